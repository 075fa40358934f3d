"""What the signs of a drawing mean: those that are drawn, and no other."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.render.drawing import arrows, bars, marks, signs
from ccictl.render.drawing.markup import both, fill, group, label, line, rect, stroke
from ccictl.render.drawing.sheet import SMALL
from ccictl.render.drawing.widths import width
from ccictl.terms import HEALTHS, MILESTONE_STATUSES, PROJECT_STATUSES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from ccictl.i18n import Message, Translator

ROW = 17.0
_BETWEEN, _BESIDE = 16.0, 5.0
_BAR = 26.0
_UNJUDGED: Mapping[str, Message] = MappingProxyType(
    {"none": HEALTHS["none"], "planned": PROJECT_STATUSES["planned"], "active": PROJECT_STATUSES["active"]}
)


class Entry(NamedTuple):
    """A sign drawn from 0 to `width` around 0, and what it means; whether it is an arrow, which is not printed."""

    sign: str
    width: float
    means: Message | str
    arrow: bool = False


def entries(used: Collection[str]) -> Iterator[Entry]:
    """In the order of reading: milestones, health, bars, dates, arrows."""
    for tone in reversed(signs.MARKS):
        if f"m-{tone}" in used:
            yield Entry(signs.mark(tone, 7, 0), 14, msg("milestone: {status}", status=MILESTONE_STATUSES[tone]))
    yield from _standings(used)
    for name, sign, wide, means in _shapes():
        if name in used:
            yield Entry(sign, wide, means)
    for rank, means in enumerate(_arrows()):
        if f"to-{rank}" in used:
            yield Entry(f'<path d="M0 0H{_BAR}"{arrows.look(rank)}/>', _BAR, means, arrow=True)


def _standings(used: Collection[str]) -> Iterator[Entry]:
    """The signs beside titles: healths, then statuses."""
    for tone in ("late", "at-risk", "on-track"):
        if f"h-{tone}" in used:
            yield Entry(signs.health(tone, 6, 0), 12, HEALTHS[tone])
    for status in ("done", "paused", "cancelled"):
        if f"h-{status}" in used:
            yield Entry(signs.health(status, 6, 0), 12, PROJECT_STATUSES[status])
    # One sign for all that is not judged, with the words that stand beside it.
    for name, words in _UNJUDGED.items():
        if f"w-{name}" in used:
            yield Entry(signs.health("none", 6, 0), 12, words)


def _shapes() -> Iterator[tuple[str, str, float, Message]]:
    # Colours of bars are those of their health: what is true of all of them is drawn in none of these.
    light, dark = fill("group-light"), fill("group")
    yield "done", rect(0, -5, _BAR, 10, dark, 2), _BAR, msg("done so far")
    yield "open", rect(0, -5, _BAR, 10, light, 2), _BAR, msg("still to do")
    yield "unknown", bars.unknown(0, 0, _BAR, 5, "group"), _BAR, msg("progress not known")
    hatched = rect(0, -5, _BAR, 10, light, 2) + rect(0, -5, _BAR, 10, ' fill="url(#hatch)"')
    yield "fuzzy", hatched, _BAR, msg("date not known to the day")
    yield (
        "whisker",
        marks.whisker(0, _BAR - 8, 0) + signs.mark("planned", _BAR - 8, 0),
        _BAR,
        msg("milestone: date not known to the day"),
    )
    yield "several", signs.mark("planned", 7, 0) + marks.counted(11, 0, 2), 24, msg("several milestones")
    yield "planned", rect(0, -5, _BAR, 10, light, 2) + bars.planned(_BAR / 2, 0), _BAR, msg("progress planned by now")
    yield "passed", rect(0, -5, _BAR, 10, light, 2) + bars.passed(_BAR / 2, 0), _BAR, msg("planned finish, passed")
    group_ = rect(0, -2.5, _BAR, 5, fill("group-light")) + rect(0, -2.5, _BAR * 0.6, 5, fill("group"))
    yield "group", group_, _BAR, msg("group and its progress")
    yield "ghost", bars.ghost_line(0, _BAR, 0, 0, _BAR), _BAR, msg("dates first approved")
    yield "was", marks.was(4, 0), 8, msg("milestone first approved for")
    yield "before", signs.before(0, 0, both("group", "back", 0.8)), 8, msg("begins before, or unknown")
    yield "beyond", signs.beyond(8, 0, both("group", "back", 0.8)), 8, msg("ends beyond, or unknown")
    outlined = rect(0, -5, _BAR, 10, stroke("ink", 1.6), 2)
    yield (
        "critical",
        signs.chevrons(5, 0) + f'<g transform="translate(13)">{outlined}</g>',
        _BAR + 13,
        msg("critical path"),
    )
    yield "totem", signs.star(6, 0), 12, msg("totem")
    yield "today", line(3, -7, 3, 7, stroke("today", 1.4)), 6, msg("data date")


def _arrows() -> Iterator[Message]:
    yield msg("waits for, within a project")
    yield msg("waits for another project")
    yield msg("drives the critical path")
    yield msg("comes too late for what waits for it")


def legend(used: Collection[str], room: float, say: Translator) -> list[str]:
    """Rows of the entries of what is used, each drawn around its middle, from 0 to `room`."""
    return laid(entries(used), room, say)


def laid(told: Iterable[Entry], room: float, say: Translator) -> list[str]:
    """Rows of entries, likewise."""
    rows: list[list[str]] = []
    at = room + 1
    for entry in told:
        text = say(entry.means)
        wide = entry.width + _BESIDE + width(text, SMALL)
        if not rows or at + wide > room:
            rows.append([])
            at = 0.0
        said = label(entry.width + _BESIDE, SMALL * 0.36, text, SMALL, fill("soft"))
        rows[-1].append(group([entry.sign, said], attributes=f' transform="translate({at:.2f})"'))
        at += wide + _BETWEEN
    return ["".join(row) for row in rows]
