"""The plan as it was written in a revision: what git holds of its folder, read as a folder is, nothing checked out."""

from __future__ import annotations

import posixpath
import re
from datetime import date
from typing import TYPE_CHECKING

from ccictl.exits import CannotRunError
from ccictl.git.repository import Repository, repository
from ccictl.i18n import msg
from ccictl.load import assembled
from ccictl.model.log import Refused
from ccictl.model.when import When
from ccictl.named import NamedTuple
from ccictl.source.document import Document, parse
from ccictl.source.fault import Fault
from ccictl.source.folder import KINDS, entries_in
from ccictl.source.pieces import Pieces, joined
from ccictl.source.read import LARGEST, too_large
from ccictl.wording import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from ccictl.git.objects import Commit
    from ccictl.git.repository import File
    from ccictl.i18n import Message, Translator
    from ccictl.load import Loaded
    from ccictl.source.folder import Entry
    from ccictl.source.pieces import Piece

_DAY = re.compile(r"@(?=[0-9])")
# Files that are asked for at once: as many as have so many bytes, if they are like those before them.
_FEWEST, _MOST, _BYTES = 16, 256, 8 * 1024 * 1024


class Revision(NamedTuple):
    """A revision: as it was asked for, its commit, and the plan's folder in the repository (empty: the top)."""

    name: str
    commit: Commit
    prefix: str

    @property
    def day(self) -> date:
        """The day it was committed. Raises CannotRunError where that is in no calendar."""
        if self.commit.day is None:
            raise CannotRunError(
                msg('The revision "{rev}" was committed on a day that no calendar has.', rev=self.name),
                msg("Give the data date: --as-of 2023-06-30."),
            )
        return self.commit.day

    def said(self, say: Translator) -> Message:
        """Which one it is, in words."""
        on = "?" if self.commit.day is None else day(self.commit.day, say)
        if self.commit.id.startswith(self.name):  # who asked by the id need not be told it twice
            return msg("revision {commit} ({date})", commit=self.commit.short, date=on)
        return msg("revision {rev} ({commit}, {date})", rev=self.name, commit=self.commit.short, date=on)

    @property
    def folder(self) -> str:
        """What comes before the path of a file: `v1.0:plan`, as `git show` takes it."""
        name = self.commit.short if self.name.startswith("@") else self.name
        return f"{name}:{self.prefix}"


class Past:
    """The revisions of the plan in the folder `root`, up to HEAD or to the revision `at`, where that is given.

    Each distinct file is read and parsed once; see `Repository` for `today`. Raises NoHistoryError where there is no
    git, or no repository, and CannotRunError where there is no such revision.
    """

    def __init__(self, root: Path, environment: Mapping[str, str], at: str = "", today: date = date.max) -> None:
        self.repository = repository(root, environment, today)
        self._held: dict[str, Document | Fault | tuple[Piece, ...]] = {}
        self._pieces = Pieces()
        if at:
            head = self.revision(at).commit.id
            self.repository = Repository(self.repository.git, self.repository.prefix, head, today)

    def revision(self, text: str) -> Revision:
        """The revision that `text` names: whatever git understands, or `@2023-06-30`, the last one by that day.

        Raises CannotRunError.
        """
        found = _DAY.match(text)
        if found is None:
            return Revision(text, self.repository.commit(text), self.repository.prefix)
        try:
            last = When.parse(text[1:]).last
        except Refused as refused:
            raise CannotRunError(refused.message, refused.remedy) from None
        return Revision(text, self.repository.by(last), self.repository.prefix)

    def load(self, revision: Revision) -> Loaded:
        """The plan of a revision, with what is wrong with its files. Raises CannotRunError where there is none."""
        files = {file.path: file for file in self.repository.files(revision.commit, revision.name)}
        if not files.keys() & {"plan.yaml", "plan.yml"}:
            raise CannotRunError(
                msg(
                    'In the revision "{rev}" there is no plan in "{folder}": it holds no plan.yaml.',
                    rev=revision.name,
                    folder=revision.prefix or ".",
                ),
                msg("Name a revision in which the plan is where it is now, or one of its other folders by --plan."),
            )
        return self.assembled(files)

    def first(self, last: date) -> date:
        """The first day of the main line that is to be trusted. Raises CannotRunError where that is after `last`."""
        self.repository.by(last)
        return self.repository.begins or last

    def assembled(self, files: Mapping[str, File], only: str = "") -> Loaded:
        """The plan that some files of a revision make, by their paths.

        Of those of several entities `only` one is read where that is given, and no place of it is known.
        """
        found = entries_in({path: self._what(file, files) for path, file in files.items()})
        self.parse(files[entry.file] for entry in found if not entry.fault)
        return assembled(self._parts(found, files, only))

    def parse(self, files: Iterable[File]) -> None:
        """Read and parse those of some files that were not yet."""
        missing: dict[str, str] = {}
        for file in files:
            if file.id not in self._held:
                missing.setdefault(file.id, file.path)
        names, start, at_once = list(missing), 0, _FEWEST
        while start < len(names):
            found = self.repository.blobs(names[start : start + at_once], LARGEST)
            for name, data in found.items():
                self._held[name] = too_large() if data is None else self._parsed(missing[name], data)
            start += at_once
            size = sum(len(data or b"") for data in found.values())
            at_once = max(_FEWEST, min(_MOST, _BYTES * len(found) // (size or 1)))

    def _parsed(self, path: str, data: bytes) -> Document | tuple[Piece, ...]:
        """What a file holds; of one of several entities its pieces, most of which are those of its other versions."""
        stem = path.rpartition("/")[2].rpartition(".")[0]
        return (self._pieces.cut(data) if stem in KINDS else ()) or parse(path, data)

    def document(self, file: File, path: str, *, bare: bool = False) -> Document | Fault:
        """What a file that was parsed holds, under the path that it has; see `joined` for what is `bare`."""
        held = self._held[file.id]
        if isinstance(held, Fault):
            return held
        if not isinstance(held, Document):
            return joined(path, held, bare=bare)
        return held if held.path == path else held._replace(path=path)

    def _parts(
        self, found: Iterable[Entry], files: Mapping[str, File], only: str
    ) -> Iterator[tuple[Entry, Document | Fault]]:
        for entry in found:
            part = entry.fault or self.document(files[entry.file], entry.path, bare=bool(only))
            if only and isinstance(part, Document) and entry.kind in KINDS and not entry.single:
                part = values(part, only)
            yield entry, part

    def _what(self, file: File, files: Mapping[str, File]) -> str:
        """What it is; a link may lead to a folder, unless it leads to a file of the plan."""
        if file.what != "link":
            return file.what
        target = self.repository.blobs([file.id], LARGEST)[file.id] or b""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(file.path), target.decode("utf-8", "replace")))
        return "link" if path in files else "folder-link"


def values(document: Document, name: str) -> Document:
    """What a document of several entities says of one of them, without its text: who goes along the past keeps many."""
    raw = {name: document.raw[name]} if name in document.raw else {}
    return document._replace(text="", clean="", raw=raw)
