"""Tables as lines of text that fit a width: what is too wide is shortened, then left out, never an id."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ccictl.render.bars import drawn
from ccictl.render.glyphs import glyph
from ccictl.show import cells, show, wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ccictl.shapes import Cell, Column, Medium, Table

_GAP = "  "
# A title of fewer columns says little; a column less says more.
_READABLE, _LEAST = 26, 12
_BAR = 10


class Grid(NamedTuple):
    """The lines of a table, and the headings of the columns that there was no room for."""

    lines: tuple[str, ...]
    left_out: tuple[str, ...]


class _Text(NamedTuple):
    """What stands in a cell, and the code of its colour."""

    text: str
    colour: str = ""


def grid(table: Table, medium: Medium) -> Grid:
    """The table with its headings, no line wider than the medium unless what is never cut is."""
    texts = [
        [_shown(cell, medium, depth if place == 0 else 0) for place, cell in enumerate(row)]
        for row, depth in zip(table.rows, table.depths or (0,) * len(table.rows), strict=True)
    ]
    natural = [
        max(cells(show(column.heading, 0)), *(cells(row[place].text) for row in texts), 0)
        for place, column in enumerate(table.columns)
    ]
    kept, widths = _fitted(table.columns, natural, medium.width)
    columns = [table.columns[place] for place in kept]
    rule = "-" if medium.ascii else "─"
    lines = _lines([_Text(show(c.heading, 0), "1") for c in columns], columns, widths, medium)
    lines.append(_GAP.join(rule * width for width in widths))
    for row in texts:
        lines += _lines([row[place] for place in kept], columns, widths, medium)
    left_out = tuple(column.heading for place, column in enumerate(table.columns) if place not in kept)
    return Grid(tuple(lines), left_out)


def _shown(cell: Cell, medium: Medium, depth: int) -> _Text:
    sign = glyph(cell.tone)
    text = show(cell.text, 0)
    mark = sign.shown(ascii_=medium.ascii)
    if mark:
        text = f"{mark} {text}"
    if cell.bar is not None:
        text = f"{drawn(cell.bar, _BAR, ascii_=medium.ascii)} {text}"
    return _Text("  " * depth + text, sign.colour)


def _fitted(columns: Sequence[Column], natural: Sequence[int], width: int) -> tuple[list[int], list[int]]:
    """The columns that are kept and their widths: as few left out, and as little shortened, as the width asks."""
    kept = list(range(len(columns)))
    widths = _shortened(columns, kept, natural, width, _READABLE)
    while _total(widths) > width:
        least = max(kept, key=lambda place: (columns[place].priority, place))
        if not columns[least].priority:
            # Nothing more can be left out: what can be cut is cut further.
            widths = _shortened(columns, kept, natural, width, _LEAST)
            break
        kept.remove(least)
        widths = _shortened(columns, kept, natural, width, _READABLE)
    return kept, [widths[place] for place in kept]


def _total(widths: Mapping[int, int]) -> int:
    return sum(widths.values()) + len(_GAP) * (len(widths) - 1)


def _shortened(
    columns: Sequence[Column], kept: Sequence[int], natural: Sequence[int], width: int, least: int
) -> dict[int, int]:
    """The widths, taken away from the widest texts that may be cut or wrapped, down to `least` each."""
    widths = {place: natural[place] for place in kept}
    over = _total(widths) - width
    loose = [place for place in widths if columns[place].fit != "whole"]
    while over > 0:
        able = [place for place in loose if widths[place] > max(least, cells(columns[place].heading))]
        if not able:
            break
        widest = max(able, key=lambda place: widths[place])
        widths[widest] -= 1
        over -= 1
    return widths


def _lines(texts: Sequence[_Text], columns: Sequence[Column], widths: Sequence[int], medium: Medium) -> list[str]:
    """One row: a line, or several where a column wraps."""
    parts = [
        _parts(text.text, column, width, medium) for text, column, width in zip(texts, columns, widths, strict=True)
    ]
    lines = []
    for rank in range(max(len(part) for part in parts)):
        line = []
        for text, part, column, width in zip(texts, parts, columns, widths, strict=True):
            here = part[rank] if rank < len(part) else ""
            room = " " * max(0, width - cells(here))
            coloured = f"\x1b[{text.colour}m{here}\x1b[0m" if medium.colour and text.colour and here.strip() else here
            line.append(room + coloured if column.align == "right" else coloured + room)
        lines.append(_GAP.join(line).rstrip())
    return lines


def _parts(text: str, column: Column, width: int, medium: Medium) -> list[str]:
    if cells(text) <= width or column.fit == "whole":
        return [text]
    if column.fit == "wrap":
        return wrapped(text, width)
    return [cut(text, width, ascii_=medium.ascii)]


def cut(text: str, width: int, *, ascii_: bool = False) -> str:
    """`text` in at most `width` columns, its end told by an ellipsis."""
    end = "..." if ascii_ else "…"
    if cells(text) <= width:
        return text
    kept = text
    while kept and cells(kept) + len(end) > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}{end}"
