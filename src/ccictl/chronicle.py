"""How the whole plan was written, step by step along the main line: one commit, or all that a merge brought.

A step has the day on which it reached the main line, as far as clocks are to be trusted, and each change in it the
commits that made it, which of a merge are those of the branch. Files that move are followed by the ids in them, ids
that change by `analysis.changes.renamed`. What could not be read for a while is taken to have stayed as it was before.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from ccictl.analysis.change import Change
from ccictl.analysis.changes import differences, entities, renamed
from ccictl.analysis.history import History, Rewrite, Stated, end
from ccictl.analysis.moves import Review
from ccictl.model.indicator import Indicator
from ccictl.model.milestone import Milestone
from ccictl.model.project import Project
from ccictl.named import NamedTuple
from ccictl.states import Branches, Moved, Places, Reader, State, mended

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ccictl.git.objects import Commit
    from ccictl.model.entity import Entity
    from ccictl.plan import Plan
    from ccictl.revisions import Past


class Step(NamedTuple):
    """A commit of the main line and its day: what differs, what is called otherwise since, what was written otherwise.

    `held` is all that there was then, `gone` what was taken out until then, as it was last.
    """

    commit: Commit
    day: date
    moved: Moved
    renamed: Mapping[str, str]
    rewrites: tuple[Rewrite, ...]
    held: Mapping[str, Entity]
    gone: Mapping[str, Rewrite]


def steps(past: Past) -> Iterator[Step]:
    """The steps of the main line, the oldest first. Raises CannotRunError where it cannot be read."""
    line, days = past.repository.line
    past.repository.read_trees(line)
    reader = Reader(past)
    reader.parse(line)
    branches, state = Branches(past, line, reader), State(reader)
    gone: dict[str, Rewrite] = {}
    for commit, trusted in zip(line, days, strict=True):
        day = trusted or date.min
        moved, brought = _returned(state.move(commit), gone), branches.brought(commit)
        called, changes = compared(moved)
        places = [_places(each) for each in changes]
        branches.read(commit, brought, places)
        rewrites = [
            Rewrite(each, day, branches.authors(commit, brought, each.field, place))
            for each, place in zip(changes, places, strict=True)
        ]
        gone = _gone(gone, moved, rewrites)
        yield Step(commit, day, moved, called, tuple(_written(rewrites)), state.all(), gone)


def _returned(moved: Moved, gone: Mapping[str, Rewrite]) -> Moved:
    """With what was taken out before and is there again: that is what it was, and may be otherwise now."""
    there = {ref: gone[ref].change.entity for ref in moved.after if ref in gone and ref not in moved.before}
    return Moved({**moved.before, **there}, moved.after) if there else moved


def _gone(gone: Mapping[str, Rewrite], moved: Moved, rewrites: Iterable[Rewrite]) -> dict[str, Rewrite]:
    left = {ref: each for ref, each in gone.items() if ref not in moved.after}
    return {**left, **{each.change.entity.ref: each for each in rewrites if each.change.what == "removed"}}


def _written(rewrites: Iterable[Rewrite]) -> Iterator[Rewrite]:
    return (each for each in rewrites if each.change.what != "removed")


def compared(moved: Moved) -> tuple[dict[str, str], list[Change]]:
    """What is called otherwise, which fields are written otherwise, and what was taken out, of what was there."""
    before, after = moved
    called = renamed(before, after)
    back = {now: was for was, now in called.items()}
    changes: list[Change] = []
    for ref, entity in after.items():
        was = before.get(back.get(ref, ref))
        if was is not None and was is not entity and was.kind == entity.kind and _raw(was) != _raw(entity):
            changes += differences(was, entity, called)
    changes += [Change(was, "removed") for ref, was in before.items() if ref not in after and ref not in called]
    return called, changes


def _places(change: Change) -> Places:
    """Where a changed thing is, and was before."""
    sides = (change.entity, change.was or change.entity)
    paths = dict.fromkeys(each.origin.document.path for each in sides)
    return Places(tuple(paths), tuple(dict.fromkeys(each.ref for each in sides)))


def _raw(entity: Entity) -> object:
    """What is written of an entity: most of a file stays as it was, and that is seen at once."""
    document, path = entity.origin
    raw: Any = document.raw
    for step in path:
        raw = raw.get(step)
    return raw


def history(past: Past, plan: Plan, until: date, today: date) -> History:
    """What became of `plan`, the files as they are, by the end of `until`. Raises CannotRunError."""
    telling = _Telling(until)
    last: Step | None = None
    for last in steps(past):
        telling.tell(last.day, last.moved, last.renamed, last.rewrites)
    gone: Mapping[str, Rewrite] = {}
    if last is not None and last.held:
        # What the files say now and no commit says was written today.
        moved = _returned(Moved(last.held, mended(entities(plan), last.held, whole=plan.whole)), last.gone)
        called, changes = compared(moved)
        rewrites = [Rewrite(each, today) for each in changes]
        telling.tell(today, moved, called, _written(rewrites))
        gone = _gone(last.gone, moved, rewrites)
    return telling.history(plan, gone.values())


class Mark(NamedTuple):
    """A review to be made: on a day, or at a commit of the main line; `name` is what that is called."""

    day: date
    name: str = ""
    commit: str = ""


def reviews(past: Past, marks: Sequence[Mark]) -> tuple[Review, ...]:
    """The milestones at each review at which there was a plan, in the order of days, or of commits."""
    by_commit = {each.commit: each for each in marks if each.commit}
    pending = sorted((each for each in marks if not each.commit), key=lambda each: each.day, reverse=True)
    found: list[_Reviewed] = []
    milestones: dict[str, Milestone] = {}
    commits: dict[str, dict[Commit, None]] = {}
    there = False

    def review(mark: Mark) -> None:
        if there:
            found.append(_Reviewed(mark, dict(milestones), dict(commits)))
            commits.clear()

    for step in steps(past):
        while pending and pending[-1].day < step.day:
            review(pending.pop())
        for kept in (commits, *(each for reviewed in found for each in (reviewed.milestones, reviewed.commits))):
            _rename(kept, step.renamed)
        for each in step.rewrites:
            if each.change.field in {"due", "done"}:
                commits.setdefault(each.change.entity.ref, {}).update(dict.fromkeys(each.commits))
        there = bool(step.held)
        milestones = {ref: entity for ref, entity in step.held.items() if isinstance(entity, Milestone)}
        if step.commit.id in by_commit:
            review(by_commit[step.commit.id])
    for mark in reversed(pending):
        review(mark)
    return tuple(
        Review(mark.day, held, {ref: tuple(several) for ref, several in moved.items()}, mark.name)
        for mark, held, moved in found
    )


class _Reviewed(NamedTuple):
    mark: Mark
    milestones: dict[str, Milestone]
    commits: dict[str, dict[Commit, None]]


class _Telling:
    """What was told so far, each thing under its last name. Lives only while a history is made."""

    def __init__(self, until: date) -> None:
        self._until = until
        self._begins: date | None = None
        self._rewrites: dict[str, list[Rewrite]] = {}
        self._touched: dict[str, date] = {}
        self._ends: dict[str, list[Stated]] = {}

    def tell(self, day: date, moved: Moved, called: Mapping[str, str], rewrites: Iterable[Rewrite]) -> None:
        """Go on to what is under new names, and tell what changed on a day; later days are not known yet."""
        for kept in (self._rewrites, self._touched, self._ends):
            _rename(kept, called)
        if day > self._until:
            return
        if moved.after and self._begins is None:
            self._begins = day
        written = set()
        for each in rewrites:
            self._rewrites.setdefault(each.change.entity.ref, []).append(each)
            written.add(each.change.entity.ref.partition("/")[0])
        back = {now: was for was, now in called.items()}
        for ref, entity in moved.after.items():
            was = moved.before.get(back.get(ref, ref))
            if isinstance(entity, Indicator) and entity.of and (was is None or ref in written):
                # What is measured of a project is written of it.
                self._touched[entity.of] = day
            if not isinstance(entity, Project) or was is entity:
                continue
            if not isinstance(was, Project) or ref in written or was.milestones.keys() != entity.milestones.keys():
                self._touched[ref] = day
                self._state(ref, day, entity)

    def _state(self, ref: str, day: date, project: Project) -> None:
        when, stated = end(project), self._ends.setdefault(ref, [])
        if when is not None and (not stated or stated[-1].when != when):
            stated.append(Stated(day, when))

    def history(self, plan: Plan, gone: Iterable[Rewrite]) -> History:
        """All that was told of what there is in a plan, and what was taken out of it."""
        rewrites = {ref: tuple(several) for ref, several in self._rewrites.items()}
        touched = {ref: day for ref, day in self._touched.items() if ref in plan.projects}
        ends = {ref: tuple(several) for ref, several in self._ends.items()}
        removed = tuple(each for each in gone if each.day <= self._until)
        return History(self._begins or self._until, rewrites, touched, ends, removed)


def _rename(kept: dict[str, Any], called: Mapping[str, str]) -> None:
    """Put what is kept under names that changed under the new ones."""
    kept.update([(called[was], kept.pop(was)) for was in called if was in kept])
