"""What stands in the cells of a table on a terminal: how wide it is, and in which lines it is written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.render.bars import drawn
from ccictl.render.glyphs import glyph, plain
from ccictl.show import cells, show, wrapped

if TYPE_CHECKING:
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.reports import Bar, Cell, Column, Table

_TIE = "\u00a0"


class Text(NamedTuple):
    """What stands in a cell, the code of its colour, how far it is indented, the sign and the bar it begins with.

    Between a sign and its word the space does not break.
    """

    text: str
    colour: str = ""
    indent: int = 0
    sign: str = ""
    bar: Bar | None = None


class Measured:
    """The texts of a table, each measured once however many widths are tried, and only if one asks."""

    def __init__(self, table: Table, medium: Medium) -> None:
        """Texts by row and column; only the first column is indented."""
        depths = table.depths or (0,) * len(table.rows)
        self.texts = [
            [_shown(cell, medium, depth if place == 0 else 0) for place, cell in enumerate(row)]
            for row, depth in zip(table.rows, depths, strict=True)
        ]
        self._widest, self._word = cache(self._measure), cache(self._measure_words)

    def widest(self, place: int, bar: int) -> int:
        """The width of the widest text of a column, with bars of a length."""
        plain_, barred = self._widest(place)
        return max(plain_, barred and barred + bar + 2)

    def widest_word(self, place: int, bar: int) -> int:
        """The width of the widest word of a column; a bar is one."""
        _, barred = self._widest(place)
        return max(self._word(place), barred and bar + 1)

    def _measure(self, place: int) -> tuple[int, int]:
        """The widest text without a bar, and the widest that stands behind one (0: there is none)."""
        found = [0, 0]
        for row in self.texts:
            text = row[place]
            behind = text.bar is not None
            found[behind] = max(found[behind], text.indent + cells(text.text))
        return found[0], found[1]

    def _measure_words(self, place: int) -> int:
        texts = (row[place] for row in self.texts)
        return max((text.indent + max(map(cells, text.text.split(" "))) for text in texts), default=0)


def _shown(cell: Cell, medium: Medium, depth: int) -> Text:
    tone, text = glyph(cell.tone), figure(cell, medium)
    sign = tone.shown(ascii_=medium.ascii)
    return Text(f"{sign}{_TIE}{text}" if sign else text, tone.colour, 2 * depth, sign, cell.bar)


def figure(cell: Cell, medium: Medium) -> str:
    """The text of a cell, in ASCII where that is asked for and it is not somebody's words."""
    text = show(cell.text, 0)
    return plain(text) if medium.ascii and not isinstance(cell.value, str) else text


def lines(text: Text, column: Column, width: int, bar: int, medium: Medium) -> list[str]:
    """The lines of a text in `width` columns; only what may wrap anywhere is broken inside of a word."""
    indent = " " * text.indent
    room = max(1, width - text.indent)
    whole = text.text
    if text.bar is not None:
        whole = f"{drawn(text.bar, bar, ascii_=medium.ascii)} {whole}"
    made = [whole] if cells(whole) <= room else wrapped(whole, room)
    if column.fit == "wrap":
        made = [part for line in made for part in broken(line, room)]
    if text.sign:
        made[0] = made[0].replace(_TIE, " ", 1)
    return [indent + line for line in made]


def broken(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` columns (one sign at least on each), broken wherever the width asks."""
    if cells(text) <= width:
        return [text]
    made = [""]
    for sign in text:
        if made[-1] and cells(made[-1] + sign) > width:
            made.append("")
        made[-1] += sign
    return made
