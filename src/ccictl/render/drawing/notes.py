"""What is said around the days: title and data date above, what is not drawn below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl import wording
from ccictl.i18n import msg
from ccictl.render.drawing.heading import cut_phases
from ccictl.render.drawing.sheet import SMALL
from ccictl.render.drawing.widths import folded
from ccictl.render.remarks import Drawn, remarks
from ccictl.terms import counted, many

if TYPE_CHECKING:
    from ccictl.i18n import Translator
    from ccictl.render.drawing.sheet import Sheet
    from ccictl.shapes.timeline import Timeline


def described(timeline: Timeline, say: Translator) -> str:
    """What the drawing shows, for who cannot see it."""
    tones = [lane.tone for lane in timeline.lanes if lane.kind == "project"]
    # Where projects are folded away, their number is not known here.
    parts = [say(many("projects", len(tones)))] if tones or not timeline.lanes else []
    parts += [say(counted(tone, tones.count(tone))) for tone in ("late", "at-risk", "on-track") if tone in tones]
    first, last = wording.day(timeline.first, say), wording.day(timeline.last, say)
    if not parts:
        return say(msg("From {first} to {last}.", first=first, last=last))
    return say(msg("From {first} to {last}: {counts}.", first=first, last=last, counts=tuple(parts)))


def notes(sheet: Sheet, room: float) -> list[str]:
    """What is not drawn, and how to see it, in lines of at most so much room."""
    lines: list[str] = []
    for text in remarks(sheet.timeline, Drawn(cut_phases(sheet), unit=sheet.axis.unit), sheet.say):
        lines += folded(text, room, SMALL, 12)
    return lines
