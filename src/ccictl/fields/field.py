"""What a field is: its name, its type, what it says, and how it is read of an entity in a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from ccictl.i18n import msg
from ccictl.model import scalars
from ccictl.model.compound import Group, Sequence
from ccictl.model.scalars import Choice, Reference

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ccictl.analysis.computed import Computed
    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message
    from ccictl.model.entity import Entity
    from ccictl.model.record import Reader, Record

Type: TypeAlias = Literal["text", "id", "ids", "choice", "number", "percent", "days", "date", "flag", "series"]


class Field(NamedTuple):
    """A field of a kind. `read` gives its value, None where it is unknown or not given.

    `heading` names it on a column, `about` says what it is. `words` are those of a choice, in the order in which they
    are thought of. `prove` gives the figure with what it rests on, for what is computed so.
    """

    name: str
    type: Type
    heading: Message
    about: Message
    read: Callable[[Picture, Any], Any]
    words: Mapping[str, Message] | None = None
    prove: Callable[[Picture, Any], Computed] | None = None
    computed: bool = False


def written(
    cls: type[Record],
    name: str,
    heading: Message,
    about: Message,
    words: Mapping[str, Message] | None = None,
) -> Field:
    """A field as it is written in the files; `baseline_start` is the `start` of the `baseline`."""
    reader, path = _reader(cls, name)

    def read(_: Picture, entity: Entity) -> Any:
        value: Any = entity
        for step in path:
            value = None if value is None else getattr(value, step)
        return value if value != "" else None

    return Field(name, _type(reader), heading, about, read, words)


def computed(
    name: str,
    type_: Type,
    heading: Message,
    about: Message,
    read: Callable[[Picture, Any], Any],
    words: Mapping[str, Message] | None = None,
) -> Field:
    """A field that is computed, and proves nothing but itself."""
    return Field(name, type_, heading, about, read, words, computed=True)


def proven(
    name: str,
    type_: Type,
    heading: Message,
    about: Message,
    prove: Callable[[Picture, Any], Computed],
    words: Mapping[str, Message] | None = None,
) -> Field:
    """A field that is computed, and can say why."""
    return Field(name, type_, heading, about, lambda p, e: prove(p, e).value, words, prove, computed=True)


def reference(about: Message) -> Field:
    """The id of an entity, or the reference of a milestone: what other entities call it."""
    return Field("id", "id", msg("Id"), about, lambda _, entity: entity.ref)


def common(cls: type[Record]) -> tuple[Field, ...]:
    """The fields that every entity may have."""
    return (
        written(cls, "summary", msg("Summary"), msg("What it is, in a few sentences.")),
        written(cls, "tags", msg("Tags"), msg("Words to find it by.")),
        written(cls, "links", msg("Links"), msg("Pages about it.")),
        written(cls, "sources", msg("Sources"), msg("Where this is published.")),
        written(cls, "note", msg("Note"), msg("What else is to be known.")),
    )


def _reader(cls: type[Record], name: str) -> tuple[Reader, tuple[str, ...]]:
    if name in cls.specs:
        return cls.specs[name].reader, (name,)
    group, _, field = name.partition("_")
    reader = cls.specs[group].reader
    assert isinstance(reader, Group)
    return reader.cls.specs[field].reader, (group, field)


def _type(reader: Reader) -> Type:
    """The type of a field from how it is read."""
    if isinstance(reader, Choice):
        return "choice"
    if isinstance(reader, Reference):
        return "id"
    if isinstance(reader, Sequence):
        return "ids"
    types: dict[Any, Type] = {
        scalars.WHEN: "date",
        scalars.PERCENT: "percent",
        scalars.NUMBER: "number",
        scalars.POSITIVE: "number",
        scalars.WHOLE: "number",
        scalars.COUNT: "number",
        scalars.FLAG: "flag",
    }
    return types.get(reader, "text")
