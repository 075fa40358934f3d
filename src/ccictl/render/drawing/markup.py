"""Numbers, texts and elements as SVG has them: the same input has the same bytes, and no text is ever markup."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ccictl.render.drawing.palette import PALETTE
from ccictl.show import show

if TYPE_CHECKING:
    from collections.abc import Iterable


@lru_cache(maxsize=4096)  # rows are drawn alike: most places down, and a good many across, come again
def number(value: float) -> str:
    """With two digits behind the point at most, and none that say nothing."""
    text = f"{value:.2f}"
    if text[-1] == "0":
        text = text.rstrip("0").rstrip(".")
        return "0" if text == "-0" else text
    return text


def escaped(text: str) -> str:
    """A text from outside as the content or the attribute of an element.

    `show` leaves nothing that XML 1.0 has no place for: it writes controls, surrogates and what is unassigned in words.
    """
    return entities(show(text, 0))


def entities(text: str) -> str:
    """A text that `show` has seen, as content or attribute: what is shown twice is longer than what was measured."""
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return shown.replace('"', "&quot;").replace("'", "&#39;")


@lru_cache(maxsize=256)
def fill(name: str) -> str:
    """The attributes that fill with a colour: by its class where styles are known, by its value elsewhere."""
    return f' class="f-{name}" fill="{PALETTE[name].light}"'


@lru_cache(maxsize=256)
def stroke(name: str, width: float = 1) -> str:
    """The attributes that draw a line in a colour, and nothing inside it."""
    return f' class="s-{name}" stroke="{PALETTE[name].light}" stroke-width="{number(width)}" fill="none"'


@lru_cache(maxsize=256)
def both(inside: str, line: str, width: float = 1) -> str:
    """The attributes of a shape that is filled with one colour and outlined with another."""
    inner, outer = PALETTE[inside].light, PALETTE[line].light
    return f' class="f-{inside} s-{line}" fill="{inner}" stroke="{outer}" stroke-width="{number(width)}"'


def rect(x: float, y: float, width: float, height: float, look: str, radius: float = 0) -> str:
    """A rectangle; nothing where it would have no width."""
    if width <= 0:
        return ""
    round_ = f' rx="{number(radius)}"' if radius else ""
    return f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"{round_}{look}/>'


def line(x1: float, y1: float, x2: float, y2: float, look: str) -> str:
    """A line from a point to another."""
    return f'<path d="M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}"{look}/>'


def label(x: float, y: float, text: str, size: float, look: str, *, bold: bool = False, anchor: str = "") -> str:
    """A text that `show` has seen on one line, its beginning (or `middle`, or `end`) at a point of its base line."""
    weight = ' font-weight="bold"' if bold else ""
    side = f' text-anchor="{anchor}"' if anchor else ""
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-size="{number(size)}"{weight}{side}{look}>{entities(text)}</text>'
    )


def group(parts: Iterable[str], tip: str = "", attributes: str = "") -> str:
    """Several elements as one, with what it says when it is pointed at or read aloud."""
    title = f"<title>{escaped(tip)}</title>" if tip else ""
    return f"<g{attributes}>{title}{''.join(parts)}</g>"


def moved(parts: Iterable[str], x: float, y: float) -> str:
    """Several elements, moved."""
    return group(parts, attributes=f' transform="translate({number(x)} {number(y)})"')
