"""The trend of milestones as one picture: reviews across, the days that were stated upward, names where lines end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.render.drawing import signs
from ccictl.render.drawing.document import Said, ground, opened
from ccictl.render.drawing.heading import grid, heading
from ccictl.render.drawing.legend import ROW, Entry, laid
from ccictl.render.drawing.markup import both, entities, fill, group, label, line, moved, number, stroke
from ccictl.render.drawing.sheet import HEADLINE, LINE, SMALL, SUBTITLE, TITLE, Paper, Sheet
from ccictl.render.drawing.widths import fitted, folded, width
from ccictl.render.layout.axis import axis
from ccictl.render.layout.scale import Scale
from ccictl.render.layout.stacking import stacked
from ccictl.render.remarks import titles, undrawn
from ccictl.shapes.timeline import Timeline
from ccictl.shapes.trend import Stop
from ccictl.show import show
from ccictl.terms import MILESTONE_STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ccictl.i18n import Translator
    from ccictl.render.drawing.heading import Heading
    from ccictl.render.layout.axis import Period
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.trend import Panel, Trace, Trend

    Lettered = tuple[str, Trace]

# How wide and how high the days are, where a day is not as high as it is wide; panels below each other are lower.
_WIDEST, _NARROWEST, _HIGHEST, _LOWEST, _SHARED = 1100.0, 620.0, 760.0, 300.0, 480.0
# The edge, and what is left of the days for theirs.
_EDGE, _YEARS = 24.0, 64.0
# Names: a row, what leads to it, the room of a letter, how wide they are at most, what is between titles and dates.
_ROW, _LEAD, _KEY, _NAMES, _BETWEEN = 15.0, 22.0, 14.0, 720.0, 8.0
_GAP, _NOTE, _SAMPLE = 10.0, 14.0, 26.0
# Lines that can be read.
_LINES, _FEWER = 20, 12
# A kink has its letter in it.
_DOT, _LETTER, _PAD = 6.0, 8.0, 9.0
_TITLE = 14.0


class _Plot(NamedTuple):
    """A panel as it is drawn: which lines, on which sheet, below which heading, and its days from the bottom up."""

    panel: Panel
    reviews: Sequence[Stop]
    traces: Sequence[Lettered]
    sheet: Sheet
    heading: Heading
    up: Scale

    def point(self, stop: Stop) -> tuple[float, float]:
        """Where a stop is, from the upper left corner of the days: in the middle of both of its days."""
        return self.sheet.scale.middle(stop.at), _PAD + self.up.width - self.up.middle(stop.stated)

    @property
    def high(self) -> float:
        """How high the days are, with what is free above and below."""
        return self.up.width + 2 * _PAD

    def ends(self) -> list[tuple[str, Trace, float]]:
        """The lines from the top down by where they end, each with its letter and with where its name begins."""
        found = sorted((self.point(trace.stops[-1])[1], trace.id, letter, trace) for letter, trace in self.traces)
        starts = stacked([y - _ROW / 2 for y, *_ in found], _ROW, self.high)
        return [(letter, trace, start) for (_, _, letter, trace), start in zip(found, starts, strict=True)]


def chart(trend: Trend, medium: Medium, *, alone: bool = True) -> str:
    """A document of SVG; where it is not `alone` it is as wide as what it is in, which says what it is of."""
    say = medium.say
    plots = [_plot(panel, trend, say) for panel in trend.panels if panel.traces]
    right = max((plot.sheet.right + _LEAD + _names(plot) for plot in plots), default=_WIDEST)
    top, parts = _titles(trend, right - _EDGE) if alone else (_EDGE, [])
    if plots:
        for entries in laid(_entries(plots, say), right - _EDGE, say):
            parts.append(moved([entries], _EDGE, top + ROW / 2))
            top += ROW
        top += _GAP
    for plot in plots:
        if plot.panel.title:
            top += _TITLE + _GAP
            for text in folded(show(plot.panel.title, 0), right - _EDGE, _TITLE, 2, bold=True):
                parts.append(label(_EDGE, top, text, _TITLE, fill("ink"), bold=True))
                top += _TITLE + 2
        parts.append(moved(_drawn(plot, top), 0, 0))
        top += plot.heading.height + plot.high + _GAP
        top, more = _said(_remarks(plot, say), top, right)
        parts += more
    if alone:
        instead = dict.fromkeys(panel.instead for panel in trend.panels if panel.instead)
        top, more = _said(instead or ([] if plots else [trend.tables[0].empty]), top, right)
        parts += more
    across, height = right + _EDGE, top + _EDGE / 2
    size = f'width="{number(across)}" height="{number(height)}"' if alone else 'width="100%"'
    tips = say(msg("; ")).join(trace.tip for plot in plots for _, trace in plot.traces)
    said = Said(f"{trend.title} – {trend.subtitle}", tips)
    start = opened(across, height, size, said, say)
    return "".join([*start, signs.definitions(), ground(across, height), *parts, "</svg>\n"])


def lines(panel: Panel, trend: Trend) -> tuple[Lettered, ...]:
    """The lines of a panel that are drawn, with their letters: those asked for, or as many as can be read."""
    readable = _LINES if len(trend.panels) == 1 else _FEWER
    return panel.lettered(readable if trend.most is None else trend.most or len(panel.traces))


def _plot(panel: Panel, trend: Trend, say: Translator) -> _Plot:
    """As near to 45 degrees as there is room: a day as high as it is wide."""
    traces = lines(panel, trend)
    first, last = trend.reviews[0], trend.reviews[-1]
    ratio = ((panel.last - panel.first).days + 1) / ((last - first).days + 1)
    most = _HIGHEST if len(trend.panels) == 1 else _SHARED
    high = max(min(max(_WIDEST * ratio, _LOWEST), most), len(traces) * _ROW)
    across = min(max(high / ratio, _NARROWEST), _WIDEST)
    days = Timeline(trend.title, trend.subtitle, first, last, last, (), (), ())
    left = _EDGE + _YEARS
    made = axis(first, last, "auto", across, lambda text: width(text, SMALL, bold=True), say)
    paper = Paper(left + across + _EDGE, 0, _EDGE)
    sheet = Sheet(days, say, paper, left, left, Scale(first, last, across), made)
    reviews = [Stop(day, day) for day in trend.reviews]
    return _Plot(panel, reviews, traces, sheet, heading(sheet, phases=False), Scale(panel.first, panel.last, high))


def _titles(trend: Trend, room: float) -> tuple[float, list[str]]:
    """Title and subtitle, and where they end."""
    y, parts = _EDGE, []
    for text in folded(show(trend.title, 0), room, HEADLINE, 3, bold=True):
        y += HEADLINE
        parts.append(label(_EDGE, y, text, HEADLINE, fill("ink"), bold=True))
        y += 4
    for text in folded(show(trend.subtitle, 0), room, SUBTITLE, 3):
        y += LINE + 2
        parts.append(label(_EDGE, y, text, SUBTITLE, fill("soft")))
    return y + _GAP, [group(parts), "\n"]


def _said(texts: Iterable[str], top: float, right: float) -> tuple[float, list[str]]:
    """Sentences in rows, and where they end."""
    parts = []
    for text in texts:
        for row in folded(show(text, 0), right - _EDGE, SMALL, 12):
            parts.append(label(_EDGE, top + SMALL, row, SMALL, fill("soft")))
            top += _NOTE
    return top, parts


def _remarks(plot: _Plot, say: Translator) -> Iterator[str]:
    yield from undrawn(plot.panel, len(plot.traces), say)
    cut = [show(trace.title, 0) for _, trace in plot.traces if _fitted(trace) != show(trace.title, 0)]
    if cut:
        yield titles(cut, say)


def _colour(trace: Trace) -> str:
    return "risk" if trace.days > 0 else "good" if trace.days < 0 else "plan"


def _entries(plots: Sequence[_Plot], say: Translator) -> Iterator[Entry]:
    """What is drawn, and no other."""
    traces = [trace for plot in plots for _, trace in plot.traces]
    colours = {_colour(trace) for trace in traces}
    for colour, means in (("risk", msg("put off")), ("plan", msg("kept")), ("good", msg("brought forward"))):
        if colour in colours:
            yield Entry(line(0, 0, _SAMPLE, 0, stroke(colour, 2)), _SAMPLE, means)
    if any(stop.moved for trace in traces for stop in trace.stops):
        yield Entry(_kink("A", _DOT, 0, "soft"), 2 * _DOT, msg("moved at that review"))
    for tone, sign in (("done", signs.mark("done", 7, 0)), ("undated", signs.health("none", 7, 0))):
        if any(trace.end == tone for trace in traces):
            yield Entry(sign, 14, MILESTONE_STATUSES[tone])
    yield Entry(_dashed(0, 5, _SAMPLE, -5), _SAMPLE, say(msg("diagonal: reached, or due that day; below it, overdue")))


def _dashed(x: float, y: float, x2: float, y2: float) -> str:
    return line(x, y, x2, y2, f'{stroke("today", 1.4)} stroke-dasharray="1.5 4" stroke-linecap="round"')


def _kink(letter: str, x: float, y: float, colour: str) -> str:
    dot = f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(_DOT)}"{both(colour, "back")}/>'
    said = label(x, y + _LETTER * 0.36, letter, _LETTER, fill("back"), bold=True, anchor="middle")
    return dot + said if letter else dot


def _drawn(plot: _Plot, top: float) -> Iterator[str]:
    """The heading, the days both ways, the diagonal, the lines, their names."""
    made, high = plot.sheet, plot.high
    yield moved(plot.heading.parts, made.left, top)
    y = top + plot.heading.height
    yield moved(grid(made, number(high)), made.left, y)
    yield moved(_upward(plot), made.left, y)
    (start, end) = (plot.point(plot.reviews[at]) for at in (0, -1))
    diagonal = [_dashed(*start, *end)]
    at, down = (start[0] + 3 * end[0]) / 4, (start[1] + 3 * end[1]) / 4
    diagonal.append(label(at + 8, down + 14, made.say(MILESTONE_STATUSES["done"]), SMALL, fill("today")))
    diagonal += [line(x, high, x, high + 5, stroke("ink")) for x, _ in map(plot.point, plot.reviews)]
    yield moved([group(diagonal, attributes=' class="diagonal"')], made.left, y)
    # What moved the furthest is over the others.
    ordered = sorted(plot.ends(), key=lambda end: abs(end[1].days))
    yield moved((_line(plot, *end) for end in ordered), made.left, y) + "\n"


def _upward(plot: _Plot) -> Iterator[str]:
    """The divisions of the days that were stated, with their names to the left."""
    high, wide = plot.up.width, plot.sheet.scale.width
    made = axis(plot.up.first, plot.up.last, "auto", high, lambda _: SMALL * 0.8, plot.sheet.say)
    taken: list[float] = []
    for periods, bold, look in ((made.years, True, "rule"), (made.parts, False, "line")):
        for period in sorted(periods, key=lambda period: not period.whole):
            y = _PAD + high - plot.up.before(period.first)
            if bold or period.first.month > 1:
                yield line(0, y, wide, y, stroke(look, 1 if bold else 0.6))
            if all(abs(y - other) >= SMALL + 2 for other in taken):
                taken.append(y)
                yield _named(period, y, bold=bold)
    yield line(0, plot.high, wide, plot.high, stroke("rule"))


def _named(period: Period, y: float, *, bold: bool) -> str:
    size, colour = (TITLE, "ink") if bold else (SMALL, "soft")
    return label(-8, y + size * 0.36, period.label, size, fill(colour), bold=bold, anchor="end")


def _line(plot: _Plot, letter: str, trace: Trace, start: float) -> str:
    """A line with its stops, and what leads from its end to its name, which begins at `start`."""
    colour, wide = _colour(trace), plot.sheet.scale.width
    points = [plot.point(stop) for stop in trace.stops]
    (x, y), middle = points[-1], start + _ROW / 2
    lead = f"M{number(x)} {number(y)}H{number(wide)}L{number(wide + _LEAD - 6)} {number(middle)}"
    parts = [f'<path d="{lead}"{stroke("rule")} stroke-dasharray="2 3"/>']
    path = "L".join(f"{number(across)} {number(down)}" for across, down in points)
    parts.append(f'<path d="M{path}"{stroke(colour, 2)} stroke-linejoin="round"/>')
    parts.append(f'<circle cx="{number(points[0][0])}" cy="{number(points[0][1])}" r="2.5"{fill(colour)}/>')
    for stop, (across, down) in zip(trace.stops, points, strict=True):
        if stop.moved:
            parts.append(group([_kink(letter, across, down, colour)], stop.tip, ' class="kink"'))
    if trace.end:
        tip = trace.stops[-1].tip or trace.tip
        sign = signs.mark("done", x, y) if trace.end == "done" else signs.health("none", x, y)
        parts.append(group([sign], tip, ' class="end"'))
    parts.append(_name(letter, trace, wide + _LEAD, middle + TITLE * 0.36))
    return group(parts, trace.tip, ' class="trace"')


def _fitted(trace: Trace) -> str:
    room = _NAMES - _KEY - _BETWEEN - width(_dates(trace), SMALL)
    return fitted(show(trace.title, 0), room, TITLE)


def _dates(trace: Trace) -> str:
    return show(f"{trace.when} ({trace.moved})" if trace.days else trace.when, 0)


def _name(letter: str, trace: Trace, x: float, y: float) -> str:
    """The letter, the title, and behind it what was stated last."""
    key = label(x, y, letter, TITLE, fill(_colour(trace)), bold=True) if letter else ""
    dates = (
        f'<tspan dx="{number(_BETWEEN)}" font-size="{number(SMALL)}"{fill("soft")}>{entities(_dates(trace))}</tspan>'
    )
    title = label(x + _KEY, y, _fitted(trace), TITLE, fill("ink"))
    return key + title.removesuffix("</text>") + dates + "</text>"


def _names(plot: _Plot) -> float:
    """How wide the names are."""
    return _KEY + max(width(_fitted(each), TITLE) + _BETWEEN + width(_dates(each), SMALL) for _, each in plot.traces)
