"""A timeline as a Gantt chart in the text of Mermaid, which merge requests and wikis draw.

The syntax is that of https://mermaid.js.org/syntax/gantt.html: it has no escapes, so whatever would end a label or
mean something to it is written as what looks alike.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.render.assumed import headed
from ccictl.render.remarks import Drawn, remarks
from ccictl.show import cells, filled, shortened, show, wrapped
from ccictl.terms import MILESTONE_STATUSES, PROJECT_STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ccictl.i18n import Translator
    from ccictl.shapes.medium import Medium
    from ccictl.shapes.timeline import Lane, Mark, Stretch, Timeline

# What ends a label, begins a comment, a tag, an entity or a directive; and what stands for it.
_ALIKE = MappingProxyType(
    str.maketrans(
        {
            ":": "\ua789",
            ";": "\u037e",
            "#": "\uff03",
            "<": "\u2039",
            ">": "\u203a",
            "{": "(",
            "}": ")",
            '"': "\u201d",
            "`": "\u2019",
            "\\": "\u2216",
        }
    )
)
# Words with which Mermaid begins a line of its own, whatever their case.
_WORDS = (
    "gantt|title|dateformat|axisformat|tickinterval|inclusiveenddates|topaxis|excludes|includes|todaymarker|weekday|"
    "weekend|section|click|call|href|acctitle|accdescr|end|vert|milestone|active|done|crit"
)
_FIRST_WORD = re.compile(rf"(?i)(?:{_WORDS})(?![\w-])")
# The titles of sections: letters in a row, rows, what breaks them, pixels that a letter takes and that are beside them.
_WIDE, _ROWS, _BREAK, _LETTER, _BESIDE = 20, 2, "<br/>", 6, 24
# What a label may take: charts are drawn some hundred letters wide.
_LONG = 90
_STATES = MappingProxyType({"done": "done", "active": "active", "late": "crit", "soon": "active"})


def render(timeline: Timeline, medium: Medium) -> str:
    """The chart: a section a group, a bar a project, its milestones behind it; whole days, the last one included.

    What is not drawn has a section too: nobody sees comments where charts are read.
    """
    say = medium.say
    body: list[_Section | str] = []
    cut: list[str] = []
    if timeline.bands and timeline.lanes:
        body.append(_Section(say(msg("Phases"))))
        for rank, band in enumerate(timeline.bands):
            label = _named(band.title, (band.when,), cut)
            first, last = max(band.start, timeline.first), min(band.finish, timeline.last)
            body.append(f"{label} : phase{rank}, {first}, {_end(last)}")
    if timeline.first <= timeline.today <= timeline.last:
        body.append(_Section(say(msg("Data date"))))
        body.append(f"{_label(timeline.subtitle)} : milestone, today, {timeline.today}, 0d")
    for rank, lane in enumerate(timeline.lanes):
        body += _lane(f"l{rank}", lane, timeline, cut, say)
    whole = [row for title in dict.fromkeys(cut) for row in filled(show(title, 0), _LONG)]
    body += _told(say(msg("Titles in full")), "t", whole, timeline)
    body += _told(say(msg("Without a date")), "u", timeline.undated, timeline)
    # Mermaid divides its axis by itself.
    texts = remarks(timeline._replace(zoom="auto", undated=()), Drawn(), say)
    body += _told(say(msg("Not drawn")), "n", tuple(texts), timeline)
    sections = _sections([line for line in body if isinstance(line, _Section)])
    wide = max((cells(part) for section in sections for part in section.split(_BREAK)), default=0)
    names = iter(sections)
    lines = (f"section {next(names)}" if isinstance(line, _Section) else line for line in body)
    head = (
        # Where titles end and bars begin; a number for each, since Mermaid has the same for all charts.
        f"%%{{init: {{'gantt': {{'leftPadding': {_BESIDE + wide * _LETTER}}}}}}}%%",
        "gantt",
        f"    title {_label(headed(timeline.what_if, timeline.title, say))} ({_label(timeline.subtitle)})",
        "    dateFormat YYYY-MM-DD",
        "    axisFormat %m/%Y",
        "    todayMarker off",
    )
    return "\n".join([*head, *(f"    {line}" for line in lines)]) + "\n"


class _Section(NamedTuple):
    """The title of what follows, as it comes; whether a bar says all of it."""

    title: str
    said: bool = False


def _sections(sections: Sequence[_Section]) -> list[str]:
    """Titles in rows beside the bars, in two where a bar has all of it.

    Of two of one name Mermaid would make one section: they have numbers.
    """
    found: dict[str, None] = {}
    again: Counter[str] = Counter()
    for section in sections:
        rows = [shortened(row, _WIDE) for row in wrapped(_label(section.title), _WIDE)]
        if len(rows) > _ROWS and section.said:
            rows = [*rows[: _ROWS - 1], f"{shortened(rows[_ROWS - 1], _WIDE - 1, '').rstrip()}…"]
        name = whole = _BREAK.join(rows)
        while name in found:
            again[whole] += 1
            name = f"{whole} ({again[whole] + 1})"
        found[name] = None
    return list(found)


def _told(title: str, name: str, texts: Sequence[str], timeline: Timeline) -> Iterator[_Section | str]:
    """A section of texts beside nothing: bars of no length, where the axis begins."""
    if texts:
        yield _Section(title)
        yield from (f"{_label(text)} : {name}{rank}, {timeline.first}, 0d" for rank, text in enumerate(texts))


def _lane(name: str, lane: Lane, timeline: Timeline, cut: list[str], say: Translator) -> Iterator[_Section | str]:
    span = _days(lane.span, lane, timeline)
    if lane.kind != "project":
        yield _Section(lane.title, span is not None)
    if span is not None:
        # Red is for what is late; what is critical and well would be taken for it. Of done and active it takes one.
        pressing = "crit" if lane.tone == "late" else ""
        parts = [_STATES.get(lane.status, ""), pressing, name, str(span[0]), str(_end(span[1]))]
        yield f"{_named(lane.title, _standing(lane, say), cut)} : {', '.join(filter(None, parts))}"
    for rank, mark in enumerate(lane.marks):
        if not timeline.first <= mark.edge.last <= timeline.last:
            continue
        # What is done, late or soon is seen by its colour.
        words = (mark.when, say(MILESTONE_STATUSES[mark.tone])) if mark.tone == "cancelled" else (mark.when,)
        label = _named(mark.title, words, cut)
        yield f"{label} : {', '.join([*_tags(mark), f'{name}m{rank}', str(mark.edge.last), '0d'])}"


def _standing(lane: Lane, say: Translator) -> Iterator[str]:
    """What Mermaid has no colour for."""
    if lane.tone != "none":
        yield lane.word
    elif lane.status in {"paused", "cancelled"}:
        yield say(PROJECT_STATUSES[lane.status])
    if lane.passed_when:
        yield say(msg("planned finish {date}", date=lane.passed_when))
    if lane.critical:
        yield say(msg("critical path"))


def _named(title: str, words: Iterable[str], cut: list[str]) -> str:
    """A label: a title with what is said of it. One that the chart would not hold is shortened, and added to `cut`."""
    told = ", ".join(words)
    if cells(title) > _LONG:
        cut.append(title)
        title = shortened(show(title, 0), _LONG)
    return _label(f"{title} ({told})" if told else title)


def _tags(mark: Mark) -> list[str]:
    state = _STATES.get(mark.tone)
    return ["milestone", *([state] if state else [])]


def _days(span: Stretch | None, lane: Lane, timeline: Timeline) -> tuple[date, date] | None:
    """The first and the last day of a bar among those that are drawn; None where there is none.

    An end that is not known is that of its milestones, or the data date.
    """
    if span is None:
        return None
    known = [*span.days, *(mark.edge.last for mark in lane.marks)]
    first = span.start.first if span.start is not None else min(known)
    last = span.finish.last if span.finish is not None else max([*known, timeline.today])
    last = max(first, last)
    if last < timeline.first or first > timeline.last:
        return None
    return max(first, timeline.first), min(last, timeline.last)


def _end(last: date) -> date:
    """Mermaid counts the end out: the day behind the last."""
    return last if last == date.max else last + timedelta(days=1)


def _label(text: str) -> str:
    """`text` as it is read, and nothing that Mermaid would obey."""
    inert = " ".join(show(text, 0).translate(_ALIKE).replace("%%", "%\uff05").split())
    # A zero-width word would be invisible to a reviewer: a dash in front is not.
    return f"\u2013 {inert}" if _FIRST_WORD.match(inert) else inert or "\u2013"
