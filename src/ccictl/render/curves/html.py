"""An S-curve as one page of HTML that needs nothing else: the drawing, then its figures and its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.drawing.chart import chart
from ccictl.render.reports import html

if TYPE_CHECKING:
    from ccictl.shapes.curve import Curve
    from ccictl.shapes.medium import Medium


def render(curve: Curve, medium: Medium) -> str:
    """The page of the report with the drawing as its figure."""
    return html.render(curve.report, medium, f"<figure>\n{chart(curve, medium, alone=False)}</figure>")
