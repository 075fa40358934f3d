"""Spaces that are not ordinary ones, where YAML needs ordinary ones."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.source.fault import MOST, Fault
from ccictl.source.mark import Span

if TYPE_CHECKING:
    from ccictl.i18n import Message

ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Cheap to look for: nearly every text is passed here, the many French ones with such spaces inside their lines too.
_FIRST = re.compile(f"\n *[{ODD}]")
# Behind ordinary spaces only in front of what looks like a field or an item: in a block of text it is text.
_INDENT = rf"(?m)^(?:[{ODD}][ {ODD}]*| +[{ODD}][ {ODD}]*(?=- |#|[\w$-]+:(?:[ \t\r]|$)))"


def straighten(text: str) -> tuple[str, list[Fault]]:
    """`text` with ordinary spaces where others indent a line, and a fault for each such line."""
    if not _FIRST.search(f"\n{text}"):
        return text, []
    faults: list[Fault] = []
    line, start = 1, 0
    for match in re.finditer(_INDENT, text):
        line += text.count("\n", start, match.start())
        start = match.start()
        # One more than are told, so that it is told that there are more.
        if len(faults) <= MOST:
            faults.append(_indented(Span.at(line, 1, len(match.group()))))
    return re.sub(_INDENT, lambda match: " " * len(match.group()), text), faults


def _indented(span: Span) -> Fault:
    message = msg("Spaces that are not ordinary ones indent this line, and YAML does not take them for spaces.")
    return Fault("hidden-character", message, msg("Replace them by ordinary spaces."), span)


def behind_colon(span: Span) -> Fault:
    """The fault of a colon that an odd space follows: YAML sees no key there."""
    message = msg("The space behind this colon is not an ordinary one, and YAML does not take it for a space.")
    return Fault("invalid-yaml", message, msg("Replace it by an ordinary space."), span)


def around_key(name: str, span: Span) -> Fault:
    """The fault of a key that begins or ends with an odd space."""
    space = name[0] if name[0].isspace() else name[-1]
    message = msg(
        "A space that is not an ordinary one is part of this key: U+{code} ({name}).",
        code=f"{ord(space):04X}",
        name=unicodedata.name(space, "CONTROL CHARACTER"),
    )
    return Fault("hidden-character", message, _remedy(), span)


def _remedy() -> Message:
    return msg("Replace it by an ordinary space, or delete it.")
