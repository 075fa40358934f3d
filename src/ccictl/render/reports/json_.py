"""A report as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.data import data
from ccictl.render.json_text import json_text

if TYPE_CHECKING:
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.reports import Report

HOLDS = "all"


def render(report: Report, medium: Medium) -> str:
    """See `render.data`; the same in every language but for sentences."""
    del medium
    return json_text(data(report))
