"""How a project is doing at a data date, and why."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.analysis.computed import Computed, Reason, Written
from ccictl.analysis.lateness import lateness
from ccictl.analysis.outlook import forecast
from ccictl.analysis.slip import finish_slip, milestone_slip, project_slip
from ccictl.analysis.status import known, last_weather, milestone_status, project_status
from ccictl.i18n import msg, msgn
from ccictl.model.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ccictl.analysis.computed import Input
    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message
    from ccictl.model.header import Header
    from ccictl.model.milestone import Milestone

# The worst first: a group is as well as the worst of what is in it.
HEALTHS = ("late", "at-risk", "on-track", "none")
_RULES = MappingProxyType(
    {
        "late": msg("a milestone is late, or its finish has passed, or its start has and it has not started"),
        "at-risk": msg("it slips, or waits for what ends after it, or its last weather is bad"),
        "on-track": msg("nothing says otherwise"),
        "none": msg("it is done, cancelled or paused, or there is nothing to judge by"),
    }
)


def health(picture: Picture, project: Project) -> Computed:
    """`late`, `at-risk`, `on-track` or `none` (section 5 of the format), with all its reasons, the worst first."""
    as_of = picture.as_of
    status = project_status(project, as_of)
    if status in {"done", "cancelled", "paused"}:
        field = {"done": "finished"}.get(status, status)
        written = Written(project, (field,), getattr(project, field))
        return Computed("health", project.id, "none", _RULES["none"], (written,))
    reasons = (*_late(project, as_of), *_at_risk(picture, project))
    if reasons:
        return Computed("health", project.id, reasons[0].level, _RULES[reasons[0].level], reasons)
    level = "on-track" if _can_be_judged(project, as_of) else "none"
    return Computed("health", project.id, level, _RULES[level], tuple(_looked_at(project, as_of)))


def _looked_at(project: Project, as_of: date) -> Iterator[Input]:
    """What could have said otherwise: its dates, the milestones still open, its slip, its last weather."""
    for field in ("finish",) if known(project.started, as_of) else ("start", "finish"):
        if getattr(project, field) is not None:
            yield Written(project, (field,), getattr(project, field))
    for milestone in project.milestones.values():
        if milestone.due is not None and not _settled(milestone, as_of):
            yield Written(milestone, ("due",), milestone.due)
    slip = project_slip(project, as_of)
    if slip.value is not None:
        yield slip
    report = last_weather(project, as_of)
    if report is not None:
        yield Written(report, ("weather",), report.weather)


def worst(healths: Iterable[str]) -> str:
    """The worst of some healths, `none` where there are none."""
    return min(healths, key=HEALTHS.index, default="none")


def _late(project: Project, as_of: date) -> Iterator[Reason]:
    for late in lateness(project, as_of):
        written = Written(late.entity, (late.field,), getattr(late.entity, late.field))
        yield Reason("late", late.message, (written,), late.days)


def _at_risk(picture: Picture, project: Project) -> Iterator[Reason]:
    as_of = picture.as_of
    slips = sorted(_slips(project, picture.plan.header, as_of), key=lambda reason: -reason.days)
    waits = sorted(_waits(picture, project), key=lambda reason: -reason.days)
    yield from (*slips, *waits)
    report = last_weather(project, as_of)
    if report is not None and report.weather in {"cloudy", "stormy"}:
        message = msg("its last weather is stormy") if report.weather == "stormy" else msg("its last weather is cloudy")
        yield Reason("at-risk", message, (Written(report, ("weather",), report.weather),))


def _slips(project: Project, header: Header, as_of: date) -> Iterator[Reason]:
    most = header.thresholds.slip
    threshold = Written(header, ("thresholds", "slip"), most)
    own = finish_slip(project, as_of)
    if own.value is not None and own.value > most:
        message = msgn("its finish slips by {n} day", "its finish slips by {n} days", own.value)
        yield Reason("at-risk", message, (*_written(own), threshold), own.value)
    for milestone in project.milestones.values():
        slip = milestone_slip(milestone, as_of)
        if slip.value is not None and slip.value > most and not known(milestone.done, as_of):
            message = msgn(
                'milestone "{id}" slips by {n} day', 'milestone "{id}" slips by {n} days', slip.value, id=milestone.id
            )
            yield Reason("at-risk", message, (*_written(slip), threshold), slip.value)


def _written(slip: Computed) -> tuple[Written, ...]:
    return tuple(part for part in slip.inputs if isinstance(part, Written))


def _waits(picture: Picture, project: Project) -> Iterator[Reason]:
    """What the project, not started yet, or one of its open milestones waits for, where the forecast of that, however
    far what pushes it is, comes too late.
    """
    plan, as_of, made = picture.plan, picture.as_of, picture.schedule
    waiting: list[Project | Milestone] = []
    if project_status(project, as_of) == "planned":
        waiting.append(project)
    waiting += (m for m in project.milestones.values() if not _settled(m, as_of))
    for entity in waiting:
        field = "start" if isinstance(entity, Project) else "due"
        wanted = getattr(entity, field)
        for after in entity.after if wanted is not None else ():
            day = made.forecast.get(after.ref)
            if day is None or made.events[after.ref].past:
                continue
            days = day + after.lag - wanted.last.toordinal()
            if days > 0:
                other = plan.projects.get(after.ref) or plan.milestones[after.ref]
                inputs = (Written(entity, (field,), wanted), forecast(picture, other))
                yield Reason("at-risk", _message(entity, other, days), inputs, days)


def _message(entity: Project | Milestone, other: Project | Milestone, days: int) -> Message:
    if isinstance(entity, Project):
        return msgn(
            'it waits for "{other}", forecast {n} day too late',
            'it waits for "{other}", forecast {n} days too late',
            days,
            other=other.ref,
        )
    return msgn(
        'milestone "{id}" waits for "{other}", forecast {n} day too late',
        'milestone "{id}" waits for "{other}", forecast {n} days too late',
        days,
        id=entity.id,
        other=other.ref,
    )


def _settled(milestone: Milestone, as_of: date) -> bool:
    return known(milestone.done, as_of) or known(milestone.cancelled, as_of)


def _can_be_judged(project: Project, as_of: date) -> bool:
    dated = (milestone_status(m, as_of, 0) not in {"undated", "cancelled"} for m in project.milestones.values())
    return (
        project.start is not None
        or project.finish is not None
        or last_weather(project, as_of) is not None
        or any(dated)
    )
