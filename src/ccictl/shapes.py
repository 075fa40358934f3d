"""What can be shown, whatever the medium: stands between views, which know plans, and renderers, which know media."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from ccictl.i18n import Translator
    from ccictl.source.mark import Span


class Medium(NamedTuple):
    """What a renderer must know of where its output goes: the language, colour or not, columns of a terminal.

    `ascii` asks for signs that any font has. `dialect` is that of CSV: empty for RFC 4180, `fr` for spreadsheets
    set to French (semicolon, decimal comma, a mark that says UTF-8).
    """

    say: Translator
    colour: bool = False
    width: int = 100
    ascii: bool = False
    dialect: str = ""


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


class Bar(NamedTuple):
    """A share of a whole, from 0 to 100: how far it is filled, and the mark it is held against."""

    value: float | None
    mark: float | None = None


class Column(NamedTuple):
    """A column of a table: its key in machine formats, its heading for people.

    `fit` says what becomes of a text too long for the width: `whole` stays on one line (ids, dates, numbers), `wrap`
    goes on below. Where that is not enough, columns are left out, the greatest `priority` first; those of priority 0
    never are.
    """

    key: str
    heading: str
    align: Literal["left", "right"] = "left"
    fit: Literal["whole", "wrap"] = "whole"
    priority: int = 0


class Cell(NamedTuple):
    """A value as machines want it (dates as ISO texts, None where unknown), and as people read it.

    `tone` is a severity, a health, a status or a weather, by the name that the format gives it; a medium chooses
    glyph and colour for it. A `bar` is drawn in front of the text by media that can.
    """

    value: Value
    text: str
    tone: str = ""
    bar: Bar | None = None


class Table(NamedTuple):
    """Rows of cells; `name` is the key of the rows in machine formats, `empty` what is said where there is none.

    `depths`, where given, are the levels of the rows, from 0: deeper ones belong to the one above and are indented.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    empty: str = ""
    depths: tuple[int, ...] = ()


class Facts(NamedTuple):
    """What is known of one thing: key, heading and value of each."""

    name: str
    items: tuple[tuple[str, str, Cell], ...]
    title: str = ""


class Lines(NamedTuple):
    """Sentences, each with its tone and, where there is one, the place (`file:line`) that it rests on."""

    name: str
    lines: tuple[Line, ...]
    title: str = ""


class Line(NamedTuple):
    """A sentence. `value` is what machines read instead, field by field."""

    text: str
    tone: str = ""
    place: str = ""
    value: tuple[tuple[str, Value], ...] = ()


class Branch(NamedTuple):
    """A line of a tree, and what is below it."""

    line: Line
    below: tuple[Branch, ...] = ()


class Tree(NamedTuple):
    """A proof or a hierarchy."""

    name: str
    roots: tuple[Branch, ...]
    title: str = ""


class Report(NamedTuple):
    """What a command shows: blocks under a title.

    `name` is that of the command. `facts` are what machines are told besides the blocks (the plan, the data date).
    The first table is what formats of one table write; its first column is what `names` writes.
    """

    name: str
    title: str
    subtitle: str = ""
    facts: tuple[tuple[str, Value], ...] = ()
    blocks: tuple[Block, ...] = ()

    @property
    def table(self) -> Table | None:
        """The first table."""
        return next((block for block in self.blocks if isinstance(block, Table)), None)


if TYPE_CHECKING:
    Block: TypeAlias = Table | Facts | Lines | Tree
    Value: TypeAlias = str | int | float | bool | tuple["Value", ...] | Mapping[str, "Value"] | None
