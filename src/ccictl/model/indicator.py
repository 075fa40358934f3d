"""Indicators: what is measured to know whether the plan works."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from ccictl.model.compound import Group, Table
from ccictl.model.entity import TITLED, Entity
from ccictl.model.record import Record, optional, required
from ccictl.model.scalars import NUMBER, PERCENT, POSITIVE, TEXT, WHEN, Choice, Reference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ccictl.model.when import When

_SERIES = Table(WHEN, NUMBER)


class Start(Record):
    """Where an indicator stood before the plan."""

    date: When | None = required(WHEN)
    value: float | None = required(NUMBER)


class Indicator(Entity):
    """A measured quantity `of` the plan, an obsession, an engagement or a project."""

    kind: ClassVar[str] = "indicators"

    title: str = TITLED
    of: str | None = required(Reference("plan", "obsessions", "engagements", "projects"))
    unit: str = optional(TEXT, "")
    better: str | None = required(Choice("higher", "lower"))
    start: Start | None = optional(Group(Start))
    targets: Mapping[When, float] = optional(_SERIES, MappingProxyType({}))
    measures: Mapping[When, float] = optional(_SERIES, MappingProxyType({}))
    every: str | None = optional(Choice("month", "quarter", "half-year", "year"))
    tolerance: float = optional(PERCENT, 5)
    weight: float = optional(POSITIVE, 1)
    owner: str | None = optional(Reference("organisations"))
    method: str = optional(TEXT, "")
