"""Where a milestone or a project stands, with the facts and dates that say so (section 5 of the format)."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.analysis.computed import Computed, Written
from ccictl.analysis.status import known, milestone_status, project_status
from ccictl.i18n import msg

if TYPE_CHECKING:
    from datetime import date

    from ccictl.model.header import Header
    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project

_OF_MILESTONES = MappingProxyType(
    {
        "cancelled": msg("it was cancelled by the data date"),
        "done": msg("it was reached by the data date"),
        "late": msg("it is not reached, and the last day of its due date has passed"),
        "soon": msg("it is due within the number of days that is soon"),
        "planned": msg("it is due later"),
        "undated": msg("nothing says when it is due"),
    }
)
_OF_PROJECTS = MappingProxyType(
    {
        "cancelled": msg("it was cancelled by the data date"),
        "done": msg("it was finished by the data date"),
        "paused": msg("it was paused by the data date, and not resumed since"),
        "active": msg("it has started, or a milestone of it is reached"),
        "planned": msg("no fact says that it has started"),
    }
)


def milestone_stage(milestone: Milestone, header: Header, as_of: date) -> Computed:
    """The status of a milestone, with what it rests on."""
    status = milestone_status(milestone, as_of, header.thresholds.soon)
    inputs: tuple[Written, ...] = ()
    if status in {"cancelled", "done"}:
        inputs = (Written(milestone, (status,), getattr(milestone, status)),)
    elif status != "undated":
        inputs = (Written(milestone, ("due",), milestone.due),)
    if status in {"soon", "planned"}:
        inputs = (*inputs, Written(header, ("thresholds", "soon"), header.thresholds.soon))
    return Computed("status", milestone.ref, status, _OF_MILESTONES[status], inputs)


def project_stage(project: Project, as_of: date) -> Computed:
    """The status of a project, with the facts that it rests on."""
    status = project_status(project, as_of)
    fields = {"cancelled": ("cancelled",), "done": ("finished",), "paused": ("paused", "resumed")}.get(status, ())
    inputs = [Written(project, (field,), getattr(project, field)) for field in fields if project.gives(field)]
    if status == "active":
        if known(project.started, as_of):
            inputs.append(Written(project, ("started",), project.started))
        else:
            reached = (m for m in project.milestones.values() if known(m.done, as_of))
            inputs += [Written(milestone, ("done",), milestone.done) for milestone in reached]
    elif status == "planned" and project.gives("start"):
        inputs.append(Written(project, ("start",), project.start))
    return Computed("status", project.id, status, _OF_PROJECTS[status], tuple(inputs))
