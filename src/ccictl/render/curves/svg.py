"""An S-curve as SVG: one file that needs no other, to be shown beside a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.drawing.chart import chart

if TYPE_CHECKING:
    from ccictl.shapes.curve import Curve
    from ccictl.shapes.medium import Medium


def render(curve: Curve, medium: Medium) -> str:
    """The drawing, as wide as a timeline is."""
    return chart(curve, medium)
