"""What of projects and milestones is drawn along days: spans, marks, links, and what each says when pointed at."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl import wording
from ccictl.analysis.network import written_edges
from ccictl.analysis.status import known
from ccictl.i18n import msg
from ccictl.model.project import Project
from ccictl.named import NamedTuple
from ccictl.naming import called
from ccictl.shapes.timeline import Band, Edge, Link, Mark, Stretch
from ccictl.terms import HEALTHS, MILESTONE_STATUSES, PROJECT_STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ccictl.analysis.network import Edge as Dependency
    from ccictl.analysis.rollup import Rollup
    from ccictl.analysis.schedule import Schedule
    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message, Translator
    from ccictl.model.milestone import Milestone
    from ccictl.model.when import When


_OVER = frozenset(("done", "cancelled"))
_OPEN = frozenset(("active", "planned"))


class Dates(NamedTuple):
    """When a project begins and ends: facts where they are known, the forecast elsewhere."""

    start: When | None
    finish: When | None


def dates(picture: Picture, project: Project) -> Dates:
    """What is known of when a project is: of one that was cancelled, that is its end."""
    start = project.started if known(project.started, picture.as_of) else project.start
    facts = {"done": project.finished, "cancelled": project.cancelled}
    status = picture.standings[project.id].status
    finish = facts.get(status, project.finish)
    if status == "cancelled" and start is not None and finish is not None and start.first > finish.last:
        # It never began: all that is left of it is the day on which it was given up.
        start = finish
    return Dates(start, finish)


def milestone_date(milestone: Milestone, status: str) -> When | None:
    """The date that a milestone of a status is drawn at."""
    return milestone.done if status == "done" else (milestone.due or milestone.baseline)


def span(picture: Picture, project: Project) -> Stretch | None:
    """From its start to its finish, as facts where they are known; what is late ends at the data date at least."""
    start, finish = dates(picture, project)
    if start is None and finish is None:
        return None
    end = None if finish is None else Edge(finish.first, finish.last)
    if passed(picture, project) is not None:
        end = Edge(picture.as_of, picture.as_of)
    begin = None if start is None else Edge(start.first, start.last)
    if begin is not None and end is not None and end.last < begin.first:
        # A mistake that `validate` tells: nothing can be drawn that ends before it begins.
        end = Edge(begin.first, begin.last)
    return Stretch(begin, end)


def passed(picture: Picture, project: Project) -> When | None:
    """The finish of a project that is drawn up to the data date, as that is passed and nothing says that it is done."""
    finish, status = dates(picture, project).finish, picture.standings[project.id].status
    return finish if finish is not None and status in _OPEN and finish.last < picture.as_of else None


def ghost(project: Project) -> Stretch | None:
    """From the start to the finish that were first approved, or as much of that as is written."""
    start, finish = project.baseline.start, project.baseline.finish
    begin = None if start is None else Edge(start.first, start.last)
    end = None if finish is None else Edge(finish.first, finish.last)
    if (begin is None and end is None) or (begin is not None and end is not None and end.last < begin.first):
        return None
    return Stretch(begin, end)


def bands(picture: Picture, say: Translator) -> Iterator[Band]:
    """The phases of the plan that begin before they end."""
    for name, phase in picture.plan.header.phases.items():
        start, finish = phase.start, phase.finish
        if start is not None and finish is not None and start.first <= finish.last:
            yield Band(name, phase.title, start.first, finish.last, wording.period(start, finish, picture.as_of, say))


def joined(parts: Iterable[str], say: Translator) -> str:
    """Several things said of one."""
    return say(msg("; ")).join(parts)


def project_tip(picture: Picture, project: Project, say: Translator) -> str:
    """Everything that is drawn of a project, in a sentence."""
    standing = picture.standings[project.id]
    parts = [project.title, say(_status(project, standing.status, say))]
    if standing.health.value != "none":
        parts.append(say(HEALTHS[standing.health.value]))
    parts += _dates(dates(picture, project), project, picture.as_of, say)
    made = standing.progress.value
    if made is not None or (standing.status not in _OVER and span(picture, project) is not None):
        # What is over is not asked how far it has come.
        percent = wording.percent(made, say) if made is not None else ""
        parts.append(progress(percent, standing.planned_progress.value, say))
    parts += _awaited(picture, project, standing.status, say)
    return joined(parts, say)


def _awaited(picture: Picture, entity: Project | Milestone, status: str, say: Translator) -> Iterator[str]:
    """What something waits for, unless it is over: whoever cannot point at an arrow reads it here."""
    plan = picture.plan
    within = entity.id if isinstance(entity, Project) else entity.owner_id
    found = [plan.projects.get(each.ref) or plan.milestones.get(each.ref) for each in entity.after]
    names = tuple(say(called(picture, each, within)) for each in found if each is not None)
    if names and status not in _OVER:
        yield say(msg("waits for {names}", names=names))


def _status(project: Project, status: str, say: Translator) -> Message:
    """What a project is; since when, where it was stopped."""
    stopped = {"cancelled": project.cancelled, "paused": project.paused}.get(status)
    if stopped is None:
        return PROJECT_STATUSES[status]
    date = wording.when(stopped, say)
    if stopped.precision != "day":
        return msg("{status} ({date})", status=PROJECT_STATUSES[status], date=date)
    return msg("cancelled on {date}", date=date) if status == "cancelled" else msg("paused since {date}", date=date)


def _dates(known_: Dates, project: Project, as_of: date, say: Translator) -> Iterator[str]:
    if known_ not in ((None, None), (project.cancelled, project.cancelled)):
        yield wording.period(*known_, as_of, say)
    approved = project.baseline
    if (approved.start, approved.finish) not in ((None, None), known_):
        # What was approved was still to come.
        yield say(msg("first approved: {dates}", dates=wording.period(approved.start, approved.finish, date.min, say)))


def known_share(picture: Picture, figures: Rollup) -> float:
    """Of how much of a group, as its projects weigh, progress is known: from 0 to 100."""
    alive = [each for name in figures.projects if (each := picture.standings[name]).status != "cancelled"]
    known_ = [each for each in alive if each.progress.value is not None]
    if len(known_) == len(alive):
        return 100.0
    return 100 * sum(each.project.weight for each in known_) / sum(each.project.weight for each in alive)


def progress(made: str, planned: float | None, say: Translator) -> str:
    """How much is done, in words (none where that is not known), and how much was to be."""
    words = msg("progress {percent}", percent=made) if made else msg("progress not known")
    if planned is not None:
        words = msg("{percent}, planned {planned}", percent=words, planned=wording.percent(planned, say))
    return say(words)


def marks(
    picture: Picture,
    milestones: Iterable[Milestone],
    on_path: frozenset[str],
    say: Translator,
    *,
    named: bool = False,
    told: bool = True,
) -> tuple[Mark, ...]:
    """Those that have a date, in the order of their dates; `named` after their projects, where those have no row.

    They have tips where these are `told`.
    """
    found = []
    between = say(msg("; "))
    for milestone in milestones:
        status = picture.status(milestone)
        when, ref = milestone_date(milestone, status), milestone.ref
        if when is None:
            continue
        title, was = milestone.title, milestone.baseline
        if named:
            project = picture.plan.projects[ref.partition("/")[0]]
            title = say(msg("{project}: {milestone}", project=project.title, milestone=title))
        date = wording.when(when, say)
        if status == "undated":
            date = say(msg("first approved for {date}", date=date))
        moved = was if was != when else None
        parts = [title, say(MILESTONE_STATUSES[status]), date] if told else []
        if told and was is not None and status != "cancelled":
            # As `analysis.slip` has it: what is late is expected at the data date at the earliest.
            slip = ((picture.as_of if status == "late" else when.last) - was.last).days
            parts += [_slipped(was, slip, say)] if slip else []
        parts += _awaited(picture, milestone, status, say) if told else ()
        found.append(
            Mark(
                ref,
                title,
                status,
                Edge(when.first, when.last),
                date,
                between.join(parts),
                Edge(moved.first, moved.last) if moved is not None else None,
                ref in on_path,
            )
        )
    # Those of one day stay in the order of the file.
    return tuple(sorted(found, key=lambda mark: mark.edge.last))


def _slipped(was: When, slip: int, say: Translator) -> str:
    date = wording.when(was, say)
    return say(msg("first approved for {date} ({slip})", date=date, slip=wording.days(slip, say)))


def links(picture: Picture, made: Schedule, on_path: frozenset[str], shown: frozenset[str]) -> Iterator[Link]:
    """What waits for what, where both ends are `shown`."""
    for edge in written_edges(picture.plan):
        target = edge.entity.ref
        if edge.ref not in shown or target not in shown or edge.ref == target:
            continue
        before = made.forecast.get(edge.ref)
        tight = {edge.ref, edge.event} <= on_path and before is not None
        driving = tight and made.forecast[edge.event] == (before or 0) + edge.lag
        owners = edge.ref.partition("/")[0], target.partition("/")[0]
        wanted = _waits(picture, edge)
        late = before is not None and wanted is not None and before + edge.lag > wanted.toordinal()
        yield Link(edge.ref, target, owners[0] != owners[1], late, driving)


def _waits(picture: Picture, edge: Dependency) -> date | None:
    """The day, as it is drawn, at which what waits is to begin or to be reached; None where it waits no more."""
    plan, standings = picture.plan, picture.standings
    owner = plan.projects.get(edge.entity.ref.partition("/")[0])
    if owner is not None and standings[owner.id].status == "cancelled":
        return None
    if owner is not None and owner is edge.entity:
        # What has begun may still be too early for what it waits for, until that is reached.
        start = dates(picture, owner).start
        over = standings[owner.id].status == "done" or (known(owner.started, picture.as_of) and _reached(picture, edge))
        return None if over or start is None else start.first
    milestone = plan.milestones[edge.entity.ref]
    status = picture.status(milestone)
    when = milestone_date(milestone, status)
    return None if status in _OVER or when is None else when.last


def _reached(picture: Picture, edge: Dependency) -> bool:
    """Whether what is waited for is behind us."""
    awaited = picture.standings.get(edge.ref)
    status = awaited.status if awaited is not None else picture.status(picture.plan.milestones[edge.ref])
    return status == "done"
