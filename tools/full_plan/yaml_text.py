"""Writes the strict subset of YAML that a plan is made of: text, lists and mappings, nothing that guesses a type."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

# A list that is longer than this is written one item a line.
WIDTH = 110
# What a plan refuses wherever it stands (see "hidden-character"), and what UTF-8 cannot carry.
_REFUSED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
# Narrower than what YAML allows: begins with a letter, a digit or a French quotation mark, or is a negative number.
_PLAIN = re.compile(r"-?[0-9][0-9._]*|[\w«](?:[^\t\n,\[\]{}:?]*[^\s,\[\]{}:?])?")
_PLAIN_IN_BLOCK = re.compile(r"[\w«](?:[^\t\n]*[^\s:])?")
_BREAKS_OUT = re.compile(r":\s|\s#")
# Other readers than ours would take these for something else than the text that is written.
_NOT_TEXT = frozenset({"null", "yes", "no", "on", "off", "y", "n"})


@dataclass(frozen=True)
class Inline:
    """A small mapping on one line: `{date: 2022, value: 12}`."""

    fields: Mapping[str, str]


Item: TypeAlias = str | Inline
Value: TypeAlias = "str | Inline | Sequence[Item] | Mapping[str, Value]"


def document(fields: Mapping[str, Value], comment: str = "") -> str:
    """A file: a comment of one line where there is one, then the fields."""
    head = f"# {comment}\n" if comment else ""
    return head + "".join(f"{line}\n" for line in _lines(fields, ""))


def scalar(text: str, *, inline: bool = False) -> str:
    """`text` as plain as it can be written; `inline` between brackets, where commas and brackets count too."""
    if _REFUSED.search(text):
        raise ValueError(f"{text!r} holds a character that a plan refuses")
    shape = _PLAIN if inline else _PLAIN_IN_BLOCK
    plain = shape.fullmatch(text) or _PLAIN.fullmatch(text)
    if plain and not _BREAKS_OUT.search(text) and text.lower() not in _NOT_TEXT:
        return text
    if ("\\" in text or '"' in text) and "\n" not in text and "\t" not in text:
        return "'" + text.replace("'", "''") + "'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _lines(fields: Mapping[str, Value], indent: str) -> list[str]:
    lines: list[str] = []
    for name, value in fields.items():
        key = f"{indent}{scalar(name, inline=True)}:"
        if isinstance(value, str):
            lines.append(f"{key} {scalar(value)}")
        elif isinstance(value, Inline):
            lines.append(f"{key} {_inline(value)}")
        elif isinstance(value, Mapping):
            lines += [key, *_lines(value, indent + "  ")] if value else [f"{key} {{}}"]
        else:
            lines += _list(key, value, indent)
    return lines


def _list(key: str, items: Sequence[Item], indent: str) -> list[str]:
    written = [_inline(item) if isinstance(item, Inline) else scalar(item, inline=True) for item in items]
    line = f"{key} [{', '.join(written)}]"
    if not items or len(line) <= WIDTH:
        return [line]
    return [key, *(f"{indent}  - {item}" for item in written)]


def _inline(value: Inline) -> str:
    fields = (f"{scalar(name, inline=True)}: {scalar(text, inline=True)}" for name, text in value.fields.items())
    return "{" + ", ".join(fields) + "}"
