"""What the program answers to the shell."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ccictl.i18n import Message


class ExitStatus(IntEnum):
    """The exit statuses that SECURITY.md promises."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    FAULT = 70
    INTERRUPTED = 130
    BROKEN_PIPE = 141
    TERMINATED = 143


class CannotRunError(Exception):
    """Nothing to run on, or no way to write the answer: said in one sentence, with exit status 2."""

    status = ExitStatus.USAGE

    def __init__(self, message: Message, remedy: Message) -> None:
        super().__init__()
        self.message = message
        self.remedy = remedy


class NoHistoryError(CannotRunError):
    """There is no past to read: no git, no repository, nothing committed."""


class ClosedPipeError(Exception):
    """Whoever reads our output has left. Not an OSError: Typer answers 1 to those before we see them."""
