"""A table as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ccictl.show import show

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ccictl.shapes import Medium, Table


def render(table: Table, medium: Medium) -> str:
    """A pipe table; whatever Markdown or HTML would make of the text is escaped."""
    del medium
    lines = [_line(column.heading for column in table.columns), _line("---" for _ in table.columns)]
    lines += [_line(escaped(cell.text) for cell in row) for row in table.rows]
    return "\n".join(lines) + "\n"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def escaped(text: str) -> str:
    """`text` without any meaning in Markdown or HTML; a sign that calls somebody is kept from doing so."""
    return re.sub(r"([\\`*_\[\]<>|#&!~])", r"\\\1", show(text, 0)).replace("@", "@&#8203;")
