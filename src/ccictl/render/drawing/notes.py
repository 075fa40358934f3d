"""What is said around the days: title and data date above, what is not drawn below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl import wording
from ccictl.i18n import msg
from ccictl.render.drawing.heading import cut_phases
from ccictl.render.drawing.names import is_numbered
from ccictl.render.drawing.sheet import SMALL
from ccictl.render.drawing.widths import broken
from ccictl.render.remarks import Drawn, remarks
from ccictl.show import show
from ccictl.terms import counted, many

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.i18n import Translator
    from ccictl.render.drawing.rows import Row
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


def notes(sheet: Sheet, rows: Sequence[Row], names: Sequence[str]) -> list[str]:
    """What is not drawn, or not in full, and how to see it: `names` are those of milestones that have no room."""
    titles = tuple(show(row.lane.title, 0) for row in rows if row.cut)
    # Those that a number leads to come first.
    ordered = tuple(sorted(names, key=lambda told: not is_numbered(told)))
    shares = any(row.lane.told for row in rows)
    drawn = Drawn(cut_phases(sheet), unit=sheet.axis.unit, titles=titles, names=ordered, shares=shares)
    return list(remarks(sheet.timeline, drawn, sheet.say))


def lines(texts: Sequence[str], room: float) -> list[str]:
    """Some texts in lines of at most so much room: on paper nothing is lost."""
    return [line for text in texts for line in broken(text, room, SMALL)]
