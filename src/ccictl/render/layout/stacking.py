"""Labels below each other beside what they name: as near to it as they can be, in its order, none on another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def stacked(wanted: Sequence[float], high: float, room: float) -> list[float]:
    """Where labels of a height begin that are to begin at `wanted`, which is in order: from 0 down to `room`.

    The sum of the squares of how far they are moved is the least (isotonic regression by pooling adjacent violators:
    Barlow et al., Statistical Inference under Order Restrictions, 1.2). Where they do not all fit in the room, they go
    on below it.
    """
    # Without what those above take, places have to be in order, and no more: each pool is moved as one.
    pools: list[tuple[float, int]] = []
    for rank, place in enumerate(wanted):
        total, count = place - rank * high, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            before, several = pools.pop()
            total, count = total + before, count + several
        pools.append((total, count))
    most = max(room - len(wanted) * high, 0)
    found = [min(max(total / count, 0), most) for total, count in pools for _ in range(count)]
    return [place + rank * high for rank, place in enumerate(found)]
