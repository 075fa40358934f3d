"""Text from outside is shown harmless, and its width is known."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.show import cells, filled, shortened, show, wrapped
from tests.whens import steady


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("CCI Académie «\u00a03\u202f000\u00a0»", "CCI Académie «\u00a03\u202f000\u00a0»"),
        ("\x1b[31m", "\\u{1b}[31m"),
        ("a\nb\r\tc\0", "a\\u{a}b\\u{d}\\u{9}c\\u{0}"),
        ("\x9b2J", "\\u{9b}2J"),
        ("\u202ea\u2066b", "\\u{202e}a\\u{2066}b"),
        ("a\u200bb\ufeff", "a\\u{200b}b\\u{feff}"),
        ("a\u2028b\u2029", "a\\u{2028}b\\u{2029}"),
        ("\ud800", "\\u{d800}"),
        ("\ue000\U000f0000", "\\u{e000}\\u{f0000}"),
        ("\u0378\uffff", "\\u{378}\\u{ffff}"),
        ("\u3164\u115f\u034f", "\\u{3164}\\u{115f}\\u{34f}"),
        ("a\U000e0101", "a\\u{e0101}"),
        ("a\u200db", "a\\u{200d}b"),
        ("\u200ca", "\\u{200c}a"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("❤\ufe0f", "❤\ufe0f"),
        ("[red]a[/red]", "[red]a[/red]"),
        ("", ""),
    ],
)
def test_what_could_steer_or_mislead_is_made_visible(text: str, shown: str) -> None:
    assert show(text) == shown


def test_what_is_too_long_is_cut() -> None:
    assert show("x" * 201) == "x" * 200 + "…"
    assert show("x" * 200) == "x" * 200
    assert show("x" * 201, 0) == "x" * 201
    assert show("\x1b" * 300, 3) == "\\u{1b}" * 3 + "…"
    assert show("abc", 2) == "ab…"


@steady
@given(st.text(st.characters(categories=None), max_size=40), st.sampled_from([0, 1, 5, 200]))
def test_whatever_is_shown_is_harmless(text: str, limit: int) -> None:
    shown = show(text, limit)
    harmful = ("Cc", "Cs", "Co", "Cn", "Zl", "Zp")
    assert not [c for c in shown if unicodedata.category(c) in harmful]
    assert {c for c in shown if unicodedata.category(c) == "Cf"} <= {"\u200c", "\u200d"}
    shown.encode()


@steady
@given(st.text(st.characters(codec="latin-1", categories=["L", "N", "P", "S", "Zs"])))
def test_what_is_harmless_is_shown_as_it_is(text: str) -> None:
    assert show(text, 0) == text


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0), ("CCI", 3), ("été", 3), ("e\u0301te\u0301", 3), ("\u00a0", 1), ("Z\u0351\u036b\u0343", 1),
        ("日本", 4), ("ｃｃｉ", 6), ("한국", 4), ("\u1112\u1161\u11ab", 2), ("नम\u200dस्ते", 4), ("می\u200cخواهم", 7),
        ("🎉", 2), ("👨\u200d👩\u200d👧\u200d👦", 2), ("👍\U0001f3fd", 2), ("❤", 1), ("❤\ufe0f", 2), ("🇫🇷", 2),
        ("🏳\ufe0f\u200d🌈", 2), ("1\ufe0f\u20e3", 2), ("a\ufe0f", 1), ("\ufe0f", 0),
    ],
)  # fmt: skip
def test_the_columns_of_a_text(text: str, columns: int) -> None:
    assert cells(text) == columns


@steady
@given(st.text(), st.text())
def test_columns_never_shrink_below_nothing(text: str, more: str) -> None:
    assert 0 <= cells(text) <= 2 * len(text)
    assert cells(text + " " + more) == cells(text + " ") + cells(" " + more) - 1


@steady
@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=12)).map(" ".join), st.integers(1, 30))
def test_lines_are_broken_at_spaces_only(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert " ".join(lines) == text
    assert all(cells(line) <= width or " " not in line for line in lines)


@steady
@given(st.text(max_size=40), st.integers(0, 30), st.sampled_from(["…", "..."]))
def test_what_is_shortened_has_room(text: str, width: int, end: str) -> None:
    short = shortened(text, width, end)
    assert cells(short) <= width
    if cells(text) <= width:
        assert short == text
    elif width >= cells(end):
        assert short.endswith(end)
        assert text.startswith(short.removesuffix(end))
    else:
        assert not short


def test_what_is_shortened_keeps_all_that_it_can() -> None:
    assert shortened("Accélérer la transition", 12) == "Accélérer l…"
    assert shortened("日本語", 5) == "日本…"
    assert shortened("日本語", 4) == "日…"
    assert shortened("abc", 2, "...") == ""


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("a b", 3, ["a b"]),
        ("aaaaa b", 2, ["aa", "aa", "a", "b"]),
        ("日本語", 3, ["日", "本", "語"]),
        ("日", 1, ["日"]),
        ("\U0001f1eb\U0001f1f7\U0001f1eb\U0001f1f7", 3, ["\U0001f1eb\U0001f1f7", "\U0001f1eb\U0001f1f7"]),
        ("", 3, [""]),
    ],
)
def test_a_word_wider_than_a_line_is_broken(text: str, width: int, lines: list[str]) -> None:
    assert filled(text, width) == lines


def test_a_flag_is_not_torn_apart() -> None:
    flag = "\U0001f1eb\U0001f1f7"
    assert shortened(f"a{flag}b{flag}c", 3) == "a…"
    assert shortened(f"a{flag}b{flag}c", 4) == f"a{flag}…"
    assert shortened(f"{flag}{flag}{flag}", 5) == f"{flag}{flag}…"
