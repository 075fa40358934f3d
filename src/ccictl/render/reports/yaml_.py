"""A report as YAML: the same data as JSON, a line a value."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from ccictl.render.data import data
from ccictl.render.json_text import yaml_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.shapes.medium import Medium
    from ccictl.shapes.reports import Report

# What no reader of YAML takes for anything but this text: no number, no date, no flag begins so or is this short.
_PLAIN = re.compile(r"[a-zà-öø-ÿ][a-zà-öø-ÿ0-9_./ '-]*[a-zà-öø-ÿ0-9]", re.IGNORECASE)
HOLDS = "all"
_WORDS = frozenset(("true", "false", "yes", "no", "on", "off", "null", "nan", "inf"))


def render(report: Report, medium: Medium) -> str:
    """One document in block style; a text that could be taken for anything else is in quotes."""
    del medium
    return "".join(f"{line}\n" for line in _mapping(data(report), ""))


def _mapping(value: dict[str, Any], indent: str) -> Iterator[str]:
    for key, part in value.items():
        yield from _entry(f"{indent}{_scalar(key)}:", part, indent)


def _entry(head: str, value: Any, indent: str) -> Iterator[str]:
    """A key with what belongs to it, on its line or below."""
    if isinstance(value, dict) and value:
        yield head
        yield from _mapping(value, f"{indent}  ")
    elif isinstance(value, list) and value:
        yield head
        for item in value:
            yield from _item(item, f"{indent}  ")
    else:
        yield f"{head} {_scalar(value)}"


def _item(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, dict) and value:
        first, *rest = _mapping(value, f"{indent}  ")
        yield f"{indent}- {first[len(indent) + 2 :]}"
        yield from rest
    elif isinstance(value, list) and value:
        yield f"{indent}-"
        for item in value:
            yield from _item(item, f"{indent}  ")
    else:
        yield f"{indent}- {_scalar(value)}"


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return value if _PLAIN.fullmatch(value) and value.lower() not in _WORDS else yaml_text(value)
    return json.dumps(value)
