from __future__ import annotations

from datetime import date, timedelta

import pytest

from tools.full_plan.dates import ENGLISH, FRENCH, Letters, holding, in_french, on, when, working


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
        ("2023-T4", date(2023, 10, 1), date(2023, 12, 31)),
        ("2023-Q1", date(2023, 1, 1), date(2023, 3, 31)),
        ("2023-S2", date(2023, 7, 1), date(2023, 12, 31)),
        ("2023-H1", date(2023, 1, 1), date(2023, 6, 30)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_a_period_from_its_first_day_to_its_last(text: str, first: date, last: date) -> None:
    found = when(text)
    assert (found.text, found.first, found.last) == (text, first, last)


@pytest.mark.parametrize("text", ["23", "2023-", "le 3 mars", "2023-03-01T00:00"])
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        when(text)


@pytest.mark.parametrize(
    ("precision", "letters", "text"),
    [
        ("day", FRENCH, "2024-08-09"),
        ("month", FRENCH, "2024-08"),
        ("quarter", FRENCH, "2024-T3"),
        ("quarter", ENGLISH, "2024-Q3"),
        ("half-year", FRENCH, "2024-S2"),
        ("half-year", ENGLISH, "2024-H2"),
    ],
)
def test_the_period_that_holds_a_day(precision: str, letters: Letters, text: str) -> None:
    assert holding(date(2024, 8, 9), precision, letters) == when(text)


@pytest.mark.parametrize(
    ("day", "opened"),
    [
        ("2024-05-10", "2024-05-10"),
        ("2024-05-11", "2024-05-13"),
        ("2026-05-01", "2026-05-04"),
        ("2023-04-10", "2023-04-11"),
        ("2024-05-09", "2024-05-10"),
        ("2025-06-09", "2025-06-10"),
        ("2027-03-29", "2027-03-30"),
    ],
)
def test_nobody_works_on_that_day(day: str, opened: str) -> None:
    assert working(when(day).first) == when(opened).first


@pytest.mark.parametrize("easter", ["1954-04-18", "1981-04-19", "2000-04-23", "2024-03-31", "2038-04-25", "2049-04-18"])
def test_easter_monday_of_years_that_are_hard_to_compute(easter: str) -> None:
    monday = when(easter).first + timedelta(days=1)
    assert working(monday) == monday + timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2025-03-12", "le 12 mars 2025"),
        ("2025-08-01", "le 1er août 2025"),
        ("2025-02", "en février 2025"),
    ],
)
def test_dates_in_sentences(text: str, said: str) -> None:
    assert in_french(when(text)) == said


def test_one_day() -> None:
    assert on(date(2024, 1, 2)).text == "2024-01-02"
