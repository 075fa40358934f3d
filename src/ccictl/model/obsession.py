"""Obsessions: the strategic objectives of the plan."""

from __future__ import annotations

from typing import ClassVar

from ccictl.model.entity import Entity
from ccictl.model.record import optional, required
from ccictl.model.scalars import TITLE, WHOLE, Reference


class Obsession(Entity):
    """A strategic objective; `order` is its rank when obsessions are listed."""

    kind: ClassVar[str] = "obsessions"

    title: str = required(TITLE, "")
    sponsor: str | None = optional(Reference("organisations"))
    order: int | None = optional(WHOLE)
