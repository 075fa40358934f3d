"""A report as CSV: its main block."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from ccictl.render.records import records

if TYPE_CHECKING:
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.reports import Report

HOLDS = "main"


def render(report: Report, medium: Medium) -> str:
    """As RFC 4180 has it; in the French dialect as spreadsheets set to French read it."""
    french = medium.dialect == "fr"
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";" if french else ",", lineterminator="\r\n")
    writer.writerows(records(report, "," if french else "."))
    # Without the mark such a spreadsheet takes UTF-8 for Windows-1252.
    return ("\ufeff" if french else "") + stream.getvalue()
