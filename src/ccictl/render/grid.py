"""Tables as lines of text that fit a width: what is too wide goes on below, then is left out; nothing is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ccictl.render.bars import drawn
from ccictl.render.glyphs import glyph
from ccictl.show import cells, show, wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ccictl.shapes.medium import Medium
    from ccictl.shapes.reports import Cell, Column, Table

_GAP = "  "
# Texts in fewer columns are tiresome to read, in still fewer they cannot be read.
_READABLE, _LEAST = 20, 12
# Of every hundred columns, those that the first text has before a column is worth more than its fewer lines.
_SHARE = 30
_BAR, _SHORT_BAR = 10, 6


class Grid(NamedTuple):
    """The lines of a table, and the headings of the columns that there was no room for."""

    lines: tuple[str, ...]
    left_out: tuple[str, ...]


class _Text(NamedTuple):
    """What stands in a cell, the code of its colour, and how far it is indented."""

    text: str
    colour: str = ""
    indent: int = 0


class _Fit(NamedTuple):
    """One way to fill the width: the texts, the columns that are kept and their widths."""

    texts: Sequence[Sequence[_Text]]
    kept: Sequence[int]
    widths: Sequence[int]
    squeezed: bool


def grid(table: Table, medium: Medium) -> Grid:
    """The table with its headings, no line wider than the medium unless what never wraps is.

    Where there is little room, headings take several lines first, then bars are drawn shorter, then texts take
    several lines, and at last columns are left out.
    """
    texts, kept, widths, _ = _best(table, medium)
    columns = [table.columns[place] for place in kept]
    rule = "-" if medium.ascii else "─"
    lines = _headings(columns, widths, medium)
    lines.append(_GAP.join(rule * width for width in widths))
    for row in texts:
        lines += _lines([row[place] for place in kept], columns, widths, medium)
    left_out = tuple(column.heading for place, column in enumerate(table.columns) if place not in kept)
    return Grid(tuple(lines), left_out)


def _best(table: Table, medium: Medium) -> _Fit:
    """The way with the most columns; of those the first, but that headings wrap before texts do."""
    ways = []
    for wrapping, bar in ((False, _BAR), (True, _BAR), (True, _SHORT_BAR)):
        ways.append(_fit(table, medium, wrapping, bar))
        if len(ways[-1].kept) == len(table.columns) and (wrapping or not ways[-1].squeezed):
            return ways[-1]
    best = min(range(len(ways)), key=lambda way: (-len(ways[way].kept), way == 0 and ways[way].squeezed, way))
    return ways[best]


def _fit(table: Table, medium: Medium, wrapping: bool, bar: int) -> _Fit:
    """The table with headings that may wrap or not, and bars of a length."""
    texts = [
        [_shown(cell, medium, depth if place == 0 else 0, bar) for place, cell in enumerate(row)]
        for row, depth in zip(table.rows, table.depths or (0,) * len(table.rows), strict=True)
    ]
    heads = [_heading_width(column, wrapping=wrapping) for column in table.columns]
    natural = [
        max(heads[place], *(row[place].indent + cells(row[place].text) for row in texts), 0)
        for place in range(len(table.columns))
    ]
    kept, widths = _fitted(table.columns, natural, heads, medium.width)
    return _Fit(texts, kept, widths, any(width < natural[place] for place, width in zip(kept, widths, strict=True)))


def _heading_width(column: Column, *, wrapping: bool) -> int:
    heading = show(column.heading, 0)
    return max(cells(word) for word in (heading.split(" ") if wrapping else (heading,)))


def _shown(cell: Cell, medium: Medium, depth: int, bar: int) -> _Text:
    sign = glyph(cell.tone)
    text = show(cell.text, 0)
    mark = sign.shown(ascii_=medium.ascii)
    if mark:
        text = f"{mark} {text}"
    if cell.bar is not None:
        text = f"{drawn(cell.bar, bar, ascii_=medium.ascii)} {text}"
    return _Text(text, sign.colour, 2 * depth)


def _fitted(
    columns: Sequence[Column], natural: Sequence[int], heads: Sequence[int], width: int
) -> tuple[list[int], list[int]]:
    """The columns that are kept and their widths: as few left out, and as little wrapped, as the width asks."""
    kept = list(range(len(columns)))
    widths = _narrowed(columns, kept, natural, heads, width)
    while _total(widths) > width:
        least = max(kept, key=lambda place: (columns[place].priority, place))
        if not columns[least].priority:
            # Nothing more can be left out: what can wrap is narrowed further.
            widths = _narrowed(columns, kept, natural, heads, width, last=True)
            break
        kept.remove(least)
        widths = _narrowed(columns, kept, natural, heads, width)
    return kept, [widths[place] for place in kept]


def _total(widths: Mapping[int, int]) -> int:
    return sum(widths.values()) + len(_GAP) * (len(widths) - 1)


def _narrowed(
    columns: Sequence[Column],
    kept: Sequence[int],
    natural: Sequence[int],
    heads: Sequence[int],
    width: int,
    *,
    last: bool = False,
) -> dict[int, int]:
    """The widths, taken away from the widest texts that may wrap, down to what can still be read."""
    widths = {place: natural[place] for place in kept}
    over = _total(widths) - width
    loose = [place for place in kept if columns[place].fit == "wrap"]
    least = {
        place: max(heads[place], _LEAST if last else _READABLE, 0 if last or rank else width * _SHARE // 100)
        for rank, place in enumerate(loose)
    }
    while over > 0:
        able = [place for place in loose if widths[place] > least[place]]
        if not able:
            break
        widest = max(able, key=lambda place: widths[place])
        widths[widest] -= 1
        over -= 1
    return widths


def _headings(columns: Sequence[Column], widths: Sequence[int], medium: Medium) -> list[str]:
    """The headings, those of one line at the foot of those of several."""
    parts = [wrapped(show(column.heading, 0), width) for column, width in zip(columns, widths, strict=True)]
    deep = max(len(part) for part in parts)
    return _stacked(
        [[*[""] * (deep - len(part)), *part] for part in parts], ["1"] * len(columns), columns, widths, medium
    )


def _lines(texts: Sequence[_Text], columns: Sequence[Column], widths: Sequence[int], medium: Medium) -> list[str]:
    """One row: a line, or several where a text wraps."""
    parts = [_parts(text, column, width) for text, column, width in zip(texts, columns, widths, strict=True)]
    return _stacked(parts, [text.colour for text in texts], columns, widths, medium)


def _stacked(
    parts: Sequence[Sequence[str]],
    colours: Sequence[str],
    columns: Sequence[Column],
    widths: Sequence[int],
    medium: Medium,
) -> list[str]:
    """The lines of the cells, beside each other."""
    lines = []
    for rank in range(max(len(part) for part in parts)):
        line = []
        for part, colour, column, width in zip(parts, colours, columns, widths, strict=True):
            here = part[rank] if rank < len(part) else ""
            room = " " * max(0, width - cells(here))
            coloured = f"\x1b[{colour}m{here}\x1b[0m" if medium.colour and colour and here.strip() else here
            line.append(room + coloured if column.align == "right" else coloured + room)
        lines.append(_GAP.join(line).rstrip())
    return lines


def _parts(text: _Text, column: Column, width: int) -> list[str]:
    indent = " " * text.indent
    if text.indent + cells(text.text) <= width or column.fit == "whole":
        return [indent + text.text]
    room = max(1, width - text.indent)
    return [indent + part for line in wrapped(text.text, room) for part in broken(line, room)]


def broken(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` columns (one sign at least on each), broken wherever the width asks."""
    lines = [""]
    for sign in text:
        if lines[-1] and cells(lines[-1] + sign) > width:
            lines.append("")
        lines[-1] += sign
    return lines
