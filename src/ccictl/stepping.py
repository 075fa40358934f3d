"""What becomes of an entity from a commit to the next, and of its changes where branches meet.

Keys name it and what belongs to it: empty for itself, `/pilote` for a milestone. What is changed is a field of one of
these, or with an empty name whether, and under which name, it is there.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ccictl.analysis.change import Change
from ccictl.analysis.changes import REFERENCES, differences, renamed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from ccictl.git.objects import Commit
    from ccictl.model.entity import Entity

    Field: TypeAlias = tuple[str, str]
    # The changes that made each field what it is, by their numbers.
    Made: TypeAlias = Mapping[Field, frozenset[int]]

_NONE: frozenset[int] = frozenset()


class Step:
    """From a parent to a commit: what both held by their keys.

    `elsewhere` answers what else in the plan is called otherwise: it is asked only where a reference differs.
    """

    def __init__(
        self, before: Mapping[str, Entity], after: Mapping[str, Entity], elsewhere: Callable[[], Mapping[str, str]]
    ) -> None:
        held = {each.ref: each for each in before.values()}
        self.after = after
        self._before = before
        self._elsewhere = elsewhere
        self._called = renamed(held, {each.ref: each for each in after.values()})
        if "" in before and "" in after:
            self._called[before[""].ref] = after[""].ref
        back = {now: was for was, now in self._called.items()}
        self._pairs = {key: held.get(back.get(each.ref, each.ref)) for key, each in after.items()}

    def was(self, key: str) -> Entity | None:
        """What something was before, under whatever name."""
        return self._pairs[key] if key in self.after else self._before.get(key)

    @cached_property
    def now(self) -> Mapping[str, str]:
        """The keys that what is in both has after, by those that it had before."""
        keys = {each.ref: key for key, each in self._before.items()}
        return {keys[was.ref]: key for key, was in self._pairs.items() if was is not None}

    @property
    def gone(self) -> list[str]:
        """The keys of what is there no more."""
        return [key for key in self._before if key not in self.now]

    def is_renamed(self, key: str) -> bool:
        """Whether what is in both has another name; a milestone has that of its project besides."""
        was, now = self.was(key), self.after[key]
        return was is not None and (was.id != now.id if key else was.ref != now.ref)

    def differences(self, key: str) -> list[Change]:
        """The fields of what is in both that differ."""
        was, now = self.was(key), self.after[key]
        if was is None or was is now:
            return []
        found = list(differences(was, now, self._called))
        if any(each.field in REFERENCES and None not in {each.before, each.after} for each in found):
            found = list(differences(was, now, {**self._elsewhere(), **self._called}))
        return found

    def is_same(self, key: str) -> bool:
        """Whether something is there before and after, with the same in all its fields."""
        return key in self.after and self.was(key) is not None and not self.differences(key)

    def keeps(self, key: str, field: str) -> bool:
        """Whether a field is after what it was before."""
        was, now = self.was(key), self.after.get(key)
        if was is None or now is None:
            return was is now
        return all(each.field != field for each in self.differences(key)) if field else not self.is_renamed(key)


def changed(steps: Sequence[Step]) -> Iterator[tuple[str, Change]]:
    """What a commit changed, with its keys: what differs from all of its parents."""
    after = steps[0].after
    came = "" in after and all(step.was("") is None for step in steps)
    went = not after and all(step.was("") is not None for step in steps)
    for key, entity in after.items():
        there = [step for step in steps if step.was(key) is not None]
        if came and key:
            continue
        if there:
            yield from ((key, each) for each in _fields(entity, there, key))
        else:
            yield key, Change(entity, "added", after=entity.ref)
    for key in steps[0].gone:
        was = steps[0].was(key)
        if was is not None and all(key in step.gone for step in steps) and not (went and key):
            yield key, Change(was, "removed", before=was.ref)


def _fields(entity: Entity, there: Sequence[Step], key: str) -> Iterator[Change]:
    """What differs from all that it was before."""
    was = there[0].was(key)
    if was is not None and all(step.is_renamed(key) for step in there):
        yield Change(entity, "renamed", before=was.ref, after=entity.ref)
    first, *others = (step.differences(key) for step in there)
    elsewhere = [{each.field for each in several} for several in others]
    yield from (each for each in first if all(each.field in fields for fields in elsewhere))


class Fates:
    """What became of the changes of each commit, told from the first on.

    A merge discards what a branch changed where it keeps to another side, unless that side had it too, or the branch
    had taken it back. That something is there is no news of a branch that has no past in common with the first side,
    where the merge keeps what that side has of it.
    """

    def __init__(self) -> None:
        self._changes: list[Change] = []
        self._made: dict[str, Made] = {}
        self._lost: dict[int, Commit] = {}
        self._again: set[int] = set()

    def add(
        self, commit: Commit, parents: Sequence[str], steps: Sequence[Step], changes: Sequence[tuple[str, Change]]
    ) -> range:
        """Tell what a commit changed; answers the numbers of these changes."""
        made = [_moved(self._made[parent], step) for parent, step in zip(parents, steps, strict=False)]
        before = made[0] if len(made) == 1 else self._met(commit, steps, made)
        first = len(self._changes)
        self._changes += [change for _, change in changes]
        fields = [(key, change.field) for key, change in changes]
        news = {field: before.get(field, _NONE) | {first + rank} for rank, field in enumerate(fields)}
        self._made[commit.id] = {**before, **news} if news else before
        return range(first, len(self._changes))

    def _met(self, commit: Commit, steps: Sequence[Step], made: Sequence[Made]) -> Made:
        """Where lines meet, the changes of those that a field is kept from, and of all where it is kept from none."""
        found = {}
        for field in dict.fromkeys(field for each in made for field in each):
            sides = [each.get(field, _NONE) for each in made]
            found[field] = sides[0]
            if any(side != sides[0] for side in sides):
                kept = [side for side, step in zip(sides, steps, strict=True) if step.keeps(*field)]
                found[field] = _NONE.union(*(kept or sides))
                for side in sides if kept else ():
                    self._lose(side, found[field], commit)
                if sides[0] and sides[0] in kept and not field[1] and steps[0].is_same(field[0]):
                    firsts = (min(side) for side in sides if side and side.isdisjoint(sides[0]))
                    self._again.update(number for number in firsts if self._changes[number].what == "added")
        return found

    def _lose(self, side: frozenset[int], kept: frozenset[int], commit: Commit) -> None:
        lost, changes = side - kept, self._changes
        if not lost or changes[min(lost)].before == changes[max(lost)].after:
            return
        if all(changes[number].after != changes[max(lost)].after for number in kept - side):
            for number in lost:
                self._lost.setdefault(number, commit)

    def discarded(self, head: str) -> Mapping[int, Commit]:
        """The changes that are not in the history of what is in the commit `head`, and the merges that did that."""
        held = _NONE.union(*self._made[head].values())
        return {number: merge for number, merge in self._lost.items() if number not in held}

    @property
    def again(self) -> frozenset[int]:
        """The changes that are no news."""
        return frozenset(self._again)


def _moved(made: Made, step: Step) -> Made:
    """The same, under the keys of after."""
    if all(was == now for was, now in step.now.items()):
        return made
    return {(step.now.get(key, key), field): changes for (key, field), changes in made.items()}
