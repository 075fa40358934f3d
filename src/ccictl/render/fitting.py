"""How a table is made to fit a width: which columns are kept, how wide each is, which stands under which."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.render.texts import Measured
from ccictl.shapes.reports import SPARED
from ccictl.show import cells, show

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ccictl.render.texts import Text
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.reports import Column, Table

GAP = "  "
# Texts in fewer columns are tiresome to read, in still fewer they cannot be read.
_READABLE, _LEAST = 20, 12
# Of every hundred columns, those that the first text has before a column that can be spared is shown.
_SHARE = 30
_LONG_BAR, _BAR, _SHORT_BAR = 20, 10, 6


class Slot(NamedTuple):
    """A column as it is drawn: its place in the table, and that of the column that stands under its text, if any."""

    place: int
    under: int | None = None


class Fit(NamedTuple):
    """One way to fill the width: how long bars are, the columns that are kept, how they stand and how wide.

    `squeezed` says that some are narrower than they would be, `press` how hard that was to reach.
    """

    texts: Sequence[Sequence[Text]]
    bar: int
    kept: Sequence[int]
    slots: Sequence[Slot]
    widths: Sequence[int]
    squeezed: bool
    press: int


class _Way(NamedTuple):
    """Whether headings may wrap, how long bars are, and whether ids may stand under titles."""

    wrapping: bool
    bar: int
    stacked: bool = False


_WAYS = (
    _Way(wrapping=False, bar=_LONG_BAR),
    _Way(wrapping=False, bar=_BAR),
    _Way(wrapping=True, bar=_BAR),
    _Way(wrapping=True, bar=_SHORT_BAR),
    _Way(wrapping=True, bar=_BAR, stacked=True),
    _Way(wrapping=True, bar=_SHORT_BAR, stacked=True),
)


class _Press(IntEnum):
    """How hard columns are pressed: texts keep their share; they go down to their words; to the least that can be
    read; and what is to stay on one line is broken at its spaces.
    """

    GENTLY = 0
    FIRMLY = 1
    HARD = 2
    HARDEST = 3


class _Sizes(NamedTuple):
    """Of each column: its heading, its widest text and, looked for where needed, its widest word."""

    heads: Sequence[int]
    natural: Sequence[int]
    word: Callable[[int], int]


def fitted(table: Table, medium: Medium) -> Fit:
    """The first way in which every column fits, but that headings wrap before texts do; else that with the most.

    Where there is little room, headings take several lines first, then bars are drawn shorter, then what may stand
    under another column does, then texts take more lines, and at last columns are left out.
    """
    stackable = any(column.under for column in table.columns)
    measured = Measured(table, medium)
    found = []
    for way in _WAYS:
        if way.stacked and not stackable:
            continue
        fit = _fit(table.columns, measured, way, medium.width)
        early = fit.squeezed and not way.wrapping
        if len(fit.kept) == len(table.columns) and not early and fit.press <= (way.stacked or not stackable):
            return fit
        spare = sum(table.columns[place].priority >= SPARED for place in fit.kept)
        # A column that can be spared is not worth a bar that is hard to read.
        found.append(((spare - len(fit.kept), fit.press, early, way.bar < _BAR, -spare), fit))
    return min(found, key=lambda each: each[0])[1]


def _fit(columns: Sequence[Column], measured: Measured, way: _Way, width: int) -> Fit:
    """The columns that are kept and their widths: as few left out, and as little pressed, as the width asks."""
    sizes = _sizes(columns, measured, way)
    kept = list(range(len(columns)))
    while True:
        press = _Press.GENTLY
        slots = _slots(columns, kept, stacked=way.stacked)
        widths = _narrowed(columns, slots, sizes, width, press)
        while _total(widths) > width and _may(press, columns, kept):
            press = _Press(press + 1)
            widths = _narrowed(columns, slots, sizes, width, press)
        if _total(widths) <= width or len(kept) == 1:
            squeezed = any(each < _wide(slot, sizes.natural) for slot, each in zip(slots, widths, strict=True))
            return Fit(measured.texts, way.bar, kept, slots, widths, squeezed, press)
        kept.remove(max(kept, key=lambda place: (columns[place].priority, place)))


def _may(press: _Press, columns: Sequence[Column], kept: Sequence[int]) -> bool:
    """Whether columns are pressed harder before one is left out: never for what can be spared."""
    most = max(columns[place].priority for place in kept)
    return press < (_Press.HARDEST if not most else _Press.FIRMLY if most < SPARED else _Press.GENTLY)


def _sizes(columns: Sequence[Column], measured: Measured, way: _Way) -> _Sizes:
    headings = [show(column.heading, 0) for column in columns]
    heads = [max(map(cells, each.split(" ") if way.wrapping else (each,))) for each in headings]
    natural = [max(head, measured.widest(place, way.bar)) for place, head in enumerate(heads)]
    return _Sizes(heads, natural, lambda place: max(heads[place], measured.widest_word(place, way.bar)))


def _slots(columns: Sequence[Column], kept: Sequence[int], *, stacked: bool) -> list[Slot]:
    """The columns beside each other, those below others where they are to be stacked."""
    keys = {columns[place].key: place for place in kept}
    under = {keys[columns[place].under]: place for place in kept if stacked and columns[place].under in keys}
    return [Slot(place, under.get(place)) for place in kept if place not in under.values()]


def _wide(slot: Slot, sizes: Sequence[int]) -> int:
    """The width of a column and of what stands under it."""
    return sizes[slot.place] if slot.under is None else max(sizes[slot.place], sizes[slot.under])


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + len(GAP) * (len(widths) - 1)


def _narrowed(columns: Sequence[Column], slots: Sequence[Slot], sizes: _Sizes, width: int, press: _Press) -> list[int]:
    """The widths, taken away from the widest columns, down to what this press leaves them."""
    widths = [_wide(slot, sizes.natural) for slot in slots]
    first = next((slot.place for slot in slots if columns[slot.place].fit == "wrap"), -1)
    least = []
    for slot in slots:
        share = width * _SHARE // 100 if slot.place == first else 0
        own = _floor(columns[slot.place], slot.place, sizes, share, press)
        least.append(own if slot.under is None else max(own, sizes.natural[slot.under]))
    lowest = [min(pair) for pair in zip(widths, least, strict=True)]
    if _total(lowest) >= width:
        return lowest
    for _ in range(_total(widths) - width):
        able = (rank for rank, each in enumerate(widths) if each > lowest[rank])
        widths[max(able, key=lambda rank: widths[rank])] -= 1
    return widths


def _floor(column: Column, place: int, sizes: _Sizes, share: int, press: _Press) -> int:
    """The least width of a column; `share` is that of the first text."""
    if column.fit == "wrap":
        if press == _Press.GENTLY:
            return max(sizes.heads[place], _READABLE, share)
        return max(sizes.heads[place], _LEAST, min(sizes.word(place), _READABLE) if press == _Press.FIRMLY else 0)
    broken = press == _Press.HARDEST or (press and column.fit == "words")
    return sizes.word(place) if broken else sizes.natural[place]
