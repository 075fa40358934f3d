"""Merge conflicts that were committed with their markers."""

from __future__ import annotations

import re

from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.source.fault import Fault
from ccictl.source.mark import Span

_MARKER = r"(<{7,}|\|{7,}|={7,}|>{7,})(?: .*)?"
_SHORTEST = 7


class _Side(NamedTuple):
    """Where we are in a conflict. Its markers have one length: git makes those of a nested one longer."""

    length: int
    ours: bool = True


def without_conflicts(text: str) -> tuple[str, list[Fault]]:
    """`text` with our side of each merge conflict, the markers and the other side turned into empty lines.

    Where its end is missing, all that follows counts for the other side. A marker left alone is a fault too.
    """
    kept: list[str] = []
    faults: list[Fault] = []
    inside: list[_Side] = []
    for number, line in enumerate(text.split("\n"), start=1):
        marker = re.fullmatch(_MARKER, line.rstrip("\r"))
        if marker is None or not _counts(marker[1], inside):
            kept.append(line if all(side.ours for side in inside) else "")
            continue
        kept.append("")
        if not inside:
            faults.append(_fault(Span.at(number, 1, len(marker[0]))))
        _step(marker[1], inside)
    return "\n".join(kept), faults


def _counts(marker: str, inside: list[_Side]) -> bool:
    if marker[0] == "<":
        return True
    return len(marker) == (inside[-1].length if inside else _SHORTEST)


def _step(marker: str, inside: list[_Side]) -> None:
    if marker[0] == "<":
        inside.append(_Side(len(marker)))
    elif inside:
        side = inside.pop()
        if marker[0] != ">":
            inside.append(side._replace(ours=False))


def _fault(span: Span) -> Fault:
    return Fault(
        "invalid-yaml",
        msg("A merge conflict was left here."),
        msg("Keep the right lines, delete the <<<<<<<, ======= and >>>>>>> lines, and commit again."),
        span,
    )
