"""JSON that a person can read and that steers nothing on its way to a program."""

from __future__ import annotations

import re
import unicodedata

from ccictl.render.inert import in_log

# All that is not known at once to be harmless; ASCII, Latin letters and their modifiers are.
_OTHERS = re.compile(r"[^\n -~\xa0-\xac\xae-\u02ff]")


def json_text(value: object) -> str:
    r"""`value` as JSON, indented, in its own letters; characters that could steer a terminal are written `\u001b`."""
    import json

    text = json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)
    return in_log(_OTHERS.sub(_escaped, text), hash_=r"\u0023", colon=r"\u003a") + "\n"


def yaml_text(value: str) -> str:
    """A text as YAML in double quotes: as in JSON, but for YAML two halves of a character are not one."""
    import json

    text = _OTHERS.sub(_escaped_whole, json.dumps(value, ensure_ascii=False))
    return in_log(text, hash_=r"\u0023", colon=r"\u003a")


def _escaped(match: re.Match[str]) -> str:
    character = match.group()
    if _is_harmless(character):
        return character
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2))


def _escaped_whole(match: re.Match[str]) -> str:
    character = match.group()
    return character if _is_harmless(character) else f"\\U{ord(character):08x}"


def _is_harmless(character: str) -> bool:
    return character.isprintable() or unicodedata.category(character) == "Zs"
