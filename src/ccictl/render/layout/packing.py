"""Things with a length put in as few rows as they need, none on another."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def rows(lengths: Sequence[tuple[float, float]], gap: float = 0) -> list[int]:
    """The row of each (start, end), from 0: those of one row are `gap` apart at least.

    As many rows as there are things at one place at most, which no packing can be below (interval partitioning by
    earliest start: Kleinberg and Tardos, Algorithm Design, 4.1). Of the free rows the first is taken.
    """
    found = [0] * len(lengths)
    free: list[int] = []
    busy: list[tuple[float, int]] = []
    for place in sorted(range(len(lengths)), key=lambda each: (lengths[each][0], each)):
        start, end = lengths[place]
        while busy and busy[0][0] <= start:
            heappush(free, heappop(busy)[1])
        row = heappop(free) if free else len(busy)
        found[place] = row
        heappush(busy, (end + gap, row))
    return found
