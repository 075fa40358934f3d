"""Shifts of a date."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ccictl.model.log import Refused
from ccictl.model.shift import Shift
from tests.french import english
from tests.whens import steady

SHIFTS = st.builds(Shift, st.integers(-4000, 4000), st.sampled_from("dwm"))
DAYS = st.dates(date(1000, 1, 1), date(3000, 12, 31))


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("+45d", Shift(45, "d")),
        ("+45j", Shift(45, "d")),
        ("-6w", Shift(-6, "w")),
        ("-6s", Shift(-6, "w")),
        ("+2m", Shift(2, "m")),
        ("+ 2 M", Shift(2, "m")),
        ("+0d", Shift(0, "d")),
        ("+0000000000001D", Shift(1, "d")),
    ],
)
def test_days_weeks_and_months_in_both_languages(text: str, shift: Shift) -> None:
    assert Shift.parse(text) == shift


@pytest.mark.parametrize("text", ["", "45d", "+45", "+d", "+4.5d", "+45y", "+45dd", "+٤d", "+-4d", "+45d\n"])
def test_what_is_no_shift(text: str) -> None:
    assert Shift.parse(text) is None


@steady
@given(SHIFTS)
def test_it_is_read_as_it_is_written(shift: Shift) -> None:
    assert Shift.parse(str(shift)) == shift


@pytest.mark.parametrize(
    ("day", "text", "moved"),
    [
        ("2026-10-31", "+45d", "2026-12-15"),
        ("2026-01-01", "-1d", "2025-12-31"),
        ("2026-01-31", "+1m", "2026-02-28"),
        ("2024-03-31", "-1m", "2024-02-29"),
        ("2026-12-15", "+1m", "2027-01-15"),
        ("2026-01-15", "-1m", "2025-12-15"),
        ("2026-05-31", "-18m", "2024-11-30"),
        ("2026-09-30", "+0m", "2026-09-30"),
        ("2026-09-30", "+2w", "2026-10-14"),
        ("9999-12-30", "+1d", "9999-12-31"),
        ("0001-02-28", "-1m", "0001-01-28"),
    ],
)
def test_a_day_is_moved(day: str, text: str, moved: str) -> None:
    shift = Shift.parse(text)
    assert shift is not None
    found = shift.of(date.fromisoformat(day))
    assert (str(found), found.precision) == (moved, "day")


@steady
@given(DAYS, SHIFTS)
def test_days_and_weeks_are_counted_and_months_keep_the_day_inside_of_the_month(day: date, shift: Shift) -> None:
    moved = shift.of(day).first
    if shift.unit != "m":
        assert moved - day == timedelta(days=shift.number * (7 if shift.unit == "w" else 1))
        return
    assert 12 * (moved.year - day.year) + moved.month - day.month == shift.number
    last = (moved + timedelta(days=1)).month != moved.month
    assert moved.day == day.day or (moved.day < day.day and last)


@steady
@given(DAYS, SHIFTS)
def test_there_and_back(day: date, shift: Shift) -> None:
    assume(shift.unit != "m" or day.day <= 28)
    back = Shift(-shift.number, shift.unit)
    assert back.of(shift.of(day).last).last == day


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("9999-12-31", "+1d"),
        ("9999-12-31", "+1w"),
        ("9999-12-31", "+1m"),
        ("0001-01-01", "-1d"),
        ("0001-01-31", "-1m"),
        ("2026-01-01", "+9999999w"),
        ("2026-01-01", "-9999999m"),
    ],
)
def test_the_calendar_is_not_left(day: str, text: str) -> None:
    shift = Shift.parse(text)
    assert shift is not None
    with pytest.raises(Refused) as caught:
        shift.of(date.fromisoformat(day))
    assert f'"{text}" leads out of the calendar' in english()(caught.value.message)


def test_a_number_that_no_calendar_has_room_for_is_not_even_read() -> None:
    with pytest.raises(Refused):
        Shift.parse(f"+{'9' * 5000}d")
