"""Where indicators stand, by hand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis import indicators
from ccictl.analysis.indicators import Point
from ccictl.model.when import When
from tests.analysis.building import indicator
from tests.making import loaded
from tests.whens import steady

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2024, 6, 30)


def point(day: str, value: float) -> Point:
    return Point(When.parse(day), value)


def test_the_last_measure_known() -> None:
    one = indicator({"2023": 5, "2024-Q2": 7, "2024-06-30": 8, "2024-07": 9}, {})
    # Of two that end on one day the more precise.
    assert indicators.measured(one, DAY) == point("2024-06-30", 8)
    assert indicators.measured(one, date(2024, 6, 29)) == point("2023", 5)
    assert indicators.measured(one, date(2023, 12, 30)) is None
    assert [each.value for each in indicators.measures_until(one, date(2025, 1, 1))] == [5, 8, 9]


@pytest.mark.parametrize(
    ("start", "targets", "day", "value"),
    [
        (None, {}, "2024-06-30", None),
        (("2023-12-31", 0), {}, "2024-06-30", None),
        (("2023-12-31", 0), {"2024-12-31": 366}, "2023-12-30", None),
        (("2023-12-31", 0), {"2024-12-31": 366}, "2023-12-31", 0),
        # 2024 is a leap year: one a day.
        (("2023-12-31", 0), {"2024-12-31": 366}, "2024-02-29", 60),
        (("2023-12-31", 0), {"2024-12-31": 366}, "2025-12-31", 366),
        (("2023-12", 10), {"2024-06": 192, "2024-12": 192}, "2024-03-31", 101),
        (("2023-12", 10), {"2024-06": 192, "2024-12": 192}, "2024-09-30", 192),
        (("2023-12-31", 100), {"2024-01-10": 0}, "2024-01-05", 50),
        (None, {"2024-06-30": 5}, "2024-06-29", None),
        (None, {"2024-06-30": 5}, "2024-06-30", 5),
        (None, {"2024-01-01": 0, "2024-01-11": 20}, "2024-01-06", 10),
    ],
)
def test_what_is_expected(start: Any, targets: dict[str, float], day: str, value: float | None) -> None:
    one = indicator({}, targets, **({"start": start} if start else {}))
    assert indicators.expected(one, date.fromisoformat(day)) == value


@pytest.mark.parametrize(("better", "gap"), [("higher", -10), ("lower", 10)])
def test_a_gap_is_negative_where_it_is_worse(better: str, gap: float) -> None:
    one = indicator({"2024-01-06": 40}, {"2024-01-11": 100}, start=("2024-01-01", 0), better=better)
    assert indicators.gap(one, DAY) == gap


def test_a_gap_is_that_of_the_day_of_the_measure() -> None:
    one = indicator({"2024-01-06": 50}, {"2024-01-11": 100}, start=("2024-01-01", 0))
    assert indicators.gap(one, date(2024, 1, 11)) == 0


@pytest.mark.parametrize(
    "unknown",
    [
        indicator({}, {"2024": 1}, start=("2023", 0)),
        indicator({"2024-01": 1}, {}),
        indicator({"2023-01": 1}, {"2024": 1}, start=("2023", 0)),
        indicator({"2024-01": 1}, {"2024": 1}, start=("2023", 0), better=None),
    ],
)
def test_a_gap_needs_both_ends(unknown: Any) -> None:
    assert indicators.gap(unknown, DAY) is None


@pytest.mark.parametrize(
    ("measure", "start", "target", "share"),
    [(593_000, 0, 1_186_000, 50), (8.1, 10, 5, 38), (12, 10, 5, 0), (4, 10, 5, 100), (7, 5, 5, None)],
)
def test_the_way_to_the_target(measure: float, start: float, target: float, share: float | None) -> None:
    one = indicator({"2024-03": measure}, {"2024": 1, "2027": target}, start=("2023", start))
    found = indicators.attainment(one, DAY)
    assert found == (None if share is None else pytest.approx(share))


@pytest.mark.parametrize(
    "unknown",
    [
        indicator({}, {"2024": 1}, start=("2023", 0)),
        indicator({"2024-01": 1}, {"2024": 1}),
        indicator({"2024-01": 1}, {}, start=("2023", 0)),
    ],
)
def test_the_way_needs_its_ends(unknown: Any) -> None:
    assert indicators.attainment(unknown, DAY) is None


@pytest.mark.parametrize(
    ("fields", "measures", "targets", "state"),
    [
        ({}, {}, {"2024": 1}, "no-data"),
        ({}, {"2024-01": 1}, {}, "no-data"),
        ({"better": None}, {"2024-01": 1}, {"2024": 1}, "no-data"),
        # Before the first target, without a start, nothing is expected yet.
        ({}, {"2024-01": 1}, {"2024": 10}, "no-data"),
        ({}, {"2024-07-01": 1}, {"2024": 1}, "no-data"),
        ({"every": "month"}, {"2024-04-30": 9}, {"2024-01": 5}, "met"),
        ({"every": "month"}, {"2024-04-29": 9}, {"2024-01": 5}, "stale"),
        ({"every": "quarter"}, {"2023-12-31": 9}, {"2024-01": 5}, "met"),
        ({"every": "quarter"}, {"2023-12-29": 9}, {"2024-01": 5}, "stale"),
        ({"every": "half-year"}, {"2023-06-30": 9}, {"2024-01": 5}, "met"),
        ({"every": "year"}, {"2022-06-29": 9}, {"2024-01": 5}, "stale"),
        ({}, {"2024-03": 100}, {"2024-01": 50, "2027": 100}, "met"),
        ({"better": "lower"}, {"2024-03": 100}, {"2024-01": 150, "2027": 100}, "met"),
        # Five per cent of a hundred.
        ({}, {"2024-03": 95}, {"2024-01": 100, "2027": 100}, "on-track"),
        ({}, {"2024-03": 94.9}, {"2024-01": 100, "2027": 100}, "off-track"),
        ({"tolerance": 10.0}, {"2024-03": 94.9}, {"2024-01": 100, "2027": 100}, "on-track"),
        ({"better": "lower"}, {"2024-03": 105.1}, {"2024-01": 100, "2027": 100}, "off-track"),
        # Where zero is expected, of the way from the start.
        ({"better": "lower", "start": ("2023", 100)}, {"2024-03": 5}, {"2024-01": 0}, "on-track"),
        ({"better": "lower", "start": ("2023", 100)}, {"2024-03": 5.1}, {"2024-01": 0}, "off-track"),
        ({"better": "lower"}, {"2024-03": 0.1}, {"2024-01": 0}, "off-track"),
    ],
)
def test_a_state(fields: dict[str, Any], measures: dict[str, float], targets: dict[str, float], state: str) -> None:
    assert indicators.state(indicator(measures, targets, **fields), DAY) == state


def test_targets_in_their_order() -> None:
    one = indicator({}, {"2027": 3, "2024": 1, "2025": 2})
    assert indicators.next_target(one, DAY) == point("2024", 1)
    assert indicators.next_target(one, date(2024, 12, 31)) == point("2024", 1)
    assert indicators.next_target(one, date(2025, 1, 1)) == point("2025", 2)
    assert indicators.next_target(one, date(2030, 1, 1)) == point("2027", 3)
    assert indicators.last_target(one) == point("2027", 3)
    assert indicators.last_target(indicator({}, {})) is None
    assert indicators.next_target(indicator({}, {}), DAY) is None


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2024-01-15", 1, "2024-02-15"),
        ("2024-01-30", 1, "2024-02-29"),
        ("2023-01-31", 1, "2023-02-28"),
        # From the last day of a month to that of another.
        ("2023-02-28", 1, "2023-03-31"),
        ("2024-11-30", 24, "2026-11-30"),
        ("9999-12-31", 1, "9999-12-31"),
    ],
)
def test_months_later(day: str, months: int, later: str) -> None:
    assert indicators.add_months(date.fromisoformat(day), months) == date.fromisoformat(later)


DAYS = st.dates(date(2022, 1, 1), date(2027, 12, 31))
VALUES = st.floats(-1000, 1000)
SERIES = st.dictionaries(DAYS.map(date.isoformat), VALUES, max_size=5)


@given(SERIES, SERIES, st.tuples(DAYS.map(date.isoformat), VALUES), DAYS, st.sampled_from(["higher", "lower"]))
@steady
def test_nothing_later_than_the_data_date_matters(
    measures: dict[str, float], targets: dict[str, float], start: tuple[str, float], day: date, better: str
) -> None:
    later = {(day + timedelta(days=1)).isoformat(): 5.0}
    known = {when: value for when, value in measures.items() if date.fromisoformat(when) <= day}
    one, other = (indicator(each, targets, start=start, better=better) for each in (known, {**measures, **later}))
    for figure in (indicators.measured, indicators.gap, indicators.attainment, indicators.state):
        assert figure(one, day) == figure(other, day)


@given(SERIES, st.tuples(DAYS.map(date.isoformat), VALUES), DAYS)
@steady
def test_what_is_expected_lies_on_the_course(targets: dict[str, float], start: tuple[str, float], day: date) -> None:
    one = indicator({}, targets, start=start)
    values = [each.value for each in indicators.course(one)]
    found = indicators.expected(one, day)
    assert found is None or min(values) <= found <= max(values)
    for each in indicators.course(one) if targets else ():
        assert indicators.expected(one, each.when.last) == each.value


def test_a_measure_is_found_as_it_is_written(tmp_path: Path) -> None:
    text = "i:\n  title: I\n  of: plan\n  better: higher\n  measures: {hier: 3, 2023-T2: 4}\n"
    one = loaded(tmp_path, {"indicators.yaml": text}).plan.indicators["i"]
    measured = indicators.measured(one, DAY)
    assert measured is not None
    assert indicators.written(one, "measures", measured).path == ("measures", "2023-T2")
