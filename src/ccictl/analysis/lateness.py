"""Why a project is late at a data date."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.analysis.status import doubtful, milestone_status, project_status
from ccictl.i18n import Message, msgn
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ccictl.model.entity import Entity
    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project

_ANSWERS = MappingProxyType({"due": ("done", "cancelled"), "start": ("started",), "finish": ("finished",)})


class Late(NamedTuple):
    """One reason: the field of the entity (the project or one of its milestones) whose date has passed."""

    entity: Entity
    field: str
    days: int

    @property
    def message(self) -> Message:
        """The reason as a part of a sentence."""
        days = self.days
        if self.field == "due":
            milestone = self.entity.id
            return msgn('milestone "{id}" is {n} day late', 'milestone "{id}" is {n} days late', days, id=milestone)
        if self.field == "finish":
            return msgn("it was to end {n} day ago", "it was to end {n} days ago", days)
        return msgn("it was to start {n} day ago", "it was to start {n} days ago", days)


def lateness(project: Project, as_of: date) -> tuple[Late, ...]:
    """The reasons for which a project is late, the oldest first; none when it is done, cancelled or paused.

    A milestone is late, or its finish has passed, or its start has passed and it has not started (section 5
    of the format). Days are counted from the last day of the period that was written.
    """
    status = project_status(project, as_of)
    if status in {"done", "cancelled", "paused"}:
        return ()
    reasons = [*late_milestones(project.milestones.values(), as_of)]
    if project.finish is not None and project.finish.last < as_of:
        reasons.append(Late(project, "finish", (as_of - project.finish.last).days))
    if project.start is not None and project.start.last < as_of and status == "planned":
        reasons.append(Late(project, "start", (as_of - project.start.last).days))
    return tuple(sorted(reasons, key=lambda late: (-late.days, late.entity.ref, late.field)))


def late_milestones(milestones: Iterable[Milestone], as_of: date) -> Iterator[Late]:
    """Those of `milestones` that are late."""
    for milestone in milestones:
        if milestone.due is not None and milestone_status(milestone, as_of, 0) == "late":
            yield Late(milestone, "due", (as_of - milestone.due.last).days)


def sure(late: Late, as_of: date) -> bool:
    """Whether no fact in doubt, nor one that was lost with a part of the file, may answer this reason."""
    entity = late.entity
    facts = _ANSWERS[late.field]
    return entity.origin.document.whole and not any(doubtful(entity, fact, as_of) for fact in facts)


def surely_late(project: Project, as_of: date) -> tuple[Late, ...]:
    """The reasons of `lateness` that no reading of what is written takes away."""
    if any(doubtful(project, fact, as_of) for fact in ("finished", "cancelled", "paused")):
        return ()
    # A milestone done starts its project.
    started = any(doubtful(milestone, "done", as_of) for milestone in project.milestones.values())
    reasons = (late for late in lateness(project, as_of) if not (started and late.field == "start"))
    return tuple(late for late in reasons if sure(late, as_of))
