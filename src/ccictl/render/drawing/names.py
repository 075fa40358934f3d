"""The names of milestones in lines below their signs; a number for what has no room, and its name in full elsewhere."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.render.drawing import signs
from ccictl.render.drawing.marks import halo
from ccictl.render.drawing.markup import fill, group, label, number, stroke
from ccictl.render.drawing.palette import tone
from ccictl.render.drawing.sheet import SMALL
from ccictl.render.drawing.widths import fitted, width
from ccictl.render.layout.labels import Spacing, placed
from ccictl.show import show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.render.drawing.marks import Stack
    from ccictl.render.drawing.sheet import Sheet
    from ccictl.render.layout.labels import Placed
    from ccictl.shapes.timeline import Lane

# How far lines are apart (whole pixels: a browser rounds rows to them) and how many there are; what is kept
# between two names, and the least that one is shortened to.
PITCH, _LINES = 11.0, 6
_GAP, _LEAST = 9.0, 60.0
_INK = MappingProxyType({"late": "", "soon": "", "done": "soft", "cancelled": "soft"})
_PRESSING = ("late", "soon")


class Names(NamedTuple):
    """What is drawn, and in how many lines it is."""

    drawn: str
    lines: int


def names(sheet: Sheet, lane: Lane, stacks: Sequence[Stack], base: float, told: list[str]) -> Names:
    """The names of milestones, the first line of them on `base`; those that are not there in full are added to `told`.

    These have a number, which stands before what there is room for.
    """
    # A sliver more than it takes, so that rounding never shortens what fits.
    widths = [width(stack.title, SMALL) + 0.01 for stack in stacks]
    number_ = width(f"({len(told) + len(stacks)})", SMALL) + 0.01
    spacing = Spacing(sheet.scale.width, _GAP, signs.MARK, _LEAST, number_, _LINES)
    places = placed([stack.at for stack in stacks], widths, [_rank(stack) for stack in stacks], spacing)
    found = []
    for stack, wide, place in zip(stacks, widths, places, strict=True):
        text = stack.title
        if place is None or place.width < wide:
            text = _numbered(lane, stack, place, told)
        if place is not None:
            found += _name(stack, text, place, base)
    # A rim of the colour of the ground keeps what passes behind from the letters.
    drawn = group(found, attributes=halo()) if found else ""
    return Names(drawn, max((place.line + 1 for place in places if place is not None), default=1))


def _numbered(lane: Lane, stack: Stack, place: Placed | None, told: list[str]) -> str:
    """What there is room for of a name; all of it, with its date, goes to `told`."""
    full = ", ".join(f"{show(mark.title, 0)} ({mark.when})" for mark in stack.marks)
    if place is None:
        told.append(f"{show(lane.title, 0)}, {full}")
        return ""
    sign = f"({sum(map(is_numbered, told)) + 1})"
    told.append(f"{sign} {full}")
    return fitted(f"{sign} {stack.title}", place.width, SMALL) if place.width >= _LEAST else sign


def is_numbered(told: str) -> bool:
    """Whether a name that is told in full has a number."""
    return re.match(r"\([0-9]+\) ", told) is not None


def _name(stack: Stack, text: str, place: Placed, base: float) -> list[str]:
    """A name, and the stroke that it hangs on where that is needed to tell whose it is."""
    y = base + place.line * PITCH
    colour = _INK.get(stack.tone, "ink") or tone(stack.tone)
    parts = [label(place.start, y, text, SMALL, fill(colour))]
    if place.line:
        at, top = number(stack.at), number(base - SMALL - 3.5)
        parts.insert(0, f'<path d="M{at} {top}V{number(y - SMALL + 1)}"{stroke("soft", 0.7)}/>')
    return parts


def _rank(stack: Stack) -> int:
    """The order in which names get their place: what presses first, what is behind us last."""
    if stack.tone in _PRESSING:
        return 0
    return 3 if stack.tone in _INK else 1 if any(mark.critical for mark in stack.marks) else 2
