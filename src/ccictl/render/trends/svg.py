"""The trend of milestones as SVG: one file that needs no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.drawing.trend import chart

if TYPE_CHECKING:
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.trend import Trend


def render(trend: Trend, medium: Medium) -> str:
    """The drawing, its groups below each other."""
    return chart(trend, medium)
