"""A timeline as one picture: pages below each other, each with its axis, or one page where it comes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.render.assumed import headed
from ccictl.render.drawing import arrows, signs
from ccictl.render.drawing.banner import banner
from ccictl.render.drawing.composing import FOOT, GAP, NOTE, composed, spots
from ccictl.render.drawing.document import Said, ground, opened
from ccictl.render.drawing.heading import grid, phases_title, today_line
from ccictl.render.drawing.legend import ROW, legend
from ccictl.render.drawing.markup import fill, group, label, line, moved, number, rect, stroke
from ccictl.render.drawing.notes import described, lines, notes
from ccictl.render.drawing.rows import row
from ccictl.render.drawing.sheet import HEADLINE, LINE, PAPERS, SMALL, SUBTITLE, sheet
from ccictl.render.drawing.widths import fitted, folded
from ccictl.show import show

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ccictl.render.drawing.arrows import Arrow
    from ccictl.render.drawing.composing import Composed, Part
    from ccictl.render.drawing.rows import Row
    from ccictl.render.drawing.sheet import Sheet
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.timeline import Timeline


class Picture(NamedTuple):
    """A document of SVG, and its size in pixels of CSS."""

    text: str
    width: float
    height: float


def picture(timeline: Timeline, medium: Medium) -> Picture:
    """The whole, on the paper that the medium asks for."""
    made = sheet(timeline, medium.say, PAPERS[medium.paper])
    used: set[str] = set()
    names: list[str] = []
    rows = [row(made, lane, used, names) for lane in timeline.lanes]
    links = arrows.arrows(timeline, {name for each in rows for name in each.spots}, medium.say)
    used |= {f"to-{arrow.rank}" for arrow in links}
    if rows and made.scale.holds(timeline.today):
        used.add("today")
    top = _top(made, used)
    told = lines(notes(made, rows, names), made.right - made.paper.margin)
    placed = composed(made, rows, len(told), top[0])
    text = "".join(
        [
            *_opened(made, placed),
            *top[1],
            *(piece for part in placed.parts for piece in _grounds(made, rows, part)),
            *_links(made, rows, placed, links),
            *(piece for part in placed.parts for piece in _lanes(made, rows, part)),
            *(piece for part in placed.parts for piece in _frame(made, part, told, placed.pages)),
            "</svg>\n",
        ]
    )
    return Picture(text, made.paper.width, placed.height)


def _opened(made: Sheet, placed: Composed) -> Iterator[str]:
    size = f'width="{number(made.paper.width)}" height="{number(placed.height)}"'
    if made.paper.down:
        size = f'width="{made.paper.across}mm" height="{made.paper.down * placed.pages}mm"'
    # A browser prints a page of ours on each of its own.
    paper = f"@page{{size:{made.paper.across}mm {made.paper.down}mm;margin:0}}" if made.paper.down else ""
    timeline, say = made.timeline, made.say
    said = Said(
        headed(timeline.what_if, f"{timeline.title} – {timeline.subtitle}", say),
        headed(timeline.what_if, described(timeline, say), say),
    )
    yield from opened(made.paper.width, placed.height, size, said, made.say, paper)
    yield signs.definitions()
    yield ground(made.paper.width, placed.height)


def _top(made: Sheet, used: Collection[str]) -> tuple[float, list[str]]:
    """What is assumed, title, data date and legend above the first page, and how high they are."""
    left, room = made.paper.margin, made.right - made.paper.margin
    high, parts = banner(made)
    y = left + high
    for text in folded(show(made.timeline.title, 0), room, HEADLINE, 3, bold=True):
        y += HEADLINE
        parts.append(label(left, y, text, HEADLINE, fill("ink"), bold=True))
        y += 4
    for text in folded(show(made.timeline.subtitle, 0), room, SUBTITLE, 3):
        y += LINE + 2
        parts.append(label(left, y, text, SUBTITLE, fill("soft")))
    y += 10
    for entries in legend(used, room, made.say):
        parts.append(moved([entries], left, y + ROW / 2))
        y += ROW
    return y + GAP - left, [group(parts), "\n"]


def _grounds(made: Sheet, rows: Sequence[Row], part: Part) -> Iterator[str]:
    """What is behind everything: the grounds of the rows, and the lines of the days."""
    left, y = made.paper.margin, part.rows_start
    for each in rows[part.first : part.last]:
        if each.lane.kind not in {"project", "plan"}:
            yield rect(left, y, made.right - left, each.height, fill("band"))
        y += each.height
        yield line(left, y, made.right, y, stroke("line", 0.8))
    yield moved(grid(made, number(part.rows_end - part.rows_start)), made.left, part.rows_start)


def _lanes(made: Sheet, rows: Sequence[Row], part: Part) -> Iterator[str]:
    """Each lane as one thing that says what it is."""
    y = part.rows_start
    for each in rows[part.first : part.last]:
        at = f' class="lane" transform="translate(0 {number(y)})"'
        yield "\n" + group([each.title, moved([each.bar, each.marks], made.left, 0)], each.lane.tip, at)
        y += each.height


def _links(made: Sheet, rows: Sequence[Row], placed: Composed, links: Sequence[Arrow]) -> Iterator[str]:
    drawn = arrows.drawn(links, spots(made, rows, placed.parts), (made.left, made.right), made.say)
    yield "\n" + group([piece for _, piece in drawn])


def _frame(made: Sheet, part: Part, told: Sequence[str], pages: int) -> Iterator[str]:
    """The data date through the rows, the heading above, what is told below, the foot of the page."""
    left, right = made.paper.margin, made.right
    if part.last > part.first:
        low = number(part.rows_end - part.rows_start)
        yield "\n" + moved([today_line(made, low)], made.left, part.rows_start)
        yield rect(left, part.y, right - left, part.heading.height, fill("back"))
        yield moved(part.heading.parts, made.left, part.y)
        yield line(left, part.rows_start, right, part.rows_start, stroke("rule"))
        if part.heading.phases:
            yield label(made.left - 10, part.y + 12.2, phases_title(made), SMALL, fill("soft"), anchor="end")
    y = part.rows_end + GAP
    for text in told[part.notes[0] : part.notes[1]]:
        yield label(left, y + SMALL, text, SMALL, fill("soft"))
        y += NOTE
    if made.paper.height:
        y = part.page * made.paper.height - left
        title = headed(made.timeline.what_if, made.timeline.title, made.say)
        title = fitted(show(title, 0), right - left - 60, SMALL)
        yield line(left, y - FOOT + 3, right, y - FOOT + 3, stroke("line", 0.8))
        yield label(left, y, title, SMALL, fill("soft"))
        yield label(right, y, f"{part.page}/{pages}", SMALL, fill("soft"), anchor="end")
