"""A report as values with tabs between: its main block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.records import records

if TYPE_CHECKING:
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.reports import Report

HOLDS = "main"


def render(report: Report, medium: Medium) -> str:
    """A line a row; there is no tab and no line end within a value."""
    del medium
    return "".join("\t".join(row) + "\n" for row in records(report))
