"""Frozen records whose fields say in one line what they hold in Python and how they are read from a file.

Not dataclasses: making a dozen of those costs a tenth of a whole run of `validate`, these next to nothing. The type
checker knows the type of each field; records are only made by reading files, and copied where something else is
assumed. See docs/decisions/0003-records.md.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Protocol, Self, TypeVar

from ccictl.i18n import msg
from ccictl.model.log import Log, Problem, Refused
from ccictl.model.synonyms import elsewhere, meant
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ccictl.source.document import Path, Raw

R = TypeVar("R", bound="Record")


_MOST_PROPOSALS = 200


class Reader(Protocol):
    """What turns a raw value into a value of a type."""

    def read(self, raw: Raw, path: Path, log: Log) -> Any: ...


class Spec(NamedTuple):
    """How a field is read; `default` is its value where it is not given."""

    reader: Reader
    required: bool
    default: Any


def required(reader: Reader, default: Any = None) -> Any:
    """A field that must be given. `default` stands in where it is missing, so that the rest can be checked."""
    return Spec(reader, required=True, default=default)


def optional(reader: Reader, default: Any = None) -> Any:
    """A field that may be left out."""
    return Spec(reader, required=False, default=default)


class Elsewhere(NamedTuple):
    """A field of a record that was read from another revision.

    `folder` is what that is called (`v1.0:plan`), `fields` leads from the last step of a way (`finish` of
    `baseline.finish`) to the field of `record` that gives it there.
    """

    record: Any
    folder: str
    fields: Mapping[str, str]


class Record:
    """A frozen set of fields.

    An instance holds only what is given; a default is the class's. `broken` names the fields that are given but
    could not be read: a rule must not call them absent. `assumed` names those whose value no file gives: it is there
    to see what would follow from it.
    """

    specs: ClassVar[Mapping[str, Spec]] = MappingProxyType({})
    # Of `specs`, what each run asks for some thousands of times: how a text is read, and which fields are required.
    _parsers: ClassVar[Mapping[str, Callable[[str], Any]]] = MappingProxyType({})
    _required: ClassVar[tuple[str, ...]] = ()
    broken: frozenset[str] = frozenset()
    assumed: frozenset[str] = frozenset()
    # Where a field was read from, for those that another revision gives.
    elsewhere: Mapping[str, Elsewhere] = MappingProxyType({})

    def __init_subclass__(cls) -> None:
        own = {name: value for name, value in vars(cls).items() if isinstance(value, Spec)}
        for name, spec in own.items():
            setattr(cls, name, spec.default)
        # A kind's own fields come first, those that every entity may have last.
        specs = {**own, **cls.specs}
        cls.specs = MappingProxyType(specs)
        cls._parsers = {name: spec.reader.parse for name, spec in specs.items() if hasattr(spec.reader, "parse")}
        cls._required = tuple(name for name, spec in specs.items() if spec.required)

    def __init__(self, **values: Any) -> None:
        self.__dict__.update(values)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(name)

    def __repr__(self) -> str:
        inside = ", ".join(f"{name}={value!r}" for name, value in vars(self).items() if name != "origin")
        return f"{type(self).__name__}({inside})"

    def gives(self, name: str) -> bool:
        """Whether the field is written in the file, readable or not."""
        return name in self.__dict__ or name in self.broken

    def lacks(self, name: str) -> bool:
        """Whether the field is required and has no value: its default merely stands in for one."""
        return name not in self.__dict__ and name in self._required

    def replaced(self, **values: Any) -> Self:
        """A copy in which some attributes are others."""
        return type(self)(**{**self.__dict__, **values})

    def assuming(self, **values: Any) -> Self:
        """A copy in which some fields have other values than those written, and are known as `assumed`."""
        return self.replaced(**values, assumed=self.assumed | values.keys(), broken=self.broken - values.keys())


def read_record(cls: type[R], raw: Raw, path: Path, log: Log, **known: Any) -> R:
    """The record of `cls` in `raw`; whatever is wrong goes to `log` and is left out of the record.

    `known` are the attributes that are not written in the file.
    """
    if not isinstance(raw, dict):
        log.refuse(path, msg("Fields are expected here."), msg('Write each as "name: value" on a line, indented.'))
        return cls(broken=frozenset(cls.specs), **known)
    values = known
    broken = []
    proposed: set[str] = set()
    specs, parsers = cls.specs, cls._parsers
    for name, value in raw.items():
        if isinstance(value, str) and name in parsers:
            # The common case, without what only a mistake needs: a refused text is read again below, with its place.
            try:
                values[name] = parsers[name](value.strip())
            except Refused:
                pass
            else:
                continue
        spec = specs.get(name)
        if spec is None:
            near = _unknown(name, cls, raw, path, log)
            if near is not None and near not in proposed:
                # What is inside is read as what was probably meant: its mistakes are to be told too.
                specs[near].reader.read(value if value is not None else "", (*path, name), log)
                proposed.add(near)
                broken.append(near)
        elif value is not None and not _read_field(values, name, spec.reader, value, path, log):
            broken.append(name)
    # A required field under another name is one mistake, not two.
    missing = [name for name in cls._required if raw.get(name) is None and name not in proposed]
    log.extend(_missing(name, path, written=name in raw) for name in missing)
    if broken:
        values["broken"] = frozenset(broken)
    return cls(**values)


def _read_field(values: dict[str, Any], name: str, reader: Reader, value: Raw, path: Path, log: Log) -> bool:
    """Put what could be read of a field into `values`; whether that is all of it."""
    before = len(log)
    read = reader.read(value, (*path, name), log)
    whole = len(log) == before
    if whole or read is not None:
        values[name] = read
    return whole


def _missing(name: str, path: Path, *, written: bool) -> Problem:
    if written:
        # Another line of that name would be a mistake of its own.
        message = msg('The field "{field}" has no value.', field=name)
        remedy = msg('Write one behind "{field}:".', field=name)
        return Problem("missing-field", (*path, name), message, remedy, key=True)
    return Problem(
        "missing-field",
        path,
        msg('The field "{field}" is missing.', field=name),
        msg('Add a line "{field}: ..." here.', field=name),
        key=True,
    )


def _unknown(name: str, cls: type[Record], raw: Mapping[str, Raw], path: Path, log: Log) -> str | None:
    """Take note of an unknown field; the answer is the field that was probably meant.

    Looking for that is a courtesy to who has made a few mistakes, and would take long for thousands of them.
    """
    near = None
    other = elsewhere(name, cls.specs.keys())
    if other is None and len(log) < _MOST_PROPOSALS:
        near = meant(name, (field for field in cls.specs if field not in raw))
    if other is not None:
        remedy = other
    elif near:
        remedy = msg('Did you mean "{field}"?', field=near)
    else:
        remedy = msg("The fields known here: {fields}.", fields=tuple(cls.specs))
    message = msg('"{field}" is not a field that is known here.', field=name)
    log.append(Problem("unknown-field", (*path, name), message, remedy, key=True))
    return near
