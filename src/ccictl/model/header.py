"""The plan itself: `plan.yaml`."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from ccictl.model.compound import Group, Keyed, Table
from ccictl.model.entity import TITLED, Entity
from ccictl.model.expects import Expects
from ccictl.model.milestone import MILESTONES, Milestone
from ccictl.model.period import Period
from ccictl.model.record import Record, optional, required
from ccictl.model.scalars import COUNT, ID, TEXT, WHEN, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ccictl.model.when import When


class Phase(Record):
    """A period of the plan with a name, shown above the timeline."""

    id: str
    title: str = TITLED
    start: When | None = required(WHEN)
    finish: When | None = required(WHEN)


class Consultation(Record):
    """How the plan was prepared."""

    platform: str = optional(TEXT, "")
    participants: int | None = optional(COUNT)
    proposals: int | None = optional(COUNT)
    votes: int | None = optional(COUNT)
    interviews: int | None = optional(COUNT)


class Thresholds(Record):
    """From how many days something is soon, slipping, or without a recent report."""

    soon: int = optional(COUNT, 30)
    slip: int = optional(COUNT, 30)
    report_every: int = optional(COUNT, 92)


class Header(Entity):
    """What `plan.yaml` says of the plan as a whole."""

    kind: ClassVar[str] = "plan"

    title: str = TITLED
    ambition: str = optional(TEXT, "")
    language: str = optional(Choice("fr", "en"), "fr")
    adopted: When | None = optional(WHEN)
    start: When | None = required(WHEN)
    finish: When | None = required(WHEN)
    launch: Period = optional(Group(Period), Period())
    phases: Mapping[str, Phase] = optional(Table(ID, Keyed(Phase)), MappingProxyType({}))
    expects: Expects = optional(Group(Expects), Expects())
    consultation: Consultation = optional(Group(Consultation), Consultation())
    milestones: Mapping[str, Milestone] = optional(MILESTONES, MappingProxyType({}))
    thresholds: Thresholds = optional(Group(Thresholds), Thresholds())
    rules: Mapping[str, str] = optional(Table(ID, Choice("error", "warning", "info", "off")), MappingProxyType({}))
