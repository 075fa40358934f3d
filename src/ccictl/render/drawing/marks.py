"""The milestones of a lane: a sign on the row at its day, and its name below where there is room for it."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from ccictl.render.drawing import signs
from ccictl.render.drawing.markup import fill, group, label, number, stroke
from ccictl.render.drawing.palette import PALETTE, tone
from ccictl.render.drawing.sheet import SMALL
from ccictl.render.drawing.widths import fitted, width
from ccictl.render.layout.labels import Spacing, placed
from ccictl.show import show

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ccictl.render.drawing.sheet import Sheet
    from ccictl.shapes.timeline import Lane, Mark

# Between two names, and what a name must have at least.
_GAP, _LEAST = 9.0, 34.0
_WAS = 8.0
_OVER = ' class="over" aria-hidden="true"'


def visible(sheet: Sheet, lane: Lane) -> list[Mark]:
    """The milestones whose day is drawn, in the order of their days."""
    return [mark for mark in lane.marks if sheet.scale.holds(mark.edge.last)]


def marked(sheet: Sheet, marks: Sequence[Mark], middle: float, used: set[str]) -> list[str]:
    """The signs of milestones in the order of their days, so that they are read in it.

    What presses more is seen over what comes after it: drawn once more, for the eye alone.
    """
    places = [sheet.scale.middle(mark.edge.last) for mark in marks]
    found = [
        group([signs.mark(mark.tone, at, middle)], mark.tip, ' class="mark"')
        for mark, at in zip(marks, places, strict=True)
    ]
    used |= {f"m-{mark.tone}" for mark in marks}
    over = []
    for rank, (mark, at) in enumerate(zip(marks, places, strict=True)):
        following = range(rank + 1, bisect(places, at + 2 * signs.MARK))
        if any(_pressing(marks[each]) < _pressing(mark) for each in following):
            over.append((_pressing(mark), group([signs.mark(mark.tone, at, middle)], mark.tip, _OVER)))
    behind = [drawn for mark, at in zip(marks, places, strict=True) for drawn in _behind(sheet, mark, at, middle, used)]
    return [*behind, *found, *(drawn for _, drawn in sorted(over, key=lambda each: each[0]))]


def _pressing(mark: Mark) -> int:
    return signs.MARKS.index(mark.tone) if mark.tone in signs.MARKS else 0


def _behind(sheet: Sheet, mark: Mark, at: float, middle: float, used: set[str]) -> Iterator[str]:
    """What no sign is to be crossed by: where a milestone was first approved to be, the period it is somewhere in."""
    if mark.was is not None and sheet.scale.holds(mark.was.last):
        used.add("was")
        yield was(sheet.scale.middle(mark.was.last), middle + _WAS)
    if mark.edge.first < mark.edge.last:
        used.add("whisker")
        yield whisker(sheet.scale.before(mark.edge.first), at, middle)


def whisker(start: float, end: float, y: float) -> str:
    """From the first day that a milestone may be at to the last."""
    shape = f"M{number(start)} {number(y - 3)}V{number(y + 3)}M{number(start)} {number(y)}H{number(end)}"
    return f'<path d="{shape}"{stroke("ink", 1.2)}/>'


def was(x: float, y: float) -> str:
    """Where a milestone was first approved to be."""
    return f'<path d="M{number(x)} {number(y - 3)}l3 3l-3 3l-3-3z"{fill("soft")}/>'


def labels(sheet: Sheet, marks: Sequence[Mark], base: float) -> str:
    """The names of milestones, none on another: what is shortened or left out is in the title of its sign."""
    titles = [show(mark.title, 0) for mark in marks]
    anchors = [sheet.scale.middle(mark.edge.last) - signs.MARK for mark in marks]
    # A sliver more than it takes, so that rounding never shortens what fits.
    widths = [width(title, SMALL) + 0.01 for title in titles]
    found = []
    places = placed(anchors, widths, [_rank(mark) for mark in marks], Spacing(sheet.scale.width, _GAP, _LEAST))
    for mark, title, place in zip(marks, titles, places, strict=True):
        shown = fitted(title, place.width, SMALL) if place is not None else ""
        if place is not None and shown:
            colour = tone(mark.tone, "soft") if mark.tone in {"late", "soon"} else _INK.get(mark.tone, "ink")
            found.append(label(place.start, base, shown, SMALL, fill(colour)))
    # A rim of the colour of the ground keeps what passes behind from the letters.
    return group(found, attributes=halo()) if found else ""


def _rank(mark: Mark) -> int:
    """The order in which names get their place: what is late first, what is behind us last."""
    if mark.tone in _FIRST:
        return _FIRST.index(mark.tone)
    return len(_FIRST) + (2 if mark.tone in _INK else 0 if mark.critical else 1)


def halo() -> str:
    """The attributes that give letters a rim."""
    return f' class="s-back" stroke="{PALETTE["back"].light}" stroke-width="2.5" paint-order="stroke"'


_INK = {"done": "soft", "cancelled": "soft"}
_FIRST = ("late", "soon")
