"""One difference between two plans: a field of an entity, or an entity as a whole, and how bad that is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from ccictl.analysis.health import HEALTHS
from ccictl.model.record import Record
from ccictl.model.when import When
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from ccictl.model.entity import Entity

    What: TypeAlias = Literal["added", "removed", "renamed", "changed", "health", "forecast"]

FACTS = frozenset(("started", "finished", "paused", "resumed", "cancelled", "done", "adopted"))
# How bad it is to come to a health.
_HEALTH: Mapping[str, int] = MappingProxyType({"late": 3, "at-risk": 2, "on-track": 1})
_STOPPED = frozenset(("cancelled", "paused"))


class Change(NamedTuple):
    """One difference. `entity` is what it is about, as it is now, or as it was where it is gone.

    `field` is the way to a field, with points (`baseline.finish`, `measures.2024-06`), empty for the whole. `before`
    and `after` are values of the model (ids where it was renamed), None where nothing is written or known. `days` is by
    how many a date moved, later positive. `follows` says that nobody wrote it: it is a consequence.
    """

    entity: Entity
    what: What
    field: str = ""
    before: Any = None
    after: Any = None
    days: int | None = None
    follows: bool = False
    was: Entity | None = None
    cause: Entity | None = None

    @property
    def grave(self) -> bool:
        """Whether it is for whoever approved the plan.

        That is where a baseline, or the end (as written or as forecast) of what is or was a totem, moves by a day at
        least or is taken out; where a totem is one no more; where it, or what has a baseline, is taken out. A date that
        was not there before has not moved.
        """
        totem = any(getattr(each, "totem", False) for each in (self.entity, self.was))
        if self.what == "removed":
            return totem or _approved(self.entity)
        if (self.what, self.field) == ("changed", "totem"):
            return not self.after
        ends = totem and (self.what == "forecast" or (self.what, self.field) == ("changed", "finish"))
        approved = self.what == "changed" and self.field.partition(".")[0] == "baseline"
        return (ends or approved) and self.before is not None and (self.after is None or bool(self.days))

    @property
    def severity(self) -> int:
        """How bad it is: 3 for what is late, grave or gone, 2 for what is later or at risk, 0 for what is better."""
        if self.what == "health":
            if "none" in {self.before, self.after}:
                return 1 if self.after == "none" else _HEALTH[self.after]
            return _HEALTH[self.after] if HEALTHS.index(self.after) < HEALTHS.index(self.before) else 0
        later = (self.days or 0) > 0
        if self.what == "removed" or (self.grave and (later or not self.days or self.field.startswith("baseline"))):
            return 3
        if later or (self.field in _STOPPED and self.after is not None):
            return 2
        return 0 if (self.days or 0) < 0 else 1


def _approved(entity: Entity) -> bool:
    """Whether anything of it has a baseline: a milestone, or a project, be it by one of its milestones."""
    own = any(name.partition(".")[0] == "baseline" for name in flat(entity))
    return own or any(map(_approved, getattr(entity, "milestones", {}).values()))


# --- fields


def flat(record: Record, way: str = "") -> dict[str, Any]:
    """What is written of a record: each value by the way to it. Milestones are entities of their own.

    What could not be read is not there: nothing is known of it.
    """
    found: dict[str, Any] = {}
    for name in record.specs:
        if name != "milestones" and name not in record.broken and not record.lacks(name):
            found.update(_flat(getattr(record, name), f"{way}{name}"))
    return found


def _flat(value: Any, way: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Record):
        yield from flat(value, f"{way}.").items()
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _flat(each, f"{way}.{key}")
    elif isinstance(value, tuple) and not isinstance(value, When):
        yield way, tuple(_item(each) for each in value)
    elif value not in (None, ""):
        yield way, value


def _item(value: Any) -> str:
    """An item of a list as it is told: a predecessor with its lag."""
    if not isinstance(value, Record):
        return str(value)
    ref, lag = value.ref, value.lag  # type: ignore[attr-defined]
    return f"{ref}{lag:+d}d" if lag else ref


def moved(one: Any, other: Any, field: str) -> int | None:
    """By how many days a field of a date was moved, later positive; None where it is of something else."""
    if not isinstance(one, When) or not isinstance(other, When):
        return None
    if field.endswith("start"):
        return (other.first - one.first).days
    return (other.last - one.last).days
