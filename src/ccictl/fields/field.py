"""What a field is: its name, its type, what it says, and how it is read of an entity in a picture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ccictl.analysis.computed import Computed, Written
from ccictl.analysis.status import known
from ccictl.i18n import msg
from ccictl.model import scalars
from ccictl.model.compound import Group, Sequence
from ccictl.model.scalars import Choice, Reference
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from ccictl.analysis.computed import Input
    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message
    from ccictl.model.entity import Entity
    from ccictl.model.record import Reader, Record
    from ccictl.model.when import When

Type: TypeAlias = Literal[
    "text", "id", "ids", "links", "choice", "count", "number", "percent", "days", "date", "flag", "series"
]


class Field(NamedTuple):
    """A field of a kind. `read` gives its value, None where it is unknown or not given.

    `heading` names it on a column, `about` says what it is. `words` are those of a choice, in the order in which they
    are thought of. `prove` gives the figure with what it rests on, for what is computed so. `unit` says what its
    values are counted in, for those that have a unit: the rest of a sentence, as people read it. `kinds` are those of
    what its ids name; none says nothing of that.
    """

    name: str
    type: Type
    heading: Message
    about: Message
    read: Callable[[Picture, Any], Any]
    words: Mapping[str, Message] | None = None
    prove: Callable[[Picture, Any], Computed] | None = None
    computed: bool = False
    unit: Callable[[Any], str] | None = None
    kinds: tuple[str, ...] = ()


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
            value = None if value is None or value.lacks(step) else getattr(value, step)
        return value if value != "" else None

    return Field(name, _type(reader), heading, about, read, words, kinds=_kinds(reader))


def fact(cls: type[Record], name: str, heading: Message, about: Message) -> Field:
    """The date of what has happened, as it is written; what is later than the data date is not known yet."""

    def read(picture: Picture, entity: Entity) -> When | None:
        when: When | None = getattr(entity, name)
        return when if known(when, picture.as_of) else None

    return written(cls, name, heading, about)._replace(read=read)


def because(of: Entity, name: str, value: Any, rule: Message, *inputs: Input | None) -> Computed:
    """The figure `name` of an entity with what it rests on; an input that is None is none."""
    return Computed(name, of.ref, value, rule, tuple(each for each in inputs if each is not None))


def given(entity: Entity, *path: str | int) -> Written | None:
    """The field at `path` of an entity as an input; None where it is not written."""
    value: Any = entity
    for step in path:
        value = value[step] if isinstance(value, Mapping) else getattr(value, str(step), None)
    return None if value in (None, "", ()) else Written(entity, path, value)


def listed(entity: Entity, field: str) -> tuple[Written, ...]:
    """The items of a list as inputs, each where it is written."""
    items = (getattr(each, "ref", each) for each in getattr(entity, field))
    return tuple(Written(entity, (field, item), item) for item in items)


def proven(
    name: str,
    type_: Type,
    heading: Message,
    about: Message,
    prove: Callable[[Picture, Any], Computed],
    words: Mapping[str, Message] | None = None,
    read: Callable[[Picture, Any], Any] | None = None,
    kinds: tuple[str, ...] = (),
) -> Field:
    """A field that is computed, and can say why. `read` gives its value where that is quicker without the proof."""
    read = read or (lambda p, e: prove(p, e).value)
    return Field(name, type_, heading, about, read, words, prove, computed=True, kinds=kinds)


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


def _kinds(reader: Reader) -> tuple[str, ...]:
    item = reader.item if isinstance(reader, Sequence) else reader
    return item.kinds if isinstance(item, Reference) else ()


def _type(reader: Reader) -> Type:
    """The type of a field from how it is read."""
    if isinstance(reader, Choice):
        return "choice"
    if isinstance(reader, Reference):
        return "id"
    if isinstance(reader, Sequence):
        return "links" if reader.item is scalars.LINK else "ids"
    types: dict[Any, Type] = {
        scalars.WHEN: "date",
        scalars.PERCENT: "percent",
        scalars.NUMBER: "number",
        scalars.POSITIVE: "number",
        scalars.WHOLE: "count",
        scalars.COUNT: "count",
        scalars.FLAG: "flag",
    }
    return types.get(reader, "text")
