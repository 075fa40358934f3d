"""Organisations: who leads, sponsors, owns or contributes."""

from __future__ import annotations

from typing import ClassVar

from ccictl.model.entity import TITLED, Entity
from ccictl.model.record import optional
from ccictl.model.scalars import TEXT, Choice, Reference


class Organisation(Entity):
    """An organisation or a team, and the one that it is part of."""

    kind: ClassVar[str] = "organisations"

    title: str = TITLED
    level: str | None = optional(Choice("national", "regional", "local", "partner", "team"))
    parent: str | None = optional(Reference("organisations"))
    contact: str = optional(TEXT, "")
