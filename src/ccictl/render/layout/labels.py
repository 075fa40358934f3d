"""Labels along a line: each as near to its anchor as can be, none on another, none outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Placed(NamedTuple):
    """Where a label begins and how wide it may be: its own width, or less where it is to be shortened."""

    start: float
    width: float


def placed(
    anchors: Sequence[float], widths: Sequence[float], room: float, gap: float, least: float
) -> list[Placed | None]:
    """A place between 0 and `room` for each label, `anchors` being in order; None where less than `least` is left.

    A label begins at its anchor, or before it where the next anchor or the end of the room asks for that; `gap` is
    kept between two. The order of the anchors is that of the labels.
    """
    found: list[Placed | None] = []
    free = 0.0
    for rank, (anchor, width) in enumerate(zip(anchors, widths, strict=True)):
        end = anchors[rank + 1] - gap if rank + 1 < len(anchors) else room
        end = min(end, room)
        start = max(free, min(anchor, end - width))
        allowed = min(width, end - start)
        if allowed < min(least, width) or allowed <= 0:
            found.append(None)
            continue
        found.append(Placed(start, allowed))
        free = start + allowed + gap
    return found
