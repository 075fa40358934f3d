"""The fields of milestones, those of projects and those of the plan itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.slip import milestone_slip
from ccictl.fields.field import common, computed, proven, reference, written
from ccictl.i18n import msg
from ccictl.model.milestone import Milestone
from ccictl.terms import MILESTONE_STATUSES

if TYPE_CHECKING:
    from ccictl.analysis.computed import Computed
    from ccictl.analysis.standing import Picture


def _status(picture: Picture, milestone: Milestone) -> str:
    return picture.status(milestone)


def _slip(picture: Picture, milestone: Milestone) -> Computed:
    return milestone_slip(milestone, picture.as_of)


def _left(picture: Picture, milestone: Milestone) -> int | None:
    """Days until it is due; none for what is reached or cancelled."""
    if milestone.due is None or picture.status(milestone) in {"done", "cancelled"}:
        return None
    return (milestone.due.last - picture.as_of).days


def _lead(picture: Picture, milestone: Milestone) -> str | None:
    project = picture.plan.projects.get(milestone.owner_id)
    return project.lead if project is not None else None


def _totem(picture: Picture, milestone: Milestone) -> bool:
    project = picture.plan.projects.get(milestone.owner_id)
    return project is not None and project.totem


FIELDS = (
    reference(msg("Its project (or plan), a slash, and its own id.")),
    written(Milestone, "title", msg("Milestone"), msg("What is reached, in one line.")),
    computed(
        "project",
        "id",
        msg("Project"),
        msg("The project that it belongs to; plan for those of the plan."),
        lambda _, m: m.owner_id,
    ),
    computed("status", "choice", msg("Status"), msg("Where it stands at the data date."), _status, MILESTONE_STATUSES),
    written(Milestone, "due", msg("Due"), msg("When it is to be reached, as forecast now.")),
    computed("left", "days", msg("Left"), msg("Days until it is due, negative once that has passed."), _left),
    proven("slip", "days", msg("Slip"), msg("How far it has moved from its baseline, in days."), _slip),
    written(Milestone, "baseline", msg("Baseline"), msg("When it was to be reached, as first approved.")),
    written(Milestone, "done", msg("Reached"), msg("When it was reached.")),
    written(Milestone, "cancelled", msg("Cancelled"), msg("When it was cancelled.")),
    written(Milestone, "owner", msg("Owner"), msg("Who answers for it.")),
    computed("lead", "id", msg("Lead"), msg("Who runs its project."), _lead),
    computed("totem", "flag", msg("Totem"), msg("Whether its project is a flagship."), _totem),
    computed(
        "after", "ids", msg("After"), msg("What it waits for."), lambda _, m: tuple(after.ref for after in m.after)
    ),
    written(Milestone, "weight", msg("Weight"), msg("Its share in the progress of its project.")),
    *common(Milestone),
)
SHOWN = ("id", "title", "status", "due")
SPARED = ("slip", "baseline", "done", "lead")
