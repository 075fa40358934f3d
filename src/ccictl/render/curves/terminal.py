"""An S-curve on a terminal: its figures, and three lines in dots, as wide as the terminal is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.glyphs import plain
from ccictl.render.inert import in_log
from ccictl.render.remarks import no_room
from ccictl.render.reports import terminal
from ccictl.render.rows.canvas import DIM, SIGNS, coloured, joined
from ccictl.render.rows.chart import LOOKS, Chart
from ccictl.render.rows.heading import axis_lines
from ccictl.render.rows.legend import Entry, legend
from ccictl.show import cells, show, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ccictl.render.rows.canvas import Cell
    from ccictl.shapes.curve import Curve
    from ccictl.shapes.medium import Medium


def render(curve: Curve, medium: Medium) -> str:
    """Title and figures, the chart with its legend, remarks."""
    head = terminal.render(curve.report._replace(blocks=(curve.facts,)), medium)
    lines = [""] if curve.drawable or curve.notes else []
    if curve.drawable:
        chart = Chart(curve, medium)
        drawn = chart.lines()
        lines += [*_chart(chart, drawn), "", *_legend(chart, drawn)]
        lines += _remark(no_room(curve, chart.axis.unit, medium.say), medium)
    lines += [part for note in curve.notes for part in _remark(note, medium)]
    return head + in_log("".join(f"{line.rstrip()}\n" for line in lines))


def _remark(text: str, medium: Medium) -> list[str]:
    shown = show(text, 0)
    return wrapped(plain(shown, words=True) if medium.ascii else shown, medium.width) if text else []


def _chart(chart: Chart, drawn: Sequence[Sequence[Cell]]) -> Iterator[str]:
    """The rows with their percents, the axis below them."""
    medium = chart.medium
    stroke, tick = ("|", "+") if medium.ascii else ("│", "┤")
    for rank, line in enumerate(drawn):
        named = rank % chart.step == 0
        name = chart.percents[rank // chart.step] if named else ""
        beside = " " * (chart.margin - 2 - cells(name)) + name + " " + coloured(tick if named else stroke, DIM, medium)
        yield beside + joined(line, medium)
    # As below a long timeline: what is nearest to the days comes first.
    yield from reversed(axis_lines(chart))


def _legend(chart: Chart, drawn: Sequence[Sequence[Cell]]) -> list[str]:
    """Each curve of which something is seen with how it looks, and the line of the data date."""
    medium = chart.medium
    seen = {cell.name for line in drawn for cell in line}
    entries = []
    for series in chart.curve.seen:
        look = LOOKS[series.name]
        sample = look.plain * 2 if medium.ascii else look.sample
        entries += [Entry(sample, look.colour, show(series.title, 0))] if series.name in seen else []
    if "today" in seen:
        sign = SIGNS["today"]
        entries.append(Entry(sign.plain if medium.ascii else sign.sign, DIM, medium.say(sign.means)))
    return legend(entries, medium)
