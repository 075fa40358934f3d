"""Of what nothing can be concluded, for what it follows from could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.certainty import behind
from ccictl.model.header import Header
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from ccictl.analysis.standing import Picture
    from ccictl.model.entity import Entity
    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project
    from ccictl.plan import Plan

# What a forecast is made of, and what it counts for.
_ENDS = frozenset(
    ("start", "started", "finish", "finished", "cancelled", "due", "done", "after", "milestones", "engagements")
)
# What health is made of besides.
_HEALTH = frozenset(("paused", "resumed", "baseline", "reports"))
# What was approved, and what says so.
_APPROVED = frozenset(("totem", "baseline", "milestones"))


class Unread(NamedTuple):
    """What could not be read: the `events` of the schedule whose day is not certain, and the picture they are of."""

    picture: Picture
    events: frozenset[str]

    def hides(self, entity: Project) -> bool:
        """Whether nothing can be said of how a project stands, or when it ends."""
        return entity.ref in self.events or not entity.broken.isdisjoint(_HEALTH)

    def hides_group(self, entity: Entity) -> bool:
        """The same of an engagement or the plan: something that it is made of is not certain, or may not be there."""
        own = entity.milestones if isinstance(entity, Header) else {}
        members = (*self.picture.rollup(entity.id).projects, *(each.ref for each in own.values()))
        return not self.picture.plan.whole or not self.events.isdisjoint(members) or not entity.broken.isdisjoint(_ENDS)

    @property
    def hides_approved(self) -> bool:
        """Whether the end of a totem, or a baseline, may be there that is not seen."""
        plan = self.picture.plan
        if not plan.whole or not plan.header.broken.isdisjoint(_APPROVED):
            return True
        return any(
            (each.totem and each.ref in self.events) or not each.broken.isdisjoint(_APPROVED)
            for each in plan.projects.values()
        )


def unread(picture: Picture) -> Unread:
    """What of a plan could not be read, and what waits for that."""
    plan, schedule = picture.plan, picture.schedule
    found = {name for name in schedule.events if _in_part(behind(plan, name)[0], plan)}
    for name in schedule.order:
        if any(wait.before in found for wait in schedule.events[name].waits):
            found.add(name)
    return Unread(picture, frozenset(found))


def _in_part(entity: Project | Milestone, plan: Plan) -> bool:
    """Whether what dates it was read in part only; what it waits for may be in a file that was not."""
    if not entity.origin.document.whole or not entity.broken.isdisjoint(_ENDS):
        return True
    return any(plan.may_have(each.ref, ("projects",)) for each in entity.after)
