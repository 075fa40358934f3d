"""What can be shown, whatever the medium: stands between views, which know plans, and renderers, which know media."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ccictl.i18n import Translator
    from ccictl.source.mark import Span


class Medium(NamedTuple):
    """What a renderer must know of where its output goes: the language, colour or not, columns of a terminal."""

    say: Translator
    colour: bool = False
    width: int = 100


class Passage(NamedTuple):
    """A place in a file and what is written there.

    `file` is relative to the folder the program runs in, with `/`. `text` is the line that the span begins on,
    `end_text` the line that it ends on, both as written: a renderer escapes them for its medium.
    """

    file: str
    span: Span
    text: str
    end_text: str


class Aside(NamedTuple):
    """Another place that a finding speaks of, and what is there, in the reader's language."""

    message: str
    passage: Passage


class FindingItem(NamedTuple):
    """One finding, in the reader's language but for `rule`, `severity` (error, warning, info), `subject`, `field`.

    `subject` is the id of the entity (or the file) and `field` the way to the field in it; `occurrence` counts from 0
    the findings of this rule on the same field of the same subject: together they name it whatever lines become.
    """

    rule: str
    severity: str
    passage: Passage
    message: str
    remedy: str
    subject: str
    field: str
    occurrence: int
    asides: tuple[Aside, ...] = ()


class RuleInfo(NamedTuple):
    """A rule as tools want to know it, in the reader's language but for `name` and `severity`."""

    name: str
    severity: str
    summary: str


class Findings(NamedTuple):
    """What `validate` says. `items` are sorted by place; `omitted` are left out of them, never out of the counts.

    `quiet` asks for the items alone, where the medium is for people: no summary. `strict` says that warnings fail.
    """

    version: str
    title: str
    as_of: str
    items: tuple[FindingItem, ...]
    omitted: int
    errors: int
    warnings: int
    infos: int
    files: int
    counts: tuple[tuple[str, int], ...]
    rules: tuple[RuleInfo, ...]
    quiet: bool = False
    strict: bool = False


class Page(NamedTuple):
    """The page of a rule in the reader's language: its title, and paragraphs of which some are examples."""

    title: str
    paragraphs: tuple[tuple[str, bool], ...]


class Column(NamedTuple):
    """A column of a table: its key in machine formats, its heading for people."""

    key: str
    heading: str


class Cell(NamedTuple):
    """A value as machines want it, and as people read it; `tone` is error, warning, info, or empty."""

    value: str
    text: str
    tone: str = ""


class Table(NamedTuple):
    """Rows of cells; `name` is the key of the rows in machine formats."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
