"""A report as records: what formats of one table write, inert in a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import isfinite
from typing import TYPE_CHECKING

from ccictl.shapes.reports import Facts, Table, Tree
from ccictl.show import show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.shapes.reports import Branch, Line, Report, Value

_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_BETWEEN = " | "
# What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def records(report: Report, decimal: str = ".") -> list[list[str]]:
    """The main block of a report, names of columns first.

    A table is its rows; facts are `field` and `value` of each; a tree is a row a branch, in the order in which it is
    read: `depth` from 0, `text`, `place`; lines are what machines read of them.
    """
    return [[text(value, decimal) for value in row] for row in _rows(report)]


def _rows(report: Report) -> Iterator[tuple[Value, ...]]:
    main = report.main
    if isinstance(main, Table):
        yield tuple(column.key for column in main.columns)
        yield from (tuple(cell.value for cell in row) for row in main.rows)
    elif isinstance(main, Facts):
        yield ("field", "value")
        yield from ((key, cell.value) for key, _, cell in main.items)
        yield from main.besides
    elif isinstance(main, Tree):
        yield ("depth", "text", "place")
        for root in main.roots:
            yield from _branch(root, 0)
    elif main is not None:
        yield from _lines(main.lines)


def _branch(branch: Branch, depth: int) -> Iterator[tuple[Value, ...]]:
    yield (depth, branch.line.text, branch.line.place)
    for child in branch.below:
        yield from _branch(child, depth + 1)


def _lines(lines: tuple[Line, ...]) -> Iterator[tuple[Value, ...]]:
    """What machines read of each where all have the same, else the sentence and its place."""
    keys = {tuple(key for key, _ in line.value) for line in lines}
    if len(keys) == 1 and () not in keys:
        yield from keys
        yield from (tuple(value for _, value in line.value) for line in lines)
    else:
        yield ("text", "place")
        yield from ((line.text, line.place) for line in lines)


def text(value: Value, decimal: str = ".") -> str:
    """A value in a cell: empty where unknown, several with bars between; no text is a formula.

    With spaces between, a French spreadsheet would take `194 324 503` for one number.
    """
    if value is None or (isinstance(value, float) and not isfinite(value)):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value).replace(".", decimal)
    if isinstance(value, Mapping):
        return _BETWEEN.join(f"{key}={text(part, decimal)}" for key, part in value.items())
    found = _BETWEEN.join(text(part, decimal) for part in value) if isinstance(value, tuple) else show(value, 0)
    return f"'{found}" if found.startswith(_FORMULA) and not _NUMBER.fullmatch(found) else found
