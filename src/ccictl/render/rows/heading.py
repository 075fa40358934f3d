"""What stands above the rows of a terminal's timeline: years, what they are divided in, phases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.render.layout import packing
from ccictl.render.rows.canvas import BOLD, CYAN, DIM, SIGNS, begin, coloured, cut_sign, in_columns
from ccictl.show import cells, shortened, show

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ccictl.render.layout.axis import Axis, Period
    from ccictl.render.rows.canvas import Canvas, Ruled


def axis_lines(canvas: Ruled) -> list[str]:
    """Years, what they are divided in, and a rule with the data date on it."""
    medium = canvas.medium
    stroke, rule, tick = ("|", "-", "+") if medium.ascii else ("│", "─", "┬")
    margin = " " * canvas.margin
    lines = [margin + coloured(_years(canvas, canvas.axis, stroke), BOLD, medium)]
    if canvas.axis.parts:
        lines.append(margin + coloured(_parts(canvas, canvas.axis.parts), DIM, medium))
    ruled = [rule] * canvas.columns
    for period in canvas.axis.years:
        ruled[begin(canvas, period)] = tick
    if canvas.today is not None:
        here = SIGNS["here"]
        ruled[canvas.today] = here.plain if medium.ascii else here.sign
    return [*lines, margin + coloured("".join(ruled), DIM, medium)]


def _years(canvas: Ruled, made: Axis, stroke: str) -> str:
    line = [" "] * canvas.columns
    starts = [*(begin(canvas, period) for period in made.years), canvas.columns]
    for period, start, end in zip(made.years, starts, starts[1:], strict=False):
        line[start] = stroke
        shown = (period.label, period.short, period.short.removeprefix("'"))
        text = next((text for text in shown if len(text) < end - start), "")
        line[start + 1 : start + 1 + len(text)] = text
        if not text and len(shown[-1]) == end - start:
            # Two digits say more than a stroke, which the rule below has too.
            line[start:end] = shown[-1]
    return "".join(line)


def _parts(canvas: Ruled, parts: Sequence[Period]) -> str:
    line = [" "] * canvas.columns
    starts = [*(begin(canvas, period) for period in parts), canvas.columns]
    full = all(cells(p.label) < b - a for p, a, b in zip(parts, starts, starts[1:], strict=False) if p.whole)
    for period, start, end in zip(parts, starts, starts[1:], strict=False):
        label = period.label if full else period.short
        if len(label) + full <= end - start:
            line[start + full : start + full + len(label)] = label
    return "".join(line)


def band_lines(canvas: Canvas) -> Iterator[str]:
    """The phases, those that overlap below each other."""
    bands = canvas.timeline.bands
    places = [(canvas.scale.before(band.start), canvas.scale.after(band.finish)) for band in bands]
    # Where one ends is where the next begins: rounded the same way, they are no more on each other than their days.
    starts = [min(round(start), canvas.columns - 1) for start, _ in places]
    columns = [(start, max(start + 1, round(end))) for start, (_, end) in zip(starts, places, strict=True)]
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
            title = show(band.title, 0)
            name = shortened(title, end - start - 4, cut_sign(medium)) if end - start > 8 else ""
            if name:
                shown = in_columns(f" {name} ")
                body[1 : 1 + len(shown)] = shown
            if name != title:
                canvas.cut.append(title)
            # What goes on beyond the days that are drawn has no end there.
            body[-1] = right if len(body) > 1 and band.finish <= canvas.timeline.last else body[-1]
            body[0] = left if band.start >= canvas.timeline.first else body[0]
            drawn[start:end] = body
        margin = (head if row == 0 else "").ljust(canvas.margin)
        yield margin + coloured("".join(drawn), CYAN, medium)
