"""What a condition means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from ccictl.named import NamedTuple
from ccictl.query.values import compare

if TYPE_CHECKING:
    from collections.abc import Callable

    Read: TypeAlias = Callable[[str], Any]

Condition: TypeAlias = "Comparison | Empty | Not | All | Some"


class Comparison(NamedTuple):
    """A field in a relation to one of some values."""

    field: str
    operator: str
    values: tuple[Any, ...]

    def holds(self, read: Read) -> bool:
        """What is unknown stands in no relation."""
        value = read(self.field)
        return value is not None and any(compare(self.operator, value, wanted) for wanted in self.values)


class Empty(NamedTuple):
    """A field that is not given, or unknown."""

    field: str

    def holds(self, read: Read) -> bool:
        """Nothing, an empty text and an empty list are empty."""
        return read(self.field) in (None, "", ())


class Not(NamedTuple):
    """The contrary."""

    part: Condition

    def holds(self, read: Read) -> bool:
        """Whether the part does not hold."""
        return not self.part.holds(read)


class All(NamedTuple):
    """Every part."""

    parts: tuple[Condition, ...]

    def holds(self, read: Read) -> bool:
        """Whether all parts hold."""
        return all(part.holds(read) for part in self.parts)


class Some(NamedTuple):
    """At least one part."""

    parts: tuple[Condition, ...]

    def holds(self, read: Read) -> bool:
        """Whether a part holds."""
        return any(part.holds(read) for part in self.parts)


def fields_of(condition: Condition) -> frozenset[str]:
    """The fields that a condition asks for."""
    if isinstance(condition, Comparison | Empty):
        return frozenset((condition.field,))
    parts = (condition.part,) if isinstance(condition, Not) else condition.parts
    return frozenset().union(*(fields_of(part) for part in parts))
