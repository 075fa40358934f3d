"""Tables as lines of text that fit a width: what is too wide goes on below, then is left out; nothing is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.render.fitting import GAP, fitted
from ccictl.render.texts import lines
from ccictl.show import cells, show, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.render.fitting import Fit, Slot
    from ccictl.render.texts import Text
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.reports import Column, Table

_DIM = "2"


class Grid(NamedTuple):
    """The lines of a table, and the headings of the columns that there was no room for."""

    lines: tuple[str, ...]
    left_out: tuple[str, ...]


def grid(table: Table, medium: Medium) -> Grid:
    """The table with its headings, no line wider than the medium unless a word is."""
    fit = fitted(table, medium)
    rule = "-" if medium.ascii else "─"
    made = _headings(table.columns, fit.slots, fit.widths, medium)
    made.append(GAP.join(rule * width for width in fit.widths))
    for row in fit.texts:
        made += _row(row, table.columns, fit, medium)
    left_out = tuple(column.heading for place, column in enumerate(table.columns) if place not in fit.kept)
    return Grid(tuple(made), left_out)


def _headings(columns: Sequence[Column], slots: Sequence[Slot], widths: Sequence[int], medium: Medium) -> list[str]:
    """The headings, those of one line at the foot of those of several."""
    parts = []
    for slot, width in zip(slots, widths, strict=True):
        names = (slot.place,) if slot.under is None else (slot.place, slot.under)
        parts.append([(part, "1") for place in names for part in wrapped(show(columns[place].heading, 0), width)])
    deep = max(len(part) for part in parts)
    return _stacked([[*[("", "")] * (deep - len(part)), *part] for part in parts], columns, slots, widths, medium)


def _row(texts: Sequence[Text], columns: Sequence[Column], fit: Fit, medium: Medium) -> list[str]:
    """One row: a line, or several where a text wraps or has another under it."""
    parts = []
    for slot, width in zip(fit.slots, fit.widths, strict=True):
        part: list[tuple[str, str]] = []
        for place, colour in ((slot.place, texts[slot.place].colour), (slot.under, _DIM)):
            if place is not None:
                part += [(line, colour) for line in lines(texts[place], columns[place], width, fit.bar, medium)]
        parts.append(part)
    return _stacked(parts, columns, fit.slots, fit.widths, medium)


def _stacked(
    parts: Sequence[Sequence[tuple[str, str]]],
    columns: Sequence[Column],
    slots: Sequence[Slot],
    widths: Sequence[int],
    medium: Medium,
) -> list[str]:
    """The lines of the cells, each with its colour, beside each other."""
    made = []
    for rank in range(max(len(part) for part in parts)):
        line = []
        for part, slot, width in zip(parts, slots, widths, strict=True):
            here, colour = part[rank] if rank < len(part) else ("", "")
            room = " " * max(0, width - cells(here))
            coloured = f"\x1b[{colour}m{here}\x1b[0m" if medium.colour and colour and here.strip() else here
            line.append(room + coloured if columns[slot.place].align == "right" else coloured + room)
        made.append(GAP.join(line).rstrip())
    return made
