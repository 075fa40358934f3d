"""Widths of texts, and texts that fit."""

from __future__ import annotations

import importlib.resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.drawing.advances import BOLD, REGULAR
from ccictl.render.drawing.widths import broken, fitted, folded, width


def test_a_width_is_that_of_the_letters_and_a_little_more() -> None:
    assert width("", 10) == 0
    assert width("0000", 10) == pytest.approx(4 * 6.37 * 1.03)
    assert width("ab", 20) == pytest.approx(2 * width("ab", 10))
    assert width("Projet", 10, bold=True) > width("Projet", 10)


def test_letters_that_are_not_in_the_tables() -> None:
    assert width("e\u0301", 10) == width("e", 10)
    assert width("日", 10) > width("W", 10)
    assert width("ж", 10) > width("W", 10)
    assert width("ж", 10, bold=True) > width("ж", 10)


def test_the_tables_are_no_less_than_the_font_that_pictures_are_drawn_with() -> None:
    tools = pytest.importorskip("ziafont")
    font = tools.Font(str(Path(str(importlib.resources.files(tools))) / "fonts" / "DejaVuSans.ttf"))
    for letter in "aéWÀœ€0 ’«":
        assert REGULAR[letter] >= font.glyph(letter).advance() * 1000 / font.info.layout.unitsperem
    assert set(REGULAR) == set(BOLD)


@given(st.text(), st.floats(0, 200), st.booleans())
def test_what_is_fitted_fits_and_is_the_beginning(text: str, room: float, bold: bool) -> None:
    shown = fitted(text, room, 10, bold=bold)
    assert width(shown, 10, bold=bold) <= room
    assert shown == text or not shown or (shown[-1] == "…" and text.startswith(shown[:-1]))


@given(st.text(), st.floats(0, 200), st.integers(1, 4))
def test_rows_fit_and_keep_the_order(text: str, room: float, rows: int) -> None:
    found = folded(text, room, 10, rows)
    assert len(found) <= rows
    assert all(width(row, 10) <= room for row in found)
    joined = " ".join(found)
    assert joined == text or joined.removesuffix("…").rstrip() in text or not joined.strip()


def test_texts_are_broken_at_spaces_and_the_rest_is_told_by_an_ellipsis() -> None:
    assert folded("one two three four", width("one two", 10), 10, 2) == ["one two", "three…"]
    assert folded("one two", width("one two", 10), 10, 2) == ["one two"]
    assert folded("one two", width("one", 10) + 1, 10, 3) == ["one", "two"]
    # A word that is too long for any row is shortened, not left alone.
    assert folded("W" * 50 + " end", 60, 10, 2) == ["WWWW…"]


@given(st.text() | st.text("ab ", max_size=300), st.floats(20, 200))
def test_what_is_broken_fits_and_nothing_of_it_is_lost(text: str, room: float) -> None:
    rows = broken(text, room, 10)
    assert "".join(rows).replace(" ", "") == text.replace(" ", "")
    assert all(width(row, 10) <= room + 1e-9 for row in rows)


def test_what_is_broken_is_so_at_spaces_where_it_can_be() -> None:
    assert broken("one two three", width("one two", 10) + 1, 10) == ["one two", "three"]
    assert broken("", 20, 10) == [""]
    assert broken("a " + "W" * 9, 60, 10)[:2] == ["a", "WWWW"]


def test_a_letter_keeps_its_marks_and_a_sign_its_halves() -> None:
    assert fitted("aae\u0301\u0301\u0301 and more", width("aae", 10) + width("…", 10), 10) == "aae\u0301\u0301\u0301…"
    assert fitted("ab👨\u200d👩 more", width("ab👨", 10) + width("…", 10), 10) == "ab…"
    assert fitted("abc", 3, 10) == ""
