"""Files in which everything is simple, read without YAML: that takes a tenth of a start to import, and reads slower.

Most of a plan is lines of `name: value`. What is read here is read as the parser would read it. A line that is not
certain to be (a sign that YAML may make something of, a text that goes on below, a name given twice) leaves its whole
file to the parser, which then also says what is wrong with it: a property test holds the two readings against each
other (tests/source/test_simple.py; docs/decisions/0015-simple-files.md).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ccictl.source.document import NOT_GIVEN, Document

if TYPE_CHECKING:
    from ccictl.source.document import Raw

# A field, and behind it a block of text, a value, items, or nothing; a comment, or nothing; or anything else. A block
# ends with its last indented line, where nothing but empty lines follow: what else may be part of it is told.
LINES = re.compile(
    r"^( *)(?:(\$?[A-Za-z0-9][\w-]{0,99}):(?:"
    r" +(?:([|>]-?)\n((?:(?:\1 +[^ \n].*)?\n)++)( *(?:#.*)?$)?|(.*))"
    r"|\n((?:\1 *- +[^ \n].*(?:\n|\Z))++)"
    r"|$)|(?:#.*)?$|(.+))",
    re.ASCII | re.MULTILINE,
)
# What is between brackets: braces, quotes, words, and what no word has in it there.
PARTS = re.compile(r'\{[^{}]*\}|"[^"]*"|[^ "{},][^"{},]*')
_SIGNS = frozenset(',[]{}:#"?')
# Characters that are none of Latin-1's letters and signs, and those of them that are as good.
_UNUSUAL = re.compile("[^\n -~\xa0-\xac\xae-\xff]")
_USUAL = frozenset("ŒœŸ‐‑‒–—‘’“”•…\u202f€→")
# Further than any plan goes, and less than what is refused as too deep.
_DEEPEST = 8


class _NotSimpleError(Exception):
    """This is for the parser to read."""


def simple(path: str, data: bytes) -> Document | None:
    """The document of a file's bytes, where all in it is simple; None where it is for the parser to read."""
    try:
        text = data.decode("utf-8")
        raw = _read(text)
    except (UnicodeDecodeError, _NotSimpleError):
        return None
    return Document(path, text, text, raw, (), whole=True) if raw else None


def is_simple(text: str) -> bool:
    """Whether everything in a text is simple, and it has a field."""
    try:
        return bool(_read(text))
    except _NotSimpleError:
        return False


def plainly_ended(text: str) -> str:
    """The text with lines that end as on Unix, which changes no line and no column of what is in them."""
    return text.replace("\r\n", "\n") if "\r" in text else text


def _read(text: str) -> dict[str, Raw]:
    text = plainly_ended(text)
    # Lines that a merge left behind are told with care.
    if "<<<<<<<" in text or ">>>>>>>" in text or not _USUAL.issuperset(_UNUSUAL.findall(text)):
        raise _NotSimpleError
    fields: dict[str, Raw] = {}
    # What the fields at a column are in, the innermost last, and the last name while nothing is given for it.
    around = [(0, fields)]
    column, inside, empty = 0, fields, ""
    for indent, name, sign, block, more, value, items, other in LINES.findall(text):
        if name:
            if len(indent) != column:
                _move(around, len(indent), empty)
                column, inside = around[-1]
            if name in inside:
                raise _NotSimpleError
            empty = ""
            if value and value[0] != "#":
                inside[name] = _value(value)
            elif block:
                inside[name] = _block(block, sign, more)
            elif items:
                inside[name] = _items(items)
            else:
                inside[name], empty = None, name
        elif other:
            raise _NotSimpleError
    return fields


def _move(around: list[tuple[int, dict[str, Raw]]], column: int, empty: str) -> None:
    """Go to the fields at another column: those of the last name, or of one further out."""
    outer, fields = around[-1]
    if column > outer and empty and len(around) < _DEEPEST:
        inside: dict[str, Raw] = {}
        fields[empty] = inside
        around.append((column, inside))
    while column < around[-1][0]:
        around.pop()
    if column != around[-1][0]:
        raise _NotSimpleError


def _block(text: str, sign: str, more: str) -> str | None:
    """A block of text: `|` keeps its lines, `>` makes one of them; with a hyphen the last one does not end.

    `more` is what seems to be a comment or an empty line, and may be part of it.
    """
    lines = _aligned(text.rstrip("\n"))
    if more or any(line[-1] == " " for line in lines):
        raise _NotSimpleError
    joined = ("\n" if sign[0] == "|" else " ").join(lines) + ("" if sign[1:] else "\n")
    return None if joined in NOT_GIVEN else joined


def _items(text: str) -> list[Raw]:
    return [_value(line[1:].lstrip(" ")) for line in _aligned(text.removesuffix("\n"))]


def _aligned(text: str) -> list[str]:
    """The lines of a text without what indents them, which is to be the same for all."""
    lines = text.split("\n")
    indent = len(lines[0]) - len(lines[0].lstrip(" "))
    if any(line[:indent].strip(" ") or not line or line[indent].isspace() for line in lines):
        raise _NotSimpleError
    return [line[indent:] for line in lines]


def one_line(text: str) -> str:
    """A value of one line without the comment behind it."""
    first = text[0]
    if first in "\"'":
        return text[: text.find(first, 1) + 1] or text
    if " #" in text:
        text = text[: text.index(" #")]
    return text.rstrip(" ")


def _value(text: str) -> Raw:
    """What is written behind a colon or a hyphen."""
    first = text[0]
    if first in "\"'":
        return _quoted(text, first)
    text = one_line(text)
    if _begins_a_word(text):
        if ": " in text or text[-1] == ":":
            raise _NotSimpleError
        return None if text in NOT_GIVEN else text
    if first == "[" and text[-1] == "]":
        return [_braces(part) if part[0] == "{" else _word(part) for part in _parts(text[1:-1].strip(" "))]
    if first == "{" and text[-1] == "}":
        return _braces(text)
    raise _NotSimpleError


def _begins_a_word(text: str) -> bool:
    return text[0].isalnum() or text[0] in "\u00ab(" or (text[0] == "-" and text[1:2].isdigit())


def _quoted(text: str, quote: str) -> str | None:
    inside, end, rest = text[1:].partition(quote)
    rest = rest.rstrip(" ")
    if not end or "\\" in inside or (rest and not (rest[0] == " " and rest.lstrip(" ")[0] == "#")):
        raise _NotSimpleError
    return None if inside in NOT_GIVEN else inside


def _parts(text: str) -> list[str]:
    """What is between brackets: whatever is none of its parts makes a difference when they are put together again."""
    parts = PARTS.findall(text)
    if ", ".join(parts) != text:
        raise _NotSimpleError
    return parts


def _braces(text: str) -> dict[str, Raw]:
    """The fields between braces."""
    fields: dict[str, Raw] = {}
    for pair in text[1:-1].strip(" ").split(", "):
        name, _, value = pair.partition(": ")
        if not (name[:1].isalpha() and name.replace("-", "_").isidentifier()) or len(name) > 100 or name in fields:
            raise _NotSimpleError
        fields[name] = _word(value)
    return fields


def _word(text: str) -> str | None:
    """What stands between brackets or braces by itself."""
    if text[:1] == '"':
        return _quoted(text, '"')
    if not text or not _begins_a_word(text) or text[-1] == " " or not _SIGNS.isdisjoint(text):
        raise _NotSimpleError
    return None if text in NOT_GIVEN else text
