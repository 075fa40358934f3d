"""What every entity has."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ccictl.model.compound import Sequence
from ccictl.model.record import Record, optional
from ccictl.model.scalars import ID, LINK, TEXT, Reference

if TYPE_CHECKING:
    from ccictl.diagnostics import Origin


class Entity(Record):
    """Something with an id that is written in one place.

    `kind` is the plural that names its files, `ref` how other entities and commands name it.
    """

    kind: ClassVar[str]
    id: str
    origin: Origin

    summary: str = optional(TEXT, "")
    tags: tuple[str, ...] = optional(Sequence(ID), ())
    links: tuple[str, ...] = optional(Sequence(LINK), ())
    sources: tuple[str, ...] = optional(Sequence(Reference("sources")), ())
    note: str = optional(TEXT, "")

    @property
    def ref(self) -> str:
        """The entity's name in a reference."""
        return self.id
