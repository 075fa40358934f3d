"""Where the plan stands: its figures, its groups, and what needs attention."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl import wording
from ccictl.analysis import indicators
from ccictl.analysis.attention import concerns
from ccictl.analysis.groups import grouped, within
from ccictl.i18n import msg, msgn
from ccictl.named import NamedTuple
from ccictl.reading import more, raw
from ccictl.shapes.reports import Bar, Cell, Column, Facts, Line, Lines, Report, Table
from ccictl.terms import ASSUMED, HEALTHS, PROJECT_STATUSES, STATES, counted, many

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ccictl.analysis.attention import Concern
    from ccictl.analysis.rollup import Rollup
    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message, Translator
    from ccictl.pointing import Pointer
    from ccictl.shapes.reports import Block


class Chosen(NamedTuple):
    """Which projects, grouped by what, down to which level, and in words what was asked to choose them.

    `most` is how many of what needs attention are shown of each topic, the worst ones; 0 shows all. `within` names the
    obsession or the engagement that was asked for: no other is shown.
    """

    projects: Sequence[str]
    by: str = "obsession"
    level: str = "engagement"
    asked: Sequence[Message] = ()
    most: int = 5
    within: str = ""


def status(picture: Picture, chosen: Chosen, say: Translator, pointer: Pointer) -> Report:
    """The report for the steering committee."""
    header = picture.plan.header
    figures = picture.group(header.id, chosen.projects)
    subtitle = say(msg("Data date {date}", date=wording.day(picture.as_of, say)))
    subtitle = say(msg("; ")).join([subtitle, *map(say, chosen.asked)])
    blocks: tuple[Block, ...] = (
        _summary(picture, figures, chosen, say),
        _groups(picture, figures, chosen, say),
        *_attention(picture, chosen, say, pointer),
    )
    facts = (("plan", header.title), ("as_of", picture.as_of.isoformat()))
    return Report("status", header.title, subtitle, facts, blocks)


def _summary(picture: Picture, figures: Rollup, chosen: Chosen, say: Translator) -> Facts:
    items = []
    if len(chosen.projects) == len(picture.plan.projects):
        items += [*_horizon(picture, say), ("recorded", say(msg("Recorded")), _recorded(picture, say))]
    items += [
        ("projects", say(msg("Projects")), _counted(figures.statuses, PROJECT_STATUSES, say)),
        ("health", say(msg("Health")), _counted(figures.healths, HEALTHS, say)),
        ("progress", say(msg("Progress")), _progress(figures, say)),
        ("slip", say(msg("Worst slip")), Cell(figures.slip.value, wording.days(figures.slip.value, say))),
        ("next", say(msg("Next milestone")), _next(figures, say)),
    ]
    if len(chosen.projects) == len(picture.plan.projects) and picture.plan.indicators:
        states: list[str] = [indicators.state(each, picture.as_of) for each in picture.plan.indicators.values()]
        counts = {name: states.count(name) for name in STATES}
        items.append(("indicators", say(msg("Indicators")), _counted(counts, STATES, say)))
    planned = ("planned_progress", raw(figures.planned_progress.value))
    return Facts("summary", tuple(items), besides=(planned,))


def _horizon(picture: Picture, say: Translator) -> list[tuple[str, str, Cell]]:
    """The horizon with how much of it has passed, and the phases that the data date is in."""
    header, today = picture.plan.header, picture.as_of
    items = []
    if header.start is not None and header.finish is not None and header.start.first <= header.finish.last:
        first, last = header.start.first.toordinal(), header.finish.last.toordinal()
        passed = min(max(100 * (today.toordinal() - first + 1) / (last - first + 1), 0), 100)
        # « 1 % écoulé », « 2 % écoulés »: the word agrees with the number that is shown.
        words = msgn(
            "{start} to {finish}, {passed} passed",
            "{start} to {finish}, {passed} passed",
            wording.whole(passed),
            start=wording.when(header.start, say),
            finish=wording.when(header.finish, say),
            passed=wording.percent(passed, say),
        )
        items.append(("horizon", say(msg("Horizon")), Cell(raw(passed), say(words), bar=Bar(passed))))
    now = [
        phase
        for phase in header.phases.values()
        if phase.start is not None and phase.finish is not None and phase.start.first <= today <= phase.finish.last
    ]
    if now:
        titles = tuple(phase.title for phase in now)
        items.append(("phase", say(msgn("Phase", "Phases", len(now))), Cell(titles, ", ".join(titles))))
    return items


def _recorded(picture: Picture, say: Translator) -> Cell:
    """What is recorded, held against what the adopted text announces."""
    plan, expects = picture.plan, picture.plan.header.expects
    totems = sum(project.totem for project in plan.projects.values())
    found = (
        ("obsessions", len(plan.obsessions), expects.obsessions),
        ("engagements", len(plan.engagements), expects.engagements),
        ("projects", len(plan.projects), expects.projects),
        ("totems", totems, expects.totems),
    )
    values = {}
    texts = []
    for kind, recorded, announced in found:
        least, most = (None, None) if announced is None else (announced.at_least, announced.at_most)
        values[kind] = {"recorded": recorded, "at_least": least, "at_most": most}
        bound = least if least is not None else most
        things = say(many(kind, recorded if bound is None else bound))
        texts.append(things if bound is None else f"{say.number(recorded)}/{things}")
    return Cell(values, ", ".join(texts))


def _counted(counts: Mapping[str, int], words: Iterable[str], say: Translator) -> Cell:
    """How many there are of each, in the order of the words; what is none is not named."""
    present = [(name, counts.get(name, 0)) for name in words if counts.get(name, 0)]
    text = ", ".join(say(counted(name, count)) for name, count in present)
    return Cell(dict(present), text or wording.UNKNOWN)


def _progress(figures: Rollup, say: Translator) -> Cell:
    """Progress with its mark; where only some projects are known, how many."""
    known, planned = figures.progress.value, figures.planned_progress.value
    text = wording.percent(known, say)
    if known is not None:
        told, alive = figures.told
        if told < alive:
            text = say(msg("{percent} ({told} of {all} known)", percent=text, told=told, all=alive))
        if planned is not None:
            text = say(msg("{percent}, planned {planned}", percent=text, planned=wording.percent(planned, say)))
    return Cell(raw(known), text, bar=Bar(known, planned) if known is not None else None)


def _next(figures: Rollup, say: Translator) -> Cell:
    first = figures.next
    if first is None:
        return Cell(None, wording.UNKNOWN)
    return Cell(first.ref, f"{wording.when(first.due, say)} {first.title} ({first.ref})")


def _groups(picture: Picture, figures: Rollup, chosen: Chosen, say: Translator) -> Table:
    plan = picture.plan
    groups = grouped(picture, chosen.projects, chosen.by, chosen.level)
    if chosen.within:
        groups = within(picture, groups, chosen.within)
    # Of a group that only some projects were chosen of, it is said of how many.
    every, some = groups, len(chosen.projects) < len(plan.projects)
    if some:
        every = grouped(picture, list(plan.projects), chosen.by, chosen.level)
    sizes = {(group.kind, group.id): len(group.projects) for group in every}
    parents = [plan.header.id]
    rows = []
    for group in groups:
        parents[group.depth + 1 :] = [group.id]
        row = _Row(group.id, group.title, group.kind, parents[group.depth], sizes[group.kind, group.id])
        rows.append(_cells(row, picture.group(group.id, group.projects), say))
    whole = _Row(plan.header.id, msg("Whole"), "plan", None, len(plan.projects))
    depths = (*(group.depth for group in groups), 0)
    columns = _columns(picture, chosen, say, some=some)
    return Table("groups", columns, (*rows, _cells(whole, figures, say)), depths=depths)


def _columns(picture: Picture, chosen: Chosen, say: Translator, *, some: bool) -> tuple[Column, ...]:
    """Where only `some` projects were chosen, how many these are goes last: figures of a part are of no whole."""
    top = "engagement" if chosen.by == "obsession" and chosen.within in picture.plan.engagements else chosen.by
    return (
        Column("id", say(_HEADINGS[top]), fit="wrap"),
        *(Column(key, key, silent=True) for key in ("level", "parent", "title", "all_projects")),
        Column("projects", say(msg("Projects")), "right", priority=0 if some else 4),
        Column("late", say(msg("Late")), "right"),
        Column("at-risk", say(msg("At risk")), "right"),
        Column("on-track", say(msg("On track")), "right", priority=16),
        Column("none", say(msg("Not judged")), "right", priority=17),
        Column("health", say(msg("Health")), priority=15),
        Column("progress", say(msg("Progress")), priority=1),
        Column("planned_progress", say(msg("Planned")), "right", priority=18),
        Column("slip", say(msg("Slip")), "right", priority=2),
        Column("next_due", say(msg("Next due")), priority=3),
    )


_HEADINGS = MappingProxyType(
    {
        "obsession": msg("Obsession"),
        "engagement": msg("Engagement"),
        "lead": msg("Lead"),
        "totem": msg("Totem"),
        "health": msg("Health"),
    }
)


class _Row(NamedTuple):
    """What a row is of: its id and title, its level, the id of the row above it, all the projects that it has."""

    id: str
    title: Message | str
    level: str
    parent: str | None
    projects: int


def _cells(row: _Row, figures: Rollup, say: Translator) -> tuple[Cell, ...]:
    counts = [figures.healths[name] for name in ("late", "at-risk", "on-track", "none")]
    tones = ("late" if counts[0] else "", "at-risk" if counts[1] else "", "", "")
    due = figures.next.due if figures.next is not None else None
    progress, planned = figures.progress.value, figures.planned_progress.value
    title = row.title if isinstance(row.title, str) else say(row.title)
    count = shown = say.number(len(figures.projects))
    if len(figures.projects) < row.projects:
        shown = say(msg("{shown} of {all}", shown=count, all=row.projects))
    return (
        Cell(row.id, title),
        Cell(row.level, row.level),
        Cell(row.parent, row.parent or ""),
        Cell(title, title),
        Cell(row.projects, say.number(row.projects)),
        Cell(len(figures.projects), shown),
        *(Cell(count, say.number(count) if count else "·", tone) for count, tone in zip(counts, tones, strict=True)),
        Cell(figures.health.value, say(HEALTHS[figures.health.value]), figures.health.value),
        Cell(raw(progress), wording.share(progress, *figures.told, say), bar=Bar(progress, planned)),
        Cell(raw(planned), wording.percent(planned, say)),
        Cell(figures.slip.value, wording.days(figures.slip.value, say)),
        Cell(None if due is None else str(due), wording.when(due, say)),
    )


_TOPICS = MappingProxyType(
    {
        "late-milestones": msg("Late milestones"),
        "slips": msg("Worst slips"),
        "watermelons": msg("Said to be well, and late"),
        "off-track": msg("Indicators off track"),
        "decisions": msg("Decisions asked of the committee"),
    }
)


def _attention(picture: Picture, chosen: Chosen, say: Translator, pointer: Pointer) -> Iterable[Lines]:
    """One block a topic: the worst of it, and how to see the rest; or all of it."""
    by_topic: dict[str, list[Concern]] = {}
    for concern in concerns(picture, chosen.projects):
        by_topic.setdefault(concern.topic, []).append(concern)
    for topic in _TOPICS:
        found = by_topic.get(topic, [])
        lines = [_line(concern, picture, say, pointer) for concern in found[: chosen.most or len(found)]]
        left = len(found) - len(lines)
        if left:
            # Another command would not know what was chosen, nor the data date: this one, asked for more, does.
            lines.append(more(left, say))
        title = say(msg("{topic} ({n})", topic=_TOPICS[topic], n=len(found)))
        yield Lines(topic, tuple(lines), title)


def _line(concern: Concern, picture: Picture, say: Translator, pointer: Pointer) -> Line:
    entity = concern.entity
    project = picture.plan.projects.get(getattr(entity, "owner_id", ""))
    title = f"{project.title}, {entity.title}" if project is not None else entity.title
    place = pointer.at(concern.written.entity, *concern.written.path)
    said = say(concern.message)
    text = say(msg("{title}: {said}", title=title, said=said))
    return Line(text, concern.tone, place or say(ASSUMED), (("id", entity.ref), ("message", said), ("place", place)))
