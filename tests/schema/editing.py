"""What an editor makes of a plan's text: values with types, by the core schema of YAML 1.2."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from ccictl.source.document import Raw


class Text(NamedTuple):
    """A scalar as it is written."""

    text: str
    quoted: bool = False


Tree: TypeAlias = "Text | dict[str, Tree] | list[Tree]"
_INTEGER = r"[-+]?[0-9]+"
_FLOAT = r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"


def typed(tree: Tree) -> Any:
    """The values that an editor sees."""
    if isinstance(tree, dict):
        return {name: typed(value) for name, value in tree.items()}
    if isinstance(tree, list):
        return [typed(value) for value in tree]
    return tree.text if tree.quoted else scalar(tree.text)


def scalar(text: str) -> Any:
    """What the core schema of YAML 1.2 makes of a text without quotes."""
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text.lower() == "true"
    if re.fullmatch(_INTEGER, text):
        return int(text)
    for prefix, base in (("0o", 8), ("0x", 16)):
        if re.fullmatch(f"{prefix}[0-9a-fA-F]+", text):
            try:
                return int(text[2:], base)
            except ValueError:
                return text
    if re.fullmatch(_FLOAT, text):
        return float(text)
    if re.fullmatch(r"[-+]?\.(?:inf|Inf|INF)", text):
        return float(text.replace(".", ""))
    return text


def raw(tree: Tree) -> Raw:
    """The values that the loader reads: texts."""
    if isinstance(tree, dict):
        return {name: raw(value) for name, value in tree.items()}
    if isinstance(tree, list):
        return [raw(value) for value in tree]
    return None if tree.text in ("", "~", "null") else tree.text
