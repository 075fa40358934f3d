"""Signs for verdicts."""

from __future__ import annotations

from ccictl.render.glyphs import GLYPHS, glyph, plain
from ccictl.show import cells
from ccictl.terms import HEALTHS, MILESTONE_STATUSES, PROJECT_STATUSES, SEVERITIES, STATES, WEATHERS


def test_every_verdict_has_a_sign_one_column_wide() -> None:
    for words in (HEALTHS, PROJECT_STATUSES, MILESTONE_STATUSES, WEATHERS, STATES):
        for name in words:
            sign = GLYPHS[name]
            assert cells(sign.sign) == 1
            assert "\ufe0f" not in sign.sign
            assert len(sign.plain) == 1
            assert sign.plain.isascii()


def test_what_is_told_apart_has_signs_apart() -> None:
    for words in (HEALTHS, PROJECT_STATUSES, MILESTONE_STATUSES, WEATHERS, STATES):
        for form in ("sign", "plain"):
            assert len({getattr(GLYPHS[name], form) for name in words}) == len(words)


def test_severities_are_words_alone() -> None:
    assert {GLYPHS[name].sign for name in SEVERITIES} == {""}
    assert glyph("other").shown(ascii_=False) == ""
    assert glyph("late").shown(ascii_=True) == "x"


def test_figures_in_signs_that_any_font_has() -> None:
    assert plain("▁▂▃▄▅▆▇█ · – −3 j …") == "_.-=+*#@ . - -3 j ..."
    assert plain("entrepreneur·e·s – −3 j", words=True) == "entrepreneur·e·s - -3 j"
    assert plain("2024 → 2025", words=True) == "2024 -> 2025"
