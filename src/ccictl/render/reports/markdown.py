"""A report as Markdown, as forges show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.assumed import sentence
from ccictl.render.glyphs import glyph
from ccictl.render.markdown_text import escaped, opening
from ccictl.shapes.reports import Facts, Lines, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ccictl.shapes.medium import Medium
    from ccictl.shapes.reports import Block, Branch, Cell, Line, Report


def render(report: Report, medium: Medium) -> str:
    """Titles, pipe tables and lists; whatever Markdown or HTML would make of a text is escaped."""
    said = sentence(report.what_if, medium.say)
    lines = [f"**{escaped(said)}**", ""] if said else []
    lines.append(f"# {escaped(report.title)}")
    if report.subtitle:
        lines += ["", opening(report.subtitle)]
    for block in report.seen:
        lines += ["", *([f"## {escaped(block.title)}", ""] if block.title else []), *_block(block)]
    return "\n".join(lines) + "\n"


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Facts):
        yield from ("| | |", "| --- | --- |")
        yield from (_row((escaped(heading), _cell(cell))) for _, heading, cell in block.items)
    elif isinstance(block, Lines):
        yield from (f"- {_line(line)}" for line in block.lines)
    else:
        for root in block.roots:
            yield from _branch(root, "")


def _table(table: Table) -> Iterator[str]:
    if not table.rows:
        yield opening(table.empty)
        return
    yield _row(escaped(column.heading) for column in table.columns)
    yield _row("---:" if column.align == "right" else "---" for column in table.columns)
    for row, depth in zip(table.rows, table.depths or (0,) * len(table.rows), strict=True):
        first, *rest = (_cell(cell) for cell in row)
        yield _row(("&nbsp;" * 4 * depth + first, *rest))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return _signed(cell.text, cell.tone)


def _signed(text: str, tone: str) -> str:
    sign = glyph(tone).sign
    return f"{sign} {escaped(text)}" if sign else escaped(text)


def _line(line: Line) -> str:
    place = f" ({escaped(line.place)})" if line.place else ""
    return (_signed(line.text, line.tone) if glyph(line.tone).sign else opening(line.text)) + place


def _branch(branch: Branch, indent: str) -> Iterator[str]:
    yield f"{indent}- {_line(branch.line)}"
    for child in branch.below:
        yield from _branch(child, f"{indent}  ")
