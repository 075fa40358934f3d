"""A report on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.render import assumed
from ccictl.render.bars import drawn
from ccictl.render.glyphs import glyph, plain
from ccictl.render.grid import grid
from ccictl.render.inert import in_log
from ccictl.render.texts import figure
from ccictl.shapes.reports import Facts, Lines, Table
from ccictl.show import cells, show, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.shapes.medium import Medium
    from ccictl.shapes.reports import Block, Branch, Line, Report, Tree

_BAR = 20
# Sentences have so many columns at least, however deep they stand; a step down a tree takes so many.
_LEAST = 20
_FORK = 3
_GOES_ON = " \\"


def render(report: Report, medium: Medium) -> str:
    """What is assumed, the title, then each block under its own."""
    lines = assumed.lines(report.what_if, medium)
    lines += [_coloured(line, "1", medium) for line in wrapped(show(report.title, 0), medium.width)]
    if report.subtitle:
        lines += wrapped(show(report.subtitle, 0), medium.width)
    for block in report.seen:
        lines += ["", *block_lines(block, medium)]
    return in_log("".join(f"{line.rstrip()}\n" for line in lines))


def block_lines(block: Block, medium: Medium) -> Iterator[str]:
    """One block, its title above it."""
    if block.title:
        yield from (_coloured(line, "1", medium) for line in wrapped(show(block.title, 0), medium.width))
    yield from _block(block, medium)


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
        mark, text = sign.shown(ascii_=medium.ascii), figure(cell, medium)
        if mark:
            text = f"{mark} {text}"
        if cell.bar is not None:
            text = f"{drawn(cell.bar, _BAR, ascii_=medium.ascii)} {text}"
        head = show(heading, 0)
        first = head + " " * (left - cells(head) + 2)
        for rank, line in enumerate(wrapped(text, max(_LEAST, medium.width - left - 2))):
            yield (first if rank == 0 else " " * (left + 2)) + _coloured(line, sign.colour, medium)


def _line(line: Line, first: str, following: str, medium: Medium) -> Iterator[str]:
    """A sentence with its sign in front and its place behind; `first` and `following` stand in front of its lines."""
    sign = glyph(line.tone)
    mark = sign.shown(ascii_=medium.ascii)
    text = plain(show(line.text, 0), words=True) if medium.ascii else show(line.text, 0)
    if mark:
        text = f"{mark} {text}"
    place = f"({show(line.place, 0)})" if line.place else ""
    width = max(_LEAST, medium.width - cells(following))
    parts = wrapped(text, width)
    for rank, part in enumerate(parts):
        said = _coloured(part, sign.colour, medium)
        if rank == len(parts) - 1 and place and cells(part) + 1 + cells(place) <= width:
            said, place = f"{said} {_coloured(place, '2', medium)}", ""
        yield (first if rank == 0 else following) + said
    if place:
        yield from _place(place, following, medium)


def _place(place: str, before: str, medium: Medium) -> Iterator[str]:
    """A place is to be copied: it is broken at spaces only, each line but the last ending as shells want it.

    Where it is too long to stand behind what is `before` it, that is made shorter.
    """
    end = _GOES_ON if " " in place else ""
    room = medium.width - len(end) - max(map(cells, place.split(" ")))
    if len(before) > room:
        before = before[: max(0, room) // _FORK * _FORK]
    *lines, last = wrapped(place, medium.width - len(end) - len(before))
    for line in lines:
        yield before + _coloured(line + end, "2", medium)
    yield before + _coloured(last, "2", medium)


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
