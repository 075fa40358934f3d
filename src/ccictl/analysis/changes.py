"""What differs between two plans: entities, their fields, and what follows from that for health and forecasts.

Both are seen at the same data date, so that nothing differs by the clock alone. An entity is the same under the same
id; one that is gone and one that is new are the same under another id where all their fields are equal, references to
what was renamed taken for equal, or where no other of their kind has their title. What could not be read on one side
is neither new nor gone.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from ccictl.analysis import group_outlook, outlook
from ccictl.analysis.change import Change, flat, moved
from ccictl.analysis.computed import Computed
from ccictl.analysis.pushing import Pushing
from ccictl.analysis.unread import unread

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ccictl.analysis.standing import Picture
    from ccictl.model.entity import Entity
    from ccictl.plan import Plan

# Fields that name other things.
REFERENCES = frozenset(
    ("engagements", "obsession", "lead", "sponsor", "contributors", "after", "owner", "of", "parent", "sources")
)
_LAG = re.compile(r"[+-][0-9]+d$")


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
    """The title that is written; empty where none is, as an id in its place says nothing of what is the same."""
    return "" if entity.lacks("title") else entity.title


def _owner(ref: str) -> str:
    owner, slash, _ = ref.partition("/")
    return owner if slash else ""


def _name(ref: str) -> str:
    return ref.rpartition("/")[2]


def entities(plan: Plan) -> dict[str, Entity]:
    """Everything in a plan, milestones too, by reference."""
    return {**{each.ref: each for each in plan.entities()}, **plan.milestones}


# --- fields


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
            ends = group_outlook.group_forecast(old, earlier), group_outlook.group_forecast(new, group)
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
