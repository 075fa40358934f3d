"""What is said about a plan: how grave it is, where it is, what is wrong and what to do."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.source.mark import TOP, Span

if TYPE_CHECKING:
    from ccictl.i18n import Message
    from ccictl.source.document import Document, Path


class Severity(IntEnum):
    """How grave a finding is, the gravest greatest. `OFF` is a rule that does not run."""

    OFF = 0
    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """As it is written in `plan.yaml` and in machine formats."""
        return self.name.lower()


class Origin(NamedTuple):
    """Where an entity is written: its document and the way to it inside."""

    document: Document
    path: Path = ()


class Spot(NamedTuple):
    """A place not looked up yet: a value (or its key) of a document, or a span where that is known already."""

    document: Document | None
    file: str
    path: Path = ()
    key: bool = False
    span: Span | None = None


class Finding(NamedTuple):
    """What a rule found. It knows neither its line, nor its severity, nor the language of its reader.

    `subject` is the reference of the entity that it is about (the file's path where there is none) and `field`
    the field in it: together they name the finding whatever the lines around it become.
    """

    rule: str
    spot: Spot
    message: Message
    remedy: Message
    subject: str
    field: str = ""
    related: tuple[tuple[Message, Spot], ...] = ()


class Place(NamedTuple):
    """A stretch of a file. `lines` are the source lines from its first to its last, at most the first two."""

    file: str
    span: Span = TOP
    text: str = ""
    end_text: str = ""


class Related(NamedTuple):
    """Another place that a finding speaks of, and what is there."""

    message: Message
    place: Place


class Diagnostic(NamedTuple):
    """A finding with its place and its severity."""

    rule: str
    severity: Severity
    place: Place
    message: Message
    remedy: Message
    subject: str
    field: str
    related: tuple[Related, ...] = ()


def spot(origin: Origin, *path: str | int, key: bool = False) -> Spot:
    """The place of a field of what is written at `origin`; of the thing itself without a field."""
    return Spot(origin.document, origin.document.path, (*origin.path, *path), key)
