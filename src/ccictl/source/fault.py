"""What is wrong with a file, as a value."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ccictl.i18n import msg, msgn
from ccictl.named import NamedTuple
from ccictl.source.mark import TOP, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ccictl.i18n import Message

MOST = 100


class Fault(NamedTuple):
    """A mistake met while a file was read: the rule's name, what is wrong, what to do, and where.

    `first` is the place of what was written first, for what is written twice.
    """

    rule: str
    message: Message
    remedy: Message
    span: Span = TOP
    first: Span | None = None


def bounded(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """At most MOST faults of each rule, and one that says how many more there are."""
    kept: list[Fault] = []
    seen: Counter[str] = Counter()
    next_one: dict[str, Fault] = {}
    for fault in faults:
        seen[fault.rule] += 1
        if seen[fault.rule] <= MOST:
            kept.append(fault)
        else:
            next_one.setdefault(fault.rule, fault)
    kept += (_more(fault, seen[rule] - MOST) for rule, fault in next_one.items())
    return tuple(kept)


def _more(fault: Fault, count: int) -> Fault:
    message = msgn("This file has {n} more fault of this kind.", "This file has {n} more faults of this kind.", count)
    return Fault(fault.rule, message, msg("Mend the first ones, then check again."), fault.span)
