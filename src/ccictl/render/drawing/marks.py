"""The milestones of a lane: a sign on the row at its day, and its name below where there is room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.drawing import signs
from ccictl.render.drawing.markup import fill, group, label, number, stroke
from ccictl.render.drawing.palette import PALETTE, tone
from ccictl.render.drawing.sheet import SMALL
from ccictl.render.drawing.widths import fitted, width
from ccictl.render.layout.labels import placed
from ccictl.show import show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.render.drawing.sheet import Sheet
    from ccictl.shapes.timeline import Lane, Mark

# Between two names, and what a name must have at least.
_GAP, _LEAST = 9.0, 34.0
_WAS = 8.0


def visible(sheet: Sheet, lane: Lane) -> list[Mark]:
    """The milestones whose day is drawn, in the order of their days."""
    return [mark for mark in lane.marks if sheet.scale.holds(mark.edge.last)]


def marked(sheet: Sheet, marks: Sequence[Mark], middle: float, used: set[str]) -> list[str]:
    """The signs of milestones, those that press most over the others."""
    return [
        _mark(sheet, mark, middle, used)
        for mark in sorted(marks, key=lambda each: signs.MARKS.index(each.tone) if each.tone in signs.MARKS else 0)
    ]


def _mark(sheet: Sheet, mark: Mark, middle: float, used: set[str]) -> str:
    at = sheet.scale.middle(mark.edge.last)
    used.add(f"m-{mark.tone}")
    parts = []
    if mark.was is not None and sheet.scale.holds(mark.was.last):
        used.add("was")
        parts.append(was(sheet.scale.middle(mark.was.last), middle + _WAS))
    if mark.edge.first < mark.edge.last and mark.tone not in {"done", "cancelled"}:
        used.add("whisker")
        parts.append(whisker(sheet.scale.before(mark.edge.first), at, middle))
    parts.append(signs.mark(mark.tone, at, middle))
    return group(parts, mark.tip, ' class="mark"')


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
    places = placed(anchors, widths, sheet.scale.width, _GAP, _LEAST)
    for mark, title, place in zip(marks, titles, places, strict=True):
        shown = fitted(title, place.width, SMALL) if place is not None else ""
        if place is not None and shown:
            colour = tone(mark.tone, "soft") if mark.tone in {"late", "soon"} else _INK.get(mark.tone, "ink")
            found.append(label(place.start, base, shown, SMALL, fill(colour)))
    # A rim of the colour of the ground keeps what passes behind from the letters.
    return group(found, attributes=halo()) if found else ""


def halo() -> str:
    """The attributes that give letters a rim."""
    return f' class="s-back" stroke="{PALETTE["back"].light}" stroke-width="2.5" paint-order="stroke"'


_INK = {"done": "soft", "cancelled": "soft"}
