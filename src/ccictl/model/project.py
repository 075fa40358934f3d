"""Projects: what is done to keep the engagements."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from ccictl.model.after import After, AfterItem
from ccictl.model.compound import Group, Keyed, Sequence, Table
from ccictl.model.entity import TITLED, Entity
from ccictl.model.milestone import MILESTONES, Milestone
from ccictl.model.period import Period
from ccictl.model.record import optional
from ccictl.model.report import Report
from ccictl.model.scalars import FLAG, POSITIVE, WHEN, Reference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ccictl.model.when import When

_ORGANISATION = Reference("organisations")


class Project(Entity):
    """A project; a `totem` is one of the flagship projects. `start` and `finish` are the current forecast."""

    kind: ClassVar[str] = "projects"

    title: str = TITLED
    engagements: tuple[str, ...] = optional(Sequence(Reference("engagements")), ())
    totem: bool = optional(FLAG, default=False)
    lead: str | None = optional(_ORGANISATION)
    sponsor: str | None = optional(_ORGANISATION)
    contributors: tuple[str, ...] = optional(Sequence(_ORGANISATION), ())
    start: When | None = optional(WHEN)
    finish: When | None = optional(WHEN)
    started: When | None = optional(WHEN)
    finished: When | None = optional(WHEN)
    paused: When | None = optional(WHEN)
    resumed: When | None = optional(WHEN)
    cancelled: When | None = optional(WHEN)
    baseline: Period = optional(Group(Period), Period())
    after: tuple[After, ...] = optional(Sequence(AfterItem()), ())
    weight: float = optional(POSITIVE, 1)
    milestones: Mapping[str, Milestone] = optional(MILESTONES, MappingProxyType({}))
    reports: Mapping[When, Report] = optional(Table(WHEN, Keyed(Report)), MappingProxyType({}))
