"""Characters that a reviewer cannot see."""

from __future__ import annotations

import re
import unicodedata

from ccictl.i18n import Message, msg, msgn
from ccictl.source.fault import MOST, Fault
from ccictl.source.mark import Span

# Takes the place of a hidden character, so that places stay true; it is itself hidden, so no text has it already.
PLACEHOLDER = "\U0010ffff"

# Controls but for tab and line feed (a carriage return only before a line feed); bidirectional and zero-width
# characters; separators that some programs take for ends of lines and git does not; letters without a shape; tags
# and non-characters. ZWNJ and ZWJ (200c, 200d) are letters' companions and stay.
_CLASS = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
_HIDDEN = _CLASS + "|\r(?!\n)"
# In front of a value it would hide what the value is: a list, a block of text. A space there is none of it.
_AT_START = f"(?:(?<=[:,] )|(?<=[\\[{{])){_CLASS}+"
# In front of what indents a line, or of the hyphen of a list, it would change the column that the line begins in.
_BEFORE_LINE = f"(?m)^(?P<indent> *)(?P<hidden>{_CLASS}++)(?P<line>(?: |- )[^\\r\\n]*)"
# What French and English are written with, none of it hidden. One table look-up a character, where the long pattern
# needs twenty comparisons: nearly every text is passed here.
_EXTRAORDINARY = re.compile("[^\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf]")


def reveal(text: str) -> tuple[str, list[Fault]]:
    """`text` with a placeholder for each hidden character, and a fault for each (100 at most)."""
    if not _EXTRAORDINARY.search(text) or not re.search(_HIDDEN, text):
        return text, []
    faults: list[Fault] = []
    total, line, start = 0, 1, 0
    for match in re.finditer(_HIDDEN, text):
        total += 1
        # A file of nothing else must not cost a fault for each of a million characters.
        if total > MOST:
            continue
        line += text.count("\n", start, match.start())
        start = match.start()
        column = start - text.rfind("\n", 0, start)
        faults.append(_fault(match.group(), Span.at(line, column)))
    if total > MOST:
        more = msgn(
            "This file has {n} more hidden character.", "This file has {n} more hidden characters.", total - MOST
        )
        faults.append(Fault("hidden-character", more, _remedy(), faults[-1].span))
    straight = re.sub(_BEFORE_LINE, lambda match: match["indent"] + match["line"] + " " * len(match["hidden"]), text)
    spaced = re.sub(_AT_START, lambda match: " " * len(match.group()), straight)
    return re.sub(_HIDDEN, PLACEHOLDER, spaced), faults


def plain(value: str) -> str:
    """`value` without the placeholders of what is hidden in it: the fault is told, the text is used."""
    return value.replace(PLACEHOLDER, "") if PLACEHOLDER in value else value


def escaped(value: str, span: Span) -> Fault | None:
    r"""The fault of a value in which a code such as `\u200b` stands for what cannot be seen."""
    match = re.search(_HIDDEN, plain(value))
    if match is None:
        return None
    message = msg(
        "A code in this text stands for a character that cannot be seen: U+{code} ({name}).",
        code=f"{ord(match.group()):04X}",
        name=_name(match.group()),
    )
    return Fault("hidden-character", message, msg("Delete the code, or write single quotes around the text."), span)


def without_hidden(value: str) -> str:
    """`value` without what cannot be seen."""
    return re.sub(_HIDDEN, "", value)


def _fault(character: str, span: Span) -> Fault:
    message = msg(
        "A character that cannot be seen is hidden here: U+{code} ({name}).",
        code=f"{ord(character):04X}",
        name=_name(character),
    )
    return Fault("hidden-character", message, _remedy(), span)


def _name(character: str) -> str:
    return unicodedata.name(character, "CONTROL CHARACTER" if ord(character) < 0xA0 else "NO NAME")


def _remedy() -> Message:
    return msg("Delete it: it often comes with text pasted from a web page or a word processor.")
