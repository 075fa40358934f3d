"""A timeline as one page of HTML that needs nothing else: it folds, filters and tells by a few lines of script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.drawing.page import page

if TYPE_CHECKING:
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.timeline import Timeline


def render(timeline: Timeline, medium: Medium) -> str:
    """The page; without script it shows everything."""
    return page(timeline, medium)
