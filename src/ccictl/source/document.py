"""A file of a plan: its text, what it holds as plain values, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from ccictl.source.fault import Fault

Path: TypeAlias = "tuple[str | int, ...]"
# A scalar is its text; `~`, `null` and nothing are None: not given.
Raw: TypeAlias = "str | dict[str, Raw] | list[Raw] | None"
NOT_GIVEN = frozenset(("", "~", "null"))


class Document(NamedTuple):
    """One file, read. `clean` is `text` with what could not be read taken out, line for line.

    `whole` is false where something was taken out: what is absent from `raw` may be there in the file.
    """

    path: str
    text: str
    clean: str
    raw: dict[str, Raw]
    faults: tuple[Fault, ...]
    whole: bool


def parse(path: str, data: bytes) -> Document:
    """The document of a file's bytes. Every fault is a value in it; none is raised."""
    # Where every file was parsed before, nothing of this is needed; where all are simple, YAML is not.
    from ccictl.source.simple import simple

    document = simple(path, data)
    if document is None:
        from ccictl.source.parsing import parsed

        document = parsed(path, data)
    return document
