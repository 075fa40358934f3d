"""What an entity refers to, found from the types of its fields."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ccictl.model.after import PREDECESSOR, AfterItem
from ccictl.model.compound import Sequence
from ccictl.model.project import Project
from ccictl.model.scalars import Reference
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ccictl.model.entity import Entity
    from ccictl.model.record import Reader, Record
    from ccictl.source.document import Path


class Named(NamedTuple):
    """A reference: where it is in its entity, the name that it gives, and the kinds that would do.

    In a list its place is the name itself, not its rank: a finding keeps its name when the list is sorted.
    """

    path: Path
    target: str
    kinds: tuple[str, ...]


def references(entity: Entity) -> Iterator[Named]:
    """Every reference of an entity, in the order in which its fields are written, those of its reports last.

    Its milestones have names of their own and are asked for their own references.
    """
    readers = _readers_of(entity)
    given = vars(entity)
    if not readers.keys().isdisjoint(given):
        for field, value in given.items():
            reader = readers.get(field)
            if isinstance(reader, Reference):
                yield Named((field,), value, reader.kinds)
            elif reader is not None:
                yield from _listed(field, reader.item, value)
    if isinstance(entity, Project):
        for report in entity.reports.values():
            # Nearly none has any, and each is a generator of its own.
            if _readers_of(report).keys().isdisjoint(vars(report)):
                continue
            way = report.origin.path[len(entity.origin.path) :]
            yield from (named._replace(path=(*way, *named.path)) for named in references(report))


def _readers_of(record: Record) -> Mapping[str, Reference | Sequence]:
    return _readers(type(record))  # type: ignore[arg-type]  # a class is hashable whatever mypy thinks of it


@cache
def _readers(cls: type[Record]) -> Mapping[str, Reference | Sequence]:
    """The fields of a kind that hold references: most fields of most entities do not, and are passed over."""
    readers: dict[str, Reference | Sequence] = {}
    for field, spec in cls.specs.items():
        reader = spec.reader
        if isinstance(reader, Reference) or (
            isinstance(reader, Sequence) and isinstance(reader.item, Reference | AfterItem)
        ):
            readers[field] = reader
    return readers


def _listed(field: str, item: Reader, values: Iterable[Any]) -> Iterator[Named]:
    if isinstance(item, Reference):
        for target in values:
            yield Named((field, target), target, item.kinds)
    else:
        for after in values:
            yield Named((field, after.ref), after.ref, PREDECESSOR.kinds)
