"""Obsessions: the strategic objectives of the plan."""

from __future__ import annotations

from typing import ClassVar

from ccictl.model.entity import TITLED, Entity
from ccictl.model.record import optional
from ccictl.model.scalars import WHOLE, Reference


class Obsession(Entity):
    """A strategic objective; `order` is its rank when obsessions are listed."""

    kind: ClassVar[str] = "obsessions"

    title: str = TITLED
    sponsor: str | None = optional(Reference("organisations"))
    order: int | None = optional(WHOLE)
