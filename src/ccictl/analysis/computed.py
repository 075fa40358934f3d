"""Figures that can prove themselves: a value, the rule that gives it, and what it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from ccictl.model.record import Record
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from ccictl.i18n import Message
    from ccictl.model.entity import Entity


class Written(NamedTuple):
    """An input as a file gives it: the field at `path` of an entity, and its value."""

    entity: Entity
    path: tuple[str | int, ...]
    value: Any

    @property
    def given(self) -> bool:
        """Whether it is in the file; else it is the default of the format."""
        thing: Any = self.entity
        for step in self.path:
            if isinstance(thing, Record):
                if not thing.gives(str(step)):
                    return False
                thing = getattr(thing, str(step))
        return True

    @property
    def assumed(self) -> bool:
        """Whether no file gives it: it is assumed, to see what would follow."""
        return bool(self.path) and self.path[0] in self.entity.assumed


class Reason(NamedTuple):
    """A part of a verdict, as a sentence, and what it rests on."""

    level: str
    message: Message
    inputs: tuple[Input, ...]
    days: int = 0

    @property
    def written(self) -> Written:
        """The first of what is written that it rests on: where to look."""
        return next(each for each in self.inputs if isinstance(each, Written))


class Computed(NamedTuple):
    """The figure `name` of the entity called `of`; its value is None where it is unknown, never 0 in its place."""

    name: str
    of: str
    value: Any
    rule: Message
    inputs: tuple[Input, ...] = ()


if TYPE_CHECKING:
    Input: TypeAlias = Written | Reason | Computed
