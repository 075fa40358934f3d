"""The trend of milestones as one page of HTML that needs nothing else: the drawing, then its tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.drawing.trend import chart, lines
from ccictl.render.reports import html

if TYPE_CHECKING:
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.reports import Block
    from ccictl.shapes.trend import Trend


def render(trend: Trend, medium: Medium) -> str:
    """The page of the report with the drawing as its figure, where anything is drawn, and the tables by groups."""
    if not trend.panels:
        return html.render(trend.report, medium)
    tables: list[Block] = []
    for panel in trend.panels:
        first, *others = panel.keyed({trace.id: letter for letter, trace in lines(panel, trend)})
        tables += [first._replace(title=panel.title), *others]
    remarks = [block for block in trend.report.blocks if block not in trend.tables]
    report = trend.report._replace(blocks=(*tables, *remarks))
    drawn = any(panel.traces for panel in trend.panels)
    return html.render(report, medium, f"<figure>\n{chart(trend, medium, alone=False)}</figure>" if drawn else "")
