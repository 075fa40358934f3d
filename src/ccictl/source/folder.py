"""Finding the files of a plan."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Protocol

from ccictl.i18n import Message, msg
from ccictl.named import NamedTuple
from ccictl.nearest import nearest
from ccictl.source.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

KINDS = ("obsessions", "engagements", "projects", "indicators", "organisations", "sources")
PLAN = "plan"
ENDINGS = (".yaml", ".yml")


class Entry(NamedTuple):
    """One YAML file of a plan, or what stands where one was expected.

    `path` is relative to the plan, with `/`, as text that any output can carry; `file` is the same as the system
    knows it. `kind` is `plan` or one of KINDS, empty where the file is not read. `single` says that the file is one
    entity, `id` its name.
    """

    path: str
    file: str
    kind: str = ""
    single: bool = False
    id: str = ""
    fault: Fault | None = None


class _Child(Protocol):
    """What a folder holds under a name: what `os.DirEntry` says of it."""

    @property
    def name(self) -> str: ...

    def is_symlink(self) -> bool: ...

    def is_dir(self, *, follow_symlinks: bool = True) -> bool: ...

    def is_file(self, *, follow_symlinks: bool = True) -> bool: ...


class _Kept(NamedTuple):
    """The same of a revision: `what` is `file`, `folder`, `link` (to no folder), `folder-link` or `submodule`."""

    name: str
    what: str

    def is_symlink(self) -> bool:
        return self.what in {"link", "folder-link"}

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        return self.what in ({"folder", "folder-link"} if follow_symlinks else {"folder"})

    def is_file(self, *, follow_symlinks: bool = True) -> bool:  # noqa: ARG002 - asked of what is no link
        return self.what == "file"


def entries_in(files: Mapping[str, str]) -> list[Entry]:
    """The same of files by their paths, each with what it is: `file`, `link`, `folder-link` or `submodule`."""
    held = dict(files)
    for path in files:
        steps = path.split("/")
        held.update({"/".join(steps[:end]): "folder" for end in range(1, len(steps))})
    found: list[Entry] = []
    for path, what in held.items():
        steps = path.split("/")
        if any(_left_over(step) for step in steps):
            continue
        is_part = steps[0] in KINDS or steps[-1].lower().endswith(ENDINGS)
        if what == "submodule":
            entry = _faulty(path, _elsewhere()) if is_part else None
        else:
            entry = _entry(_Kept(steps[-1], what), path)
        if entry:
            found.append(entry)
    return _ordered(found)


def entries(root: Path) -> list[Entry]:
    """Every YAML file below `root` in the order of their paths, each with its kind or with what is wrong.

    Symbolic links are not followed. Hidden files and editors' leftovers are passed over. A folder that cannot be
    read is an entry with a fault, never skipped in silence.
    """
    found: list[Entry] = []
    pending = [""]
    while pending:
        folder = pending.pop()
        try:
            with os.scandir(root / folder) as scan:
                children = list(scan)
        except OSError as error:
            found.append(Entry(visible(folder) or ".", folder, fault=_unreadable(error)))
            continue
        for child in children:
            if _left_over(child.name):
                continue
            path = f"{folder}/{child.name}" if folder else child.name
            try:
                if child.is_dir(follow_symlinks=False):
                    pending.append(path)
                entry = _entry(child, path)
            except OSError as error:
                entry = _faulty(path, _unreadable(error))
            if entry:
                found.append(entry)
    return _ordered(found)


def _ordered(found: list[Entry]) -> list[Entry]:
    return sorted(_one_plan(found), key=lambda entry: (entry.path, os.fsencode(entry.file)))


def visible(path: str) -> str:
    r"""`path` as text that any output can carry, bytes that are not UTF-8 written as `\xe9`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _left_over(name: str) -> bool:
    return name.startswith(".") or name.endswith(("~", ".swp"))


def _entry(child: _Child, path: str) -> Entry | None:
    """The entry of what a folder holds, where it is or seems to be part of the plan."""
    top, _, rest = path.partition("/")
    is_yaml = child.name.lower().endswith(ENDINGS)
    if child.is_symlink():
        # A link to a folder would bring in whatever that holds, so it is not passed over.
        of_a_kind = top in KINDS and (not rest or _may_lead_to_folder(child))
        return _faulty(path, linked()) if is_yaml or of_a_kind else None
    if child.is_dir(follow_symlinks=False):
        return _faulty(path, _not_a_file()) if is_yaml else None
    if not is_yaml:
        if rest or child.name not in (PLAN, *KINDS):
            return None
        return _faulty(path, _misplaced(msg('Rename it "{right}".', right=f"{child.name}.yaml")))
    return _entry_of_yaml(child, path, top if rest else "")


def _entry_of_yaml(child: _Child, path: str, top: str) -> Entry:
    stem, _, ending = child.name.rpartition(".")
    if not child.is_file(follow_symlinks=False):
        return _faulty(path, not_regular())
    if ending not in ("yaml", "yml"):
        message = msg("This file is not read: its ending is not in small letters.")
        remedy = msg('Rename it "{right}".', right=f"{visible(stem)}.{ending.lower()}")
        return _faulty(path, Fault("misplaced-file", message, remedy))
    if top in KINDS:
        return Entry(visible(path), path, top, single=True, id=visible(stem))
    if top:
        return _faulty(path, _misplaced(_better_place(visible(top), KINDS, "{}/")))
    if stem == PLAN or stem in KINDS:
        return Entry(visible(path), path, stem)
    return _faulty(path, _misplaced(_better_place(visible(stem), (PLAN, *KINDS), "{}.yaml")))


def _may_lead_to_folder(link: _Child) -> bool:
    try:
        return link.is_dir()
    except OSError:  # A link to itself, for one.
        return True


def _faulty(path: str, fault: Fault) -> Entry:
    return Entry(visible(path), path, fault=fault)


def linked() -> Fault:
    """The fault of a symbolic link."""
    message = msg("This is a symbolic link, and links are not followed.")
    return Fault("unreadable-file", message, msg("Put the file itself in the plan's folder."))


def not_regular() -> Fault:
    """The fault of a pipe, a socket or a device."""
    message = msg("This is not a regular file.")
    return Fault("unreadable-file", message, msg("Put a text file in its place, or take it out of the plan."))


def _not_a_file() -> Fault:
    message = msg("This is a folder, and has the name of a YAML file.")
    return Fault("unreadable-file", message, msg("Rename it without its ending, or put a text file in its place."))


def _elsewhere() -> Fault:
    message = msg("This is another repository (a submodule): its files are not in the history of this one.")
    return Fault("unreadable-file", message, msg("Put the files themselves in the plan's folder."))


def _misplaced(remedy: Message) -> Fault:
    message = msg("This file is not read: neither its name nor its folder says what it holds.")
    return Fault("misplaced-file", message, remedy)


def _better_place(word: str, known: tuple[str, ...], form: str) -> Message:
    near = nearest(word, known)
    if near:
        return msg('Did you mean "{place}"?', place=form.format(near))
    places = ", ".join(f"{kind}.yaml, {kind}/" for kind in KINDS)
    return msg("Move it where it is read: plan.yaml, {places}.", places=places)


def _one_plan(found: list[Entry]) -> list[Entry]:
    """Only one file describes the plan: of `plan.yaml` and `plan.yml` the second is misplaced."""
    if {"plan.yaml", "plan.yml"} <= {entry.path for entry in found if entry.kind == PLAN}:
        message = msg('This file is not read: "plan.yaml" is there too.')
        fault = Fault("misplaced-file", message, msg('Keep one of "plan.yaml" and "plan.yml".'))
        return [_faulty(entry.file, fault) if entry.path == "plan.yml" else entry for entry in found]
    return found


def _unreadable(error: OSError) -> Fault:
    return Fault("unreadable-file", msg("This folder cannot be read ({reason}).", reason=reason(error)), remedy(error))


def reason(error: OSError) -> Message:
    """Why the system refused, in words of ours."""
    if isinstance(error, PermissionError):
        return msg("permission denied")
    if isinstance(error, FileNotFoundError):
        return msg("it is no longer there")
    if error.errno == errno.ENAMETOOLONG:
        return msg("its name is too long")
    return msg("error {number} of the system", number=str(error.errno))


def remedy(error: OSError) -> Message:
    """What to do about it."""
    if isinstance(error, FileNotFoundError):
        return msg("It was removed while the plan was read: run the command again.")
    if error.errno == errno.ENAMETOOLONG:
        return msg("Its folders go too deep: move it further up.")
    return msg("Give yourself the right to read it, or take it out of the plan.")
