"""What is wrong with a file, as a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ccictl.source.mark import TOP, Span

if TYPE_CHECKING:
    from ccictl.i18n import Message


class Fault(NamedTuple):
    """A mistake met while a file was read: the rule's name, what is wrong, what to do, and where.

    `first` is the place of what was written first, for what is written twice.
    """

    rule: str
    message: Message
    remedy: Message
    span: Span = TOP
    first: Span | None = None
