"""A timeline on a terminal: a line a lane, eighths of a column fine, as wide as the terminal is."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ccictl.i18n import msg
from ccictl.render.glyphs import glyph
from ccictl.render.inert import in_log
from ccictl.render.layout import packing
from ccictl.render.layout.axis import axis
from ccictl.render.layout.scale import Scale
from ccictl.show import cells, shortened, show, wrapped
from ccictl.terms import MILESTONE_STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ccictl.i18n import Message
    from ccictl.render.layout.axis import Axis, Period
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.timeline import Lane, Mark, Stretch, Timeline

# Of every hundred columns, those that titles may take at most, and what they have at least.
_TITLES, _NARROWEST = 36, 16
# The axis is said again after so many lanes.
_REPEAT = 40
_EIGHTHS = " ▏▎▍▌▋▊▉█"
# Marks that fall into one column: the one that presses most is seen.
_PRESSING = ("late", "soon", "planned", "undated", "done", "cancelled")
_RED, _YELLOW, _GREEN, _CYAN, _BOLD, _DIM = "31", "33", "32", "36", "1", "2"
_COLOURS = MappingProxyType({"late": _RED, "at-risk": _YELLOW, "on-track": _GREEN})


class _Sign(NamedTuple):
    """A sign of the drawing, the same in ASCII, and what it means."""

    sign: str
    plain: str
    means: Message


_SIGNS = MappingProxyType(
    {
        "done": _Sign("█", "#", msg("done so far")),
        "open": _Sign("▒", "=", msg("still to do")),
        "fuzzy": _Sign("░", ".", msg("date not known to the day")),
        "group": _Sign("▄", "%", msg("group: done so far")),
        "group-open": _Sign("▁", ",", msg("group: still to do")),
        "ghost": _Sign("┄", "_", msg("dates first approved")),
        "was": _Sign("╎", "'", msg("finish first approved")),
        "today": _Sign("│", "|", msg("data date")),
        "before": _Sign("◂", "<", msg("begins before, or unknown")),
        "beyond": _Sign("▸", ">", msg("ends beyond, or unknown")),
        "critical": _Sign("»", "*", msg("critical path")),
        "totem": _Sign("★", "^", msg("totem")),
        "year": _Sign("┊", ":", msg("")),
    }
)


class _Cell(NamedTuple):
    """A column of a line: a sign and the code of its colour."""

    sign: str = " "
    colour: str = ""


class _Canvas:
    """What is drawn beside the titles: the scale, the signs of the medium, and which of them were used."""

    def __init__(self, timeline: Timeline, medium: Medium) -> None:
        self.timeline = timeline
        self.medium = medium
        self.titles = _titles(timeline, medium)
        self.columns = medium.width - self.titles - 2
        self.scale = Scale(timeline.first, timeline.last, self.columns)
        self.axis = axis(
            timeline.first, timeline.last, timeline.zoom, self.columns, lambda text: float(cells(text)), medium.say
        )
        self.used: dict[str, None] = {}
        self.marked: dict[str, None] = {}

    def sign(self, name: str) -> str:
        """A sign of the drawing, which then is in the legend."""
        self.used[name] = None
        sign = _SIGNS[name]
        return sign.plain if self.medium.ascii else sign.sign

    def column(self, day: date) -> int:
        """The column that a day is in."""
        return min(int(self.scale.middle(day)), self.columns - 1)

    @property
    def today(self) -> int | None:
        """The column of the data date, where it is drawn."""
        return self.column(self.timeline.today) if self.scale.holds(self.timeline.today) else None


def render(timeline: Timeline, medium: Medium) -> str:
    """Title, axis, phases, lanes, legend."""
    lines = [_coloured(line, _BOLD, medium) for line in wrapped(show(timeline.title, 0), medium.width)]
    lines += wrapped(show(timeline.subtitle, 0), medium.width)
    lines.append("")
    if not timeline.lanes:
        return _text([*lines, medium.say(msg("No project."))])
    canvas = _Canvas(timeline, medium)
    head = _axis(canvas)
    lines += head
    lines += _bands(canvas)
    for rank, lane in enumerate(timeline.lanes):
        if rank and rank % _REPEAT == 0:
            lines += head
        lines.append(_lane(canvas, lane))
    if len(timeline.lanes) > _REPEAT // 2:
        lines += reversed(head)
    lines += ["", *_legend(canvas), *_notes(timeline, medium)]
    return _text(lines)


def _text(lines: Sequence[str]) -> str:
    return in_log("".join(f"{line.rstrip()}\n" for line in lines))


def _titles(timeline: Timeline, medium: Medium) -> int:
    """The width of the titles: what they take, less where that leaves too little for the drawing."""
    wanted = max(cells(_title(lane, medium)) for lane in timeline.lanes)
    return max(_NARROWEST, min(wanted, medium.width * _TITLES // 100))


def _title(lane: Lane, medium: Medium) -> str:
    mark = glyph(lane.tone).shown(ascii_=medium.ascii)
    star = (_SIGNS["totem"].plain if medium.ascii else _SIGNS["totem"].sign) if lane.totem else ""
    return "  " * lane.depth + " ".join(part for part in (mark, star, show(lane.title, 0)) if part)


def _axis(canvas: _Canvas) -> list[str]:
    """Years, what they are divided in, and a rule with the data date on it."""
    medium = canvas.medium
    stroke, rule, tick, here = ("|", "-", "+", "v") if medium.ascii else ("│", "─", "┬", "▼")
    margin = " " * (canvas.titles + 2)
    lines = [margin + _coloured(_years(canvas, canvas.axis, stroke), _BOLD, medium)]
    if canvas.axis.parts:
        lines.append(margin + _coloured(_parts(canvas, canvas.axis.parts), _DIM, medium))
    ruled = [rule] * canvas.columns
    for period in canvas.axis.years:
        ruled[_begin(canvas, period)] = tick
    if canvas.today is not None:
        ruled[canvas.today] = here
        canvas.sign("today")
    return [*lines, margin + _coloured("".join(ruled), _DIM, medium)]


def _begin(canvas: _Canvas, period: Period) -> int:
    return min(round(canvas.scale.before(period.first)), canvas.columns - 1)


def _years(canvas: _Canvas, made: Axis, stroke: str) -> str:
    line = [" "] * canvas.columns
    starts = [*(_begin(canvas, period) for period in made.years), canvas.columns]
    for period, start, end in zip(made.years, starts, starts[1:], strict=False):
        line[start] = stroke
        if len(period.label) < end - start:
            line[start + 1 : start + 1 + len(period.label)] = period.label
    return "".join(line)


def _parts(canvas: _Canvas, parts: Sequence[Period]) -> str:
    line = [" "] * canvas.columns
    starts = [*(_begin(canvas, period) for period in parts), canvas.columns]
    full = all(cells(p.label) < b - a for p, a, b in zip(parts, starts, starts[1:], strict=False) if p.whole)
    for period, start, end in zip(parts, starts, starts[1:], strict=False):
        label = period.label if full else period.short
        if len(label) + full <= end - start:
            line[start + full : start + full + len(label)] = label
    return "".join(line)


def _bands(canvas: _Canvas) -> Iterator[str]:
    """The phases, those that overlap below each other."""
    bands = canvas.timeline.bands
    places = [(canvas.scale.before(band.start), canvas.scale.after(band.finish)) for band in bands]
    columns = [(int(start), max(int(start) + 1, min(round(end), canvas.columns))) for start, end in places]
    rows = packing.rows([(float(start), float(end)) for start, end in columns])
    medium = canvas.medium
    left, line_, right = ("|", "-", "|") if medium.ascii else ("├", "─", "┤")
    head = medium.say(msg("Phases"))
    for row in range(max(rows, default=-1) + 1):
        drawn = [" "] * canvas.columns
        for band, at, (start, end) in zip(bands, rows, columns, strict=True):
            if at != row:
                continue
            body = [line_] * (end - start)
            name = shortened(show(band.title, 0), end - start - 4, _end(medium)) if end - start > 8 else ""
            if name:
                # A wide sign takes two columns: its place beside it is left empty.
                shown = [sign for char in f" {name} " for sign in (char, *[""] * (cells(char) - 1))]
                body[1 : 1 + len(shown)] = shown
            body[0], body[-1] = left, right if len(body) > 1 else left
            drawn[start:end] = body
        title = (head if row == 0 else "").ljust(canvas.titles + 2)
        yield title + _coloured("".join(drawn), _CYAN, medium)


def _lane(canvas: _Canvas, lane: Lane) -> str:
    medium = canvas.medium
    line = [_Cell()] * canvas.columns
    for period in canvas.axis.years[1:]:
        line[_begin(canvas, period)] = _Cell(_SIGNS["year"].plain if medium.ascii else _SIGNS["year"].sign, _DIM)
    if lane.ghost is not None:
        _ghost(canvas, line, lane.ghost)
    if lane.span is not None:
        _bar(canvas, line, lane, lane.span)
    if canvas.today is not None:
        line[canvas.today] = _Cell(canvas.sign("today"), _BOLD)
    _marks(canvas, line, lane.marks)
    title = shortened(_title(lane, medium), canvas.titles, _end(medium))
    room = " " * (canvas.titles - cells(title))
    colour = _BOLD if lane.kind != "project" else glyph(lane.tone).colour if lane.tone in _COLOURS else ""
    if lane.totem:
        canvas.sign("totem")
    path = _coloured(canvas.sign("critical"), _RED, medium) if lane.critical else " "
    return f"{_coloured(title, colour, medium)}{room} {path}" + _joined(line, medium)


def _ghost(canvas: _Canvas, line: list[_Cell], ghost: Stretch) -> None:
    assert ghost.start is not None
    assert ghost.finish is not None
    start, end = canvas.scale.before(ghost.start.first), canvas.scale.after(ghost.finish.last)
    for column in range(int(start), min(round(end), canvas.columns)):
        line[column] = _Cell(canvas.sign("ghost"), _DIM)


def _bar(canvas: _Canvas, line: list[_Cell], lane: Lane, span: Stretch) -> None:
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
    colour = _COLOURS.get(lane.tone, _GREEN if lane.status == "done" else _CYAN)
    for column in range(int(start), min(int(end - 1e-9) + 1, canvas.columns)):
        name = "done" if column + 1 <= done + 1e-9 else "open"
        if name == "open" and not group and (column >= sure - 0.5 or column + 1 <= late - 0.5):
            name = "fuzzy"
        if group:
            name = "group" if name == "done" else "group-open"
        line[column] = _Cell(canvas.sign(name), colour)
    if not canvas.medium.ascii and not group:
        _fine(line, start, done, end, colour)
    if lane.ghost is not None and lane.ghost.finish is not None and lane.ghost.finish.last < last:
        column = canvas.column(lane.ghost.finish.last)
        if int(start) <= column and scale.holds(lane.ghost.finish.last):
            line[column] = _Cell(canvas.sign("was"), _BOLD)
    if span.start is None or first < scale.first:
        line[int(start)] = _Cell(canvas.sign("before"), colour)
    if span.finish is None or last > scale.last:
        line[min(int(end), canvas.columns) - 1 if end >= 1 else 0] = _Cell(canvas.sign("beyond"), colour)


def _fine(line: list[_Cell], start: float, done: float, end: float, colour: str) -> None:
    """The ends of a bar and of what is done of it, eighths of a column fine where there is a sign for that."""
    first, last = int(start), min(int(end - 1e-9), len(line) - 1)
    if first == last:
        line[first] = _Cell(_EIGHTHS[max(1, round((end - start) * 8))], colour)
        return
    if end < last + 1 - 1 / 16:
        line[last] = _Cell(_EIGHTHS[max(1, round((end - last) * 8))], colour)
    eighths = round((done - int(done)) * 8)
    if eighths and first < int(done) <= last - (end < last + 1 - 1 / 16):
        line[int(done)] = _Cell(_EIGHTHS[eighths], colour)
    # Blocks that fill the right of a column are few: an eighth, a half.
    share = first + 1 - start
    if share < 7 / 8:
        line[first] = _Cell("▐" if share >= 1 / 4 else "▕", colour)


def _marks(canvas: _Canvas, line: list[_Cell], marks: Sequence[Mark]) -> None:
    drawn = (mark for mark in marks if canvas.scale.holds(mark.edge.last))
    for mark in sorted(drawn, key=lambda each: -_PRESSING.index(each.tone)):
        sign = glyph(mark.tone)
        canvas.marked[mark.tone] = None
        line[canvas.column(mark.edge.last)] = _Cell(sign.shown(ascii_=canvas.medium.ascii), sign.colour or _BOLD)


def _legend(canvas: _Canvas) -> list[str]:
    """What the signs that were drawn mean, and no other."""
    medium = canvas.medium
    shown = {tone: glyph(tone).shown(ascii_=medium.ascii) for tone in _PRESSING if tone in canvas.marked}
    entries = [f"{sign} {medium.say(MILESTONE_STATUSES[tone])}" for tone, sign in shown.items()]
    entries += [f"{canvas.sign(name)} {medium.say(sign.means)}" for name, sign in _SIGNS.items() if name in canvas.used]
    # The spaces inside an entry must not break.
    joined = "  ".join(entry.replace(" ", "\u00a0") for entry in entries)
    return [_coloured(line.replace("\u00a0", " "), _DIM, medium) for line in wrapped(joined, medium.width)]


def _notes(timeline: Timeline, medium: Medium) -> Iterator[str]:
    """What is not drawn, and how to see it."""
    if timeline.undated:
        yield from wrapped(medium.say(msg("Without a date: {titles}.", titles=timeline.undated)), medium.width)
    if timeline.outside:
        words = msg("Dates outside of what is drawn: {n}. --from and --to move its ends.", n=timeline.outside)
        yield from wrapped(medium.say(words), medium.width)


def _joined(line: Sequence[_Cell], medium: Medium) -> str:
    """The signs with their colours, each colour said once for all the signs behind each other that have it."""
    if not medium.colour:
        return "".join(cell.sign for cell in line)
    parts, colour = [], ""
    for cell in line:
        wanted = cell.colour if cell.sign != " " else ""
        if wanted != colour:
            parts.append(f"\x1b[0m\x1b[{wanted}m" if wanted and colour else f"\x1b[{wanted or 0}m")
            colour = wanted
        parts.append(cell.sign)
    return "".join(parts) + ("\x1b[0m" if colour else "")


def _end(medium: Medium) -> str:
    return "..." if medium.ascii else "…"


def _coloured(text: str, colour: str, medium: Medium) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if medium.colour and colour and text else text
