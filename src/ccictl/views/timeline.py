"""The plan along an axis of days: a lane a project with its milestones on it, below the groups that it is in."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from ccictl import charting, wording
from ccictl.analysis.extent import extent
from ccictl.analysis.groups import grouped
from ccictl.analysis.schedule import critical, finishes
from ccictl.i18n import msg, msgn
from ccictl.named import NamedTuple
from ccictl.naming import called
from ccictl.shapes.timeline import Edge, Lane, Stretch, Timeline
from ccictl.terms import HEALTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from ccictl.analysis.groups import Group
    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message, Translator
    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project
    from ccictl.shapes.timeline import Mark


_WHOLE = 100.0


class Drawn(NamedTuple):
    """What to draw: which projects in which order, grouped by what, down to which level, and between which days.

    `asked` is what was asked to choose them, in words (for the subtitle). `told` says that the medium shows what
    each thing says of itself, and what waits for what: without it there are neither tips nor links.
    """

    projects: Sequence[str]
    by: str = "obsession"
    level: str = "project"
    asked: Sequence[Message] = ()
    zoom: str = "auto"
    first: date | None = None
    last: date | None = None
    told: bool = True


class _Given(NamedTuple):
    """What every lane is made from: the spans of the projects drawn, what is on the critical path, and what of that
    are projects or in them.
    """

    picture: Picture
    drawn: Drawn
    spans: Mapping[str, Stretch | None]
    on_path: frozenset[str]
    critical: frozenset[str]
    say: Translator

    def marks(self, milestones: Iterable[Milestone], *, named: bool = False) -> tuple[Mark, ...]:
        """Their marks; `named` after their projects too."""
        return charting.marks(self.picture, milestones, self.on_path, self.say, named=named, told=self.drawn.told)


def timeline(picture: Picture, drawn: Drawn, say: Translator) -> Timeline:
    """The timeline of what is asked for."""
    header = picture.plan.header
    made = picture.schedule
    on_path = critical(made, finishes(picture.plan))
    spans = {name: charting.span(picture, picture.plan.projects[name]) for name in drawn.projects}
    owners = frozenset(name.partition("/")[0].removesuffix(">") for name in on_path)
    lanes = tuple(_lanes(_Given(picture, drawn, spans, on_path, owners, say)))
    bands = tuple(charting.bands(picture, say))
    dated = [day for lane in lanes for day in (*_days(lane), *(lane.ghost.days if lane.ghost else ()))]
    dated += [day for band in bands for day in (band.start, band.finish)]
    first, last = extent(header, dated, picture.as_of, drawn.first, drawn.last)
    subtitle = say(msg("Data date {date}", date=wording.day(picture.as_of, say)))
    subtitle = charting.joined([subtitle, *map(say, drawn.asked)], say)
    whole = len(drawn.projects) == len(picture.plan.projects)
    return Timeline(
        header.title,
        subtitle,
        first,
        last,
        picture.as_of,
        tuple(band for band in bands if band.start <= last and band.finish >= first),
        lanes,
        tuple(charting.links(picture, made, on_path, _shown(lanes))) if drawn.told else (),
        drawn.zoom,
        tuple(_undated(picture, lanes, say)),
        0 if drawn.first or drawn.last else _outside(picture, drawn.projects, whole=whole, first=first, last=last),
        elsewhere=sum(lane.elsewhere > 0 for lane in lanes),
    )


def _lanes(given: _Given) -> Iterator[Lane]:
    picture, drawn, say = given.picture, given.drawn, given.say
    whole = len(drawn.projects) == len(picture.plan.projects)
    own = picture.plan.header.milestones.values()
    if own and whole:
        title = say(msg("Milestones of the plan"))
        yield Lane(picture.plan.header.id, title, "plan", 0, "", "", title, marks=given.marks(own))
    groups = tuple(_once(picture, grouped(picture, drawn.projects, drawn.by, drawn.level)))
    if not whole and drawn.level == "project":
        groups = _not_empty(groups)
    for rank, group in enumerate(groups):
        if group.kind == "project":
            yield _project(given, picture.plan.projects[group.id], group.depth)
        else:
            there = _below(groups[rank:]) if drawn.level == "project" else group.projects
            yield _group(given, group, sum(name not in there for name in group.projects))


def _below(groups: Sequence[Group]) -> frozenset[str]:
    """The projects that are drawn below the first of some groups."""
    first, *others = groups
    below = takewhile(lambda each: each.depth > first.depth, others)
    return frozenset(each.id for each in below if each.kind == "project")


def _not_empty(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups below which a project is drawn: what was chosen of the others is drawn elsewhere."""
    kept: list[Group] = []
    for group in reversed(groups):
        if group.kind == "project" or (kept and kept[-1].depth > group.depth):
            kept.append(group)
    return tuple(reversed(kept))


def _once(picture: Picture, groups: Sequence[Group]) -> Iterator[Group]:
    """Each project in one place alone: under the first engagement drawn that it serves, else where it is met."""
    seen: set[str] = set()
    parent = None
    drawn = {group.id for group in groups if group.kind == "engagement"}
    for group in groups:
        if group.kind != "project":
            parent = group
        else:
            engagements = picture.plan.projects[group.id].engagements
            main = next((name for name in engagements if name in drawn), None)
            elsewhere = parent is not None and parent.kind == "engagement" and parent.id and main != parent.id
            if group.id in seen or elsewhere:
                continue
            seen.add(group.id)
        yield group


def _group(given: _Given, group: Group, away: int) -> Lane:
    """From the first start to the last finish of its projects, of which some may be drawn `away` from here; where they
    are folded away, with what presses.
    """
    picture, level, say = given.picture, given.drawn.level, given.say
    figures = picture.group(group.id, group.projects)
    title = group.title if isinstance(group.title, str) else say(group.title)
    spans = [span for name in group.projects if (span := given.spans[name]) is not None]
    starts = [span.start for span in spans if span.start is not None]
    ends = [span.finish for span in spans if span.finish is not None]
    span = Stretch(min(starts, default=None), max(ends, key=lambda edge: edge.last, default=None))
    folded = level != "project" and not (level == "engagement" and group.kind == "obsession")
    pressing = [
        milestone
        for name in (group.projects if folded else ())
        for milestone in picture.plan.projects[name].milestones.values()
        if picture.status(milestone) in {"late", "soon"}
    ]
    health, word = figures.health.value, say(HEALTHS[figures.health.value])
    progress, planned = figures.progress.value, figures.planned_progress.value
    known = charting.known_share(picture, figures)
    share = wording.share(progress, *figures.told, say) if progress is not None else ""
    parts = []
    if given.drawn.told:
        parts = [title, word, say(msgn("{n} project", "{n} projects", len(group.projects)))]
        parts += [say(msgn("{n} of them drawn elsewhere", "{n} of them drawn elsewhere", away))] if away else []
        parts += [charting.progress(share, planned, say)] if span.days else []
    return Lane(
        group.id or f"{group.kind}-none",
        title,
        group.kind,
        group.depth,
        health,
        word,
        charting.joined(parts, say),
        span if span.days else None,
        progress=progress,
        planned=planned,
        marks=given.marks(pressing, named=True),
        known=known,
        told=share if progress is not None and known < _WHOLE else "",
        elsewhere=away,
    )


def _project(given: _Given, project: Project, depth: int) -> Lane:
    standing = given.picture.standings[project.id]
    health = standing.health.value
    ghost, span = charting.ghost(project), given.spans[project.id]
    passed = charting.passed(given.picture, project)
    return Lane(
        project.id,
        project.title,
        "project",
        depth,
        health,
        given.say(HEALTHS[health]),
        charting.project_tip(given.picture, project, given.say) if given.drawn.told else "",
        span,
        ghost if ghost != span else None,
        # Whatever its last report says, nothing is left to do of what is finished.
        _WHOLE if standing.status == "done" else standing.progress.value,
        standing.planned_progress.value,
        given.marks(project.milestones.values()),
        standing.status,
        project.totem,
        project.id in given.critical,
        passed=None if passed is None else Edge(passed.first, passed.last),
        passed_when="" if passed is None else wording.when(passed, given.say),
    )


def _outside(picture: Picture, projects: Iterable[str], *, whole: bool, first: date, last: date) -> int:
    """How many dates that are written, each of them one whatever its precision, are wholly outside of some days."""
    plan = picture.plan
    chosen = [plan.projects[name] for name in dict.fromkeys(projects)]
    milestones = [milestone for project in chosen for milestone in project.milestones.values()]
    milestones += plan.header.milestones.values() if whole else ()
    found = [date for project in chosen for date in charting.dates(picture, project)]
    found += [charting.milestone_date(milestone, picture.status(milestone)) for milestone in milestones]
    found += [date for phase in plan.header.phases.values() for date in (phase.start, phase.finish)]
    return sum(when is not None and (when.last < first or when.first > last) for when in found)


def _undated(picture: Picture, lanes: Sequence[Lane], say: Translator) -> Iterator[str]:
    """What has no date to be drawn at, of all that has a row: projects, else those of their milestones."""
    plan = picture.plan
    for lane in lanes:
        if lane.kind == "project" and not list(_days(lane)):
            yield lane.title
        elif lane.kind in {"project", "plan"}:
            drawn = {mark.id for mark in lane.marks}
            owner = plan.header if lane.kind == "plan" else plan.projects[lane.id]
            for milestone in owner.milestones.values():
                if milestone.ref not in drawn and picture.status(milestone) != "cancelled":
                    yield say(called(picture, milestone))


def _shown(lanes: Sequence[Lane]) -> frozenset[str]:
    """The ids of all that is drawn."""
    return frozenset((*(lane.id for lane in lanes), *(mark.id for lane in lanes for mark in lane.marks)))


def _days(lane: Lane) -> Iterator[date]:
    if lane.span is not None:
        yield from lane.span.days
    for mark in lane.marks:
        yield mark.edge.last
