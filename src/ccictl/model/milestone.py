"""Milestones: dated points of a project, or of the plan itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ccictl.model.after import After, AfterItem
from ccictl.model.compound import Keyed, Sequence, Table
from ccictl.model.entity import TITLED, Entity
from ccictl.model.record import optional
from ccictl.model.scalars import ID, POSITIVE, WHEN, Reference

if TYPE_CHECKING:
    from ccictl.model.when import When


class Milestone(Entity):
    """A milestone; `owner_id` is the project that it belongs to, or `plan`."""

    kind: ClassVar[str] = "milestones"
    owner_id: str

    title: str = TITLED
    due: When | None = optional(WHEN)
    baseline: When | None = optional(WHEN)
    done: When | None = optional(WHEN)
    cancelled: When | None = optional(WHEN)
    after: tuple[After, ...] = optional(Sequence(AfterItem()), ())
    weight: float = optional(POSITIVE, 1)
    owner: str | None = optional(Reference("organisations"))

    @property
    def ref(self) -> str:
        """`project-id/milestone-id`, or `plan/milestone-id`."""
        return f"{self.owner_id}/{self.id}"


MILESTONES = Table(ID, Keyed(Milestone))
