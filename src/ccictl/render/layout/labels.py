"""Labels in lines below a row of anchors: each touches its own, none is on another, and none seems to name another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What sums of floats may be off by, and under how many anchors of others a label may pass.
_SLIVER, _MOST = 1e-6, 12
_NONE, _OPEN, _OTHERS = range(3)


class Placed(NamedTuple):
    """Where a label begins, how wide it may be (its own width, or less), and in which line it is, from 0."""

    start: float
    width: float
    line: int


class Spacing(NamedTuple):
    """The room for labels from 0, and how many lines there are at most.

    `gap` is kept between two labels of a line, `half` is half the width of what an anchor is the middle of. A label is
    shortened to `least` at least; what is left of it otherwise (a number) is `short`.
    """

    room: float
    gap: float
    half: float
    least: float
    short: float
    lines: int


def placed(
    anchors: Sequence[float], widths: Sequence[float], ranks: Sequence[int], spacing: Spacing
) -> list[Placed | None]:
    """A place for each label, `anchors` being in order; None where there is none. Those of rank 0 press.

    A label of a lower line hangs on a stroke from its anchor, which crosses no label of the lines above; in the first
    line no label is under the anchor of another, further down only where the other's own label is between the two.
    Labels that would go beyond the end of the room are placed from the first to the last, so that each ends at its
    anchor and passes below those before it; then the others from the last to the first, each of which begins at its own
    and passes below those behind it. Where something is lost by that, those of less rank come before all others, or
    what is left of each before all, as loses least.
    """
    apart = _apart(anchors, widths, spacing)
    if apart is not None:
        return apart
    edge = spacing.room + spacing.half + _SLIVER
    beyond = [at for at, width in enumerate(widths) if anchors[at] + width > edge]
    order = (*beyond, *sorted(set(range(len(anchors))).difference(beyond), reverse=True))
    # What takes most of the room comes last.
    order = tuple(sorted(order, key=lambda at: widths[at] > spacing.room / 2))
    found = _tried(anchors, widths, order, spacing, kept=False)
    least = _lost(found, widths, ranks)
    if least == (0, 0, 0):
        return found
    pressing = sorted(order, key=lambda at: ranks[at])
    for other, kept in ((order, True), (pressing, False), (pressing, True)):
        tried = _tried(anchors, widths, other, spacing, kept=kept)
        lost = _lost(tried, widths, ranks)
        if lost < least:
            found, least = tried, lost
    return found


def _apart(anchors: Sequence[float], widths: Sequence[float], spacing: Spacing) -> list[Placed | None] | None:
    """The places of labels that all have room in the first line where they belong, as most have; None where not."""
    found: list[Placed | None] = []
    limit = spacing.room
    for anchor, width in zip(reversed(anchors), reversed(widths), strict=True):
        start = max(0.0, anchor - spacing.half)
        if width <= 0 or start + width > limit:
            return None
        found.append(Placed(start, width, 0))
        limit = start - spacing.gap
    return found[::-1]


def _lost(found: Sequence[Placed | None], widths: Sequence[float], ranks: Sequence[int]) -> tuple[int, int, int]:
    """How many labels that press have less than their width, how many have nothing, how many less than their width."""
    short = [place is None or place.width < width for place, width in zip(found, widths, strict=True)]
    pressing = sum(less and not rank for less, rank in zip(short, ranks, strict=True))
    return pressing, found.count(None), sum(short)


def _tried(
    anchors: Sequence[float], widths: Sequence[float], order: Sequence[int], spacing: Spacing, *, kept: bool
) -> list[Placed | None]:
    """The places that an order leads to; what is left of each label is `kept` free before others are there in full."""
    lines = _Lines(anchors, spacing)
    for at in order if kept else ():
        lines.put(at, lines.whole(at, min(spacing.short, widths[at])))
    for at in order:
        least = lines.take(at)
        lines.put(at, lines.whole(at, widths[at]) or least)
    for at in order:
        place = lines.found[at]
        if place is None or place.width < widths[at]:
            lines.take(at)
            lines.put(at, lines.part(at, widths[at]) or place or lines.whole(at, min(spacing.short, widths[at])))
    return lines.found


class _Lines:
    """What is placed so far: `found` by label, and by line the beginnings and the ends, in order."""

    def __init__(self, anchors: Sequence[float], spacing: Spacing) -> None:
        self.anchors = anchors
        self.spacing = spacing
        self.found: list[Placed | None] = [None] * len(anchors)
        self._starts: list[list[float]] = [[] for _ in range(spacing.lines)]
        self._ends: list[list[float]] = [[] for _ in range(spacing.lines)]

    def put(self, at: int, place: Placed | None) -> None:
        """Place a label."""
        if place is not None:
            self.found[at] = place
            rank = bisect_left(self._starts[place.line], place.start)
            self._starts[place.line].insert(rank, place.start)
            self._ends[place.line].insert(rank, place.start + place.width)

    def take(self, at: int) -> Placed | None:
        """Take a label away from where it is."""
        place = self.found[at]
        if place is not None:
            self.found[at] = None
            rank = bisect_left(self._starts[place.line], place.start)
            del self._starts[place.line][rank], self._ends[place.line][rank]
        return place

    def whole(self, at: int, width: float) -> Placed | None:
        """A place for a label of a width in the first line that has one; over no anchor still without, if it can."""
        if width > self.spacing.room or width <= 0:
            return None
        other: Placed | None = None
        for line, left, right in self._free(at):
            for start in self._beginnings(at, width, right):
                if left <= start + _SLIVER and start + width <= right + _SLIVER:
                    passed = self._passed(at, line, start, width)
                    if passed == _NONE:
                        return Placed(start, width, line)
                    if passed == _OPEN and other is None:
                        other = Placed(start, width, line)
        return other

    def part(self, at: int, width: float) -> Placed | None:
        """The widest place that is worth shortening a label for."""
        best: Placed | None = None
        anchor, half = self.anchors[at], self.spacing.half
        for line, left, right in self._free(at):
            end = min(right, self._edge(at, line, 1))
            begin = max(left, self._edge(at, line, -1))
            # As far to the right as it is wide, else to the left of its anchor.
            start = min(max(begin, anchor - half), max(begin, end - width))
            place = Placed(start, min(width, end - start), line)
            reaches = place.start <= anchor + _SLIVER and place.start + place.width >= anchor - _SLIVER
            if reaches and place.width >= self.spacing.least and (best is None or place.width > best.width):
                best = place
        return best

    def _beginnings(self, at: int, width: float, right: float) -> Iterator[float]:
        """Where a label may begin: at its anchor, as far before it as it must, or so that it ends at it."""
        anchor, half, room = self.anchors[at], self.spacing.half, self.spacing.room
        # Where signs are on each other, a label keeps to its side of the middle between the two.
        before = self.anchors[at - 1] if at else -half
        behind = self.anchors[at + 1] if at + 1 < len(self.anchors) else room + half
        first, most = max(0.0, anchor - half), room - width
        begin = max(first, min((before + anchor) / 2, anchor))
        end = min(max(min(anchor + half, (anchor + behind) / 2), width), room)
        fits = first <= most + _SLIVER
        if fits:
            yield min(first, most)
            yield min(begin, most)
        # As near to its beginning as it can be; where there is no room behind it, as far before it.
        for limit in sorted((end, right, behind - half), reverse=fits):
            if anchor <= limit <= room and 0 <= limit - width <= begin:
                yield limit - width

    def _free(self, at: int) -> Iterator[tuple[int, float, float]]:
        """From where to where no label is met at an anchor, by line, down to one that is below the anchor."""
        anchor, gap = self.anchors[at], self.spacing.gap
        for line, (starts, ends) in enumerate(zip(self._starts, self._ends, strict=True)):
            rank = bisect_right(starts, anchor)
            left = ends[rank - 1] + gap if rank else 0.0
            right = starts[rank] - gap if rank < len(starts) else self.spacing.room
            if left - gap > anchor:
                return
            yield line, left, right

    def _passed(self, at: int, line: int, start: float, width: float) -> int:
        """What a label would seem to name besides its own: nothing, what has no label yet, or what it must not."""
        first = bisect_right(self.anchors, start + _SLIVER)
        last = bisect_left(self.anchors, start + width - _SLIVER)
        if last - first > _MOST:
            return _OTHERS
        others = [self.found[other] for other in range(first, last) if other != at]
        if any(place is not None and place.line >= line for place in others):
            return _OTHERS
        if None not in others:
            return _NONE
        # Above it there is a line for the label to come.
        return _OPEN if line else _OTHERS

    def _edge(self, at: int, line: int, step: int) -> float:
        """Up to where a label may go to one side: to the next anchor that has nothing above that line."""
        other = at + step
        for _ in range(_MOST):
            if not 0 <= other < len(self.anchors):
                break
            place = self.found[other]
            if place is None or place.line >= line:
                return self.anchors[other] - step * self.spacing.half
            other += step
        else:
            return self.anchors[other - step] - step * self.spacing.half
        return self.spacing.room if step > 0 else 0.0
