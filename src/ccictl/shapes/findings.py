"""What `validate` says of a plan, ready to be written in any format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from ccictl.source.mark import Span


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
