"""Functions that know no clock and end in time, and our own."""

from __future__ import annotations

from itertools import count

import pytest

from tests.database.asking import refused, rows


def test_accents_are_folded() -> None:
    assert rows("SELECT id FROM projects WHERE fold(title) LIKE '%economie de prox%'") == [
        ("cci-economie-de-proximite",)
    ]
    assert rows("SELECT fold(NULL), fold(x'c389'), fold(12)") == [(None, "e", "12")]


def test_now_is_the_data_date() -> None:
    assert rows("SELECT date('now'), date(), date('NOW', '+1 day'), date('2024-02-28', '+1 day')") == [
        ("2026-09-30", "2026-09-30", "2026-10-01", "2024-02-29")
    ]
    assert rows("SELECT strftime('%Y'), strftime('%m', 'now'), time(), datetime('now')") == [
        ("2026", "09", "00:00:00", "2026-09-30 00:00:00")
    ]
    assert rows("SELECT date(NULL), julianday('now') - julianday('2026-09-01')") == [(None, 29.0)]


@pytest.mark.parametrize(
    ("call", "value"),
    [
        # Bytes, and a text that ends at a NUL, are "now" for SQLite too.
        ("date(x'6e6f77')", "2026-09-30"),
        ("date('now' || char(0) || 'x')", "2026-09-30"),
        ("datetime('now', 'localtime')", "2026-09-30 00:00:00"),
        ("datetime('2026-07-01 12:00', 'UTC')", "2026-07-01 12:00:00"),
        # Since SQLite 3.42 this is now too, and before it was nothing; what follows a time is never one.
        ("ifnull(date('subsec'), '2026-09-30')", "2026-09-30"),
        ("date('now', 'now')", None),
        ("strftime('%Y', 'now', '-1 year')", "2025"),
    ],
)
def test_no_clock_and_no_zone_gets_in(call: str, value: object) -> None:
    assert rows(f"SELECT {call}") == [(value,)]


def test_functions_that_are_bounded_answer_as_those_of_sqlite() -> None:
    assert rows(
        "SELECT instr('jalon', 'l'), replace('a.b', '.', 1.5), trim('  a '), ltrim('xxa', 'x'), rtrim('a ')"
    ) == [(3, "a1.5b", "a", "a", "a")]
    assert rows("SELECT instr(NULL, 'a'), trim(12), instr(x'00ff', x'ff')") == [(None, "12", 2)]


@pytest.mark.parametrize(
    ("question", "message"),
    [
        (
            "SELECT instr(printf('%.*c', 20000, 'a'), printf('%.*c', 10000, 'a') || 'b')",
            "This question takes too long.",
        ),
        ("SELECT replace(printf('%.*c', 9000, 'a'), 'a', printf('%.*c', 9000, 'b'))", "This answer is too large."),
        (
            "SELECT instr('a')",
            "SQLite does not understand this (wrong number of arguments to function instr()).",
        ),
    ],
)
def test_what_a_function_fails_of_is_said(question: str, message: str) -> None:
    assert refused(question) == message


def test_a_function_stops_when_the_time_is_over() -> None:
    asked = count()
    assert refused("SELECT trim(' a ')", lambda: next(asked) >= 0) == "This question takes too long."
    assert next(asked) == 1
