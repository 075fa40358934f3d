"""What a forecast rests on, and whether any of that is in doubt."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl.analysis.schedule import driver
from ccictl.analysis.status import doubtful
from ccictl.i18n import msg
from ccictl.model.project import Project
from ccictl.model.when import LAST_DAY

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


def uncertain(plan: Plan, made: Schedule, as_of: date) -> frozenset[str]:
    """The events that some reading of what is written brings forward: a fact that is in doubt, or was lost with a part
    of a file, is in the chain that gives their forecast.
    """
    found: set[str] = set()
    for name in made.order:
        wait = driver(made, name)
        if (wait is not None and wait.before in found) or _in_doubt(behind(plan, name)[0], as_of):
            found.add(name)
    return frozenset(found)


def day(ordinal: int | None) -> str | Message:
    """A day as the files have it; those after the last of the calendar have no name."""
    if ordinal is None or ordinal > LAST_DAY:
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
