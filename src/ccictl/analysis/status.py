"""Where a milestone or a project stands at a data date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from ccictl.model.entity import Entity
    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project
    from ccictl.model.report import Report
    from ccictl.model.when import When
    from ccictl.plan import Plan

MilestoneStatus: TypeAlias = Literal["cancelled", "done", "late", "soon", "planned", "undated"]
ProjectStatus: TypeAlias = Literal["cancelled", "done", "paused", "active", "planned"]


def known(fact: When | None, as_of: date) -> bool:
    """Whether a fact has happened by the data date: one dated after it is not known yet."""
    return fact is not None and fact.last <= as_of


def pending(fact: When | None, as_of: date) -> bool:
    """Whether the data date is inside the period of a fact, which has happened by then or has not."""
    return fact is not None and fact.first <= as_of < fact.last


def cancelled(entity: Project | Milestone, plan: Plan, as_of: date) -> Project | Milestone | None:
    """What was cancelled by the data date: the entity, or the project of a milestone; None where neither was."""
    project = plan.projects.get(getattr(entity, "owner_id", ""))
    return next((each for each in (entity, project) if each is not None and known(each.cancelled, as_of)), None)


def doubtful(entity: Entity, field: str, as_of: date) -> bool:
    """Whether a fact may have happened by the data date, and may not.

    It is pending (`done: 2026`, seen in June), or it is written and could not be read. What would be wrong if
    it had happened must not be said for certain.
    """
    return field in entity.broken or pending(getattr(entity, field), as_of)


def milestone_status(milestone: Milestone, as_of: date, soon: int) -> MilestoneStatus:
    """`cancelled`, `done`, `late`, `soon` (due within `soon` days), `planned` or `undated`.

    A milestone that is due on the data date itself is not late yet.
    """
    if known(milestone.cancelled, as_of):
        return "cancelled"
    if known(milestone.done, as_of):
        return "done"
    if milestone.due is None:
        return "undated"
    days = (milestone.due.last - as_of).days
    if days < 0:
        return "late"
    return "soon" if days <= soon else "planned"


def project_status(project: Project, as_of: date) -> ProjectStatus:
    """`cancelled`, `paused`, `done`, `active` or `planned`.

    A milestone done makes a project active even where nobody wrote `started`.
    """
    if known(project.cancelled, as_of):
        return "cancelled"
    if known(project.finished, as_of):
        return "done"
    if _paused(project, as_of):
        return "paused"
    if known(project.started, as_of) or any(known(m.done, as_of) for m in project.milestones.values()):
        return "active"
    return "planned"


def _paused(project: Project, as_of: date) -> bool:
    """A pause lasts until a resumption that may follow it; one that came before is of an older pause."""
    paused, resumed = project.paused, project.resumed
    if paused is None or not known(paused, as_of):
        return False
    return resumed is None or not known(resumed, as_of) or resumed.last < paused.first


def last_report(project: Project, as_of: date) -> Report | None:
    """The last report that is known at the data date; of two that end on one day, the more precise."""
    reports = (report for report in project.reports.values() if known(report.id, as_of))
    return max(reports, key=told_at, default=None)


def last_weather(project: Project, as_of: date) -> Report | None:
    """The last report known at the data date that gives a weather: one that says nothing of it takes nothing back."""
    reports = (report for report in project.reports.values() if report.weather is not None and known(report.id, as_of))
    return max(reports, key=told_at, default=None)


def told_at(report: Report) -> tuple[date, date]:
    """What the reports of a project are ordered by: of two that end on one day, the more precise is the later one."""
    return report.id.last, report.id.first
