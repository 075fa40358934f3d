"""The fields of milestones, those of projects and those of the plan itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.slip import milestone_slip
from ccictl.analysis.stages import milestone_stage
from ccictl.fields.field import because, common, fact, given, listed, proven, reference, written
from ccictl.fields.heading import heading
from ccictl.i18n import msg
from ccictl.model.after import PREDECESSOR
from ccictl.model.milestone import Milestone
from ccictl.terms import MILESTONE_STATUSES

if TYPE_CHECKING:
    from collections.abc import Callable

    from ccictl.analysis.computed import Computed
    from ccictl.analysis.standing import Picture


def _status(picture: Picture, milestone: Milestone) -> Computed:
    return milestone_stage(milestone, picture.plan.header, picture.as_of)


def _slip(picture: Picture, milestone: Milestone) -> Computed:
    standing = picture.standings.get(milestone.owner_id)
    return milestone_slip(milestone, picture.as_of, paused=standing is not None and standing.status == "paused")


def _left(picture: Picture, milestone: Milestone) -> Computed:
    """Days until it is due; none for what is reached or cancelled."""
    if milestone.due is None or picture.status(milestone) in {"done", "cancelled"}:
        return because(milestone, "left", None, msg("nothing is left of what is reached, cancelled or undated"))
    days = (milestone.due.last - picture.as_of).days
    return because(milestone, "left", days, msg("due - the data date"), given(milestone, "due"))


def _project(_: Picture, milestone: Milestone) -> Computed:
    return because(milestone, "project", milestone.owner_id, msg("where it is written"), given(milestone, "title"))


def _of_project(field: str) -> Callable[[Picture, Milestone], Computed]:
    """A field of the project that a milestone belongs to; those of the plan belong to none."""

    def prove(picture: Picture, milestone: Milestone) -> Computed:
        project = picture.plan.projects.get(milestone.owner_id)
        value = None if project is None else getattr(project, field)
        origin = None if project is None or not project.gives(field) else given(project, field)
        return because(milestone, field, value, msg("that of its project"), origin)

    return prove


def _after(_: Picture, milestone: Milestone) -> Computed:
    refs = tuple(after.ref for after in milestone.after)
    return because(milestone, "after", refs, msg("as it is written"), *listed(milestone, "after"))


FIELDS = (
    reference(msg("Its project (or plan), a slash, and its own id.")),
    written(Milestone, "title", msg("Milestone"), msg("What is reached, in one line.")),
    proven(
        "project",
        "id",
        msg("Project"),
        msg("The project that it belongs to; plan for those of the plan."),
        _project,
        kinds=("projects", "plan"),
    ),
    proven(
        "status",
        "choice",
        msg("Status"),
        msg("Where it stands at the data date."),
        _status,
        MILESTONE_STATUSES,
        lambda picture, milestone: picture.status(milestone),
    ),
    written(Milestone, "due", msg("Due"), msg("When it is to be reached, as forecast now.")),
    proven("left", "days", msg("Left"), msg("Days until it is due, negative once that has passed."), _left),
    proven("slip", "days", msg("Slip"), msg("How far it has moved from its baseline, in days."), _slip),
    written(Milestone, "baseline", msg("Baseline"), msg("When it was to be reached, as first approved.")),
    *heading(),
    fact(Milestone, "done", msg("Reached"), msg("When it was reached.")),
    fact(Milestone, "cancelled", msg("Cancelled"), msg("When it was cancelled.")),
    written(Milestone, "owner", msg("Owner"), msg("Who answers for it.")),
    proven("lead", "id", msg("Lead"), msg("Who runs its project."), _of_project("lead"), kinds=("organisations",)),
    proven("totem", "flag", msg("Totem"), msg("Whether its project is a flagship."), _of_project("totem")),
    proven("after", "ids", msg("After"), msg("What it waits for."), _after, kinds=PREDECESSOR.kinds),
    written(Milestone, "weight", msg("Weight"), msg("Its share in the progress of its project.")),
    *common(Milestone),
)
SHOWN = ("id", "title", "status", "due")
SPARED = ("slip", "baseline", "done", "lead")
