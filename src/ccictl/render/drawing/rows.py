"""The rows of a drawing: how high each lane is, its title with signs and words, and what is drawn along its days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.render.drawing import signs
from ccictl.render.drawing.bars import bar
from ccictl.render.drawing.marks import counts, marked, stacks
from ccictl.render.drawing.markup import fill, label
from ccictl.render.drawing.names import PITCH, names
from ccictl.render.drawing.palette import tone
from ccictl.render.drawing.sheet import LINE, SMALL, TITLE, standing, start, word
from ccictl.render.drawing.widths import folded
from ccictl.show import show

if TYPE_CHECKING:
    from ccictl.render.drawing.sheet import Sheet
    from ccictl.shapes.timeline import Lane

# A row of a bar alone, of one with names below it, of a title in two lines.
_PLAIN, _NAMED, _TWO_LINES = 27.0, 37.0, 34.0
# The middle of the bar, and the base of the names of milestones, from the top of the row.
MIDDLE, NAMES = 13.5, 32.5


class Row(NamedTuple):
    """A lane with its height, what stands for its title, and along its days (from 0 to the width of the scale) its bar
    and its milestones.

    `spots` says where arrows begin and end, across: of the lane itself (its start, its finish), and of its milestones;
    `cut` that its title is not there in full, `counts` where above its signs is said how many milestones one is.
    """

    lane: Lane
    height: float
    title: str
    bar: str
    marks: str
    spots: dict[str, tuple[float, float]]
    cut: bool = False
    counts: tuple[tuple[float, float], ...] = ()


def row(sheet: Sheet, lane: Lane, used: set[str], told: list[str]) -> Row:
    """What is drawn of a lane; which signs were used is added to `used`, names that have no room to `told`."""
    bold = lane.kind != "project"
    title = show(lane.title, 0)
    lines = folded(title, sheet.word - 8 - start(lane, sheet.paper.margin), TITLE, 2, bold=bold)
    stacked = stacks(sheet, lane)
    height = _TWO_LINES if len(lines) > 1 or lane.told else _PLAIN
    made = bar(sheet, lane, MIDDLE, used)
    signs_ = marked(sheet, stacked, MIDDLE, used)
    if stacked:
        named = names(sheet, lane, stacked, NAMES, told)
        height = _NAMED + PITCH * (named.lines - 1)
        signs_.append(named.drawn)
    spots = {mark.id: (stack.at, stack.at) for stack in stacked for mark in stack.marks}
    if made.ends is not None:
        spots[lane.id] = made.ends
    drawn = "".join(_title(sheet, lane, lines, used)), "".join(made.parts), "".join(signs_)
    return Row(lane, height, *drawn, spots, " ".join(lines) != title, tuple(counts(sheet, stacked)))


def _title(sheet: Sheet, lane: Lane, lines: list[str], used: set[str]) -> list[str]:
    at, middle = sheet.paper.margin + 19 + lane.depth * 13, MIDDLE
    base = middle + TITLE * 0.36
    parts = []
    if lane.critical:
        used.add("critical")
        parts.append(signs.chevrons(sheet.paper.margin + 5, middle))
    if lane.tone:
        used |= {f"h-{health(lane)}", f"w-{standing(lane)}"}
        parts.append(signs.health(health(lane), at, middle))
    if lane.totem:
        used.add("totem")
        parts.append(signs.star(at + 14, middle))
    bold = lane.kind != "project"
    for rank, text in enumerate(lines):
        x = start(lane, sheet.paper.margin)
        parts.append(label(x, base + rank * LINE, text, TITLE, fill("ink"), bold=bold))
    said = word(lane, sheet.say)
    if said:
        parts.append(label(sheet.word, base, said, SMALL, fill(tone(lane.tone))))
    if lane.told:
        parts.append(label(sheet.word, base + LINE, lane.told, SMALL, fill("soft")))
    return parts


def health(lane: Lane) -> str:
    """The tone of the sign beside a title: what is done or stopped is not judged, and has a sign of its own."""
    return lane.status if lane.tone == "none" and lane.status in {"done", "paused", "cancelled"} else lane.tone
