"""Signs of a terminal that are made of dots: lines finer than its columns and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# A braille sign has two dots across and four down, of which these are the bits (Unicode 15, 3.1); a quadrant has two
# across and two down.
ACROSS, DOWN = 2, 4
_BRAILLE = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
_FIRST_BRAILLE = 0x2800
_QUADRANTS = " ▘▖▌▝▀▞▛▗▚▄▙▐▜▟█"


def braille(ink: Iterable[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """The sign at each (column, row) that some dots are in."""
    found = _joined(ink, DOWN)
    return {place: chr(_FIRST_BRAILLE + sum(_BRAILLE[x][y] for x, y in dots)) for place, dots in found.items()}


def quadrants(ink: Iterable[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """Likewise, in signs that are half as fine down and solid: `ink` is in dots of braille."""
    found = _joined(((x, y // 2) for x, y in ink), DOWN // 2)
    return {place: _QUADRANTS[sum(1 << (x * 2 + y) for x, y in dots)] for place, dots in found.items()}


def _joined(ink: Iterable[tuple[int, int]], down: int) -> dict[tuple[int, int], set[tuple[int, int]]]:
    """The dots of each sign, which has so many below each other."""
    found: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for x, y in ink:
        found.setdefault((x // ACROSS, y // down), set()).add((x % ACROSS, y % down))
    return found
