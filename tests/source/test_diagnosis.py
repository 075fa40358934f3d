"""Which sentence a mistake gets, the surest first, and where it is said to be."""

from __future__ import annotations

import pytest

from tests.reading import assert_sound, document, told

UNREADABLE = (
    "This line cannot be read as YAML here."
    " | Check its indentation and that of the line above, its quotes, and the colon and space after its key."
)
DEEP = "Nesting goes deeper than 32 levels. | A plan needs five levels at most: check the indentation and the brackets."


def test_what_no_sentence_explains_is_told_where_reading_stops() -> None:
    read = document("--- a: 1\nb: 2\n")
    assert told(read.faults) == [f"1:6: {UNREADABLE}"]
    assert read.raw == {"b": "2"}
    assert not read.whole
    assert_sound(read)


def test_an_open_quote_is_surer_than_what_it_swallows() -> None:
    read = document('a: "x\nb: [1, 2\nc: 3\nd: @e\n')
    assert told(read.faults)[0].startswith("1:4: The quote that opens here is never closed.")
    assert read.raw == {"c": "3"}


def test_several_mistakes_are_told_each_in_its_line() -> None:
    read = document("a: 1\nb: [x\nc: 2\nd: @y\ne: 3\nf:4\ng: 5\n")
    assert [(fault.rule, fault.span.line) for fault in read.faults] == [
        ("invalid-yaml", 2),
        ("invalid-yaml", 4),
        ("invalid-yaml", 6),
    ]
    assert read.raw == {"a": "1", "c": "2", "e": "3", "g": "5"}


@pytest.mark.parametrize("end", ["", "\n", "\n\n\n", "\n  \n"])
def test_what_is_open_at_the_end_is_told_in_the_last_line_with_text(end: str) -> None:
    read = document(f"a: 1\nb: [{end}")
    assert told(read.faults) == ['2:4: What opens here is never closed. | Close it with "]".']
    assert read.raw == {"a": "1"}
    assert_sound(read)


def test_nesting_without_end_is_told_at_the_first_level_too_many() -> None:
    # The mapping of the file is the first level, so the 32nd bracket opens the 33rd.
    read = document("a: 1\nb: " + "[" * 40 + "\nc: 2\n")
    assert told(read.faults) == [f"2:35: {DEEP}"]
    assert read.raw == {"a": "1"}
    assert not document("b: " + "[" * 31 + "]" * 31 + "\n").faults
