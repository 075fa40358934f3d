"""A table as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ccictl.shapes import Medium, Table

FORMAT_VERSION = 1


def render(table: Table, medium: Medium) -> str:
    """An object with `format_version` and the rows as objects; values are the machine's, never translated."""
    import json

    del medium
    keys = [column.key for column in table.columns]
    rows = [dict(zip(keys, (cell.value for cell in row), strict=True)) for row in table.rows]
    return json.dumps({"format_version": FORMAT_VERSION, table.name: rows}, indent=2, ensure_ascii=True) + "\n"
