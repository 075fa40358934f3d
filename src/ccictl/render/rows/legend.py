"""What the lines and signs of a chart on a terminal mean, in rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.render.rows.canvas import BOLD, coloured
from ccictl.show import cells, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ccictl.shapes.medium import Medium

_APART = 2


class Entry(NamedTuple):
    """What something looks like, the code of its colour, and what it means, in words that `show` has seen."""

    sample: str
    colour: str
    title: str


def legend(entries: Iterable[Entry], medium: Medium) -> list[str]:
    """The entries behind each other, none broken but one that no row holds."""
    rows: list[list[str]] = [[]]
    taken = 0
    for sample, colour, title in entries:
        before = cells(sample) + 1
        first, *others = wrapped(title, max(medium.width - before, 1))
        wide = before + cells(first)
        if taken and (others or taken + _APART + wide > medium.width):
            rows.append([])
            taken = 0
        taken += wide + _APART * bool(taken)
        rows[-1].append(f"{coloured(sample, colour or BOLD, medium)} {first}")
        rows += [[" " * before + text] for text in others]
        taken = medium.width if others else taken
    return [(" " * _APART).join(row) for row in rows if row]
