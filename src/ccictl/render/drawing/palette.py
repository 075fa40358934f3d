"""The colours of drawings, by what they stand for: on white, and on a screen that is set to dark."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Colour(NamedTuple):
    """A colour on a light ground, and on a dark one."""

    light: str
    dark: str


# Texts and lines of these on `back` have a contrast of 4.5 at least, those whose name ends in -light are grounds.
PALETTE: Mapping[str, Colour] = MappingProxyType(
    {
        "back": Colour("#ffffff", "#16191d"),
        "ink": Colour("#1f2933", "#e6e9ec"),
        "soft": Colour("#5a6572", "#a3adb8"),
        "line": Colour("#dfe4e9", "#2d343c"),
        "rule": Colour("#b4bec8", "#4a545f"),
        "band": Colour("#eef2f6", "#20262d"),
        "head": Colour("#e3e9ef", "#262d35"),
        "late": Colour("#b3261e", "#f28b82"),
        "late-light": Colour("#f2c6c2", "#5c2a27"),
        "risk": Colour("#8f5400", "#f2b84b"),
        "risk-light": Colour("#f7dfb2", "#54411d"),
        "good": Colour("#1e6b34", "#7fca93"),
        "good-light": Colour("#c2e3cb", "#234a2f"),
        "plan": Colour("#2a6596", "#86bce6"),
        "plan-light": Colour("#c6ddf0", "#23415a"),
        "group": Colour("#46535f", "#b4bec8"),
        "group-light": Colour("#c7d0d8", "#3d4852"),
        "today": Colour("#6a2fb5", "#c3a2f2"),
        "cross": Colour("#3f51b5", "#9fb0ff"),
    }
)
# The colour of what has a tone: a health, the status of a project or of a milestone.
TONES: Mapping[str, str] = MappingProxyType(
    {"late": "late", "at-risk": "risk", "soon": "risk", "on-track": "good", "done": "good", "planned": "plan"}
)


def tone(name: str, otherwise: str = "soft") -> str:
    """The colour of a tone."""
    return TONES.get(name, otherwise)


def style() -> str:
    """The style sheet: each colour a property that a page may set, another on a dark screen; paper stays white.

    All of it is inside a question, which renderers that know no properties answer with no: theirs are the attributes.
    """
    light = "".join(f"--{name}:{one.light};" for name, one in PALETTE.items())
    dark = "".join(f"--{name}:{one.dark};" for name, one in PALETTE.items())
    uses = "".join(f".f-{name}{{fill:var(--{name})}}.s-{name}{{stroke:var(--{name})}}" for name in PALETTE)
    return (
        f"@supports (--a:0){{:root{{{light}}}{uses}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
        "@media print{svg{print-color-adjust:exact}}}"
    )
