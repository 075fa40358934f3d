"""What a forecast rests on, and whether any of that is in doubt."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl.analysis.schedule import chain
from ccictl.analysis.status import doubtful
from ccictl.i18n import msg
from ccictl.model.project import Project

if TYPE_CHECKING:
    from ccictl.analysis.schedule import Schedule
    from ccictl.i18n import Message
    from ccictl.model.milestone import Milestone
    from ccictl.plan import Plan


def behind(plan: Plan, event: str) -> tuple[Project | Milestone, str]:
    """What an event is of, and the field that plans it: the start or the finish of a project, a milestone's due."""
    if event in plan.milestones:
        return plan.milestones[event], "due"
    return plan.projects[event.removesuffix(">")], "start" if event.endswith(">") else "finish"


def certain(plan: Plan, made: Schedule, event: str, as_of: date) -> bool:
    """Whether no reading of what is written brings an event forward: no fact that is in doubt, or was lost with a part
    of a file, is in the chain that gives its forecast.
    """
    return not any(_in_doubt(behind(plan, name)[0], as_of) for name in chain(made, event))


def day(ordinal: int | None) -> str | Message:
    """A day as the files have it; those after the last of the calendar have no name."""
    if ordinal is None or ordinal > date.max.toordinal():
        return msg("a day after 9999")
    return date.fromordinal(ordinal).isoformat()


def _in_doubt(entity: Project | Milestone, as_of: date) -> bool:
    facts = ["cancelled", "started", "finished"] if isinstance(entity, Project) else ["cancelled", "done"]
    milestones = entity.milestones.values() if isinstance(entity, Project) else ()
    return (
        not entity.origin.document.whole
        or any(doubtful(entity, fact, as_of) for fact in facts)
        # A milestone done starts its project.
        or any(doubtful(milestone, "done", as_of) for milestone in milestones)
    )
