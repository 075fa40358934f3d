"""A row of a terminal's timeline: a title, a bar with its progress inside, the milestones on it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.render.glyphs import glyph
from ccictl.render.rows.canvas import (
    BOLD,
    CYAN,
    DIM,
    GREEN,
    PRESSING,
    RED,
    SIGNS,
    YELLOW,
    Cell,
    begin,
    coloured,
    cut_sign,
    joined,
    title_of,
)
from ccictl.show import cells, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.render.rows.canvas import Canvas
    from ccictl.shapes.timeline import Lane, Mark, Stretch

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_COLOURS = MappingProxyType({"late": RED, "at-risk": YELLOW, "on-track": GREEN})


def lane_line(canvas: Canvas, lane: Lane) -> str:
    medium = canvas.medium
    line = [Cell()] * canvas.columns
    for period in canvas.axis.years[1:]:
        line[begin(canvas, period)] = Cell(SIGNS["year"].plain if medium.ascii else SIGNS["year"].sign, DIM)
    if lane.ghost is not None:
        _ghost(canvas, line, lane.ghost)
    if lane.span is not None:
        _bar(canvas, line, lane, lane.span)
    if canvas.today is not None:
        line[canvas.today] = Cell(canvas.sign("today"), BOLD)
    _marks(canvas, line, lane.marks)
    title = shortened(title_of(lane, medium), canvas.titles, cut_sign(medium))
    room = " " * (canvas.titles - cells(title))
    colour = BOLD if lane.kind != "project" else glyph(lane.tone).colour if lane.tone in _COLOURS else ""
    if lane.totem:
        canvas.sign("totem")
    path = coloured(canvas.sign("critical"), RED, medium) if lane.critical else " "
    return f"{coloured(title, colour, medium)}{room} {path}" + joined(line, medium)


def _ghost(canvas: Canvas, line: list[Cell], ghost: Stretch) -> None:
    assert ghost.start is not None
    assert ghost.finish is not None
    start, end = canvas.scale.before(ghost.start.first), canvas.scale.after(ghost.finish.last)
    for column in range(int(start), min(round(end), canvas.columns)):
        line[column] = Cell(canvas.sign("ghost"), DIM)


def _bar(canvas: Canvas, line: list[Cell], lane: Lane, span: Stretch) -> None:
    """The span with its progress inside; ends that are not known to the day are lighter, unknown ones are arrows."""
    scale, days = canvas.scale, sorted(day for mark in lane.marks for day in mark.edge)
    known = [*days, *span.days]
    if max(known) < scale.first or min(known) > scale.last:
        return
    first = span.start.first if span.start is not None else min(known)
    last = span.finish.last if span.finish is not None else max([*known, canvas.timeline.today])
    start, end = scale.before(first), scale.after(last)
    done = scale.share(first, last, lane.progress or 0)
    sure = scale.before(span.finish.first) if span.finish and span.finish.first < span.finish.last else end
    late = scale.after(span.start.last) if span.start and span.start.first < span.start.last else start
    group = lane.kind != "project"
    colour = _COLOURS.get(lane.tone, GREEN if lane.status == "done" else CYAN)
    for column in range(int(start), min(int(end - 1e-9) + 1, canvas.columns)):
        name = "done" if column + 1 <= done + 1e-9 else "open"
        if name == "open" and not group and (column >= sure - 0.5 or column + 1 <= late - 0.5):
            name = "fuzzy"
        if group:
            name = "group" if name == "done" else "group-open"
        line[column] = Cell(canvas.sign(name), colour)
    if not canvas.medium.ascii and not group:
        _fine(line, start, done, end, colour)
    if lane.ghost is not None and lane.ghost.finish is not None and lane.ghost.finish.last < last:
        column = canvas.column(lane.ghost.finish.last)
        if int(start) <= column and scale.holds(lane.ghost.finish.last):
            line[column] = Cell(canvas.sign("was"), BOLD)
    if span.start is None or first < scale.first:
        line[int(start)] = Cell(canvas.sign("before"), colour)
    if span.finish is None or last > scale.last:
        line[min(int(end), canvas.columns) - 1 if end >= 1 else 0] = Cell(canvas.sign("beyond"), colour)


def _fine(line: list[Cell], start: float, done: float, end: float, colour: str) -> None:
    """The ends of a bar and of what is done of it, eighths of a column fine where there is a sign for that."""
    first, last = int(start), min(int(end - 1e-9), len(line) - 1)
    if first == last:
        line[first] = Cell(_EIGHTHS[max(1, round((end - start) * 8))], colour)
        return
    if end < last + 1 - 1 / 16:
        line[last] = Cell(_EIGHTHS[max(1, round((end - last) * 8))], colour)
    eighths = round((done - int(done)) * 8)
    if eighths and first < int(done) <= last - (end < last + 1 - 1 / 16):
        line[int(done)] = Cell(_EIGHTHS[eighths], colour)
    # Blocks that fill the right of a column are few: an eighth, a half.
    share = first + 1 - start
    if share < 7 / 8:
        line[first] = Cell("▐" if share >= 1 / 4 else "▕", colour)


def _marks(canvas: Canvas, line: list[Cell], marks: Sequence[Mark]) -> None:
    drawn = (mark for mark in marks if canvas.scale.holds(mark.edge.last))
    for mark in sorted(drawn, key=lambda each: -PRESSING.index(each.tone)):
        sign = glyph(mark.tone)
        canvas.marked[mark.tone] = None
        line[canvas.column(mark.edge.last)] = Cell(sign.shown(ascii_=canvas.medium.ascii), sign.colour or BOLD)
