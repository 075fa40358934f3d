"""What is assumed, on a ground of its own above the title of a drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.assumed import sentence
from ccictl.render.drawing.markup import fill, label, rect
from ccictl.render.drawing.sheet import SUBTITLE
from ccictl.render.drawing.widths import folded
from ccictl.show import show

if TYPE_CHECKING:
    from ccictl.render.drawing.sheet import Sheet

# More rows would leave no page for the drawing; the description of the drawing has all of it.
_MOST = 6
_ROW, _EDGE, _BELOW = 16.0, 8.0, 10.0


def banner(sheet: Sheet) -> tuple[float, list[str]]:
    """How high it is with what is free below it, and its shapes from the upper left corner; nothing to say, nothing."""
    rows = _rows(sheet, sheet.right - sheet.paper.margin - 2 * _EDGE)
    if not rows:
        return 0, []
    high = _ROW * len(rows) + _EDGE
    left, top = sheet.paper.margin, sheet.paper.margin
    parts = [rect(left, top, sheet.right - left, high, fill("today"), 3)]
    for rank, text in enumerate(rows):
        y = top + _EDGE / 2 + _ROW * rank + SUBTITLE
        parts.append(label(left + _EDGE, y, text, SUBTITLE, fill("back"), bold=True))
    return high + _BELOW, parts


def _rows(sheet: Sheet, room: float) -> list[str]:
    """The sentence in rows, with as many of the assumptions as there is room for."""
    found = sheet.timeline.what_if
    rows: list[str] = []
    for most in range(len(found), 0, -1):
        text = show(sentence(found, sheet.say, most), 0)
        rows = folded(text, room, SUBTITLE, _MOST, bold=True)
        if " ".join(rows) == text:
            break
    return rows
