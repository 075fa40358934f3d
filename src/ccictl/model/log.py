"""What is wrong with values, collected while they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from ccictl.i18n import Message
    from ccictl.source.document import Document, Path


class Refused(Exception):  # noqa: N818 - a value is refused; nothing went wrong in the program
    """A text is no value of its type: what is wrong with it and what to write instead."""

    def __init__(self, message: Message, remedy: Message) -> None:
        super().__init__()
        self.message = message
        self.remedy = remedy


class Problem(NamedTuple):
    """Something wrong at `path` of an entity; at its key rather than its value where `key` says so.

    `first` is the path of what was written first, for what is written twice.
    """

    rule: str
    path: Path
    message: Message
    remedy: Message
    key: bool = False
    first: Path | None = None


class Log(list[Problem]):
    """The problems of one entity in the order in which they are met; `owner` is its id."""

    def __init__(self, document: Document, owner: str) -> None:
        super().__init__()
        self.document = document
        self.owner = owner

    def refuse(self, path: Path, message: Message, remedy: Message, *, key: bool = False) -> None:
        """Take note of a value that is none of its type."""
        self.append(Problem("invalid-value", path, message, remedy, key))
