"""The settings of VS Code with the schemas in them: put into the text that is there, of which nothing is lost.

Such a file is JSON with comments and with commas behind the last of several things.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

SETTING = "yaml.schemas"
_BOM = "\ufeff"
# What is not closed ends somewhere too: else each quote of a large file would be looked behind to its end.
_STRING = r'"(?:[^"\\\n]|\\.)*"?'
_COMMENT = re.compile(rf"{_STRING}|//[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)
_LAST_COMMA = re.compile(rf"{_STRING}|,(?=\s*[}}\]])")
_SPACE = re.compile(r"\s*")


class _Member(NamedTuple):
    """A member of an object: where its value begins and ends."""

    start: int
    end: int


class _Object(NamedTuple):
    """An object in a text: its members by name, and where its brace is closed."""

    members: dict[str, _Member]
    close: int


class _Edit(NamedTuple):
    """What takes the place of a stretch of a text."""

    start: int
    end: int
    text: str


def with_schemas(text: str, schemas: Mapping[str, list[str]]) -> str | None:
    """`text` with the patterns of files for each schema in it; None where it is no JSON that can be added to.

    A mark at its beginning (BOM) and the ends of its lines stay as they are.
    """
    body = text.removeprefix(_BOM)
    if body.count("\n") == body.count("\r\n") > 0:
        found = _with_schemas(body.replace("\r\n", "\n"), schemas)
        found = None if found is None else found.replace("\n", "\r\n")
    else:
        found = _with_schemas(body, schemas)
    return None if found is None else text[: len(text) - len(body)] + found


def _with_schemas(text: str, schemas: Mapping[str, list[str]]) -> str | None:
    plain = _LAST_COMMA.sub(_blank_comma, _COMMENT.sub(_blank_comment, text))
    if not plain.strip():
        return f"{text}{json.dumps({SETTING: schemas}, indent=2, ensure_ascii=False)}\n"
    try:
        read = json.loads(plain, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return None
    if not isinstance(read, dict) or not isinstance(read.get(SETTING, {}), dict):
        return None
    whole = _object(plain, plain.index("{"))
    there = whole.members.get(SETTING)
    edits = _put(text, whole, {SETTING: schemas}) if there is None else _put(text, _object(plain, there.start), schemas)
    for edit in sorted(edits, key=lambda each: each.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _put(text: str, object_: _Object, values: Mapping[str, Any]) -> list[_Edit]:
    """The edits that give an object these members, behind those it has; one of the same name has its value replaced."""
    members = object_.members
    indent = _indent(text, object_)
    edits = [_Edit(*members[name], _written(value, indent)) for name, value in values.items() if name in members]
    new = [
        f"\n{indent}{_dumped(name)}: {_written(value, indent)}" for name, value in values.items() if name not in members
    ]
    if not new:
        return edits
    end = len(text[: object_.close].rstrip())
    closing = text[end : object_.close]
    if "\n" not in closing:
        closing = "\n" + indent.removesuffix("  ")
    edits.append(_Edit(end, object_.close, ",".join(new) + closing))
    if members:
        last = max(member.end for member in members.values())
        # Behind the last value stands a comma already, or is to: before what is new, which may stand in the same place.
        if "," not in _COMMENT.sub(_blank_comment, text[last : object_.close]):
            edits.append(_Edit(last, last, ","))
    return edits


def _indent(text: str, object_: _Object) -> str:
    """What stands before a member on its line, two spaces more than before the brace where there is none."""
    for member in object_.members.values():
        line = text[text.rfind("\n", 0, member.start) + 1 : member.start]
        return line[: len(line) - len(line.lstrip())] if "{" not in line else "  "
    line = text[text.rfind("\n", 0, object_.close) + 1 : object_.close]
    return line[: len(line) - len(line.lstrip())] + "  "


def _written(value: Any, indent: str) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False).replace("\n", f"\n{indent}")


def _dumped(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)


def _object(plain: str, start: int) -> _Object:
    """The object that begins at `start` of a text that was read as JSON before."""
    decoder = json.JSONDecoder()
    members: dict[str, _Member] = {}
    at = _behind_space(plain, start + 1)
    while plain[at] != "}":
        name, at = decoder.raw_decode(plain, at)
        begin = _behind_space(plain, _behind_space(plain, at) + 1)
        _, end = decoder.raw_decode(plain, begin)
        members[name] = _Member(begin, end)
        at = _behind_space(plain, end)
        if plain[at] == ",":
            at = _behind_space(plain, at + 1)
    return _Object(members, at)


def _behind_space(plain: str, at: int) -> int:
    found = _SPACE.match(plain, at)
    assert found is not None
    return found.end()


def _blank_comment(match: re.Match[str]) -> str:
    text = match.group()
    return text if text.startswith('"') else re.sub(r"[^\n]", " ", text)


def _blank_comma(match: re.Match[str]) -> str:
    text = match.group()
    return " " if text == "," else text


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose names are all different. Raises ValueError."""
    read = dict(pairs)
    if len(read) < len(pairs):
        raise ValueError
    return read
