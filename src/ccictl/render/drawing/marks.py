"""The milestones of a lane: a sign on the row at its day, one with their number for several that are there together."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from ccictl.i18n import msg, msgn
from ccictl.named import NamedTuple
from ccictl.render.drawing import signs
from ccictl.render.drawing.markup import fill, group, label, number, stroke
from ccictl.render.drawing.palette import PALETTE
from ccictl.render.drawing.widths import width
from ccictl.show import show

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ccictl.render.drawing.sheet import Sheet
    from ccictl.shapes.timeline import Lane, Mark

# Milestones nearer than this are one sign, which says how many they are in letters of a size.
_APART = 3.0
COUNT = 7.5
_WAS, _BESIDE = 8.0, 4.0
_OVER = ' class="over" aria-hidden="true"'


class Stack(NamedTuple):
    """The milestones at a place, in the order of their days: one, or several that no eye would tell apart.

    `title` has the names of all, `tone` is that of what presses most.
    """

    marks: tuple[Mark, ...]
    at: float
    title: str
    tone: str


def stacks(sheet: Sheet, lane: Lane) -> list[Stack]:
    """The milestones whose day is drawn, in the order of their days."""
    found: list[Stack] = []
    for mark in lane.marks:
        if not sheet.scale.holds(mark.edge.last):
            continue
        at, title = sheet.scale.middle(mark.edge.last), show(mark.title, 0)
        if found and at - found[-1].at < _APART:
            before = found.pop()
            title = f"{before.title}{sheet.say(msg('; '))}{title}"
            found.append(Stack((*before.marks, mark), before.at, title, max(before.tone, mark.tone, key=pressing)))
        else:
            found.append(Stack((mark,), at, title, mark.tone))
    return found


def marked(sheet: Sheet, stacks: Sequence[Stack], middle: float, used: set[str]) -> list[str]:
    """The signs of milestones in the order of their days, so that they are read in it.

    What presses more is seen over what comes after it: drawn once more, for the eye alone.
    """
    places = [stack.at for stack in stacks]
    starts = {stack.at: start for stack, (start, _) in _counted(sheet, stacks)}
    found = [_sign(sheet, stack, middle, starts.get(stack.at), ' class="mark"') for stack in stacks]
    used |= {f"m-{stack.tone}" for stack in stacks}
    if any(len(stack.marks) > 1 for stack in stacks):
        used.add("several")
    over = []
    for rank, stack in enumerate(stacks[:-1]):
        if places[rank + 1] < stack.at + 2 * signs.MARK:
            following = range(rank + 1, bisect(places, stack.at + 2 * signs.MARK))
            if any(pressing(stacks[each].tone) < pressing(stack.tone) for each in following):
                over.append((pressing(stack.tone), _sign(sheet, stack, middle, starts.get(stack.at), _OVER)))
    behind = [drawn for stack in stacks for drawn in _behind(sheet, stack, middle, used)]
    return [*behind, *found, *(drawn for _, drawn in sorted(over, key=lambda each: each[0]))]


def pressing(tone: str) -> int:
    """How much a status presses: more is seen over less."""
    return signs.MARKS.index(tone) if tone in signs.MARKS else 0


def _sign(sheet: Sheet, stack: Stack, middle: float, count: float | None, attributes: str) -> str:
    """The sign of some milestones, with how many they are where that begins, and what it says of each."""
    parts = [signs.mark(stack.tone, stack.at, middle)]
    tips = [mark.tip for mark in stack.marks]
    if len(tips) == 1:
        return group(parts, tips[0], attributes)
    parts += [] if count is None else [counted(count, middle, len(tips))]
    several = sheet.say(msgn("{n} milestone: ", "{n} milestones: ", len(tips)))
    return group(parts, several + " \u00b7 ".join(tips), attributes)


def counts(sheet: Sheet, stacks: Sequence[Stack]) -> Iterator[tuple[float, float]]:
    """From where to where, above its sign, is said how many milestones a stack has; of one alone it is not."""
    yield from (place for _, place in _counted(sheet, stacks))


def _counted(sheet: Sheet, stacks: Sequence[Stack]) -> Iterator[tuple[Stack, tuple[float, float]]]:
    """The stacks whose number has room, behind the sign or before it, with where that is; their tips tell of all."""
    taken = -_BESIDE
    for stack in stacks:
        if len(stack.marks) > 1:
            wide = width(_times(len(stack.marks)), COUNT, bold=True)
            for start in (stack.at + _BESIDE, stack.at - _BESIDE - wide):
                if taken <= start and start + wide <= sheet.scale.width:
                    yield stack, (start, start + wide)
                    taken = start + wide + 1
                    break


def _times(number: int) -> str:
    return f"\u00d7{number}"


def counted(x: float, middle: float, number: int) -> str:
    """How many milestones a sign stands for, above it."""
    text = label(x, middle - 5.5, _times(number), COUNT, fill("ink"), bold=True)
    return group([text], attributes=halo())


def _behind(sheet: Sheet, stack: Stack, middle: float, used: set[str]) -> Iterator[str]:
    """What no sign is to be crossed by: where a milestone was first approved to be, the period it is somewhere in."""
    for mark in stack.marks:
        if mark.was is not None and sheet.scale.holds(mark.was.last):
            used.add("was")
            yield was(sheet.scale.middle(mark.was.last), middle + _WAS)
        if mark.edge.first < mark.edge.last:
            used.add("whisker")
            yield whisker(sheet.scale.before(mark.edge.first), stack.at, middle)


def whisker(start: float, end: float, y: float) -> str:
    """From the first day that a milestone may be at to the last."""
    shape = f"M{number(start)} {number(y - 3)}V{number(y + 3)}M{number(start)} {number(y)}H{number(end)}"
    return f'<path d="{shape}"{stroke("ink", 1.2)}/>'


def was(x: float, y: float) -> str:
    """Where a milestone was first approved to be."""
    return f'<path d="M{number(x)} {number(y - 3)}l3 3l-3 3l-3-3z"{fill("soft")}/>'


def halo() -> str:
    """The attributes that give letters a rim."""
    return f' class="s-back" stroke="{PALETTE["back"].light}" stroke-width="2.5" paint-order="stroke"'
