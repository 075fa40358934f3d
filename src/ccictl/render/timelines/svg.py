"""A timeline as SVG: one file that needs no other, for slides, pages and paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.drawing.picture import picture

if TYPE_CHECKING:
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.timeline import Timeline


# It fits on what it is asked to.
PAPER = True


def render(timeline: Timeline, medium: Medium) -> str:
    """The drawing, on the paper that the medium asks for."""
    return picture(timeline, medium).text
