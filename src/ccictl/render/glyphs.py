"""Verdicts as signs: one column wide each, with a form in ASCII, so that colour never speaks alone."""

from __future__ import annotations

from types import MappingProxyType

from ccictl.named import NamedTuple


class Glyph(NamedTuple):
    """A sign, the same in ASCII, and the code of its colour on a terminal (empty: none)."""

    sign: str
    plain: str
    colour: str = ""

    def shown(self, *, ascii_: bool) -> str:
        """The sign to show."""
        return self.plain if ascii_ else self.sign


_RED, _YELLOW, _GREEN, _CYAN, _DIM = "31", "33", "32", "36", "2"

# By the name of a tone: healths, statuses, weathers, states of indicators; severities have no sign of their own.
GLYPHS = MappingProxyType(
    {
        "late": Glyph("✖", "x", _RED),
        "at-risk": Glyph("▲", "!", _YELLOW),
        "on-track": Glyph("●", "+", _GREEN),
        "none": Glyph("○", "-", _DIM),
        "done": Glyph("✔", "v", _GREEN),
        "active": Glyph("▶", ">"),
        "planned": Glyph("○", "-"),
        "paused": Glyph("‖", "="),
        "cancelled": Glyph("⊘", "/", _DIM),
        "soon": Glyph("◆", "~", _YELLOW),
        "undated": Glyph("?", "?"),
        "sunny": Glyph("☀", "s"),
        "fair": Glyph("◐", "f"),
        "cloudy": Glyph("☁", "c", _YELLOW),
        "stormy": Glyph("☂", "t", _RED),
        "met": Glyph("✔", "v", _GREEN),
        "off-track": Glyph("✖", "x", _RED),
        "stale": Glyph("◌", "?", _YELLOW),
        "no-data": Glyph("○", "-"),
        "error": Glyph("", "", _RED),
        "warning": Glyph("", "", _YELLOW),
        "info": Glyph("", "", _CYAN),
        "off": Glyph("", "", _DIM),
    }
)
_NONE = Glyph("", "")

# These are replaced wherever they are; those stand for something in figures only.
_PUNCTUATION = str.maketrans({"–": "-", "−": "-", "…": "...", "→": "->"})
_FIGURES = str.maketrans({**dict(zip("▁▂▃▄▅▆▇█", "_.-=+*#@", strict=True)), "·": "."})


def glyph(tone: str) -> Glyph:
    """The sign of a tone; an empty one for what has none."""
    return GLYPHS.get(tone, _NONE)


def plain(text: str, *, words: bool = False) -> str:
    """A figure in signs that any font has; in what has `words` too, signs may be their authors' and stay."""
    text = text.translate(_PUNCTUATION)
    return text if words else text.translate(_FIGURES)
