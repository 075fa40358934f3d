"""What is said around the days: title and data date above, what is not drawn below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl import wording
from ccictl.i18n import msg
from ccictl.render.drawing.widths import folded
from ccictl.show import show
from ccictl.terms import counted, many

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.i18n import Translator
    from ccictl.shapes.timeline import Timeline

# So many titles are told one by one, the rest are counted.
_TOLD = 30


def described(timeline: Timeline, say: Translator) -> str:
    """What the drawing shows, for who cannot see it."""
    tones = [lane.tone for lane in timeline.lanes if lane.kind == "project"]
    parts = [say(many("projects", len(tones)))]
    parts += [say(counted(tone, tones.count(tone))) for tone in ("late", "at-risk", "on-track") if tone in tones]
    first, last = wording.day(timeline.first, say), wording.day(timeline.last, say)
    return say(msg("From {first} to {last}: {counts}.", first=first, last=last, counts=tuple(parts)))


def notes(timeline: Timeline, room: float, size: float, say: Translator) -> list[str]:
    """What is not drawn, and how to see it, in lines of at most so much room."""
    lines: list[str] = []
    for text in _said(timeline, say):
        lines += folded(show(text, 0), room, size, 12)
    return lines


def _said(timeline: Timeline, say: Translator) -> Iterator[str]:
    if not timeline.lanes:
        yield say(msg("No project."))
    told, more = timeline.undated[:_TOLD], len(timeline.undated) - _TOLD
    if told and more > 0:
        yield say(msg("Without a date: {titles} and {n} more.", titles=told, n=more))
    elif told:
        yield say(msg("Without a date: {titles}.", titles=told))
    if timeline.outside:
        yield say(msg("Dates outside of what is drawn: {n}. --from and --to move its ends.", n=timeline.outside))
