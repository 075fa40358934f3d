"""How wide a text is when it is drawn, without a font to ask: never less than it will be."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from ccictl.render.drawing.advances import BOLD, REGULAR

# What another font than those measured may add, as a share.
_SAFETY = 1.03
# The widest letter of DejaVu Sans that is not in the tables (in Cyrillic, Arabic or Latin), in thousandths.
_OTHER, _OTHER_BOLD = 1250, 1450
# Signs of Chinese and Japanese, and pictures, whose fonts differ.
_WIDE = 1350
_ELLIPSIS = "…"
# A dictionary alone is asked twice as fast as a view of it.
_REGULAR, _BOLD = dict(REGULAR).__getitem__, dict(BOLD).__getitem__


@lru_cache(maxsize=4096)  # what is fitted has been measured, and so have names that come again
def width(text: str, size: float, *, bold: bool = False) -> float:
    """How much room `text` takes at a size of font, in the unit of that size."""
    try:
        total = sum(map(_BOLD if bold else _REGULAR, text))
    except KeyError:
        known = BOLD if bold else REGULAR
        total = sum(known.get(character) or _unknown(character, bold=bold) for character in text)
    return total * size * _SAFETY / 1000


def _unknown(character: str, *, bold: bool) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return _WIDE
    return _OTHER_BOLD if bold else _OTHER


def fitted(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """`text`, or as much of its beginning as there is room for and an ellipsis; nothing where not even that fits."""
    if width(text, size, bold=bold) <= room:
        return text
    left = room - width(_ELLIPSIS, size, bold=bold)
    known = BOLD if bold else REGULAR
    moves = (known.get(character) or _unknown(character, bold=bold) for character in text)
    kept = bisect_right(list(accumulate(moves)), left * 1000 / (size * _SAFETY))
    # A mark is not parted from its letter, nor a half of a joined sign from the other.
    while 0 < kept < len(text) and not _parts(text, kept):
        kept -= 1
    shown = text[:kept].rstrip(" ,;:.–-\u00a0\u202f")
    return f"{shown}{_ELLIPSIS}" if shown else ""


def _parts(text: str, place: int) -> bool:
    """Whether `text` may be cut at a place."""
    return text[place - 1] != "\u200d" and unicodedata.category(text[place]) not in ("Mn", "Me", "Cf")


def folded(text: str, room: float, size: float, rows: int, *, bold: bool = False) -> list[str]:
    """`text` in at most so many rows, broken at spaces; the last one is shortened where there is more."""
    words = text.split(" ")
    found: list[str] = []
    while words and len(found) < rows - 1:
        row, taken = words[0], 1
        while taken < len(words) and width(f"{row} {words[taken]}", size, bold=bold) <= room:
            row = f"{row} {words[taken]}"
            taken += 1
        if width(row, size, bold=bold) > room:
            # A word that no row holds is not worth a row that is nearly empty.
            break
        found.append(row)
        words = words[taken:]
    if words:
        found.append(fitted(" ".join(words), room, size, bold=bold))
    return found


def broken(text: str, room: float, size: float) -> list[str]:
    """All of `text` in as many rows as it takes, broken at spaces, and inside of what no row holds."""
    rows: list[str] = []
    taken = room + 1.0
    space = width(" ", size)
    for word in text.split(" "):
        wide = width(word, size)
        if taken + space + wide <= room:
            rows[-1] = f"{rows[-1]} {word}"
            taken += space + wide
            continue
        while wide > room:
            kept = max(len(fitted(word, room, size)) - 1, 1)
            rows.append(word[:kept])
            word = word[kept:]  # noqa: PLW2901 - what is left of it
            wide = width(word, size)
        rows.append(word)
        taken = wide
    return rows
