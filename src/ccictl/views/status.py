"""Where the plan stands: its figures, its groups, and what needs attention."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ccictl import wording
from ccictl.analysis import indicators
from ccictl.analysis.attention import concerns
from ccictl.analysis.groups import grouped
from ccictl.i18n import msg, msgn
from ccictl.shapes.reports import Bar, Cell, Column, Facts, Line, Lines, Report, Table
from ccictl.terms import HEALTHS, PROJECT_STATUSES, STATES, counted, many

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

    `most` is how many of what needs attention are shown of each topic, the worst ones; 0 shows all.
    """

    projects: Sequence[str]
    by: str = "obsession"
    level: str = "engagement"
    asked: Sequence[Message] = ()
    most: int = 5


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
        ("next", say(msg("Next milestone")), _next(picture, figures, say)),
    ]
    if len(chosen.projects) == len(picture.plan.projects) and picture.plan.indicators:
        states: list[str] = [indicators.state(each, picture.as_of) for each in picture.plan.indicators.values()]
        counts = {name: states.count(name) for name in STATES}
        items.append(("indicators", say(msg("Indicators")), _counted(counts, STATES, say)))
    planned = ("planned_progress", _rounded(figures.planned_progress.value))
    return Facts("summary", tuple(items), besides=(planned,))


def _horizon(picture: Picture, say: Translator) -> list[tuple[str, str, Cell]]:
    """The horizon with how much of it has passed, and the phases that the data date is in."""
    header, today = picture.plan.header, picture.as_of
    items = []
    if header.start is not None and header.finish is not None and header.start.first <= header.finish.last:
        first, last = header.start.first.toordinal(), header.finish.last.toordinal()
        passed = min(max(100 * (today.toordinal() - first + 1) / (last - first + 1), 0), 100)
        words = msg(
            "{start} to {finish}, {passed} passed",
            start=wording.when(header.start, say),
            finish=wording.when(header.finish, say),
            passed=wording.percent(passed, say),
        )
        items.append(("horizon", say(msg("Horizon")), Cell(round(passed, 2), say(words), bar=Bar(passed))))
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
    return Cell(_rounded(known), text, bar=Bar(known, planned) if known is not None else None)


def _next(picture: Picture, figures: Rollup, say: Translator) -> Cell:
    own = picture.next_of(picture.plan.header.milestones.values())
    whole = len(figures.projects) == len(picture.plan.projects)
    candidates = [m for m in (figures.next, own if whole else None) if m is not None and m.due is not None]
    if not candidates:
        return Cell(None, wording.UNKNOWN)
    first = min(candidates, key=lambda m: (m.due.last if m.due else picture.as_of, m.ref))
    return Cell(first.ref, f"{wording.when(first.due, say)} {first.title} ({first.ref})")


def _groups(picture: Picture, figures: Rollup, chosen: Chosen, say: Translator) -> Table:
    columns = (
        Column("id", say(_HEADINGS[chosen.by]), fit="wrap"),
        Column("projects", say(msg("Projects")), "right", priority=4),
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
    groups = grouped(picture, chosen.projects, chosen.by, chosen.level)
    rows = [_cells(group.id, group.title, picture.group(group.id, group.projects), say) for group in groups]
    cells = (*rows, _cells(picture.plan.header.id, msg("Whole"), figures, say))
    depths = (*(group.depth for group in groups), 0)
    return Table("groups", columns, cells, empty=say(msg("No project.")), depths=depths)


_HEADINGS = MappingProxyType(
    {
        "obsession": msg("Obsession"),
        "engagement": msg("Engagement"),
        "lead": msg("Lead"),
        "totem": msg("Totem"),
        "health": msg("Health"),
    }
)


def _cells(name: str, title: Message | str, figures: Rollup, say: Translator) -> tuple[Cell, ...]:
    counts = [figures.healths[name] for name in ("late", "at-risk", "on-track", "none")]
    tones = ("late" if counts[0] else "", "at-risk" if counts[1] else "", "", "")
    due = figures.next.due if figures.next is not None else None
    progress, planned = figures.progress.value, figures.planned_progress.value
    return (
        Cell(name, title if isinstance(title, str) else say(title)),
        Cell(len(figures.projects), say.number(len(figures.projects))),
        *(Cell(count, say.number(count) if count else "·", tone) for count, tone in zip(counts, tones, strict=True)),
        Cell(figures.health.value, say(HEALTHS[figures.health.value]), figures.health.value),
        Cell(_rounded(progress), wording.share(progress, *figures.told, say), bar=Bar(progress, planned)),
        Cell(_rounded(planned), wording.percent(planned, say)),
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
    for topic, found in by_topic.items():
        lines = [_line(concern, picture, say, pointer) for concern in found[: chosen.most or len(found)]]
        left = len(found) - len(lines)
        if left:
            # Another command would not know what was chosen, nor the data date: this one, asked for more, does.
            more = msgn("and {n} more: --most 0 shows all", "and {n} more: --most 0 shows all", left)
            lines.append(Line(say(more), value=(("more", left),)))
        title = say(msg("{topic} ({n})", topic=_TOPICS[topic], n=len(found)))
        yield Lines(topic, tuple(lines), title)


def _line(concern: Concern, picture: Picture, say: Translator, pointer: Pointer) -> Line:
    entity = concern.entity
    project = picture.plan.projects.get(getattr(entity, "owner_id", ""))
    title = f"{project.title}, {entity.title}" if project is not None else entity.title  # type: ignore[attr-defined]
    place = pointer.at(concern.written.entity, *concern.written.path)
    said = say(concern.message)
    text = say(msg("{title}: {said}", title=title, said=said))
    return Line(text, concern.tone, place, (("id", entity.ref), ("message", said), ("place", place)))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)
