"""From which day to which day a plan is drawn."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis.extent import extent, near
from ccictl.model.header import Header
from tests.analysis.building import dated, origin
from tests.whens import steady

AS_OF = date(2025, 7, 1)


def header(**fields: str) -> Header:
    return Header(id="plan", origin=origin(), title="P", **dated(fields))


HORIZON = header(start="2024", finish="2026")


@pytest.mark.parametrize(
    ("of", "days", "expected"),
    [
        (HORIZON, [], ("2024-01-01", "2026-12-31")),
        (HORIZON, ["2023-06-01", "2027-12-31"], ("2023-06-01", "2027-12-31")),
        (HORIZON, ["1999-01-01", "2062-01-01"], ("2024-01-01", "2026-12-31")),
        (header(), ["1999-01-01", "2062-01-01"], ("1999-01-01", "2062-01-01")),
        (header(start="2026", finish="2024"), ["2025-01-01", "2025-02-01"], ("2025-01-01", "2025-02-01")),
        (header(), [], ("2024-12-30", "2025-12-31")),
        (header(), ["2025-03-20"], ("2025-03-05", "2025-04-04")),
        (header(start="0001", finish="9999"), [], ("0001-01-01", "9999-12-31")),
    ],
)
def test_the_horizon_and_what_is_near_it(of: Header, days: list[str], expected: tuple[str, str]) -> None:
    found = extent(of, map(date.fromisoformat, days), AS_OF)
    assert tuple(map(str, found)) == expected


def test_what_was_asked_for_wins() -> None:
    first, last = date(2025, 1, 1), date(2025, 3, 31)
    assert extent(HORIZON, (), AS_OF, first, last) == (first, last)
    assert extent(HORIZON, (), AS_OF, first)[0] == first
    # A day that was asked for by name is drawn alone.
    assert extent(HORIZON, (), AS_OF, first, first) == (first, first)


def test_a_bound_beyond_everything_that_is_dated_is_kept() -> None:
    early, late = date(2021, 12, 31), date(2030, 1, 1)
    assert extent(HORIZON, (), AS_OF, None, early) == (date(2021, 12, 1), early)
    assert extent(HORIZON, (), AS_OF, late) == (late, date(2030, 1, 31))
    assert extent(HORIZON, (), AS_OF, None, date.min) == (date.min, date.min)
    assert extent(HORIZON, (), AS_OF, date.max) == (date.max, date.max)


@steady
@given(st.lists(st.dates()), st.none() | st.dates(), st.none() | st.dates(), st.booleans())
def test_every_bound_that_was_asked_for_is_one_of_the_drawing(
    days: list[date], first: date | None, last: date | None, horizon: bool
) -> None:
    if first is not None and last is not None and last < first:
        first, last = last, first
    start, end = extent(HORIZON if horizon else header(), days, AS_OF, first, last)
    assert start <= end
    assert start == (first or start)
    assert end == (last or end)


@steady
@given(st.lists(st.dates()), st.dates(), st.booleans())
def test_there_are_at_least_two_days(days: list[date], as_of: date, horizon: bool) -> None:
    first, last = extent(HORIZON if horizon else header(), days, as_of)
    assert first < last


def test_what_is_near_the_horizon() -> None:
    days = [date(2022, 12, 30), date(2022, 12, 31), date(2025, 1, 1), date(2028, 1, 1), date(2028, 1, 2)]
    assert near(HORIZON, days) == days[1:-1]
    assert near(header(), days) == near(header(start="2024"), days) == near(header(finish="2024"), days) == days
    assert near(header(start="2026", finish="2024"), days) == days
