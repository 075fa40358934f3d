"""A report on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.render.bars import drawn
from ccictl.render.glyphs import glyph
from ccictl.render.grid import grid
from ccictl.render.inert import in_log
from ccictl.shapes.reports import Facts, Lines, Table
from ccictl.show import cells, show, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.shapes.medium import Medium
    from ccictl.shapes.reports import Block, Branch, Line, Report, Tree

_BAR = 20


def render(report: Report, medium: Medium) -> str:
    """The title, then each block under its own."""
    lines = [_coloured(line, "1", medium) for line in wrapped(show(report.title, 0), medium.width)]
    if report.subtitle:
        lines += wrapped(show(report.subtitle, 0), medium.width)
    for block in report.blocks:
        lines.append("")
        if block.title:
            lines.append(_coloured(show(block.title, 0), "1", medium))
        lines += _block(block, medium)
    return in_log("".join(f"{line.rstrip()}\n" for line in lines))


def _block(block: Block, medium: Medium) -> Iterator[str]:
    if isinstance(block, Table):
        yield from _table(block, medium)
    elif isinstance(block, Facts):
        yield from _facts(block, medium)
    elif isinstance(block, Lines):
        for line in block.lines:
            yield from _line(line, "", "  ", medium)
    else:
        yield from _tree(block, medium)


def _table(table: Table, medium: Medium) -> Iterator[str]:
    if not table.rows:
        yield from wrapped(table.empty, medium.width)
        return
    made = grid(table, medium)
    yield from made.lines
    if made.left_out:
        sentence = medium.say(
            msg(
                "Left out for lack of room: {headings}. A wider terminal or another format has them.",
                headings=made.left_out,
            )
        )
        yield from (_coloured(line, "2", medium) for line in wrapped(sentence, medium.width))


def _facts(facts: Facts, medium: Medium) -> Iterator[str]:
    left = max((cells(show(heading, 0)) for _, heading, _ in facts.items), default=0)
    for _, heading, cell in facts.items:
        sign = glyph(cell.tone)
        mark = sign.shown(ascii_=medium.ascii)
        text = f"{mark} {show(cell.text, 0)}" if mark else show(cell.text, 0)
        if cell.bar is not None:
            text = f"{drawn(cell.bar, _BAR, ascii_=medium.ascii)}  {text}"
        head = show(heading, 0)
        first = head + " " * (left - cells(head) + 2)
        for rank, line in enumerate(wrapped(text, max(20, medium.width - left - 2))):
            yield (first if rank == 0 else " " * (left + 2)) + _coloured(line, sign.colour, medium)


def _line(line: Line, first: str, following: str, medium: Medium) -> Iterator[str]:
    """A sentence with its sign in front and its place behind; `first` and `following` stand in front of its lines."""
    sign = glyph(line.tone)
    mark = sign.shown(ascii_=medium.ascii)
    text = f"{mark} {show(line.text, 0)}" if mark else show(line.text, 0)
    place = f"({show(line.place, 0)})" if line.place else ""
    width = max(20, medium.width - cells(following))
    parts = wrapped(text, width)
    for rank, part in enumerate(parts):
        shown = _coloured(part, sign.colour, medium)
        if rank == len(parts) - 1 and place and cells(part) + 1 + cells(place) <= width:
            shown, place = f"{shown} {_coloured(place, '2', medium)}", ""
        yield (first if rank == 0 else following) + shown
    if place:
        # A place is never cut: it is to be copied.
        yield following + _coloured(place, "2", medium)


def _tree(tree: Tree, medium: Medium) -> Iterator[str]:
    for root in tree.roots:
        yield from _branch(root, "", "", medium)


def _branch(branch: Branch, first: str, following: str, medium: Medium) -> Iterator[str]:
    fork, last, stroke = ("|- ", "`- ", "|  ") if medium.ascii else ("├─ ", "└─ ", "│  ")
    below = stroke if branch.below else "   "
    yield from _line(branch.line, first, following + below, medium)
    for rank, child in enumerate(branch.below):
        is_last = rank == len(branch.below) - 1
        yield from _branch(
            child, following + (last if is_last else fork), following + ("   " if is_last else stroke), medium
        )


def _coloured(text: str, colour: str, medium: Medium) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if medium.colour and colour and text else text
