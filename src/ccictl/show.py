"""Making text from outside harmless to read: the one way from a plan's bytes to a person's eyes."""

import itertools
import re
import unicodedata
from bisect import bisect_right

# Cc control, Cf format (bidirectional, zero-width), Cs surrogate, Co private, Cn unassigned, Zl and Zp separators:
# what moves, hides or reorders the text around it. ZWJ and ZWNJ are letters' companions and stay beside letters.
_HARMFUL = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")
_JOINER, _EMOJI_STYLE = "\u200d", "\ufe0f"
# Letters and marks that have no shape of their own: Unicode's Default_Ignorable_Code_Point, less what is above and
# the variation selectors 1 to 16, which choose between two shapes of a sign.
_INVISIBLE = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\U000e0100-\U000e01ef]")
# Before the first mark, all take one column but the soft hyphen.
_FIRST_MARK, _SOFT_HYPHEN = "\u0300", "\u00ad"
# The lines and blocks that tables and bars are drawn with.
_SIGNS, _LAST_SIGN = "\u2500", "\u259f"
# Signs of skin, which colour the sign in front of them.
_SKIN = "[\U0001f3fb-\U0001f3ff]"
# Letters of which two make a flag.
_FLAG = "[\U0001f1e6-\U0001f1ff]"
# A syllable in Korean takes two columns whatever it is put together from.
_JAMO = "[\u1160-\u11ff\ud7b0-\ud7ff]"


def show(text: str, limit: int = 200) -> str:
    r"""`text` on one line, with what could steer a terminal written as `\u{1b}` and the excess cut.

    `limit` counts characters of the input; 0 means no limit.
    """
    cut = text[:limit] if limit else text
    shown = cut
    if not cut.isascii() or not cut.isprintable():
        # Most texts that are not ASCII have letters and the spaces of French, which Python does not call printable.
        plain = cut.replace("\u00a0", " ").replace("\u202f", " ")
        if plain.isprintable() and not _INVISIBLE.search(plain):
            return f"{cut}…" if len(cut) < len(text) else cut
        shown = "".join(_visible(before, character) for before, character in itertools.pairwise(" " + cut))
    return f"{shown}…" if len(cut) < len(text) else shown


def _visible(before: str, character: str) -> str:
    if character in _JOINERS:
        harmless = not before.isascii()
    else:
        harmless = unicodedata.category(character) not in _HARMFUL and not _INVISIBLE.match(character)
    return character if harmless else f"\\u{{{ord(character):x}}}"


def cells(text: str) -> int:
    """How many columns of a terminal `text` takes: two for wide signs, none for marks on them.

    Signs of which a joiner makes one, such as a family, take the columns of the first.
    """
    if text.isascii():
        return len(text)
    total, before = 0, ""
    for character in text:
        if character < _FIRST_MARK and character != _SOFT_HYPHEN:
            total += 1
        elif character == _EMOJI_STYLE:
            total += _is_narrow_sign(before)
        elif before != _JOINER or unicodedata.category(character) != "So":
            total += _width(character)
        before = character
    return total


def _is_narrow_sign(character: str) -> bool:
    return bool(character) and _width(character) == 1 and unicodedata.category(character)[0] in "SPN"


def _width(character: str) -> int:
    if _SIGNS <= character <= _LAST_SIGN:
        return 1
    if (
        unicodedata.category(character) in ("Mn", "Me", "Cf")
        or re.match(_SKIN, character)
        or re.match(_JAMO, character)
    ):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrapped(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` columns, broken at spaces only (never at one that must not break)."""
    lines, line, taken = [], "", 0
    for word in text.split(" "):
        more = cells(word)
        if line and taken + 1 + more > width:
            lines.append(line)
            line, taken = word, more
        else:
            taken += more + 1 if line else more
            line = f"{line} {word}" if line else word
    return [*lines, line]


def filled(text: str, width: int) -> list[str]:
    """The same, with words broken that are wider than a line: nothing is lost, and no line is too wide."""
    lines = []
    for line in wrapped(text, width):
        rest = line
        while cells(rest) > width and len(rest) > 1:
            # At least a sign, be it wider than a line.
            kept = _fitting(rest, width) or 1
            lines.append(rest[:kept])
            rest = rest[kept:]
        lines.append(rest)
    return lines


def shortened(text: str, width: int, end: str = "…") -> str:
    """`text` in at most `width` columns, what is left out told by `end`; nothing where there is no room for that."""
    if cells(text) <= width:
        return text
    room = width - cells(end)
    if room < 0:
        return ""
    return f"{text[: _fitting(text, room)].rstrip()}{end}"


def _fitting(text: str, room: int) -> int:
    """How many characters of a text have room; two letters that make one flag are not torn apart."""
    # How wide a character is depends on those before it: only beginnings can be measured.
    kept = bisect_right(range(len(text)), room, key=lambda length: cells(text[:length])) - 1
    flag = re.search(f"{_FLAG}+$", text[:kept])
    torn = flag is not None and len(flag[0]) % 2 and re.match(_FLAG, text[kept:])
    return kept - 1 if torn else kept
