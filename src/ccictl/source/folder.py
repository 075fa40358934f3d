"""Finding the files of a plan."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from ccictl.i18n import Message, msg
from ccictl.nearest import nearest
from ccictl.source.fault import Fault

KINDS = ("obsessions", "engagements", "projects", "indicators", "organisations", "sources")
PLAN = "plan"
_ENDINGS = (".yaml", ".yml")


class Entry(NamedTuple):
    """One YAML file of a plan, or what stands where one was expected.

    `path` is relative to the plan, with `/`. `kind` is `plan` or one of KINDS, empty where the file is not read.
    `single` says that the file is one entity, `id` its name.
    """

    path: str
    kind: str = ""
    single: bool = False
    id: str = ""
    fault: Fault | None = None


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
            found.append(Entry(visible(folder) or ".", fault=_unreadable(error)))
            continue
        for child in children:
            if _left_over(child.name):
                continue
            path = f"{folder}/{child.name}" if folder else child.name
            if child.is_dir(follow_symlinks=False):
                pending.append(path)
            elif child.name.lower().endswith(_ENDINGS) or _linked_folder(child, folder):
                found.append(_entry(path, linked=child.is_symlink()))
    return sorted(_one_plan(found))


def visible(path: str) -> str:
    """`path` as text that any output can carry, bytes that are not UTF-8 written as `\\xe9`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _left_over(name: str) -> bool:
    return name.startswith(".") or name.endswith(("~", ".swp"))


def _linked_folder(child: os.DirEntry[str], folder: str) -> bool:
    return child.is_symlink() and child.name in KINDS and not folder


def _entry(path: str, *, linked: bool) -> Entry:
    shown = visible(path)
    if linked:
        message = msg("This is a symbolic link, and links are not followed.")
        remedy = msg("Put the file itself in the plan's folder.")
        return Entry(shown, fault=Fault("unreadable-file", message, remedy))
    top, _, rest = path.partition("/")
    name = path.rpartition("/")[2]
    stem, _, ending = name.rpartition(".")
    if ending not in ("yaml", "yml"):
        right = f"{stem}.{ending.lower()}"
        return Entry(shown, fault=_misplaced(msg('Rename it "{right}".', right=right)))
    if not rest:
        if stem == PLAN or stem in KINDS:
            return Entry(shown, stem)
        return Entry(shown, fault=_misplaced(_better_place(stem, (PLAN, *KINDS), "{}.yaml")))
    if top in KINDS:
        return Entry(shown, top, single=True, id=visible(stem))
    return Entry(shown, fault=_misplaced(_better_place(top, KINDS, "{}/")))


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
    if {"plan.yaml", "plan.yml"} <= {entry.path for entry in found}:
        fault = _misplaced(msg('Keep one of "plan.yaml" and "plan.yml".'))
        return [Entry("plan.yml", fault=fault) if entry.path == "plan.yml" else entry for entry in found]
    return found


def _unreadable(error: OSError) -> Fault:
    return Fault(
        "unreadable-file",
        msg("This folder cannot be read ({reason}).", reason=reason(error)),
        msg("Give yourself the right to read it, or take it out of the plan."),
    )


def reason(error: OSError) -> Message:
    """Why the system refused, in words of ours."""
    if isinstance(error, PermissionError):
        return msg("permission denied")
    if isinstance(error, FileNotFoundError):
        return msg("it is no longer there")
    return msg("error {number} of the system", number=str(error.errno))
