"""A table on a terminal."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ccictl.shapes import Medium, Table

_TONES = {"error": "red", "warning": "yellow", "info": "cyan", "off": "dim"}


def render(table: Table, medium: Medium) -> str:
    """Columns side by side, the last one wrapped to what is left of the width."""
    from rich import box
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    console = Console(
        file=io.StringIO(),
        width=medium.width,
        force_terminal=medium.colour,
        color_system="standard" if medium.colour else None,
        legacy_windows=False,
        highlight=False,
        emoji=False,
    )
    grid = RichTable(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in table.columns[:-1]:
        grid.add_column(Text(column.heading), no_wrap=True)
    grid.add_column(Text(table.columns[-1].heading))
    for row in table.rows:
        grid.add_row(*(Text(cell.text, style=_TONES.get(cell.tone, "")) for cell in row))
    with console.capture() as capture:
        console.print(grid)
    return "".join(f"{line.rstrip()}\n" for line in capture.get().splitlines())
