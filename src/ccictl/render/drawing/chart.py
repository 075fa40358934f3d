"""An S-curve as one picture: figures above, percents beside the days, each curve told by its line and its colour."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl import wording
from ccictl.named import NamedTuple
from ccictl.render.assumed import headed
from ccictl.render.drawing.banner import banner
from ccictl.render.drawing.document import Said, ground, opened
from ccictl.render.drawing.heading import cut_phases, grid, heading, phases_title, today_line
from ccictl.render.drawing.legend import ROW, Entry, laid
from ccictl.render.drawing.markup import both, fill, group, label, line, moved, number, stroke
from ccictl.render.drawing.palette import PALETTE
from ccictl.render.drawing.sheet import HEADLINE, LINE, PAPERS, SMALL, SUBTITLE, TITLE, sheet
from ccictl.render.drawing.widths import folded, width
from ccictl.render.remarks import no_room, phases
from ccictl.shapes.timeline import Timeline
from ccictl.show import show

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from ccictl.i18n import Translator
    from ccictl.render.drawing.heading import Heading
    from ccictl.render.drawing.sheet import Sheet
    from ccictl.shapes.curve import Curve, Series
    from ccictl.shapes.medium import Medium

# How high the whole is, and what is left free above and below it for the names of values.
_HIGH, _ABOVE, _BELOW = 560.0, 20.0, 22.0
_APART = 25
_GAP, _NOTE, _SAMPLE, _DOT = 10.0, 14.0, 26.0, 4.5


class _Look(NamedTuple):
    """The colour of a curve, how thick it is, and the rest of how its line is drawn."""

    colour: str
    width: float
    more: str = ""

    @property
    def attributes(self) -> str:
        colour = PALETTE[self.colour].light
        thick = number(self.width)
        return f' class="s-{self.colour}" stroke="{colour}" stroke-width="{thick}" fill="none"{self.more}'


_ROUND = ' stroke-linejoin="round"'
_LOOKS: Mapping[str, _Look] = MappingProxyType(
    {
        "baseline": _Look("soft", 2, f' stroke-dasharray="6 4"{_ROUND}'),
        "forecast": _Look("plan", 2, _ROUND),
        "fact": _Look("good", 4, _ROUND),
    }
)


class _Plot(NamedTuple):
    """What is drawn, on which sheet, below which heading; `y` is where the days begin."""

    curve: Curve
    sheet: Sheet
    heading: Heading
    y: float

    @property
    def high(self) -> float:
        return _ABOVE + _HIGH + _BELOW

    def at(self, total: float) -> float:
        """Where a percentage is, from the top of the days."""
        return _ABOVE + (100 - total) * _HIGH / 100

    def across(self, day: date) -> float:
        """Where a day is: in its middle, as milestones of a timeline are."""
        return self.sheet.scale.middle(day)


def chart(curve: Curve, medium: Medium, *, alone: bool = True) -> str:
    """A document of SVG; where it is not `alone` it is as wide as what it is in, which says what is not drawn."""
    say = medium.say
    made = sheet(_days(curve), say, PAPERS["auto"])
    left, room = made.paper.margin, made.right - made.paper.margin
    top, parts = _titles(curve, made, room) if alone else (left, [])
    top += _GAP
    if curve.drawable:
        for entries in laid(_entries(curve), room, say):
            parts.append(moved([entries], left, top + ROW / 2))
            top += ROW
        top += _GAP
    if curve.drawable:
        head = heading(made, phases=True)
        plot = _Plot(curve, made, head, top + head.height)
        parts += _framed(plot, top)
        top = plot.y + plot.high + _GAP
    for text in _notes(curve, made, room) if alone else ():
        parts.append(label(left, top + SMALL, text, SMALL, fill("soft")))
        top += _NOTE
    height = top + left
    size = 'width="100%"' if not alone else f'width="{number(made.paper.width)}" height="{number(height)}"'
    said = Said(
        headed(curve.what_if, f"{curve.title} – {curve.subtitle}", say),
        headed(curve.what_if, _described(curve, say), say),
    )
    start = opened(made.paper.width, height, size, said, say)
    return "".join([*start, ground(made.paper.width, height), *parts, "</svg>\n"])


def _days(curve: Curve) -> Timeline:
    """The days alone: what sheets and headings are made for."""
    days = (curve.first, curve.last, curve.today)
    return Timeline(curve.title, curve.subtitle, *days, curve.bands, (), (), curve.zoom, what_if=curve.what_if)


def _titles(curve: Curve, made: Sheet, room: float) -> tuple[float, list[str]]:
    """What is assumed, title, data date and figures, and where they end."""
    left = made.paper.margin
    high, parts = banner(made)
    y = left + high
    for text in folded(show(curve.title, 0), room, HEADLINE, 3, bold=True):
        y += HEADLINE
        parts.append(label(left, y, text, HEADLINE, fill("ink"), bold=True))
        y += 4
    for text in folded(show(curve.subtitle, 0), room, SUBTITLE, 3):
        y += LINE + 2
        parts.append(label(left, y, text, SUBTITLE, fill("soft")))
    y += 6
    beside = max(width(name, SUBTITLE) for _, name, _ in curve.facts.items) + 16
    for _, name, cell in curve.facts.items:
        for rank, text in enumerate(folded(cell.text, room - beside, SUBTITLE, 3)):
            y += LINE + 4
            parts += [label(left, y, name, SUBTITLE, fill("soft"))] if not rank else []
            parts.append(label(left + beside, y, text, SUBTITLE, fill("ink"), bold=True))
    return y, [group(parts), "\n"]


def _entries(curve: Curve) -> Iterator[Entry]:
    for series in curve.seen:
        look = _LOOKS[series.name]
        yield Entry(f'<path d="M0 0H{number(_SAMPLE)}"{look.attributes}/>', _SAMPLE, series.title)


def _framed(plot: _Plot, top: float) -> Iterator[str]:
    """The heading, the lines of days and of percents, the curves, the data date through them all."""
    made = plot.sheet
    yield moved(plot.heading.parts, made.left, top)
    if plot.heading.phases:
        yield label(made.left - 10, top + 12.2, phases_title(made), SMALL, fill("soft"), anchor="end")
    yield moved(grid(made, number(plot.high)), made.left, plot.y)
    for percent in range(0, 101, _APART):
        y = plot.y + plot.at(percent)
        yield line(made.left, y, made.right, y, stroke("rule" if percent in {0, 100} else "line", 0.8))
        name = wording.percent(percent, made.say)
        yield label(made.left - 10, y + TITLE * 0.36, name, TITLE, fill("soft"), anchor="end")
    yield line(made.left, plot.y + plot.high, made.right, plot.y + plot.high, stroke("rule"))
    yield moved([today_line(made, number(plot.high))], made.left, plot.y)
    # Facts have a ground: what is thinner is drawn over them.
    ordered = sorted(plot.curve.seen, key=lambda series: series.name != "fact")
    curves = (group(_curve(plot, series), series.tip, f' class="{series.name}"') for series in ordered)
    yield moved([*curves, *_values(plot)], made.left, plot.y) + "\n"


def _curve(plot: _Plot, series: Series) -> Iterator[str]:
    """A line by steps; the facts have a ground, and end at the data date, where the forecast begins."""
    start, end = 0.0, plot.sheet.scale.width
    today = plot.curve.today
    drawn = [point for point in series.points if point[0] <= plot.curve.last]
    if series.name != "baseline":
        now = plot.across(today)
        start, end = (now, end) if series.name == "forecast" else (start, now)
    path = _path(plot, drawn, start, end)
    if series.name == "fact":
        low = number(plot.at(0))
        yield f'<path d="{path}V{low}H{number(start)}Z"{fill("good-light")} fill-opacity="0.5"/>'
    yield f'<path d="{path}"{_LOOKS[series.name].attributes}/>'


def _path(plot: _Plot, points: Iterable[tuple[date, float]], start: float, end: float) -> str:
    """From one place across to another, up at each day between them."""
    level, parts = 0.0, []
    for day, total in points:
        if day < plot.curve.first or plot.across(day) < start:
            level = total
        else:
            parts.append((plot.across(day), total))
    steps = "".join(f"H{number(x)}V{number(plot.at(total))}" for x, total in parts)
    return f"M{number(start)} {number(plot.at(level))}{steps}H{number(end)}"


def _values(plot: _Plot) -> Iterator[str]:
    """What is reached at the data date, and what has passed of the baseline, by name; the greater above its curve."""
    if not plot.sheet.scale.holds(plot.curve.today):
        return
    today = plot.curve.today
    # Of the baseline, what has passed: a date passes at the end of its day.
    found = sorted(
        (series.total(today, before=series.name == "baseline"), series.name)
        for series in plot.curve.series
        if series.name != "forecast"
    )
    for rank, (total, name) in enumerate(found):
        yield _value(plot, total, _LOOKS[name].colour, above=rank == len(found) - 1)


def _value(plot: _Plot, total: float, colour: str, *, above: bool) -> str:
    """A dot with its name, to the left of the data date above it, or to the right below."""
    x, y = plot.across(plot.curve.today), plot.at(total)
    text = wording.percent(total, plot.sheet.say)
    wide = width(text, TITLE, bold=True) + 2 * _DOT
    left = (above and x >= wide) or x + wide > plot.sheet.scale.width
    at, side = (x - 2 * _DOT, "end") if left else (x + 2 * _DOT, "")
    dot = f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(_DOT)}"{both(colour, "back", 1.5)}/>'
    return dot + label(at, y - 8 if above else y + 16, text, TITLE, fill(colour), bold=True, anchor=side)


def _notes(curve: Curve, made: Sheet, room: float) -> list[str]:
    texts = [*curve.notes]
    if curve.drawable:
        texts = [no_room(curve, made.axis.unit, made.say), phases(cut_phases(made), made.say), *texts]
    return [part for text in texts if text for part in folded(show(text, 0), room, SMALL, 12)]


def _described(curve: Curve, say: Translator) -> str:
    """The figures and the curves in words."""
    parts = [f"{name} {cell.text}" for _, name, cell in curve.facts.items]
    return say("; ").join([*parts, *(series.tip for series in curve.series)])
