"""The names alone, one a line, for other programs to go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.show import show

if TYPE_CHECKING:
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.reports import Report

HOLDS = "names"


def render(report: Report, medium: Medium) -> str:
    """The values of the first column of the main table; what has no name is left out."""
    del medium
    rows = report.table.rows if report.table is not None else ()
    return "".join(f"{show(str(row[0].value), 0)}\n" for row in rows if row[0].value not in (None, ""))
