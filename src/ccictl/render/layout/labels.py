"""Labels along a line: each as near to its anchor as can be, none on another, none outside."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Placed(NamedTuple):
    """Where a label begins and how wide it may be: its own width, or less where it is to be shortened."""

    start: float
    width: float


class Spacing(NamedTuple):
    """The room for labels from 0, the gap that is kept between two, and the least that one is worth drawing with."""

    room: float
    gap: float
    least: float


def placed(
    anchors: Sequence[float], widths: Sequence[float], ranks: Sequence[int], spacing: Spacing
) -> list[Placed | None]:
    """A place for each label, `anchors` being in order; None where there is none. Those of the least rank come first.

    A label begins at its anchor, or before it where what follows asks for that: the end of the room, another label,
    or an anchor. Where it could not be read between the anchors beside its own it goes beyond them: to the left, and
    over those of greater rank to the right, whose labels yield. The order of the anchors is that of the labels, and
    each touches its own.
    """
    found: list[Placed | None] = [None] * len(anchors)
    taken: list[int] = []
    ends = _ends(anchors, ranks, spacing)
    last = len(anchors) - 1
    # Of the same rank, the last is placed first: it is most often the one that everything leads to.
    for at in sorted(range(len(anchors)), key=lambda each: (ranks[each], each != last, each)):
        width, place = widths[at], bisect(taken, at)
        before = found[taken[place - 1]] if place else None
        after = found[taken[place]] if place < len(taken) else None
        free = before.start + before.width + spacing.gap if before is not None else 0.0
        limit = after.start - spacing.gap if after is not None else spacing.room
        # What is read as well between the anchors beside its own has no need to go beyond them.
        beside = max(free, anchors[at - 1]) if at else free
        near, far = ends[at]
        for left, right, least in ((beside, near, 2 * spacing.least), (free, far, spacing.least)):
            end = min(right, limit)
            start = max(left, min(anchors[at], end - width))
            allowed = min(width, end - start)
            touches = start <= max(anchors[at], 0) and end >= min(anchors[at], spacing.room) - spacing.gap
            if touches and allowed > 0 and allowed >= min(least, width):
                found[at] = Placed(start, allowed)
                taken.insert(place, at)
                break
    return found


def _ends(anchors: Sequence[float], ranks: Sequence[int], spacing: Spacing) -> list[tuple[float, float]]:
    """Up to where each label may go: to the next anchor, or to the next that does not yield to it."""
    found = []
    rising: list[int] = []
    for at in range(len(anchors) - 1, -1, -1):
        while rising and ranks[rising[-1]] > ranks[at]:
            rising.pop()
        following = [anchors[each] - spacing.gap for each in (at + 1, *rising[-1:]) if each < len(anchors)]
        found.append((min([spacing.room, *following[:1]]), min([spacing.room, *following[1:]])))
        rising.append(at)
    return found[::-1]
