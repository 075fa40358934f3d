"""A timeline on a terminal: a line a lane, eighths of a column fine, as wide as the terminal is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.render.glyphs import glyph
from ccictl.render.inert import in_log
from ccictl.render.rows.canvas import BOLD, DIM, PRESSING, SIGNS, Canvas, coloured
from ccictl.render.rows.heading import axis_lines, band_lines
from ccictl.render.rows.lane import lane_line
from ccictl.show import show, wrapped
from ccictl.terms import MILESTONE_STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ccictl.shapes.medium import Medium
    from ccictl.shapes.timeline import Timeline

# The axis is said again after so many lanes.
_REPEAT = 40


def render(timeline: Timeline, medium: Medium) -> str:
    """Title, axis, phases, lanes, legend."""
    lines = [coloured(line, BOLD, medium) for line in wrapped(show(timeline.title, 0), medium.width)]
    lines += wrapped(show(timeline.subtitle, 0), medium.width)
    lines.append("")
    if not timeline.lanes:
        return _text([*lines, medium.say(msg("No project."))])
    canvas = Canvas(timeline, medium)
    head = axis_lines(canvas)
    lines += head
    lines += band_lines(canvas)
    for rank, lane in enumerate(timeline.lanes):
        if rank and rank % _REPEAT == 0:
            lines += head
        lines.append(lane_line(canvas, lane))
    if len(timeline.lanes) > _REPEAT // 2:
        lines += reversed(head)
    lines += ["", *_legend(canvas), *_notes(canvas)]
    return _text(lines)


def _text(lines: Sequence[str]) -> str:
    return in_log("".join(f"{line.rstrip()}\n" for line in lines))


def _legend(canvas: Canvas) -> list[str]:
    """What the signs that were drawn mean, and no other."""
    medium = canvas.medium
    shown = {tone: glyph(tone).shown(ascii_=medium.ascii) for tone in PRESSING if tone in canvas.marked}
    entries = [f"{sign} {medium.say(MILESTONE_STATUSES[tone])}" for tone, sign in shown.items()]
    entries += [f"{canvas.sign(name)} {medium.say(sign.means)}" for name, sign in SIGNS.items() if name in canvas.used]
    # The spaces inside an entry must not break.
    joined = "  ".join(entry.replace(" ", "\u00a0") for entry in entries)
    return [coloured(line.replace("\u00a0", " "), DIM, medium) for line in wrapped(joined, medium.width)]


def _notes(canvas: Canvas) -> Iterator[str]:
    """What is not drawn, and how to see it."""
    timeline, medium = canvas.timeline, canvas.medium
    cut = [title for title in (show(band.title, 0) for band in timeline.bands) if title in canvas.cut]
    if cut:
        yield from wrapped(
            medium.say(msg("Phases in full: {titles}.", titles=medium.say(msg("; ")).join(cut))), medium.width
        )
    if timeline.undated:
        yield from wrapped(medium.say(msg("Without a date: {titles}.", titles=timeline.undated)), medium.width)
    if timeline.outside:
        words = msg("Dates outside of what is drawn: {n}. --from and --to move its ends.", n=timeline.outside)
        yield from wrapped(medium.say(words), medium.width)
