"""The repository that a plan is kept in: its revisions, and what the plan's folder held in each."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from ccictl.exits import CannotRunError, NoHistoryError
from ccictl.git.clocks import trusted
from ccictl.git.objects import checked, commit, contents, items
from ccictl.git.run import git_in
from ccictl.git.where import top
from ccictl.i18n import msg
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from ccictl.git.objects import Commit, Item
    from ccictl.git.run import Git
    from ccictl.i18n import Message

_LONGEST = 400
# A few objects can make a tree without end: the same one in itself, many times over.
_DEEPEST, _MOST_FILES = 64, 200_000
# What all trees hold that are read: of a thousand commits each of which changes a folder of 2,000 files.
_MOST_ITEMS = 2_000_000
# What git and the forges write of a merge of the main line into a branch.
_PULLED = re.compile(r"Merge (?:remote-tracking )?branch '(?:origin/|upstream/)?(?P<name>[^']+)'")
_MAIN = frozenset({"main", "master", "trunk"})
_ID = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")


class File(NamedTuple):
    """What a folder held in a revision: its path there, `what` it is (`file`, `link`, `submodule`), its object."""

    path: str
    what: str
    id: str


class Repository:
    """A repository, and the folder of the plan in it (`prefix`, with `/`, empty where that is the top).

    Its history ends with the revision `head`. What a commit says of its day is not believed beyond `today`.
    """

    def __init__(self, git: Git, prefix: str, head: str = "HEAD", today: date = date.max) -> None:
        self.git = git
        self.prefix = prefix
        self.head = head
        self.today = today
        self._trees: dict[str, list[Item]] = {}
        self._items = 0

    def commit(self, text: str) -> Commit:
        """The commit that `text` names as git knows it: a branch, a tag, an id, `HEAD~3`. Raises CannotRunError."""
        if not 0 < len(text) <= _LONGEST or text.startswith("-") or not text.isprintable():
            raise self.unknown(text)
        answer = self.git.run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{text}^{{commit}}")
        name = answer.out.decode("ascii", "replace").strip()
        if answer.status or not _ID.fullmatch(name):
            self._readable()
            raise self.unknown(text)
        return self.commits([name])[0]

    def commits(self, ids: Sequence[str]) -> list[Commit]:
        """The commits of these ids. Raises CannotRunError where one is not there."""
        found = contents(self.git, ids, "commit")
        return [commit(name, _there(found.get(name))) for name in ids]

    def by(self, day: date) -> Commit:
        """The last commit of the main line by the end of `day`. Raises CannotRunError where there is none.

        A clock that was wrong says nothing: see `trusted`.
        """
        line, days = self.line
        place = bisect_right([each.toordinal() if each else 0 for each in days], day.toordinal())
        if place == 0 or days[place - 1] is None:
            first = self.begins
            message = msg("Nothing was committed by {day} yet.", day=day.isoformat())
            begins = msg("The history here begins on {day}.", day=first.isoformat() if first else "?")
            raise CannotRunError(message, self.shallow() or begins)
        return line[place - 1]

    @cached_property
    def line(self) -> tuple[list[Commit], list[date | None]]:
        """The main line, the oldest first, and the day of each as far as clocks are to be trusted.

        It is that of the first parents of `head`. But who merges the main line into a branch of theirs, and then puts
        that in its place (as `git pull` and `git push` do), turns the parents round: git says so in the subject.
        """
        head = self.commit(self.head).id
        line = self.commits(self.ids("--first-parent", head))
        if any(self._pulled(each) for each in line):
            line = self._followed()
        line.reverse()
        return line, trusted([each.day for each in line], self.today)

    @cached_property
    def every(self) -> dict[str, Commit]:
        """All commits of the history by their ids, those of branches too, each before its parents: `head` first."""
        return {each.id: each for each in self.commits(self.ids(self.commit(self.head).id))}

    def _followed(self) -> list[Commit]:
        """The main line through merges whose parents are turned round, the newest first."""
        line = []
        at: str | None = next(iter(self.every))
        while at in self.every:
            commit = self.every[at]
            line.append(commit)
            # A shallow clone knows of parents that are not there.
            at = next(iter(commit.parents[self._pulled(commit) :]), None)
        return line

    def _pulled(self, commit: Commit) -> bool:
        """Whether a commit merged the main line into something else."""
        found = _PULLED.match(commit.subject) if len(commit.parents) == 2 else None
        return found is not None and found["name"] in self._main

    @cached_property
    def _main(self) -> frozenset[str]:
        """What the main line is called: as everywhere, or as the branch that is checked out."""
        answer = self.git.run("rev-parse", "--abbrev-ref", "HEAD")
        return _MAIN | {answer.out.decode("utf-8", "replace").strip()}

    @property
    def begins(self) -> date | None:
        """The first day of the main line, None where none is known."""
        return next((each for each in self.line[1] if each), None)

    def tags(self) -> dict[str, str]:
        """The id of the commit that each tag leads to, by their names; a tag of something else is none."""
        names = self.git.run("rev-parse", "--symbolic", "--tags").out.decode("utf-8", "replace").split("\n")[:-1]
        told = checked(self.git, [f"refs/tags/{name}^{{commit}}" for name in names])
        return {name: each.id for name, each in zip(names, told, strict=False) if each is not None}

    def ids(self, *arguments: str) -> list[str]:
        """The ids that `rev-list` answers, the newest first. Raises CannotRunError where it does not find them all."""
        answer = self.git.run("rev-list", "--topo-order", *arguments, "--")
        if answer.status:
            raise _damaged()
        return answer.out.decode("ascii").split()

    def files(self, found: Commit, rev: str) -> list[File]:
        """What the plan's folder held in a commit, which is called `rev`. Raises CannotRunError where it was not."""
        self.read_trees([found])
        tree = self.folder(found)
        if tree is None:
            raise CannotRunError(
                msg('In the revision "{rev}" there is no folder "{folder}".', rev=rev, folder=self.prefix or "."),
                msg("Name a revision in which the plan is where it is now, or one of its other folders by --plan."),
            )
        return self.below(tree)

    def read_trees(self, found: Iterable[Commit]) -> None:
        """Read the trees of the plan's folder in some commits, all those of a level at once."""
        level = [each.tree for each in found]
        for step in self.prefix.split("/") if self.prefix else ():
            self._read(level)
            level = [inside for tree in level if (inside := self._inside(tree, step)) is not None]
        for _ in range(_DEEPEST):
            self._read(level)
            level = [item.id for tree in dict.fromkeys(level) for item in self._trees[tree] if item.what == "folder"]
            if not level:
                return
        raise too_much()

    def folder(self, found: Commit) -> str | None:
        """The tree of the plan's folder in a commit whose trees were read, None where there is none."""
        tree: str | None = found.tree
        for step in self.prefix.split("/") if self.prefix else ():
            tree = None if tree is None else self._inside(tree, step)
        return tree

    def _inside(self, tree: str, name: str) -> str | None:
        return next((item.id for item in self._trees[tree] if (item.name, item.what) == (name, "folder")), None)

    def below(self, tree: str) -> list[File]:
        """The files of a tree and of those in it, which were read. Raises CannotRunError for more than any plan has."""
        found: list[File] = []
        pending = [("", tree)]
        while pending:
            path, at = pending.pop()
            for item in self._trees[at]:
                if item.what == "folder":
                    pending.append((f"{path}{item.name}/", item.id))
                else:
                    found.append(File(f"{path}{item.name}", item.what, item.id))
            if len(found) + len(pending) > _MOST_FILES:
                raise too_much()
        return found

    def _read(self, trees: Iterable[str]) -> None:
        missing = list(dict.fromkeys(each for each in trees if each not in self._trees))
        found = contents(self.git, missing, "tree")
        for name in missing:
            data = _there(found.get(name))
            try:
                self._trees[name] = items(data, len(name) // 2)
            except ValueError:
                raise _damaged() from None
            self._items += len(self._trees[name])
            if self._items > _MOST_ITEMS:
                raise too_much()

    def blobs(self, ids: Iterable[str], most: int) -> Mapping[str, bytes | None]:
        """The bytes of files, None for one that is larger than `most`. Raises CannotRunError where one is not there."""
        wanted = dict.fromkeys(ids)
        found = contents(self.git, wanted, "blob", most)
        if wanted.keys() - found.keys():
            raise _damaged()
        return found

    def unknown(self, text: str) -> CannotRunError:
        """The fault of a revision that is not there."""
        return CannotRunError(
            msg('There is no revision "{rev}" here.', rev=text),
            self.shallow() or msg("Write a branch, a tag, a commit, HEAD~1, or a day: @2023-06-30."),
        )

    def shallow(self) -> Message | None:
        """What to say of a clone that has not all of its history."""
        answer = self.git.run("rev-parse", "--is-shallow-repository")
        if answer.out.strip() != b"true":
            return None
        return msg("This clone is shallow, its older history is not here: git fetch --unshallow --tags.")

    def _readable(self) -> None:
        """Raises CannotRunError where git does not read this repository at all, or nothing was committed yet."""
        answer = self.git.run("rev-parse", "--git-dir")
        if answer.status and "dubious ownership" in answer.said:
            raise CannotRunError(
                msg("git does not read this repository: its folder belongs to somebody else."),
                msg("If you trust it: git config --global --add safe.directory {folder}", folder=str(self.git.top)),
            )
        if answer.status:
            raise no_repository()
        if self.git.run("rev-parse", "--verify", "--quiet", "HEAD").status:
            raise NoHistoryError(
                msg("Nothing was committed in this repository yet."), msg("Commit the plan: git add, git commit.")
            )


def repository(root: Path, environment: Mapping[str, str], today: date = date.max) -> Repository:
    """The repository that the folder `root` is in: that of the nearest `.git`. Raises NoHistoryError."""
    whole = root.resolve()
    folder = top(whole)
    if folder is None:
        raise no_repository()
    prefix = whole.relative_to(folder).as_posix()
    return Repository(git_in(folder, environment), "" if prefix == "." else prefix, today=today)


def no_repository() -> NoHistoryError:
    """The fault of a plan that is in no repository."""
    return NoHistoryError(
        msg("The past of a plan is read from git, and this plan is in no git repository."),
        msg("Go into a clone of its repository, or begin one: git init."),
    )


def too_much() -> CannotRunError:
    """The fault of a history that lists more than any plan has."""
    return CannotRunError(
        msg("The folder of the plan holds too many files in that revision, or folders too deep."),
        msg("Name the folder of the plan alone: --plan DIR."),
    )


def _there(data: bytes | None) -> bytes:
    if data is None:
        raise _damaged()
    return data


def _damaged() -> CannotRunError:
    return CannotRunError(
        msg("The repository lacks an object that this revision is made of, or one is damaged."),
        msg("git fsck says what is missing; in a partial clone: git fetch --refetch --no-filter."),
    )
