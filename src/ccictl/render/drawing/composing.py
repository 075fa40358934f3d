"""Where the rows are: on pages below each other, or on one where the axis comes again after so many of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.render.drawing.arrows import Spot
from ccictl.render.drawing.heading import heading
from ccictl.render.drawing.pages import Block, pages, runs
from ccictl.render.drawing.rows import MIDDLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.render.drawing.heading import Heading
    from ccictl.render.drawing.rows import Row
    from ccictl.render.drawing.sheet import Sheet

# Without pages, the axis comes again after so many lanes.
_REPEAT = 40
# The foot of a page, a line of notes, and what is left free before parts.
FOOT, NOTE, GAP = 16.0, 14.0, 10.0


class Part(NamedTuple):
    """Rows from `first` to before `last` below a heading at `y`, and lines of notes below them, on a page."""

    first: int
    last: int
    notes: tuple[int, int]
    y: float
    page: int
    heading: Heading
    rows_end: float

    @property
    def rows_start(self) -> float:
        """Where the first row begins."""
        return self.y + self.heading.height


class Composed(NamedTuple):
    """All the parts, the height of the whole, the number of pages."""

    parts: list[Part]
    height: float
    pages: int


def composed(sheet: Sheet, rows: Sequence[Row], notes: int, top: float) -> Composed:
    """The rows, then so many lines of notes, where they go below a top of that height."""
    heights = [row.height for row in rows]
    if not sheet.paper.height:
        return _rolled(sheet, heights, notes, top)
    blocks = [Block(row.height, row.lane.kind != "project") for row in rows] + [Block(NOTE)] * notes
    head = heading(sheet, phases=True)
    room = sheet.paper.height - 2 * sheet.paper.margin - FOOT - head.height - (GAP if notes else 0)
    parts = []
    made = pages(blocks, room - top, room) or pages([Block(0)], room, room)
    for number, page in enumerate(made):
        first, last = min(page.first, len(rows)), min(page.last, len(rows))
        y = number * sheet.paper.height + sheet.paper.margin + (top if number == 0 else 0)
        told = max(page.first - len(rows), 0), max(min(page.last - len(rows), notes), 0)
        parts.append(Part(first, last, told, y, number + 1, head, y + head.height + sum(heights[first:last])))
    return Composed(parts, len(made) * sheet.paper.height, len(made))


def _rolled(sheet: Sheet, heights: Sequence[float], notes: int, top: float) -> Composed:
    parts = []
    y = sheet.paper.margin + top
    ranges = runs(len(heights), _REPEAT)
    for rank, page in enumerate(ranges):
        head = heading(sheet, phases=rank == 0)
        end = y + head.height + sum(heights[page.first : page.last])
        told = (0, notes if rank == len(ranges) - 1 else 0)
        parts.append(Part(page.first, page.last, told, y, 1, head, end))
        y = end
    if not ranges:
        # Without rows there is no heading, and what is told takes its place.
        parts.append(Part(0, 0, (0, notes), y, 1, heading(sheet, phases=False), y))
    return Composed(parts, y + notes * NOTE + GAP + sheet.paper.margin, 1)


def spots(sheet: Sheet, rows: Sequence[Row], parts: Sequence[Part]) -> dict[str, Spot]:
    """Where arrows may begin and end; of what is drawn twice, the first."""
    found: dict[str, Spot] = {}
    for part in parts:
        y = part.rows_start
        for row in rows[part.first : part.last]:
            taken = tuple((sheet.left + start, sheet.left + end) for start, end in row.counts)
            for name, (start, end) in row.spots.items():
                place = Spot(sheet.left + start, sheet.left + end, y + MIDDLE, y, y + row.height, part.page, taken)
                found.setdefault(name, place)
            y += row.height
    return found
