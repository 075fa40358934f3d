"""The signs of drawings as shapes: the same whatever fonts there are, each told by its form alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.drawing.markup import both, fill, number, stroke
from ccictl.render.drawing.palette import PALETTE

if TYPE_CHECKING:
    from collections.abc import Iterator

# Half of the size of a milestone's sign, and of one beside a title.
MARK, SIGN = 6.5, 5.0
HEALTHS = ("late", "at-risk", "on-track", "done", "paused", "cancelled", "none")
# Those that press most come last, and are drawn over the others.
MARKS = ("cancelled", "done", "undated", "planned", "soon", "late")
# How an arrow looks, from the faintest to the strongest: within a project, across, on the critical path, too late.
ARROWS = ("inner", "cross", "critical", "tardy")
ARROW_COLOURS = ("soft", "cross", "ink", "late")
_DIAMOND = "M0-6.5L6.5 0L0 6.5L-6.5 0Z"


def mark(tone: str, x: float, y: float) -> str:
    """The sign of a milestone of a status, its middle at a point."""
    return _use(f"m-{tone if tone in MARKS else 'planned'}", x, y)


def health(tone: str, x: float, y: float) -> str:
    """The sign of a health, its middle at a point."""
    return _use(f"h-{tone if tone in HEALTHS else 'none'}", x, y)


def star(x: float, y: float) -> str:
    """The sign of a totem."""
    return _use("star", x, y)


def chevrons(x: float, y: float) -> str:
    """The sign of the critical path."""
    return _use("critical", x, y)


def before(x: float, y: float, look: str) -> str:
    """An end that goes on to the left of a point."""
    return f'<path d="M{number(x)} {number(y)}l7-5v10z"{look}/>'


def beyond(x: float, y: float, look: str) -> str:
    """An end that goes on to the right of a point."""
    return f'<path d="M{number(x)} {number(y)}l-7-5v10z"{look}/>'


def _use(name: str, x: float, y: float) -> str:
    return f'<use href="#{name}" x="{number(x)}" y="{number(y)}"/>'


def definitions() -> str:
    """What the drawing refers to: signs, heads of arrows, the hatching of what is not known to the day."""
    return f"<defs>{''.join(_marks())}{''.join(_healths())}{''.join(_others())}{''.join(_heads())}</defs>"


def _marks() -> Iterator[str]:
    back = PALETTE["back"].light
    white = f' class="s-back" stroke="{back}" stroke-width="1.8" fill="none"'
    filled = '<path d="' + _DIAMOND + '"'
    yield f'<g id="m-done">{filled}{both("good", "back", 1.2)}/><path d="M-2.7 0.1L-0.8 2.1L2.8-1.9"{white}/></g>'
    cross = f'<path d="M-1.9-1.9L1.9 1.9M1.9-1.9L-1.9 1.9"{white}/>'
    yield f'<g id="m-late">{filled}{both("late", "back", 1.2)}/>{cross}</g>'
    dot = f'<path d="M0-3.4V0.9M0 2.2V3.9"{white}/>'
    yield f'<g id="m-soon">{filled}{both("risk", "back", 1.2)}/>{dot}</g>'
    inside = f'<path d="M0-5.2L5.2 0L0 5.2L-5.2 0Z"{both("back", "plan", 1.8)}/>'
    yield f'<g id="m-planned">{filled}{fill("back")}/>{inside}</g>'
    dashed = f'<path d="M0-5.2L5.2 0L0 5.2L-5.2 0Z"{both("back", "soft", 1.5)} stroke-dasharray="2.4 1.7"/>'
    yield f'<g id="m-undated">{filled}{fill("back")}/>{dashed}</g>'
    struck = f'<circle r="4.6"{both("back", "soft", 1.6)}/><path d="M-3.2 3.2L3.2-3.2"{stroke("soft", 1.6)}/>'
    yield f'<g id="m-cancelled"><circle r="6"{fill("back")}/>{struck}</g>'


def _healths() -> Iterator[str]:
    back = PALETTE["back"].light
    white = f' class="s-back" stroke="{back}" stroke-width="1.7" fill="none"'
    octagon = "M-2.1-5H2.1L5-2.1V2.1L2.1 5H-2.1L-5 2.1V-2.1Z"
    yield f'<g id="h-late"><path d="{octagon}"{fill("late")}/><path d="M-2-2L2 2M2-2L-2 2"{white}/></g>'
    yield f'<g id="h-at-risk"><path d="M0-5L5.6 4.7H-5.6Z"{fill("risk")}/><path d="M0-1.9V1.5M0 2.5V3.9"{white}/></g>'
    yield f'<g id="h-on-track"><circle r="5"{fill("good")}/><path d="M-2.3 0.1L-0.7 1.8L2.4-1.7"{white}/></g>'
    yield f'<g id="h-done"><path d="M-4 0.2L-1.2 3L4.2-3.2"{stroke("soft", 2)}/></g>'
    yield f'<g id="h-paused"><path d="M-2-4V4M2-4V4"{stroke("soft", 2)}/></g>'
    struck = f'<path d="M-2.8 2.8L2.8-2.8"{stroke("soft", 1.5)}/>'
    yield f'<g id="h-cancelled"><circle r="4"{stroke("soft", 1.5)}/>{struck}</g>'
    yield f'<g id="h-none"><circle r="4"{stroke("soft", 1.5)}/></g>'


def _others() -> Iterator[str]:
    points = "M0-5.6L1.6-1.8L5.6-1.6L2.5 1L3.6 5L0 2.8L-3.6 5L-2.5 1L-5.6-1.6L-1.6-1.8Z"
    yield f'<path id="star" d="{points}"{fill("risk")}/>'
    yield f'<path id="critical" d="M-4-4L-0.5 0L-4 4M0.5-4L4 0L0.5 4"{stroke("ink", 1.6)}/>'
    yield (
        '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="2.6" height="5"{fill("back")}/></pattern>'
    )


def _heads() -> Iterator[str]:
    for name, colour in zip(ARROWS, ARROW_COLOURS, strict=True):
        yield (
            f'<marker id="to-{name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" '
            f'markerUnits="userSpaceOnUse" orient="auto"><path d="M0.5 0.5L7.5 4L0.5 7.5Z"{fill(colour)}/></marker>'
        )
