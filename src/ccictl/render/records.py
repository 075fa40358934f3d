"""A report as records: what formats of one table write, inert in a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ccictl.shapes.reports import Facts
from ccictl.show import show

if TYPE_CHECKING:
    from ccictl.shapes.reports import Report, Value

_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
# What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def records(report: Report, decimal: str = ".") -> list[list[str]]:
    """The first table of a report, its keys first; without a table, its facts, a key and a value each."""
    table = report.table
    if table is not None:
        head = [column.key for column in table.columns]
        return [head, *([text(cell.value, decimal) for cell in row] for row in table.rows)]
    facts = next((block for block in report.blocks if isinstance(block, Facts)), None)
    if facts is None:
        return []
    return [["key", "value"], *([key, text(cell.value, decimal)] for key, _, cell in facts.items)]


def text(value: Value, decimal: str = ".") -> str:
    """A value in a cell: empty where unknown, several with spaces between; no text is a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value).replace(".", decimal)
    if isinstance(value, Mapping):
        return " ".join(f"{key}={text(part, decimal)}" for key, part in value.items())
    found = " ".join(text(part, decimal) for part in value) if isinstance(value, tuple) else show(value, 0)
    return f"'{found}" if found.startswith(_FORMULA) and not _NUMBER.fullmatch(found) else found
