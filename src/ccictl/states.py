"""What the files of a plan held, commit by commit: going from one to the next costs what differs between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ccictl.analysis.change import flat
from ccictl.git.repository import too_much
from ccictl.load import entities_of
from ccictl.named import NamedTuple
from ccictl.revisions import values
from ccictl.source.fault import Fault
from ccictl.source.folder import KINDS, entries_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from ccictl.git.objects import Commit
    from ccictl.git.repository import File
    from ccictl.model.entity import Entity
    from ccictl.revisions import Past
    from ccictl.source.document import Document
    from ccictl.source.folder import Entry


# Listings that are kept and what they hold together, and paths that are listed in all: those of 10,000 commits with
# 1,000 files, twice.
_LISTINGS, _KEPT, _MOST_LISTED = 64, 100_000, 20_000_000


class Moved(NamedTuple):
    """What the files that differ held, and what they hold: entities and milestones by reference."""

    before: Mapping[str, Entity]
    after: Mapping[str, Entity]


class Places(NamedTuple):
    """The files that something was in, and the names that it had: as it is now, and as it was before."""

    paths: tuple[str, ...]
    names: tuple[str, ...]


class Reader:
    """Reads the entities of files in commits whose trees were read, each distinct file once."""

    def __init__(self, past: Past) -> None:
        self._past = past
        self._files: dict[str, dict[str, tuple[Entry, File]]] = {}
        self._listed = 0
        self._below: dict[tuple[str, str], Entry | None] = {}
        self._entities: dict[tuple[Entry, str], tuple[Mapping[str, Entity], bool]] = {}
        self._parts: dict[tuple[Entry, str, int], tuple[object, Mapping[str, Entity]]] = {}

    def files(self, commit: Commit) -> Mapping[str, tuple[Entry, File]]:
        """The files of the plan in a commit, by their paths."""
        tree = self._past.repository.folder(commit)
        if tree is None:
            return {}
        if tree not in self._files:
            files = {each.path: each for each in self._past.repository.below(tree)}
            self._listed += len(files)
            if self._listed > _MOST_LISTED:
                raise too_much()
            _forget(self._files)
            self._files[tree] = {each.file: (each, files[each.file]) for each in self._found(files)}
        return self._files[tree]

    def _found(self, files: Mapping[str, File]) -> list[Entry]:
        """Those of some files that are of a plan: those in folders, whatever else there is, so that they are known."""
        top = {path: each.what for path, each in files.items() if "/" not in path}
        below = [(path, each.what) for path, each in files.items() if path not in top]
        new = {path: what for path, what in below if (path, what) not in self._below}
        if len(self._below) + len(new) > 2 * _KEPT:
            self._below.clear()
            new = dict(below)
        self._below.update(dict.fromkeys(new.items()))
        self._below.update({(each.file, new[each.file]): each for each in entries_in(new) if not each.fault})
        found = [each for each in entries_in(top) if not each.fault]
        found += [each for key in below if (each := self._below[key])]
        return sorted(found, key=lambda each: (each.path, each.file))

    def parse(self, commits: Iterable[Commit], paths: frozenset[str] | None = None) -> None:
        """Read and parse the files that some commits held, all at once; those at some paths where these are given."""
        distinct: dict[str, File] = {}
        for commit in commits:
            for path, (_, file) in self.files(commit).items():
                if paths is None or path in paths:
                    distinct.setdefault(file.id, file)
        self._past.parse(distinct.values())

    def entities(self, entry: Entry, file: File) -> tuple[Mapping[str, Entity], bool]:
        """What a file that was parsed holds, by reference, and whether it could be read whole."""
        key = entry, file.id
        if key not in self._entities:
            document = self._past.document(file, entry.path, bare=True)
            if isinstance(document, Fault):
                self._entities[key] = {}, False
            elif entry.single or entry.kind not in KINDS:
                self._entities[key] = entities_of(entry, document), document.whole
            else:
                return self._of_several(entry, document), document.whole
        return self._entities[key]

    def _of_several(self, entry: Entry, document: Document) -> Mapping[str, Entity]:
        """What a file of several entities holds: what is the same object in another version is the same entity."""
        found: dict[str, Entity] = {}
        for name, raw in document.raw.items():
            key = entry, name, id(raw)
            if key not in self._parts:
                # The value is kept with it, so that no other has its identity.
                self._parts[key] = raw, entities_of(entry, values(document, name))
            found.update(self._parts[key][1])
        return found

    def entity(self, commit: Commit, paths: Iterable[str], names: Collection[str]) -> Entity | None:
        """What the files at some paths, which were parsed, held under one of some names."""
        files = self.files(commit)
        every = [self.entities(*files[path])[0] for path in paths if path in files]
        return next((held[name] for held in every for name in names if name in held), None)


class State:
    """What the files hold at one commit. Lives only while the past is read."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._files: Mapping[str, tuple[Entry, File]] = {}
        self._held: dict[str, Mapping[str, Entity]] = {}

    def all(self) -> dict[str, Entity]:
        """Everything there is, by reference."""
        return {ref: each for held in self._held.values() for ref, each in held.items()}

    def move(self, commit: Commit) -> Moved:
        """Go on to a commit whose files were parsed."""
        before: dict[str, Entity] = {}
        after: dict[str, Entity] = {}
        files = self._reader.files(commit)
        for path in dict.fromkeys((*self._files, *files)) if files is not self._files else ():
            one, other = self._files.get(path), files.get(path)
            if one == other:
                continue
            held = self._held.pop(path, {})
            before.update(held)
            if other is not None:
                read, whole = self._reader.entities(*other)
                self._held[path] = mended(read, held, whole=whole)
                after.update(self._held[path])
        self._files = files
        return Moved(before, after)


class Branches:
    """The commits that reach the main line (the oldest first) by its merges."""

    def __init__(self, past: Past, line: Sequence[Commit], reader: Reader) -> None:
        self._reader = reader
        self._seen = {each.id for each in line}
        self._commits: dict[str, Commit] = {}
        if any(len(each.parents) > 1 for each in line):
            self._commits = dict(reversed(past.repository.every.items()))
            past.repository.read_trees(self._commits.values())

    def brought(self, merge: Commit) -> tuple[Commit, ...]:
        """Those that come with a commit of the main line, the oldest first; it alone where it is no merge."""
        found: set[str] = set()
        pending = [*merge.parents]
        while pending:
            name = pending.pop()
            if name in self._commits and name not in self._seen:
                self._seen.add(name)
                found.add(name)
                pending += self._commits[name].parents
        return tuple(each for name, each in self._commits.items() if name in found) if found else (merge,)

    def read(self, merge: Commit, commits: Sequence[Commit], places: Collection[Places]) -> None:
        """Read what is needed to say which of the commits that came with a merge changed what was at some places."""
        if len(merge.parents) > 1 and places:
            paths = frozenset(path for each in places for path in each.paths)
            parents = dict.fromkeys(name for each in (merge, *commits) for name in each.parents)
            self._reader.parse((*commits, *(self._commits[name] for name in parents if name in self._commits)), paths)

    def authors(self, merge: Commit, commits: tuple[Commit, ...], field: str, places: Places) -> tuple[Commit, ...]:
        """Those of the commits that came with a merge that changed a field of what was at some places, or, where that
        has no name, took it out.

        It is the merge itself where it says what none of its parents did, and all of them where nobody is known to
        have done it.
        """
        if len(merge.parents) < 2:
            return commits
        now = self._value(merge, field, places)
        parents = [self._commits[name] for name in merge.parents if name in self._commits]
        if all(self._value(each, field, places) != now for each in parents):
            return (merge,)
        return tuple(each for each in commits if self._changed(each, field, places)) or commits

    def _value(self, commit: Commit, field: str, places: Places) -> object:
        """What a field was in a commit; of the field of no name, whether it was there."""
        entity = self._reader.entity(commit, *places)
        if not field:
            return entity is not None
        return None if entity is None else flat(entity).get(field)

    def _changed(self, commit: Commit, field: str, places: Places) -> bool:
        parent = self._commits.get(commit.parents[0]) if len(commit.parents) == 1 else None
        if parent is None or (field and self._reader.entity(commit, *places) is None):
            return False
        return self._value(parent, field, places) != self._value(commit, field, places)


def _forget(kept: dict[Any, Any]) -> None:
    """Make room for one more: a walk goes from one commit to the next, and seldom back."""
    while len(kept) >= _LISTINGS or sum(map(len, kept.values())) > _KEPT:
        del kept[next(iter(kept))]


def mended(read: Mapping[str, Entity], before: Mapping[str, Entity], *, whole: bool) -> dict[str, Entity]:
    """What was read, in which what could not be read is as it was before; `whole` says that nothing else was there."""
    held = {ref: filled(entity, before.get(ref), whole=whole) for ref, entity in read.items()}
    unread = {entity.ref for entity in read.values() if "milestones" in entity.broken}
    # A file that is read in part only may still hold what is missing, and a list of milestones too.
    kept = {ref: each for ref, each in before.items() if not whole or ref.partition("/")[0] in unread}
    return {**held, **{ref: each for ref, each in kept.items() if ref not in held}}


def filled(entity: Entity, was: Entity | None, *, whole: bool = True) -> Entity:
    """An entity in which the fields that could not be read are as they were before, where it was there.

    Of a file that is not `whole`, what is missing may be in what was left out of it.
    """
    if was is None or was.kind != entity.kind:
        return entity
    missing = () if whole else (name for name in entity.specs if not entity.gives(name))
    names = entity.broken.union(missing) - {"milestones"}
    values = {name: getattr(was, name) for name in names}
    return entity.replaced(**values, broken=entity.broken - values.keys()) if values else entity
