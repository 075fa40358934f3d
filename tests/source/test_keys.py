"""Colons and hyphens of a line: one too many, none, or one without its space."""

from __future__ import annotations

import pytest

from tests.reading import assert_sound, document, told

NO_KEY = 'This line has no key: a colon and a space ("name: value") are missing.'
HOLDS = "This value holds a colon followed by a space, which YAML takes for the end of another key."
ADD = "Add the colon and the space, or indent the line if it goes on with the text above."


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("f: Bilan : fin", f'2:10: {HOLDS} | Put the value in quotes: f: "Bilan : fin"'),
        ('f: Le "bilan" : fin', f"2:15: {HOLDS} | Put the value in quotes: f: 'Le \"bilan\" : fin'"),
        (
            "f: A due: 2024",
            '2:6: YAML takes "due" for a second key on this line.'
            ' | Put it on a line of its own, or the whole value in quotes: f: "A due: 2024"',
        ),
        ("f:x", "2:2: A space is missing behind this colon. | Write it as: f: x"),
        ("f = x", f"2:1: {NO_KEY} | Write it as: f: x"),
        ("texte perdu", f"2:1: {NO_KEY} | {ADD}"),
    ],
)
def test_a_line_is_told_with_what_to_write(line: str, fault: str) -> None:
    read = document(f"a: 1\n{line}\nb: 2\n")
    assert told(read.faults) == [fault]
    assert read.raw == {"a": "1", "b": "2"}
    assert not read.whole
    assert_sound(read)


def test_a_line_deeper_than_a_field_that_has_a_value() -> None:
    read = document("a: 1\n  f: 2\n  g: 3\nb: 2\n")
    assert told(read.faults) == [
        "2:3: This line is indented deeper than line 1, which already has a value."
        " | Begin it in column 1; if it goes on with the text above, put the whole text in quotes."
    ]
    assert read.raw == {"a": "1", "b": "2"}


def test_a_line_deeper_than_an_item_that_is_a_text() -> None:
    read = document("after:\n  - a\n    lag: 3\nb: 2\n")
    assert told(read.faults) == [
        "3:5: This line is indented deeper than line 2, which already has a value."
        ' | Give the text of line 2 a name of its own ("- name: value").'
    ]
    assert read.raw == {"after": ["a"], "b": "2"}


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("y", "4:3: The hyphen of this item of the list is missing. | Write it as: - y"),
        ("-y", "4:3: A space is missing behind this hyphen. | Write it as: - y"),
    ],
)
def test_an_item_without_its_hyphen_or_its_space(line: str, fault: str) -> None:
    read = document(f"a: 1\nm:\n  - x\n  {line}\nb: 2\n")
    assert told(read.faults) == [fault]
    assert read.raw == {"a": "1", "m": ["x"], "b": "2"}


def test_an_odd_space_behind_a_colon_is_read_as_a_space() -> None:
    read = document("a:\u202f1\nb: 2\n")
    assert told(read.faults) == [
        "1:3: The space behind this colon is not an ordinary one, and YAML does not take it for a space."
        " | Replace it by an ordinary space."
    ]
    assert read.raw == {"a": "1", "b": "2"}


def test_colons_inside_a_text_are_text() -> None:
    read = document("a: https://b.example:80/c\nd: 12:30\ne: 'f : g'\n")
    assert not read.faults
    assert read.raw == {"a": "https://b.example:80/c", "d": "12:30", "e": "f : g"}
