"""The plan along an axis of days: a lane a project with its milestones on it, below the groups that it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ccictl import wording
from ccictl.analysis.extent import extent
from ccictl.analysis.groups import grouped
from ccictl.analysis.network import start_of, written_edges
from ccictl.analysis.schedule import critical, finishes, network, schedule
from ccictl.analysis.slip import milestone_slip
from ccictl.analysis.status import known, project_status
from ccictl.i18n import msg, msgn
from ccictl.shapes.timeline import Band, Edge, Lane, Link, Mark, Stretch, Timeline
from ccictl.terms import HEALTHS, MILESTONE_STATUSES, PROJECT_STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from ccictl.analysis.groups import Group
    from ccictl.analysis.schedule import Schedule
    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Translator
    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project
    from ccictl.model.when import When


class Drawn(NamedTuple):
    """What to draw: which projects in which order, grouped by what, down to which level, and between which days.

    `asked` is what was asked to choose them (for the subtitle).
    """

    projects: Sequence[str]
    by: str = "obsession"
    level: str = "project"
    asked: str = ""
    zoom: str = "auto"
    first: date | None = None
    last: date | None = None


def timeline(picture: Picture, drawn: Drawn, say: Translator) -> Timeline:
    """The timeline of what is asked for."""
    header = picture.plan.header
    made = schedule(network(picture.plan, picture.as_of))
    on_path = critical(made, finishes(picture.plan))
    lanes = tuple(_lanes(picture, drawn, on_path, say))
    bands = tuple(_bands(picture, say))
    dated = [day for lane in lanes for day in (*_days(lane), *(lane.ghost.days if lane.ghost else ()))]
    dated += [day for band in bands for day in (band.start, band.finish)]
    first, last = extent(header, dated, picture.as_of, drawn.first, drawn.last)
    subtitle = say(msg("Data date {date}", date=wording.day(picture.as_of, say)))
    if drawn.asked:
        subtitle = say(msg("{subtitle}; only {condition}", subtitle=subtitle, condition=drawn.asked))
    shown = {lane.id for lane in lanes} | {mark.id for lane in lanes for mark in lane.marks}
    days = [day for lane in lanes for day in _days(lane)]
    return Timeline(
        header.title,
        subtitle,
        first,
        last,
        picture.as_of,
        tuple(band for band in bands if band.start <= last and band.finish >= first),
        lanes,
        tuple(_links(picture, made, on_path, shown)),
        drawn.zoom,
        tuple(lane.title for lane in lanes if lane.kind == "project" and not list(_days(lane))),
        0 if drawn.first or drawn.last else sum(not first <= day <= last for day in days),
    )


def _lanes(picture: Picture, drawn: Drawn, on_path: frozenset[str], say: Translator) -> Iterator[Lane]:
    whole = len(drawn.projects) == len(picture.plan.projects)
    own = picture.plan.header.milestones.values()
    if own and whole:
        title = say(msg("Milestones of the plan"))
        yield Lane(picture.plan.header.id, title, "plan", 0, "", "", title, marks=_marks(picture, own, on_path, say))
    groups = tuple(_once(picture, grouped(picture, drawn.projects, drawn.by, drawn.level)))
    if not whole and drawn.level == "project":
        groups = _not_empty(groups)
    for group in groups:
        if group.kind == "project":
            yield _project(picture, picture.plan.projects[group.id], group.depth, on_path, say)
        else:
            yield _group(picture, group, drawn.level, on_path, say)


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


def _group(picture: Picture, group: Group, level: str, on_path: frozenset[str], say: Translator) -> Lane:
    """From the first start to the last finish of its projects; where those are folded away, with what presses."""
    projects = [picture.plan.projects[name] for name in group.projects]
    figures = picture.group(group.id, group.projects)
    title = group.title if isinstance(group.title, str) else say(group.title)
    spans = [span for project in projects if (span := _span(picture, project)) is not None]
    starts = [span.start for span in spans if span.start is not None]
    ends = [span.finish for span in spans if span.finish is not None]
    span = Stretch(min(starts, default=None), max(ends, key=lambda edge: edge.last, default=None))
    folded = level != "project" and not (level == "engagement" and group.kind == "obsession")
    pressing = [
        milestone
        for project in projects
        for milestone in project.milestones.values()
        if picture.status(milestone) in {"late", "soon"}
    ]
    health = figures.health.value
    parts = [title, say(HEALTHS[health]), say(msgn("{n} project", "{n} projects", len(projects)))]
    return Lane(
        group.id or f"{group.kind}-none",
        title,
        group.kind,
        group.depth,
        health,
        say(HEALTHS[health]),
        _told([*parts, *_progress(figures.progress.value, figures.planned_progress.value, say)], say),
        span if span.days else None,
        progress=figures.progress.value,
        planned=figures.planned_progress.value,
        marks=_marks(picture, pressing, on_path, say) if folded else (),
    )


def _project(picture: Picture, project: Project, depth: int, on_path: frozenset[str], say: Translator) -> Lane:
    standing = picture.standings[project.id]
    health, status = standing.health.value, standing.status
    parts = [project.title, say(PROJECT_STATUSES[status])]
    parts += [say(HEALTHS[health])] if health != "none" else []
    parts += _dates(picture, project, say)
    parts += _progress(standing.progress.value, standing.planned_progress.value, say)
    path = {start_of(project.id), project.id, *(each.ref for each in project.milestones.values())}
    ghost = _ghost(project)
    span = _span(picture, project)
    return Lane(
        project.id,
        project.title,
        "project",
        depth,
        health,
        say(HEALTHS[health]),
        _told(parts, say),
        span,
        ghost if ghost != span else None,
        standing.progress.value,
        standing.planned_progress.value,
        _marks(picture, project.milestones.values(), on_path, say),
        status,
        project.totem,
        not path.isdisjoint(on_path),
    )


def _dates(picture: Picture, project: Project, say: Translator) -> Iterator[str]:
    start = project.started if known(project.started, picture.as_of) else project.start
    finish = project.finished if known(project.finished, picture.as_of) else project.finish
    if start is not None or finish is not None:
        start_, finish_ = wording.when(start, say), wording.when(finish, say)
        yield say(msg("{start} to {finish}", start=start_, finish=finish_))
    approved = project.baseline
    if (approved.start, approved.finish) not in ((None, None), (start, finish)):
        start_, finish_ = wording.when(approved.start, say), wording.when(approved.finish, say)
        yield say(msg("first approved: {start} to {finish}", start=start_, finish=finish_))


def _progress(progress: float | None, planned: float | None, say: Translator) -> Iterator[str]:
    if progress is not None:
        words = msg("progress {percent}", percent=wording.percent(progress, say))
        if planned is not None:
            words = msg("{percent}, planned {planned}", percent=words, planned=wording.percent(planned, say))
        yield say(words)


def _told(parts: Iterable[str], say: Translator) -> str:
    return say(msg("; ")).join(parts)


def _span(picture: Picture, project: Project) -> Stretch | None:
    """From its start to its finish, as facts where they are known; what is late ends at the data date at least."""
    as_of = picture.as_of
    start = project.started if known(project.started, as_of) else project.start
    finish = project.finish
    status = project_status(project, as_of)
    for fact, at in ((project.finished, "done"), (project.cancelled, "cancelled")):
        finish = fact if status == at else finish
    if start is None and finish is None:
        return None
    end = None if finish is None else Edge(finish.first, finish.last)
    if end is not None and status in {"active", "planned"} and end.last < as_of:
        end = Edge(as_of, as_of)
    begin = None if start is None else Edge(start.first, start.last)
    if begin is not None and end is not None and end.last < begin.first:
        # A mistake that `validate` tells: nothing can be drawn that ends before it begins.
        end = Edge(begin.first, begin.last)
    return Stretch(begin, end)


def _ghost(project: Project) -> Stretch | None:
    start, finish = project.baseline.start, project.baseline.finish
    if start is None or finish is None or finish.last < start.first:
        return None
    return Stretch(Edge(start.first, start.last), Edge(finish.first, finish.last))


def _marks(
    picture: Picture, milestones: Iterable[Milestone], on_path: frozenset[str], say: Translator
) -> tuple[Mark, ...]:
    """Those that have a date, in the order of their dates."""
    marks = []
    for milestone in milestones:
        status = picture.status(milestone)
        when = milestone.done if status == "done" else (milestone.due or milestone.baseline)
        if when is None:
            continue
        was = milestone.baseline
        marks.append(
            Mark(
                milestone.ref,
                milestone.title,
                status,
                Edge(when.first, when.last),
                wording.when(when, say),
                _tip(picture, milestone, status, when, say),
                Edge(was.first, was.last) if was is not None and was != when else None,
                milestone.ref in on_path,
            )
        )
    return tuple(sorted(marks, key=lambda mark: (mark.edge.last, mark.id)))


def _tip(picture: Picture, milestone: Milestone, status: str, when: When, say: Translator) -> str:
    parts = [milestone.title, say(MILESTONE_STATUSES[status]), wording.when(when, say)]
    slip = milestone_slip(milestone, picture.as_of).value
    if milestone.baseline is not None and slip:
        was = wording.when(milestone.baseline, say)
        parts.append(say(msg("first approved for {date} ({slip})", date=was, slip=wording.days(slip, say))))
    return _told(parts, say)


def _bands(picture: Picture, say: Translator) -> Iterator[Band]:
    for name, phase in picture.plan.header.phases.items():
        start, finish = phase.start, phase.finish
        if start is not None and finish is not None and start.first <= finish.last:
            start_, finish_ = wording.when(start, say), wording.when(finish, say)
            words = say(msg("{start} to {finish}", start=start_, finish=finish_))
            yield Band(name, phase.title, start.first, finish.last, words)


def _links(picture: Picture, made: Schedule, on_path: frozenset[str], shown: set[str]) -> Iterator[Link]:
    for edge in written_edges(picture.plan):
        target = edge.entity.ref
        if edge.ref not in shown or target not in shown or edge.ref == target:
            continue
        before, own = made.forecast.get(edge.ref), made.events[edge.event].own
        late = before is not None and own is not None and not made.events[edge.event].past and before + edge.lag > own
        tight = {edge.ref, edge.event} <= on_path and before is not None
        driving = tight and made.forecast[edge.event] == (before or 0) + edge.lag
        owners = edge.ref.partition("/")[0], target.partition("/")[0]
        yield Link(edge.ref, target, owners[0] != owners[1], late, driving)


def _days(lane: Lane) -> Iterator[date]:
    if lane.span is not None:
        yield from lane.span.days
    for mark in lane.marks:
        yield mark.edge.last
