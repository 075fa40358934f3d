"""Arrows between lanes and milestones: down (or up) from one, along the edge of the row of the other, and to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.render.drawing.markup import group, number
from ccictl.render.drawing.palette import PALETTE
from ccictl.render.drawing.signs import ARROW_COLOURS, ARROWS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from ccictl.i18n import Translator
    from ccictl.shapes.timeline import Link, Timeline

# How far from the middle of a row an arrow begins and ends; how round its corners are; how it looks.
_REACH, _ROUND = 7.5, 4.0
_LOOKS = (
    ' stroke-width="1" stroke-opacity="0.5"',
    ' stroke-width="1.3" stroke-opacity="0.75"',
    ' stroke-width="1.9"',
    ' stroke-width="1.7" stroke-dasharray="5 3"',
)


class Spot(NamedTuple):
    """Where arrows come from and go to: across, in the middle of a row that goes from `top` to `low`, on a page.

    `taken` is what of that row, above its signs, has something written on it.
    """

    start: float
    finish: float
    middle: float
    top: float
    low: float
    page: int = 1
    taken: tuple[tuple[float, float], ...] = ()


class Arrow(NamedTuple):
    """A link with the place in ARROWS of how it looks, and what it says."""

    link: Link
    rank: int
    tip: str


def arrows(timeline: Timeline, spots: Collection[str], say: Translator) -> list[Arrow]:
    """The links of which both ends are drawn, the strongest last. Which were used is told by their ranks."""
    titles = {mark.id: mark.title for lane in timeline.lanes for mark in lane.marks}
    titles |= {lane.id: lane.title for lane in timeline.lanes}
    found = []
    for link in timeline.links:
        if link.source in spots and link.target in spots:
            tip = msg('"{target}" waits for "{source}"', target=titles[link.target], source=titles[link.source])
            words = msg("{sentence}, which comes too late", sentence=tip) if link.late else tip
            found.append(Arrow(link, _rank(link), say(words)))
    return sorted(found, key=lambda arrow: arrow.rank)


def _rank(link: Link) -> int:
    if link.late:
        return 3
    return 2 if link.critical else int(link.crossing)


def drawn(
    made: Sequence[Arrow], spots: Mapping[str, Spot], ends: tuple[float, float], say: Translator
) -> Iterator[tuple[int, str]]:
    """Each arrow and its page; one from a page to another as two stubs that name the page of the other end.

    The names of pages are between `ends`.
    """
    found = []
    for rank, arrow in enumerate(made):
        source, target = spots[arrow.link.source], spots[arrow.link.target]
        if source.page == target.page:
            yield source.page, _element(arrow, path(source, target, rank))
            continue
        # Out to the edge of the row, and in from it.
        middle = source.middle - _REACH
        yield source.page, _element(arrow, f"M{number(source.finish)} {number(middle)}V{number(source.top + 1)}")
        middle = target.middle - _REACH
        yield target.page, _element(arrow, f"M{number(target.start)} {number(target.top - 4)}V{number(middle)}")
        found.append((arrow, source, target))
    if found:
        # Names come last, and below the edge of the row, along which other arrows pass.
        from ccictl.render.drawing.stubs import ends_of, names

        yield from names([stub for each in found for stub in ends_of(*each)], ends, say)


def path(source: Spot, target: Spot, rank: int) -> str:
    """The way of an arrow. Those along one edge are a little apart, by their `rank`."""
    x1, x2 = source.finish, target.start
    beside = (rank % 3 - 1) * 1.6
    if source.middle < target.middle:
        y1, y2, edge = source.middle + _REACH, target.middle - _REACH, target.top + beside
    elif source.middle > target.middle:
        y1, y2, edge = source.middle - _REACH, target.middle + _REACH, target.low + beside
    else:
        y1, y2, edge = source.middle - _REACH, target.middle - _REACH, target.top + 1
    if abs(x2 - x1) < 1:
        return f"M{number(x1)} {number(y1)}V{number(y2)}"
    side = 1 if x2 > x1 else -1
    first, last = (1 if edge > y1 else -1), (1 if y2 > edge else -1)
    half = abs(x2 - x1) / 2
    # A head points where its line comes from: some of it is straight.
    begin, end = min(_ROUND, half, abs(edge - y1)), max(min(_ROUND, half, abs(y2 - edge) - 1), 0)
    return (
        f"M{number(x1)} {number(y1)}V{number(edge - first * begin)}"
        f"Q{number(x1)} {number(edge)} {number(x1 + side * begin)} {number(edge)}"
        f"H{number(x2 - side * end)}Q{number(x2)} {number(edge)} {number(x2)} {number(edge + last * end)}V{number(y2)}"
    )


def look(rank: int) -> str:
    """The attributes of an arrow of a rank."""
    colour = ARROW_COLOURS[rank]
    line = f' class="s-{colour}" stroke="{PALETTE[colour].light}" fill="none"'
    return f'{line}{_LOOKS[rank]} marker-end="url(#to-{ARROWS[rank]})"'


def _element(arrow: Arrow, way: str) -> str:
    return group([f'<path d="{way}"{look(arrow.rank)}/>'], arrow.tip)
