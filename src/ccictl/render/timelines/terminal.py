"""A timeline on a terminal: a line a lane, eighths of a column fine, as wide as the terminal is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.render import assumed
from ccictl.render.glyphs import glyph
from ccictl.render.inert import in_log
from ccictl.render.remarks import Drawn, remarks
from ccictl.render.rows.canvas import BOLD, DIM, PRESSING, SIGNS, Canvas, coloured
from ccictl.render.rows.heading import axis_lines, band_lines
from ccictl.render.rows.lane import lane_line
from ccictl.show import filled, show, wrapped
from ccictl.terms import HEALTHS, MILESTONE_STATUSES, PROJECT_STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ccictl.i18n import Message
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.timeline import Timeline

# The axis is said again after so many lanes.
_REPEAT = 40


def render(timeline: Timeline, medium: Medium) -> str:
    """What is assumed, title, axis, phases, lanes, legend."""
    lines = assumed.lines(timeline.what_if, medium)
    lines += [coloured(line, BOLD, medium) for line in wrapped(show(timeline.title, 0), medium.width)]
    lines += wrapped(show(timeline.subtitle, 0), medium.width)
    lines.append("")
    if not timeline.lanes:
        return _text([*lines, medium.say(msg("No project."))])
    canvas = Canvas(timeline, medium)
    head = axis_lines(canvas)
    if canvas.today is not None:
        canvas.seen["here"] = None
    lines += head
    lines += band_lines(canvas)
    for rank, lane in enumerate(timeline.lanes):
        if rank and rank % _REPEAT == 0:
            lines += head
        lines.append(lane_line(canvas, lane))
    if len(timeline.lanes) > _REPEAT // 2:
        lines += reversed(head)
    lines += ["", *_legend(canvas)]
    cut = tuple(band.title for band in timeline.bands if show(band.title, 0) in canvas.cut)
    drawn = Drawn(
        cut, canvas.hidden, canvas.axis.unit, tuple(canvas.untold), tuple(canvas.together), shares=canvas.shares
    )
    for text in remarks(timeline, drawn, medium.say):
        lines += filled(text, medium.width)
    return _text(lines)


def _text(lines: Sequence[str]) -> str:
    return in_log("".join(f"{line.rstrip()}\n" for line in lines))


def _legend(canvas: Canvas) -> list[str]:
    """What the signs that are seen mean, and no other; whose they are, where one means two things."""
    medium = canvas.medium
    entries = list(_entries(canvas))
    found = []
    for sign, words, owned in entries:
        twice = any(other == sign and said != words for other, said, _ in entries)
        found.append(f"{sign} {owned if twice and owned else words}")
    # The spaces inside an entry must not break.
    joined = "  ".join(dict.fromkeys(entry.replace(" ", "\u00a0") for entry in found))
    return [coloured(line.replace("\u00a0", " "), DIM, medium) for line in wrapped(joined, medium.width)]


def _entries(canvas: Canvas) -> Iterator[tuple[str, str, str]]:
    """Each sign with its words, and the same with whose sign it is."""
    say, plain = canvas.medium.say, canvas.medium.ascii
    for tone in PRESSING:
        if f"m-{tone}" in canvas.seen:
            words = MILESTONE_STATUSES[tone]
            yield glyph(tone).shown(ascii_=plain), say(words), say(msg("milestone: {status}", status=words))
    for tone, words in ({**PROJECT_STATUSES, **HEALTHS}).items():
        if f"h-{tone}" in canvas.seen:
            yield glyph(tone).shown(ascii_=plain), say(words), say(msg("project: {status}", status=words))
    meant: dict[Message, dict[str, None]] = {}
    for name, sign in SIGNS.items():
        if name in canvas.seen:
            meant.setdefault(sign.means, {})[canvas.sign(name)] = None
    for means, signs in meant.items():
        yield "".join(signs), say(means), ""
