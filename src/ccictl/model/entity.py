"""What every entity has."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ccictl.model.compound import Sequence
from ccictl.model.record import Record, optional, required
from ccictl.model.scalars import ID, LINK, TEXT, TITLE, Reference

if TYPE_CHECKING:
    from ccictl.diagnostics import Origin
    from ccictl.model.header import Phase


class _ItsId:
    """The title of what has none that can be read: its id, so that nothing is shown without a name."""

    def __get__(self, entity: Entity | Phase | None, kind: type) -> str | _ItsId:
        return self if entity is None else entity.id


TITLED = required(TITLE, _ItsId())


class Entity(Record):
    """Something with an id that is written in one place.

    `kind` is the plural that names its files, `ref` how other entities and commands name it.
    """

    kind: ClassVar[str]
    id: str
    title: str
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
