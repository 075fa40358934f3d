"""What syntax mistakes are diagnosed from, and what a diagnosis is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.source.fault import Fault
from ccictl.source.mark import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.i18n import Message

# No sentence explains a line that nobody can see whole, and no pattern needs to be proof against it.
_LONGEST = 1000
_BLANKS = " \t\r"
_FIELD = re.compile(
    r"(?P<lead>[ ]*(?:-[ ]+)*)(?P<key>[^ \t#,\[\]{}&*!|>%@`'\"-][^#]*?|-[^ \t#:]+)(?P<space>[ \t]*)"
    r":(?:(?P<gap>[ \t]+)(?P<value>.*))?"
)
_COMMENT = re.compile(r"[ \t]#.*")
_CLOSERS = re.compile(r"[ \t]*[\]}]+,?[ \t]*")
_ITEM = re.compile(r"[ \t]*-(?:[ \t]|$)")


class Trouble(NamedTuple):
    """A text that failed to compose: its lines, the parser's words, where it stopped and what it was in the middle of.

    Lines and columns are from 0 and inside the text.
    """

    lines: Sequence[str]
    problem: str
    context: str
    line: int
    column: int
    since: tuple[int, int]

    @property
    def here(self) -> str:
        """The line that the parser stopped on."""
        return self.lines[self.line]

    @property
    def before(self) -> str:
        """What is on that line before the place where the parser stopped."""
        return self.here[: self.column]

    def above(self, line: int) -> int | None:
        """The nearest line above `line` that is more than a comment."""
        return next((number for number in range(line - 1, -1, -1) if not is_idle(self.lines[number])), None)

    def without(self, first: int, last: int) -> str:
        """The text with lines `first` to `last` empty."""
        return "\n".join((*self.lines[:first], *[""] * (last + 1 - first), *self.lines[last + 1 :]))


class Diagnosis(NamedTuple):
    """What is wrong, the first and last line that are left out for it, and the text without the mistake.

    `repaired` has the same lines and columns as the text it came from, or is None where there is no reading on. `sure`
    is false for a guess. `loose` says that lines below may have lost their hold: a mistake right behind is an echo.
    """

    fault: Fault
    line: int
    last: int
    repaired: str | None
    sure: bool = True
    loose: bool = False


class Field(NamedTuple):
    """A line of the form `name: value`: the columns at which its parts begin, from 0."""

    indent: int
    key: str
    column: int
    colon: int
    value: str
    value_column: int


def field(line: str) -> Field | None:
    """The field that a line holds, its comment left out; None where it has none."""
    match = _FIELD.fullmatch(line.rstrip(_BLANKS)) if len(line) <= _LONGEST else None
    if match is None:
        return None
    value = _COMMENT.sub("", match["value"] or "").rstrip(_BLANKS)
    colon = match.end("space")
    start = match.start("value") if match["value"] else colon + 1
    return Field(indent(line), match["key"], match.start("key"), colon, value, start)


def indent(line: str) -> int:
    """How many spaces and tabs begin a line."""
    return len(line) - len(line.lstrip(" \t"))


def is_idle(line: str) -> bool:
    """Whether a line is empty or a comment."""
    return not line.strip(_BLANKS) or line.lstrip(" \t").startswith("#")


def is_item(line: str) -> bool:
    """Whether a line begins an item of a list."""
    return _ITEM.match(line.rstrip("\r")) is not None


def is_beginning(line: str) -> bool:
    """Whether a line begins a field or an item, rather than going on with one."""
    return field(line) is not None or is_item(line)


def opens_text(line: str) -> bool:
    """Whether a line announces a block of text."""
    found = field(line)
    return found is not None and found.value[:1] in ("|", ">")


def block(lines: Sequence[str], first: int, *, with_list: bool = True) -> int:
    """The last of the lines that belong to line `first`: those indented deeper, its list, and its closing bracket."""
    depth, last = indent(lines[first]), first
    with_list = with_list and not is_item(lines[first])
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if is_idle(line):
            continue
        ours = indent(line) == depth and ((with_list and is_item(line)) or _CLOSERS.fullmatch(line.rstrip("\r")))
        if indent(line) <= depth and not ours:
            break
        last = number
    return last


def invalid(message: Message, remedy: Message, span: Span) -> Fault:
    """The fault of a syntax error."""
    return Fault("invalid-yaml", message, remedy, span)


def at(line: int, column: int, length: int = 1) -> Span:
    """The span of a place whose line and column are from 0."""
    return Span.at(line + 1, column + 1, length)


def whole_line(lines: Sequence[str], line: int) -> Span:
    """The span of all that is written on a line."""
    start, end = indent(lines[line]), len(lines[line].rstrip(_BLANKS))
    return at(line, start, max(1, end - start))


def said(fault: Fault, trouble: Trouble, line: int, *, with_list: bool = True) -> Diagnosis:
    """A sure diagnosis of `line`, which is left out with all that belongs to it."""
    last = block(trouble.lines, line, with_list=with_list)
    return Diagnosis(fault, line, last, trouble.without(line, last))


def said_of_all(fault: Fault, trouble: Trouble) -> Diagnosis:
    """A sure diagnosis of a value of one or several lines, all of which is left out."""
    first = trouble.line
    while first > 0 and not is_beginning(trouble.lines[first]):
        first -= 1
    last = max(trouble.line, block(trouble.lines, first))
    return Diagnosis(fault, first, last, trouble.without(first, last))
