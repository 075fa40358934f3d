"""Engagements: what the plan commits to under an obsession."""

from __future__ import annotations

from typing import ClassVar

from ccictl.model.entity import TITLED, Entity
from ccictl.model.record import optional
from ccictl.model.scalars import WHOLE, Choice, Reference


class Engagement(Entity):
    """A commitment of the plan; `mode` is one of strengthen, accelerate, explore."""

    kind: ClassVar[str] = "engagements"

    title: str = TITLED
    obsession: str | None = optional(Reference("obsessions"))
    mode: str | None = optional(Choice("strengthen", "accelerate", "explore"))
    number: int | None = optional(WHOLE)
    sponsor: str | None = optional(Reference("organisations"))
