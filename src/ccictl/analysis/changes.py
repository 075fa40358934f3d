"""What differs between two plans: entities, their fields, and what follows from that for health and forecasts.

Both are seen at the same data date, so that nothing differs by the clock alone. An entity is the same under the same
id; one that is gone and one that is new are the same under another id where all their fields are equal, references to
what was renamed taken for equal, or where no other of their kind has their title. What could not be read on one side
is neither new nor gone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from ccictl.analysis import outlook
from ccictl.analysis.computed import Computed
from ccictl.analysis.health import HEALTHS
from ccictl.analysis.pushing import Pushing
from ccictl.analysis.unread import unread
from ccictl.model.record import Record
from ccictl.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from ccictl.analysis.standing import Picture
    from ccictl.model.entity import Entity
    from ccictl.plan import Plan

    What: TypeAlias = Literal["added", "removed", "renamed", "changed", "health", "forecast"]

FACTS = frozenset(("started", "finished", "paused", "resumed", "cancelled", "done", "adopted"))
# Fields that name other things.
REFERENCES = frozenset(
    ("engagements", "obsession", "lead", "sponsor", "contributors", "after", "owner", "of", "parent", "sources")
)
# How bad it is to come to a health.
_HEALTH: Mapping[str, int] = MappingProxyType({"late": 3, "at-risk": 2, "on-track": 1})
_LAG = re.compile(r"[+-][0-9]+d$")
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


def changes(old: Picture, new: Picture) -> tuple[Change, ...]:
    """Everything that differs, kind by kind in the order of the plan, consequences last."""
    before, after = entities(old.plan), entities(new.plan)
    called = renamed(before, after)
    back = {now: was for was, now in called.items()}
    found: list[Change] = []
    for ref, entity in after.items():
        was = before.get(back.get(ref, ref))
        if was is None or was.kind != entity.kind:
            if not old.plan.may_have(ref, (entity.kind,)):
                found.append(Change(entity, "added", after=ref))
            continue
        if ref in back and not (entity.kind == "milestones" and _owner(ref) in back and _name(ref) == _name(was.ref)):
            found.append(Change(entity, "renamed", before=was.ref, after=ref))
        found += differences(was, entity, called)
    for ref, entity in before.items():
        now = after.get(called.get(ref, ref))
        if (now is None or now.kind != entity.kind) and not new.plan.may_have(ref, (entity.kind,)):
            found.append(Change(entity, "removed", before=ref))
    # What a project had is gone with it, and what it has is new with it.
    whole = {change.entity.ref for change in found if change.what in {"added", "removed"}}
    found = [
        change
        for change in found
        if not (change.what in {"added", "removed"} and _owner(change.entity.ref) in whole - {change.entity.ref})
    ]
    return (*found, *_consequences(old, new, called, found))


def renamed(before: Mapping[str, Entity], after: Mapping[str, Entity]) -> dict[str, str]:
    """What is called otherwise now: the reference it had, and the one it has."""
    found: dict[str, str] = {}
    if before.keys() <= after.keys():
        return found
    # Those that others refer to first, so that a reference to them is no difference.
    for kind in ("organisations", "sources", "obsessions", "engagements", "projects", "milestones", "indicators"):
        gone = [each for ref, each in before.items() if each.kind == kind and ref not in after and ref not in found]
        fresh = [each for ref, each in after.items() if each.kind == kind and ref not in before]
        fresh = [each for each in fresh if each.ref not in found.values()]
        pairs = _pairs(gone, fresh, found)
        found.update((one.ref, other.ref) for one, other in pairs)
        for one, other in pairs if kind == "projects" else ():
            found.update(
                (f"{one.ref}/{name}", f"{other.ref}/{name}")
                for name in one.milestones  # type: ignore[attr-defined]
                if name in other.milestones  # type: ignore[attr-defined]
            )
    return found


def _pairs(gone: list[Entity], fresh: list[Entity], renamed: Mapping[str, str]) -> list[tuple[Entity, Entity]]:
    """Those that are the same: by all that is written of them first, then by a title that no other has."""

    def alike(entity: Entity) -> object:
        return _owner_now(entity, renamed), _content(entity, renamed)

    def called(entity: Entity) -> object:
        return _owner_now(entity, renamed), _title(entity)

    pairs: dict[str, tuple[Entity, Entity]] = {}
    for key in (alike, called):
        taken = {other.ref for _, other in pairs.values()}
        left = [(each, key(each)) for each in gone if each.ref not in pairs and _title(each)]
        right = [(each, key(each)) for each in fresh if each.ref not in taken]
        counts = Counter(same for _, same in left), Counter(same for _, same in right)
        keyed = {same: each for each, same in right}
        pairs.update((each.ref, (each, keyed[same])) for each, same in left if counts[0][same] == counts[1][same] == 1)
    return list(pairs.values())


def _content(entity: Entity, renamed: Mapping[str, str]) -> object:
    fields = tuple((name, _now(name, value, renamed)) for name, value in sorted(flat(entity).items()))
    milestones: Mapping[str, Entity] = getattr(entity, "milestones", {})
    return (fields, tuple((name, _content(each, {})) for name, each in milestones.items()))


def _owner_now(entity: Entity, renamed: Mapping[str, str]) -> str:
    """The owner of a milestone as it is called now; those of renamed projects are told apart by nothing else."""
    owner = _owner(entity.ref)
    return renamed.get(owner, owner)


def _title(entity: Entity) -> str:
    title: str = getattr(entity, "title", "")
    return title


def _owner(ref: str) -> str:
    owner, slash, _ = ref.partition("/")
    return owner if slash else ""


def _name(ref: str) -> str:
    return ref.rpartition("/")[2]


def entities(plan: Plan) -> dict[str, Entity]:
    """Everything in a plan, milestones too, by reference."""
    return {**{each.ref: each for each in plan.entities()}, **plan.milestones}


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
        if name != "milestones" and name not in record.broken:
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


def differences(was: Entity, now: Entity, renamed: Mapping[str, str]) -> Iterator[Change]:
    """The fields of one entity that differ, but for those that could not be read on one side."""
    unknown = was.broken | now.broken
    before, after = flat(was), flat(now)
    for field in dict.fromkeys((*after, *before)):
        one, other = _now(field, before.get(field), renamed), after.get(field)
        if other in (one, before.get(field)) or (not one and not other) or field.partition(".")[0] in unknown:
            continue
        yield Change(now, "changed", field, one, other, moved(one, other, field), was=was)


def _now(field: str, value: Any, renamed: Mapping[str, str]) -> Any:
    """A value of before, with what it refers to called as it is now."""
    if field not in REFERENCES:
        return value
    if isinstance(value, tuple):
        return tuple(_called(each, renamed) for each in value)
    return renamed.get(value, value)


def _called(item: str, renamed: Mapping[str, str]) -> str:
    """An item of a list, as it is called now: `a/m+3d` is `b/m+3d`."""
    lag = _LAG.search(item)
    if item in renamed or lag is None:
        return renamed.get(item, item)
    return renamed.get(item[: lag.start()], item[: lag.start()]) + lag[0]


def moved(one: Any, other: Any, field: str) -> int | None:
    """By how many days a field of a date was moved, later positive; None where it is of something else."""
    if not isinstance(one, When) or not isinstance(other, When):
        return None
    if field.endswith("start"):
        return (other.first - one.first).days
    return (other.last - one.last).days


# --- consequences


def _consequences(old: Picture, new: Picture, called: Mapping[str, str], found: Sequence[Change]) -> Iterator[Change]:
    """Health and forecast of what is in both: of projects, then of engagements and of the plan.

    Where anything that they are made of could not be read, on either side, nothing is known to have changed.
    """
    back = {now: was for was, now in called.items()}
    told = {(each.entity.ref, each.before, each.after) for each in found if each.field == "finish"}
    hidden, hiding = unread(old), unread(new)
    pushing = Pushing(old, new, called, found)
    for ref, project in new.plan.projects.items():
        was = old.plan.projects.get(back.get(ref, ref))
        if was is None or hidden.hides(was) or hiding.hides(project):
            continue
        one, other = old.standings[was.id].health.value, new.standings[ref].health.value
        if one != other:
            yield Change(project, "health", "health", one, other, follows=True, was=was)
        change = _forecast(project, was, outlook.forecast(old, was), outlook.forecast(new, project))
        if change is not None and (ref, change.before, change.after) not in told:
            yield change._replace(cause=_cause(change, pushing, was.id, ref))
    groups: tuple[Entity, ...] = (*new.plan.engagements.values(), new.plan.header)
    before = {**old.plan.engagements, old.plan.header.id: old.plan.header}
    for group in groups:
        earlier = before.get(back.get(group.ref, group.ref))
        if earlier is not None and not (hidden.hides_group(earlier) or hiding.hides_group(group)):
            ends = outlook.group_forecast(old, earlier), outlook.group_forecast(new, group)
            change = _forecast(group, earlier, *ends)
            if change is not None:
                # That of a group is the forecast of the last of what it is made of.
                last = ("".join(part.of for part in each.inputs[:1] if isinstance(part, Computed)) for each in ends)
                yield change._replace(cause=_cause(change, pushing, *last))


def _forecast(entity: Entity, was: Entity, one: Computed, other: Computed) -> Change | None:
    if one.value == other.value:
        return None
    days = moved(one.value, other.value, "forecast")
    return Change(entity, "forecast", "forecast", one.value, other.value, days, follows=True, was=was)


def _cause(change: Change, pushing: Pushing, before: str, after: str) -> Entity | None:
    """What else moved, so that an event did, which had one name before and has another after."""
    if not change.days:
        return None
    cause = pushing.later(after) if change.days > 0 else pushing.earlier(before)
    own = cause is None or change.entity.ref in {cause.ref, _owner(cause.ref)}
    return None if own else cause
