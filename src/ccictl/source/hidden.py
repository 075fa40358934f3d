"""Characters that a reviewer cannot see."""

from __future__ import annotations

import re
import unicodedata

from ccictl.i18n import Message, msg, msgn
from ccictl.source.fault import Fault
from ccictl.source.mark import Span

# Controls but for tab and line feed (a carriage return only before a line feed); bidirectional and zero-width
# characters; separators that some programs take for ends of lines and git does not; tags and non-characters.
# ZWNJ and ZWJ (200c, 200d) are letters' companions and stay.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]|\r(?!\n)"
)
_PLACEHOLDER = "\ufffd"
# A file of nothing else must not cost a finding for each of a million characters.
_MOST = 100


def reveal(text: str) -> tuple[str, list[Fault]]:
    """`text` with each hidden character replaced, so that places stay true, and a fault for each (100 at most)."""
    if not _HIDDEN.search(text):
        return text, []
    faults: list[Fault] = []
    total, line, start = 0, 1, 0
    for match in _HIDDEN.finditer(text):
        total += 1
        if total > _MOST:
            continue
        line += text.count("\n", start, match.start())
        start = match.start()
        column = start - text.rfind("\n", 0, start)
        faults.append(_fault(match.group(), Span.at(line, column)))
    if total > _MOST:
        more = msgn(
            "This file has {n} more hidden character.", "This file has {n} more hidden characters.", total - _MOST
        )
        faults.append(Fault("hidden-character", more, _remedy(), faults[-1].span))
    return _HIDDEN.sub(_PLACEHOLDER, text), faults


def _fault(character: str, span: Span) -> Fault:
    name = unicodedata.name(character, "CONTROL CHARACTER")
    message = msg(
        "A character that cannot be seen is hidden here: U+{code} ({name}).", code=f"{ord(character):04X}", name=name
    )
    return Fault("hidden-character", message, _remedy(), span)


def _remedy() -> Message:
    return msg("Delete it: it often comes with text pasted from a web page or a word processor.")
