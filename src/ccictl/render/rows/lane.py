"""A row of a terminal's timeline: a title, a bar with its progress inside, the milestones on it."""

from __future__ import annotations

from itertools import groupby
from math import inf
from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl import wording
from ccictl.i18n import msg
from ccictl.render.glyphs import glyph
from ccictl.render.rows.canvas import (
    BOLD,
    CYAN,
    DIM,
    GREEN,
    PRESSING,
    RED,
    YELLOW,
    Cell,
    coloured,
    cut_sign,
    in_columns,
    joined,
    standing,
    title_of,
)
from ccictl.show import cells, shortened, show

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ccictl.render.rows.canvas import Canvas
    from ccictl.shapes.timeline import Lane, Mark, Stretch

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_BARS = frozenset(("done", "open", "unknown", "fuzzy", "group", "group-open"))
_GROUPS = MappingProxyType({"done": "group", "open": "group-open", "unknown": "unknown"})
_BLANK = frozenset(("", "year"))
_UNKNOWN = frozenset(("unknown",))
_WHOLE = 100.0
_ENDS = frozenset(("was", "passed", "before", "beyond"))
_COLOURS = MappingProxyType({"late": RED, "at-risk": YELLOW, "on-track": GREEN})


def lane_line(canvas: Canvas, lane: Lane) -> str:
    medium = canvas.medium
    line = list(canvas.empty)
    if lane.ghost is not None:
        _ghost(canvas, line, lane.ghost)
    if lane.span is not None:
        _bar(canvas, line, lane, lane.span)
    drawn = [mark for mark in lane.marks if canvas.scale.holds(mark.edge.last)]
    _periods(canvas, line, drawn)
    if canvas.today is not None:
        line[canvas.today] = canvas.cell("today", BOLD)
    _marks(canvas, line, drawn)
    if lane.told and any(cell.name in _BARS for cell in line):
        if _written(line, lane.told):
            canvas.shares = True
        else:
            canvas.untold.append(f"{show(lane.title, 0)} {lane.told}")
    canvas.seen |= dict.fromkeys([cell.name for cell in line])
    return _title(canvas, lane) + joined(line, medium)


def _written(line: list[Cell], text: str) -> bool:
    """Whether there is room for a text: behind what is drawn, before it, or in it where nothing is known."""
    signs = in_columns(f" {text} ")
    names = [cell.name for cell in line]
    last = max(column for column, name in enumerate(names) if name not in _BLANK)
    places = range(len(line) - len(signs), -1, -1)
    tries = ((range(last + 1, places.start + 1), _BLANK), (places, _BLANK), (places, _UNKNOWN))
    for places_, free in tries:
        for start in places_:
            if all(name in free for name in names[start : start + len(signs)]):
                line[start : start + len(signs)] = [Cell(sign) for sign in signs]
                return True
    return False


def _title(canvas: Canvas, lane: Lane) -> str:
    """What stands beside the days: the title behind its signs, the sign of the critical path."""
    medium = canvas.medium
    title = shortened(title_of(lane, medium), canvas.titles, cut_sign(medium))
    room = " " * (canvas.titles - cells(title))
    colour = BOLD if lane.kind != "project" else glyph(lane.tone).colour if lane.tone in _COLOURS else ""
    canvas.seen[f"h-{standing(lane)}"] = None
    if lane.totem:
        canvas.seen["totem"] = None
    if lane.critical:
        canvas.seen["critical"] = None
    path = coloured(canvas.sign("critical"), RED, medium) if lane.critical else " "
    return f"{coloured(title, colour, medium)}{room} {path}{' ' * (canvas.margin - canvas.titles - 2)}"


def _ghost(canvas: Canvas, line: list[Cell], ghost: Stretch) -> None:
    first, last = ghost.days[0], ghost.days[-1]
    if ghost.start is None:
        first = last
    elif ghost.finish is None:
        last = first
    if last < canvas.scale.first or first > canvas.scale.last:
        return
    start, end = canvas.column(max(first, canvas.scale.first)), canvas.scale.after(last)
    for column in range(start, max(min(round(end), canvas.columns), start + 1)):
        line[column] = canvas.cell("ghost", DIM)


def _bar(canvas: Canvas, line: list[Cell], lane: Lane, span: Stretch) -> None:
    """The span with its progress inside; ends that are not known to the day are lighter, unknown ones are arrows."""
    scale, known = canvas.scale, [*(day for mark in lane.marks for day in mark.edge), *span.days]
    first = span.start.first if span.start is not None else min(known)
    last = span.finish.last if span.finish is not None else max([*known, canvas.timeline.today])
    if last < scale.first or first > scale.last:
        return
    start, end = scale.before(first), scale.after(last)
    done, told = (scale.share(first, last, share) if share < _WHOLE else inf for share in lane.shares)
    sure = scale.before(span.finish.first) if span.finish and span.finish.first < span.finish.last else inf
    late = scale.after(span.start.last) if span.start and span.start.first < span.start.last else -inf
    group = lane.kind != "project"
    colour = _COLOURS.get(lane.tone, GREEN if lane.status == "done" else CYAN)
    behind = list(line)
    for column in range(int(start), min(int(end - 1e-9) + 1, canvas.columns)):
        name = "done" if column + 1 <= done + 1e-9 else "open" if column + 1 <= told + 1e-9 else "unknown"
        if name != "done" and not group and (column >= sure - 0.5 or column + 1 <= late - 0.5):
            name = "fuzzy"
        line[column] = canvas.cell(_GROUPS[name] if group else name, colour)
    if not canvas.medium.ascii and not group:
        _fine(line, behind, (start, min(done, end), end), colour)
    if lane.ghost is not None and lane.ghost.finish is not None and lane.ghost.finish.last < last:
        column = canvas.column(lane.ghost.finish.last)
        if int(start) <= column and scale.holds(lane.ghost.finish.last):
            line[column] = canvas.cell("was", BOLD)
    if lane.passed is not None and scale.holds(lane.passed.last):
        line[canvas.column(lane.passed.last)] = canvas.cell("passed", BOLD)
    if span.start is None or first < scale.first:
        line[int(start)] = canvas.cell("before", colour)
    if span.finish is None or last > scale.last:
        line[min(int(end), canvas.columns) - 1 if end >= 1 else 0] = canvas.cell("beyond", colour)


def _fine(line: list[Cell], behind: Sequence[Cell], ends: tuple[float, float, float], colour: str) -> None:
    """The ends of a bar and of what is done of it, eighths of a column fine where there is a sign for that.

    Those signs are solid, and so of what is done: of what is still to do, a column is drawn where half of it is.
    """
    start, done, end = ends
    first, last = int(start), min(int(end - 1e-9), len(line) - 1)
    if first == last:
        if done >= end - 1e-9:
            line[first] = Cell(_EIGHTHS[max(1, round((end - start) * 8))], colour, "done")
        return
    left, right = first + 1 - start, end - last
    if done >= end - 1e-9:
        line[last] = Cell(_EIGHTHS[max(1, min(round(right * 8), 8))], colour, "done")
    elif right < 1 / 2 and (last > first + 1 or left >= right):
        line[last] = behind[last]
    eighths = round((done - int(done)) * 8)
    if eighths and first < int(done) < last + (right >= 1 - 1 / 16):
        line[int(done)] = Cell(_EIGHTHS[eighths], colour, "done")
    # Blocks that fill the right of a column are few: an eighth, a half.
    if left < 7 / 8 and done >= first + 1 - 1e-9:
        line[first] = Cell("▐" if left >= 1 / 4 else "▕", colour, "done")
    elif left < 1 / 2 and (last > first + 1 or right > left):
        line[first] = behind[first]


def _periods(canvas: Canvas, line: list[Cell], marks: Sequence[Mark]) -> None:
    """The period that a milestone is somewhere in, where its date is not known to the day: before its sign."""
    for mark in marks:
        if mark.edge.first < mark.edge.last:
            for column in range(int(canvas.scale.before(mark.edge.first)), canvas.column(mark.edge.last)):
                behind = line[column]
                if behind.name not in _ENDS:
                    colour = behind.colour if behind.name in _BARS else glyph(mark.tone).colour
                    line[column] = canvas.cell("fuzzy", colour)


def _marks(canvas: Canvas, line: list[Cell], marks: Sequence[Mark]) -> None:
    """The signs of milestones; of those in one column, the one that presses most is seen."""
    days = {mark.edge.last for mark in marks}
    canvas.hidden += len(days) - len({canvas.column(day) for day in days})
    if len(days) < len(marks):
        canvas.together += _together(canvas, marks)
    for mark in sorted(marks, key=lambda each: -PRESSING.index(each.tone)):
        sign = glyph(mark.tone)
        line[canvas.column(mark.edge.last)] = Cell(
            sign.shown(ascii_=canvas.medium.ascii), sign.colour or BOLD, f"m-{mark.tone}"
        )


def _together(canvas: Canvas, marks: Sequence[Mark]) -> Iterator[str]:
    """The milestones of each day that has several, with that day."""
    say = canvas.medium.say
    for day, group in groupby(marks, key=lambda mark: mark.edge.last):
        titles = [show(mark.title, 0) for mark in group]
        if len(titles) > 1:
            yield say(msg("{day}: ", day=wording.day(day, say))) + say(msg("; ")).join(titles)
