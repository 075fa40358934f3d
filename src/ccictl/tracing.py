"""How one entity was written, commit by commit: who changed what of it, and when.

A commit changed what differs from all of its parents: what a merge only brings together, its author did not change;
what it discards is told as such. A file that moves is followed by the id; an id that changes, by
`analysis.changes.renamed`, back and, from one that nothing has today, forth. Where a plan could not be read for a
while, a field is taken to have stayed as it was before.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ccictl.analysis.change import Change, flat
from ccictl.analysis.changes import entities, renamed
from ccictl.exits import CannotRunError
from ccictl.model.header import Header
from ccictl.model.project import Project
from ccictl.named import NamedTuple
from ccictl.revisions import Revision
from ccictl.source.folder import KINDS, PLAN
from ccictl.states import filled
from ccictl.stepping import Fates, Step, changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ccictl.git.objects import Commit
    from ccictl.git.repository import File
    from ccictl.model.entity import Entity
    from ccictl.revisions import Past


class Event(NamedTuple):
    """What a commit changed; `projects` are those that were read with it, by their ids.

    `discarded` is the merge that brought it in without keeping anything of it.
    """

    commit: Commit
    change: Change
    projects: Mapping[str, Project]
    discarded: Commit | None = None


class Traced(NamedTuple):
    """What became of an entity: it as it was last, None where it never was, and its changes, the last first."""

    entity: Entity | None
    events: tuple[Event, ...]


class _State(NamedTuple):
    """An entity in a commit, under an empty key, with its milestones under theirs (`/pilote`)."""

    held: Mapping[str, Entity]
    projects: Mapping[str, Project]
    unread: bool


_NOTHING = _State({}, {}, unread=False)


def trace(past: Past, ref: str) -> Traced:
    """Every change of an entity in the history, with those of its milestones.

    What nothing is called any more is followed to the name that it has now.
    """
    commits = past.repository.every
    past.repository.read_trees(commits.values())
    elsewhere = _Elsewhere(past)
    reader = _Reader(past, list(commits.values()), elsewhere)
    parents = {each.id: [name for name in each.parents if name in commits] for each in commits.values()}
    states: dict[str, _State] = {}
    asked: list[str] = []
    while ref and ref not in asked:
        asked.append(ref)
        states = _states(reader, commits, parents, ref)
        ref = _later_name(ref, commits, parents, states, elsewhere)
    known: dict[str, _State] = {}
    events: list[tuple[tuple[int, Event], ...]] = []
    fates = Fates()
    entity = None
    for name in reversed(commits):
        commit, before = commits[name], [known[parent] for parent in parents[name]] or [_NOTHING]
        known[name] = _mended(states[name], before[0])
        entity = known[name].held.get("", entity)
        projects = {**before[0].projects, **known[name].projects}
        steps = [
            Step(each.held, known[name].held, partial(elsewhere.between, commits[parent], commit))
            for each, parent in zip(before, parents[name] or [name], strict=True)
        ]
        changes = list(changed(steps))
        numbers = fates.add(commit, parents[name], steps, changes)
        made = (Event(commit, each, projects) for _, each in changes)
        events.append(tuple(zip(numbers, made, strict=True)))
    told = (each for several in reversed(events) for each in several)
    discarded = fates.discarded(next(iter(commits)))
    return Traced(
        entity,
        tuple(event._replace(discarded=discarded.get(number)) for number, event in told if number not in fates.again),
    )


def _states(
    reader: _Reader, commits: Mapping[str, Commit], parents: Mapping[str, Sequence[str]], ref: str
) -> dict[str, _State]:
    """The entity in each commit, under the names that it had: `ref` is that in the last, with which `commits` begin."""
    names: dict[str, str] = {}
    states: dict[str, _State] = {}
    for name, commit in commits.items():
        states[name] = reader.state(commit, names.setdefault(name, ref))
        for parent in parents[name]:
            # One of its children may not have it, or not know it under that name.
            if parent not in names or not reader.state(commits[parent], names[parent]).held:
                names[parent] = reader.before(commit, commits[parent], names[name])
    for name in reversed(list(commits)):
        if not states[name].held and not states[name].unread:
            # A branch may have gone on under a name that was no more where it was merged.
            others = dict.fromkeys(names[parent] for parent in parents[name])
            held = ((each, there) for each in others if (there := reader.state(commits[name], each)).held)
            names[name], states[name] = next(held, (names[name], states[name]))
    return states


class _Elsewhere:
    """What is called otherwise in the whole of a plan: two of them are read for it, so that each is asked for once."""

    def __init__(self, past: Past) -> None:
        self._past = past
        self._found: dict[tuple[str, str], Mapping[str, str]] = {}

    def between(self, parent: Commit, commit: Commit) -> Mapping[str, str]:
        """The names that things had in a parent of a commit, and have in it."""
        key = parent.id, commit.id
        if key not in self._found:
            prefix = self._past.repository.prefix
            try:
                old, new = (self._past.load(Revision(each.short, each, prefix)).plan for each in (parent, commit))
            except CannotRunError:  # there is no plan in one of them
                return {}
            self._found[key] = renamed(entities(old), entities(new))
        return self._found[key]


def _later_name(
    ref: str,
    commits: Mapping[str, Commit],
    parents: Mapping[str, Sequence[str]],
    states: Mapping[str, _State],
    elsewhere: _Elsewhere,
) -> str:
    """What is not there in the last commit was called otherwise by the one after which it was not: its name then.

    Empty where that took it out. A merge may have found that done before, by one of its parents.
    """
    head = next(iter(commits))
    for name, commit in commits.items() if not (states[head].held or states[head].unread) else ():
        for parent in parents[name] if not (states[name].held or states[name].unread) else ():
            if states[parent].held:
                now = elsewhere.between(commits[parent], commit).get(ref, "")
                if now or len(parents[name]) == 1:
                    return now
    return ""


def only(events: Iterable[Event], field: str) -> list[Event]:
    """The changes of one field: `finish`, `baseline` with all that is in it, `baseline_finish`.

    What came with the entity, or went with it, is told as a change of the field.
    """
    found = []
    for event in events:
        change = event.change
        if change.what == "changed" and _within(change.field, field):
            found.append(event)
        elif change.what in {"added", "removed"}:
            added = change.what == "added"
            found += [
                event._replace(
                    change=Change(change.entity, "changed", name, None if added else value, value if added else None)
                )
                for name, value in flat(change.entity).items()
                if _within(name, field) and change.entity.gives(name.partition(".")[0])
            ]
    return found


def _within(name: str, field: str) -> bool:
    return f"{name}.".startswith(f"{field}.") or name.replace(".", "_") == field


class _Reader:
    """Reads an entity out of commits, each distinct set of files once."""

    def __init__(self, past: Past, commits: Sequence[Commit], elsewhere: _Elsewhere) -> None:
        self._past = past
        self._commits = commits
        self._elsewhere = elsewhere
        self._fetched: set[str] = set()
        self._files: dict[tuple[str, str], tuple[File, ...]] = {}
        self._states: dict[tuple[tuple[File, ...], str], _State] = {}

    def state(self, commit: Commit, ref: str) -> _State:
        """The entity as it was in a commit."""
        owner = ref.partition("/")[0]
        if owner not in self._fetched:
            # What all commits hold under that name is read at once.
            self._fetched.add(owner)
            self._past.parse(file for each in self._commits for file in self._candidates(each, owner))
        files = self._candidates(commit, owner)
        if (files, ref) not in self._states:
            self._states[files, ref] = self._read(files, ref)
        return self._states[files, ref]

    def before(self, commit: Commit, parent: Commit, ref: str) -> str:
        """What the entity is called in a parent: otherwise where it first appears, and was there under another id."""
        there = self.state(parent, ref)
        if there.held or there.unread or not self.state(commit, ref).held:
            return ref
        back = {now: was for was, now in self._elsewhere.between(parent, commit).items()}
        return back.get(ref, ref)

    def _candidates(self, commit: Commit, owner: str) -> tuple[File, ...]:
        """The files that may hold it: that of its name, and those that hold several entities."""
        tree = self._past.repository.folder(commit)
        if tree is None:
            return ()
        if (tree, owner) not in self._files:
            stems = (owner, PLAN, *KINDS)
            self._files[tree, owner] = tuple(
                file
                for file in self._past.repository.below(tree)
                if file.what == "file" and file.path.rpartition("/")[2].rpartition(".")[0] in stems
            )
        return self._files[tree, owner]

    def _read(self, files: tuple[File, ...], ref: str) -> _State:
        plan = self._past.assembled({file.path: file for file in files}, ref.partition("/")[0]).plan
        entities = {each.ref: each for each in plan.entities()}
        entity = plan.milestones.get(ref, entities.get(ref))
        # A header is made up where there is no plan.yaml.
        if entity is plan.header and not any(file.path.partition(".")[0] == PLAN for file in files):
            return _NOTHING
        owner = entity or entities.get(ref.partition("/")[0])
        if owner is not None and not owner.origin.document.whole:
            return _State({}, plan.projects, unread=True)
        if entity is None:
            return _State({}, plan.projects, plan.may_have(ref, (PLAN, *KINDS)))
        milestones = entity.milestones if isinstance(entity, Project | Header) else {}
        return _State(
            {"": entity, **{f"/{name}": each for name, each in milestones.items()}}, plan.projects, unread=False
        )


def _mended(state: _State, before: _State) -> _State:
    """A state in which what could not be read is as it was before."""
    if state.unread:
        return before
    held = {key: filled(entity, before.held.get(key)) for key, entity in state.held.items()}
    whole = not any("milestones" in each.broken for each in state.held.values())
    return state._replace(held=held if whole else {**before.held, **held})
