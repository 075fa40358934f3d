"""Making text from outside harmless to read: the one way from a plan's bytes to a person's eyes."""

import unicodedata

# Cc control, Cf format (bidirectional, zero-width), Cs surrogate, Co private, Zl and Zp separators:
# what moves, hides or reorders the text around it. ZWJ and ZWNJ are letters' companions and stay.
_HARMFUL = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")


def show(text: str, limit: int = 200) -> str:
    r"""`text` on one line, with what could steer a terminal written as `\u{1b}` and the excess cut.

    `limit` counts characters of the input; 0 means no limit.
    """
    cut = text[:limit] if limit and len(text) > limit else text
    if not cut.isprintable():
        cut = "".join(_visible(character) for character in cut)
    return cut if len(cut) >= len(text) or not limit or len(text) <= limit else f"{cut}…"


def _visible(character: str) -> str:
    if character in _JOINERS or unicodedata.category(character) not in _HARMFUL:
        return character
    return f"\\u{{{ord(character):x}}}"


def cells(text: str) -> int:
    """How many columns of a terminal `text` takes: two for wide characters, none for combining marks."""
    if text.isascii():
        return len(text)
    return sum(_cell(character) for character in text)


def _cell(character: str) -> int:
    if character in _JOINERS or unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrapped(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` columns, broken at spaces only (never at one that must not break)."""
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if cells(longer) > width and line:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]
