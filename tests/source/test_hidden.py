"""Characters that cannot be seen are told, and taken out of what is read."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.source.hidden import PLACEHOLDER, reveal
from ccictl.source.mark import Span
from tests.reading import assert_sound, document, told
from tests.whens import steady


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u200b", "U+200B (ZERO WIDTH SPACE)"),
        ("\u202e", "U+202E (RIGHT-TO-LEFT OVERRIDE)"),
        ("\u2028", "U+2028 (LINE SEPARATOR)"),
        ("\x1b", "U+001B (CONTROL CHARACTER)"),
        ("\x85", "U+0085 (CONTROL CHARACTER)"),
        ("\x7f", "U+007F (CONTROL CHARACTER)"),
        ("\xad", "U+00AD (SOFT HYPHEN)"),
        ("\ufeff", "U+FEFF (ZERO WIDTH NO-BREAK SPACE)"),
        ("\u3164", "U+3164 (HANGUL FILLER)"),
        ("\U000e0041", "U+E0041 (TAG LATIN CAPITAL LETTER A)"),
        ("\ufdd0", "U+FDD0 (NO NAME)"),
        ("\U0010ffff", "U+10FFFF (NO NAME)"),
        ("\r", "U+000D (CONTROL CHARACTER)"),
    ],
)
def test_a_hidden_character_is_told_by_its_name_and_left_out(character: str, name: str) -> None:
    read = document(f"start: 2023\ntitle: A{character}B  # {character}.\n")
    assert told(read.faults) == [
        f"2:{column}: [hidden-character] A character that cannot be seen is hidden here: {name}."
        " | Delete it: it often comes with text pasted from a web page or a word processor."
        for column in (9, 15)
    ]
    assert read.raw == {"start": "2023", "title": "AB"}
    assert read.whole
    assert_sound(read)


@pytest.mark.parametrize(
    "text", ["नम\u200dस्ते", "می\u200cخواهم", "❤\ufe0f", "👨\u200d👩\u200d👧", "é", "e\u0301", "a\tb"]
)
def test_what_letters_and_signs_are_made_of_is_not_hidden(text: str) -> None:
    read = document(f"title: {text}\r\n")
    assert not read.faults
    assert read.raw == {"title": text}


@pytest.mark.parametrize(
    "text",
    ["tags: \u200b[a, b]\n", "tags: [\u200b\u200ba, b]\n", "tags: [a, \u200bb]\n", "tags:\n  - \u200ba\n  - b\n"],
)
def test_in_front_of_a_value_it_does_not_change_what_the_value_is(text: str) -> None:
    read = document(text)
    assert {fault.rule for fault in read.faults} == {"hidden-character"}
    assert read.raw == {"tags": ["a", "b"]}


@pytest.mark.parametrize("line", ["\u200b    title: y", "  \ufeff  title: y", "\u200b    title: y\r"])
def test_in_front_of_an_indented_line_it_does_not_move_it(line: str) -> None:
    read = document(f"milestones:\n  a:\n{line}\n    due: 2024\n")
    assert [fault.rule for fault in read.faults] == ["hidden-character"]
    assert read.raw == {"milestones": {"a": {"title": "y", "due": "2024"}}}
    assert document("tags:\n\u200b- a\n- b\n").raw == {"tags": ["a", "b"]}


def test_an_id_with_a_hidden_character_is_one_mistake() -> None:
    read = document("engage\u200bments: [rs\u200be]\n")
    assert len(read.faults) == 2
    assert read.raw == {"engagements": ["rse"]}


def test_a_code_for_a_hidden_character_is_told_too() -> None:
    read = document('title: "A\\u200bB"\n"ti\\x1b": \'\\u200b\'\nnote: "a\\tb\\nc"\n')
    assert told(read.faults) == [
        "1:8: [hidden-character] A code in this text stands for a character that cannot be seen: U+200B (ZERO WIDTH"
        " SPACE). | Delete the code, or write single quotes around the text.",
        "2:1: [hidden-character] A code in this text stands for a character that cannot be seen: U+001B (CONTROL"
        " CHARACTER). | Delete the code, or write single quotes around the text.",
    ]
    assert read.raw == {"title": "AB", "ti": "\\u200b", "note": "a\tb\nc"}


def test_many_hidden_characters_are_told_a_hundred_times_and_counted() -> None:
    clean, faults = reveal("\u200b" * 100_000)
    assert clean == PLACEHOLDER * 100_000
    assert len(faults) == 101
    assert "99,900 more hidden characters" in told(faults)[-1]
    assert faults[99].span == Span.at(1, 100)


@steady
@given(st.text(max_size=60))
def test_what_is_revealed_has_the_same_places_and_nothing_hidden(text: str) -> None:
    clean, faults = reveal(text)
    assert len(clean) == len(text)
    assert bool(faults) == (clean != text)
    left = clean.replace(PLACEHOLDER, "").replace("\r\n", "\n")
    assert not any(unicodedata.category(c) in ("Cc", "Zl", "Zp") and c not in "\t\n" for c in left)
