"""Spaces that are not ordinary ones."""

from __future__ import annotations

from ccictl.source.blanks import straighten
from tests.reading import document, told


def test_odd_spaces_that_indent_a_line_are_told_and_read_as_spaces() -> None:
    read = document("m:\n\u00a0\u202fa: 1\n  \u00a0 # text\n \u00a0b: 2\n")
    assert told(read.faults) == [
        "2:1: [hidden-character] Spaces that are not ordinary ones indent this line, and YAML does not take them for"
        " spaces. | Replace them by ordinary spaces.",
        "3:1: [hidden-character] Spaces that are not ordinary ones indent this line, and YAML does not take them for"
        " spaces. | Replace them by ordinary spaces.",
        "4:1: [hidden-character] Spaces that are not ordinary ones indent this line, and YAML does not take them for"
        " spaces. | Replace them by ordinary spaces.",
    ]
    assert read.raw == {"m": {"a": "1", "b": "2"}}


def test_in_a_text_they_are_text() -> None:
    text = "note: |\n  Bilan\u00a0:\n  \u00a0— un\u202f;\ntitle: «\u00a0CCI\u00a0»\n"
    read = document(text)
    assert not read.faults
    assert read.raw == {"note": "Bilan\u00a0:\n\u00a0— un\u202f;\n", "title": "«\u00a0CCI\u00a0»"}


def test_a_key_is_read_without_the_odd_space_around_it() -> None:
    read = document("title\u00a0: CCI\n")
    assert told(read.faults) == [
        "1:1: [hidden-character] A space that is not an ordinary one is part of this key: U+00A0 (NO-BREAK SPACE)."
        " | Replace it by an ordinary space, or delete it."
    ]
    assert read.raw == {"title": "CCI"}
    assert "U+202F (NARROW NO-BREAK SPACE)" in told(document("{\u202ftitle: CCI}\n").faults)[0]


def test_many_such_lines_are_counted() -> None:
    read = document("\u00a0a: 1\n" * 1000)
    assert len([fault for fault in read.faults if fault.rule == "hidden-character"]) == 101


def test_a_text_without_odd_spaces_is_itself() -> None:
    assert straighten("a: b\n") == ("a: b\n", [])
    assert straighten("a: «\u00a0b\u00a0»\n") == ("a: «\u00a0b\u00a0»\n", [])
