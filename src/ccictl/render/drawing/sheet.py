"""The sheet that is drawn on: how wide it is, what of that is for titles and what for the days."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.render.drawing.widths import width
from ccictl.render.layout.axis import axis
from ccictl.render.layout.scale import Scale
from ccictl.show import show
from ccictl.terms import PROJECT_STATUSES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ccictl.i18n import Translator
    from ccictl.render.layout.axis import Axis
    from ccictl.shapes.timeline import Lane, Timeline

# Sizes of texts: the title of all, what stands below it, titles of lanes, names of milestones.
HEADLINE, SUBTITLE, TITLE, SMALL = 20.0, 12.0, 11.0, 9.0
LINE = 13.0
INDENT = 13.0


class Paper(NamedTuple):
    """The size of a page in pixels of CSS (96 an inch), with the edge that is left free; no height: as it comes.

    `across` and `down` say the same in whole millimetres.
    """

    width: float
    height: float
    margin: float
    across: int = 0
    down: int = 0


_MM = 96 / 25.4
PAPERS: Mapping[str, Paper] = MappingProxyType(
    {
        "auto": Paper(1680, 0, 24),
        "A4": Paper(297 * _MM, 210 * _MM, 10 * _MM, 297, 210),
        "A3": Paper(420 * _MM, 297 * _MM, 10 * _MM, 420, 297),
    }
)
# A page in a browser is as wide as A3 across.
PAGE = Paper(1500, 0, 0)
# Titles have so much of the width at most, up to so much whatever it takes, and so much in pixels at least.
_SHARE, _SMALL, _NARROWEST, _STEP = 0.3, 0.16, 120.0, 20


class Sheet(NamedTuple):
    """Where things go across: titles from `margin`, words from `word`, days from `left`, all in pixels of CSS."""

    timeline: Timeline
    say: Translator
    paper: Paper
    word: float
    left: float
    scale: Scale
    axis: Axis

    @property
    def right(self) -> float:
        """Where the days end."""
        return self.left + self.scale.width


def sheet(timeline: Timeline, say: Translator, paper: Paper) -> Sheet:
    """The sheet for a timeline on some paper."""
    said = {text for lane in timeline.lanes for text in (word(lane, say), lane.told)}
    words = max((width(text, SMALL) for text in said), default=0)
    # Most titles have room in one row, each of them in two, as far as that leaves most of the sheet to the days.
    wanted = sorted(width(show(lane.title, 0), TITLE, bold=True) + start(lane, 0) for lane in timeline.lanes)
    longest = wanted[-1] if wanted else 0
    usual = max(wanted[len(wanted) * 3 // 4], longest * 0.6, min(longest, paper.width * _SMALL)) if wanted else 0
    titles = min(max(usual, _NARROWEST), paper.width * _SHARE - words - 20)
    made = _laid(timeline, say, paper, titles, words)
    if timeline.zoom not in {"auto", made.axis.unit}:
        # What was asked for by name is worth shorter titles, where that helps.
        narrower = (titles - by for by in range(_STEP, max(int(titles - _NARROWEST), 0) + _STEP, _STEP))
        fine = (_laid(timeline, say, paper, max(less, _NARROWEST), words) for less in narrower)
        made = next((each for each in fine if each.axis.unit == timeline.zoom), made)
    return made


def _laid(timeline: Timeline, say: Translator, paper: Paper, titles: float, words: float) -> Sheet:
    """The sheet with titles of a width."""
    at = paper.margin + titles + 10
    left = at + words + 10
    across = paper.width - paper.margin - left
    made = axis(timeline.first, timeline.last, timeline.zoom, across, lambda text: width(text, SMALL, bold=True), say)
    return Sheet(timeline, say, paper, at, left, Scale(timeline.first, timeline.last, across), made)


def start(lane: Lane, margin: float) -> float:
    """Where the title of a lane begins, behind its signs."""
    return margin + 28 + INDENT * lane.depth + (14 if lane.totem else 0)


def word(lane: Lane, say: Translator) -> str:
    """What is said beside a title, in words."""
    shown = standing(lane)
    return lane.word if shown == lane.tone else say(PROJECT_STATUSES[shown])


def standing(lane: Lane) -> str:
    """What is said beside a title: the health, and the status of what has none to be judged."""
    return lane.status if lane.tone == "none" and lane.status in PROJECT_STATUSES else lane.tone
