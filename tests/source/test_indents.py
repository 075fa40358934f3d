"""Lines that begin in a wrong column: told with the right one, and the rest is read."""

from __future__ import annotations

import pytest

from tests.reading import assert_sound, document, told

CASES = {
    "  a: 1\nb: 2\n": (
        "1:3: This line begins in column 3, and line 2, which seems to go with it, in column 1."
        " | Begin both in the same column."
    ),
    "b: 2\nm:\n    x: 1\n    y: 1\n  z: 1\n": (
        "5:3: This line begins in column 3, where no line above it does."
        " | Begin it in the column of the lines that it belongs with: 1, 5."
    ),
    "b: 2\nm:\n   - x\n  - y\n": (
        "4:3: This line begins in column 3, where no line above it does."
        " | Begin it in the column of the lines that it belongs with: 4."
    ),
    "b: 2\nm:\n  - x\n  y: 1\n": (
        "4:3: This field stands among the items of a list, and has no hyphen."
        " | Begin it in column 5 if it belongs to the item above, with a hyphen if it is an item."
    ),
    "b: 2\nm:\n  x: 1\n  - y\n": (
        '4:3: An item of a list begins here, where a field ("name: value") is expected.'
        " | Put it below the key of its list, or delete the hyphen."
    ),
    "- a\n- b\nb: 2\n": (
        '1:1: The file begins with a list here, where a field ("name: value") is expected.'
        " | Delete the hyphen, or give the list a key."
    ),
    "b: 2\nm: |\n    un\n  deux\n": (
        "4:3: This line of a text is indented less than the first, in line 3."
        " | Begin every line of the text in column 5 or further."
    ),
    "b: 2\n: 3\n": '2:1: The name of a field is missing before this colon. | Write "name: value".',
}
# What is read of the field that the mistake is in; {} where it is none.
KEPT: dict[str, object] = {
    "b: 2\nm:\n    x: 1\n    y: 1\n  z: 1\n": {"x": "1", "y": "1"},
    "b: 2\nm:\n   - x\n  - y\n": ["x"],
    "b: 2\nm:\n  - x\n  y: 1\n": ["x"],
    "b: 2\nm:\n  x: 1\n  - y\n": {"x": "1"},
    "b: 2\nm: |\n    un\n  deux\n": "un\n",
}


@pytest.mark.parametrize("text", CASES)
def test_a_line_in_a_wrong_column_is_told(text: str) -> None:
    assert told(document(text).faults) == [CASES[text]]


@pytest.mark.parametrize("text", CASES)
def test_the_rest_of_the_file_is_read(text: str) -> None:
    read = document(text + "z: {y: 3}\n")
    assert read.raw == {"b": "2", "z": {"y": "3"}} | ({"m": KEPT[text]} if text in KEPT else {})
    assert not read.whole
    assert_sound(read)


def test_lines_that_stand_there_for_the_same_reason_are_told_once() -> None:
    read = document("m:\n    x: 1\n    y: 1\n  z: 1\n  # rien\n  w:\n    v: 1\nb: 2\n")
    assert [fault.span.line for fault in read.faults] == [4]
    assert read.raw == {"m": {"x": "1", "y": "1"}, "b": "2"}


def test_the_line_that_stands_alone_is_the_one_that_strayed() -> None:
    read = document("m:\n    x: 1\n  y: 1\n  z: 1\nb: 2\n")
    assert told(read.faults) == [
        "2:5: This line begins in column 5, and line 3, which seems to go with it, in column 3."
        " | Begin both in the same column."
    ]
    assert read.raw == {"m": {"y": "1", "z": "1"}, "b": "2"}
