"""Committed objects, read in batches: one process for many, each distinct object once."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ccictl.git.run import Git

_LINK, _FOLDER, _SUBMODULE = 0o120000, 0o040000, 0o160000
_KIND = 0o170000
_STAMP = re.compile(rb"(.*?) ?<([^<>]*)> (-?[0-9]{1,18}) ([+-])([0-9]{2})([0-9]{2})")


class Commit(NamedTuple):
    """A commit. `author` is a name, `written` the day the author wrote it, `day` that on which it was committed.

    Days are in the calendar of whoever made it, None where no calendar has such a day.
    """

    id: str
    tree: str
    parents: tuple[str, ...]
    author: str
    written: date | None
    day: date | None
    subject: str

    @property
    def short(self) -> str:
        """Its name as it is shown."""
        return self.id[:8]


class Item(NamedTuple):
    """What a tree holds: `what` is `file`, `link`, `folder` or `submodule`, `id` that of its object."""

    name: str
    what: str
    id: str


class Checked(NamedTuple):
    """What a name leads to: the id of an object, its `kind` (`commit`, `tree`, `blob`, `tag`) and size in bytes."""

    id: str
    kind: str
    size: int


def checked(git: Git, names: Iterable[str]) -> list[Checked | None]:
    """What each of some names leads to, None where there is nothing."""
    answer = git.run("cat-file", "--batch-check", given=_lines(names)).out.decode("utf-8", "replace")
    lines = [line.split(" ") for line in answer.split("\n")[:-1]]
    return [Checked(line[0], line[1], int(line[2])) if len(line) == 3 else None for line in lines]


def contents(git: Git, ids: Iterable[str], kind: str, most: int | None = None) -> dict[str, bytes | None]:
    """The bytes of each object that is there, and is a `commit`, `tree` or `blob`; None for one that is larger than
    `most`.
    """
    wanted = list(dict.fromkeys(ids))
    found: dict[str, bytes | None] = {}
    if most is not None and wanted:
        # Their sizes first: what is too large is not even asked for.
        sizes = {each.id: each.size for each in checked(git, wanted) if each is not None and each.kind == kind}
        found = dict.fromkeys(sizes)
        wanted = [name for name, size in sizes.items() if size <= most]
    if not wanted:
        return found
    out = git.run("cat-file", "--batch", given=_lines(wanted)).out
    at = 0
    while at < len(out):
        end = out.index(b"\n", at)
        name, *rest = out[at:end].decode("ascii", "replace").split(" ")
        at = end + 1
        if len(rest) == 2:
            size = int(rest[1])
            if rest[0] == kind:
                found[name] = out[at : at + size]
            at += size + 1
    return found


def _lines(names: Iterable[str]) -> bytes:
    return "".join(f"{each}\n" for each in names).encode()


def commit(name: str, data: bytes) -> Commit:
    """The commit in the bytes of its object."""
    head, _, message = data.partition(b"\n\n")
    fields: dict[bytes, list[bytes]] = {}
    for line in head.split(b"\n"):
        key, _, value = line.partition(b" ")
        fields.setdefault(key, []).append(value)
    encoding = fields.get(b"encoding", [b"utf-8"])[0].decode("ascii", "replace")
    author, written = _stamp(fields.get(b"author", [b""])[0])
    _, day = _stamp(fields.get(b"committer", [b""])[0])
    subject = message.strip().partition(b"\n")[0]
    return Commit(
        name,
        fields.get(b"tree", [b""])[0].decode("ascii", "replace"),
        tuple(each.decode("ascii", "replace") for each in fields.get(b"parent", [])),
        _text(author, encoding),
        written,
        day,
        _text(subject, encoding),
    )


def _text(data: bytes, encoding: str) -> str:
    """Text in the encoding that a commit says it is in; in Latin-1 where it is not."""
    for name in (encoding, "utf-8"):
        try:
            return data.decode(name)
        except (LookupError, ValueError):
            continue
    return data.decode("latin-1")


def _stamp(line: bytes) -> tuple[bytes, date | None]:
    """Who, and on what day there: `Name <address> SECONDS +HHMM`."""
    found = _STAMP.fullmatch(line)
    if found is None:
        return b"", None
    name, address, seconds, sign, hours, minutes = found.groups()
    offset = timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == b"-" else 1)
    try:
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(seconds)) + offset
    except OverflowError:
        return name or address, None
    return name or address, moment.date()


def items(data: bytes, width: int) -> list[Item]:
    """What is in the bytes of a tree, whose ids have `width` bytes. Names are as the system would know them.

    Raises ValueError where they are not those of a tree.
    """
    import os

    found = []
    at = 0
    while at < len(data):
        end = data.index(b"\0", at)
        mode, _, name = data[at:end].partition(b" ")
        at = end + 1 + width
        kind = int(mode, 8) & _KIND
        what = {_LINK: "link", _FOLDER: "folder", _SUBMODULE: "submodule"}.get(kind, "file")
        found.append(Item(os.fsdecode(name), what, data[end + 1 : at].hex()))
    return found
