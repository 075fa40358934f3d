"""Mistakes with quotes: told where they are made, and the rest is read."""

from __future__ import annotations

import pytest

from tests.reading import assert_sound, document, told

CLOSE = "Close it at the end of the value; inside single quotes write an apostrophe twice."
OPENS = "The quote that opens here is never closed."


@pytest.mark.parametrize("value", ['"l’avenir', "'le plan", "'le plan\n  et la suite", '"'])
def test_a_quote_that_is_never_closed_is_told_where_it_opens(value: str) -> None:
    read = document(f"a: 1\nnote: {value}\nb: 2\nc: {{d: 3}}\n")
    assert told(read.faults) == [f"2:7: {OPENS} | {CLOSE}"]
    assert read.raw == {"a": "1", "b": "2", "c": {"d": "3"}}
    assert not read.whole
    assert_sound(read)


@pytest.mark.parametrize(
    ("line", "place", "remedy"),
    [
        (
            "note: 'd'abord'",
            "2:10",
            'Inside single quotes write an apostrophe twice, or use double ones: "d\'abord"',
        ),
        ("note: 'd'abord [1]'", "2:10", "Inside single quotes write an apostrophe twice."),
        (
            'note: "un" et "deux"',
            "2:12",
            'Inside double quotes write \\" for a quote, or put single quotes around the text.',
        ),
    ],
)
def test_quotes_inside_quotes_close_too_soon(line: str, place: str, remedy: str) -> None:
    read = document(f"a: 1\n{line}\nb: 2\n")
    assert told(read.faults) == [f"{place}: The quotes are closed before this. | {remedy}"]
    assert read.raw == {"a": "1", "b": "2"}


def test_a_quote_closed_lines_below_is_told_where_it_opens() -> None:
    read = document("title: 'd\n  abord' ensuite\nb: 2\n")
    assert told(read.faults) == [
        f"1:8: The quote that opens here is closed only in line 2, where more follows. | {CLOSE}"
    ]
    assert read.raw == {"b": "2"}


def test_a_backslash_that_stands_for_nothing() -> None:
    read = document('a: 1\npath: "C:\\data"\nb: 2\n')
    assert told(read.faults) == [
        "2:10: In double quotes a backslash begins a code, and this is none."
        " | Use single quotes instead, or write two backslashes."
    ]
    assert read.raw == {"a": "1", "b": "2"}


def test_quotes_well_written_are_no_mistake() -> None:
    read = document("a: 'l''avenir'\nb: \"C:\\\\data\"\nc: l'avenir \"proche\"\nd: ['x', \"y\"]\n")
    assert not read.faults
    assert read.raw == {"a": "l'avenir", "b": "C:\\data", "c": 'l\'avenir "proche"', "d": ["x", "y"]}
