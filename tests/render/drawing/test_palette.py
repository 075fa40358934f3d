"""Colours that can be told apart from their ground."""

from __future__ import annotations

import pytest

from ccictl.render.drawing.palette import PALETTE, style, tone


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of WCAG 2.1."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["ink", "soft", "late", "risk", "good", "plan", "today", "cross", "group"])
def test_texts_and_lines_can_be_read_on_every_ground(name: str) -> None:
    for ground in ("back", "band", "head"):
        assert contrast(PALETTE[name].light, PALETTE[ground].light) >= 4.5
        assert contrast(PALETTE[name].dark, PALETTE[ground].dark) >= 4.5


def test_a_tone_has_a_colour_and_what_has_none_the_other() -> None:
    assert tone("late") == "late"
    assert tone("?") == "soft"
    assert tone("none", "plan") == "plan"


def test_the_style_sheet_is_inside_a_question_and_dark_on_screens_alone() -> None:
    text = style()
    assert text.startswith("@supports (--a:0){")
    assert "@media screen and (prefers-color-scheme:dark)" in text
    assert text.count("{") == text.count("}")
    assert "url(" not in text
