"""The pace of measures and what it leads to, by hand and against brute force."""

from __future__ import annotations

import random
import statistics
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations
from time import perf_counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis import trend as module
from ccictl.analysis.indicators import Point
from ccictl.analysis.trend import Trend, coming, trend
from ccictl.model.when import When
from tests.analysis.building import indicator
from tests.whens import steady

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

DAY = date(2026, 9, 30)
YEAR = 365.25


def point(day: str, value: float) -> Point:
    return Point(When.parse(day), value)


def found(measures: Mapping[str, float], targets: Mapping[str, float] | None = None, **fields: Any) -> Trend:
    return trend(indicator(measures, targets or {}, **fields), DAY)


def last(one: Trend) -> Point:
    """The last target, of which these indicators have one."""
    [target] = [Point(when, value) for when, value in one.indicator.targets.items()]
    return target


# Ten a day: 10, 20, 30 on three days running.
TEN_A_DAY = {"2026-01-01": 10, "2026-01-02": 20, "2026-01-03": 30}


def test_a_pace_is_told_by_the_year() -> None:
    one = found(TEN_A_DAY, {"2026-12-31": 4000})
    assert one.known
    assert one.pace == 3652.5
    # 362 days after the last measure: 30 + 3620.
    assert one.projected(last(one)) == 3650
    assert one.gap(last(one)) == -350
    assert one.met(last(one)) is False
    # 3970 are missing, ten a day: 397 days.
    assert one.reached(last(one)) == date(2026, 1, 3) + timedelta(days=397) == date(2027, 2, 4)


def test_the_median_of_an_even_number_of_paces_is_the_mean_of_two() -> None:
    # Between days 0, 1, 2 and 4: 1/1, 4/2, 16/4, 3/1, 15/3 and 12/2, of which 3 and 4 are in the middle.
    measures = {"2026-01-01": 0, "2026-01-02": 1, "2026-01-03": 4, "2026-01-05": 16}
    one = found(measures)
    assert Fraction(one.rise, one.run * one.scale) == Fraction(7, 2)
    assert one.pace == 3.5 * YEAR


def test_a_measure_that_is_off_does_not_turn_the_pace() -> None:
    straight = {"2021": 10, "2022": 20, "2023": 30, "2024": 40, "2025": 50}
    odd = {**straight, "2023": 300}
    calm, upset = found(straight).pace, found(odd).pace
    assert calm is not None
    assert upset == pytest.approx(calm, rel=0.01)
    days = [When.parse(when).last.toordinal() / YEAR for when in odd]
    assert statistics.linear_regression(days, list(odd.values())).slope == pytest.approx(10, rel=0.01)
    # One that is off at an end turns the line of least squares to four times its slope.
    odd = {**straight, "2021": -140}
    assert statistics.linear_regression(days, list(odd.values())).slope == pytest.approx(40, rel=0.01)
    assert found(odd).pace == pytest.approx(calm, rel=0.26)


def test_days_are_last_days() -> None:
    assert found({"2024": 1, "2025": 2}).pace == found({"2024-12-31": 1, "2025-12-31": 2}).pace == YEAR / 365
    # Of two that end on one day, one is counted: the more precise.
    one = found({"2024": 1, "2025": 2, "2025-12-31": 3})
    assert [each.value for each in one.points] == [1, 3]


def test_the_start_is_a_measure() -> None:
    one = found({"2025": 2}, start=("2024", 1))
    assert [each.value for each in one.points] == [1, 2]
    assert one.pace == YEAR / 365
    # On the day of a measure that one counts, unless the start is written more precisely.
    assert [each.value for each in found({"2024": 5, "2025": 2}, start=("2024", 1)).points] == [5, 2]
    assert [each.value for each in found({"2024": 5, "2025": 2}, start=("2024-12-31", 1)).points] == [1, 2]


@pytest.mark.parametrize(
    "one",
    [
        found({}),
        found({"2025": 1}),
        found({"2024": 1, "2024-12-31": 2}),
        found({}, start=("2024", 1)),
        # Later than the data date: not known yet.
        found({"2025": 1, "2026": 2}),
        found({"2025": 1}, start=("2026", 1)),
    ],
)
def test_two_measures_of_different_days_make_a_pace(one: Trend) -> None:
    target = point("2030", 5)
    assert len(one.points) < 2
    assert (one.known, one.judged, one.closer) == (False, False, False)
    assert (one.pace, one.projected(target), one.gap(target), one.met(target)) == (None, None, None, None)
    assert one.reached(target) is None
    assert not one.misses(target)


def test_without_a_sense_nothing_is_judged() -> None:
    one = found({"2024": 1, "2025": 2}, {"2027": 4}, better=None)
    target = last(one)
    assert one.projected(target) == 4
    assert (one.known, one.judged) == (True, False)
    assert (one.gap(target), one.met(target), one.since(target), one.reached(target)) == (None, None, None, None)
    assert not one.misses(target)


@pytest.mark.parametrize(("better", "gap", "met"), [("higher", -1, False), ("lower", 1, True)])
def test_negative_is_worse(better: str, gap: float, met: bool) -> None:
    one = found({"2024-12-31": 1, "2025-12-31": 2}, {"2026-12-31": 4}, better=better)
    assert (one.gap(last(one)), one.met(last(one))) == (gap, met)


def test_what_is_met_to_the_last_digit_is_met() -> None:
    # A tenth in each 365 days; floats fall short.
    measures = {"2021-12-31": 0.1, "2022-12-31": 0.2, "2023-12-31": 0.3}
    assert 0.3 + (0.3 - 0.2) < 0.4
    one = found(measures, {"2024-12-30": 0.4})
    assert (one.gap(last(one)), one.met(last(one)), one.projected(last(one))) == (0, True, 0.4)
    assert one.reached(last(one)) == date(2024, 12, 30)
    assert str(one.gap(last(one))) == "0.0"


def test_where_the_day_of_a_target_has_passed_the_last_measure_counts() -> None:
    one = found({"2023": 10, "2025": 30}, {"2024": 25})
    assert (one.projected(last(one)), one.met(last(one))) == (30, True)
    worse = found({"2023": 30, "2025": 10}, {"2024": 25})
    assert (worse.projected(last(worse)), worse.met(last(worse))) == (10, False)


def test_since_when_a_target_is_reached() -> None:
    measures = {"2021": 6, "2022": 4, "2023": 5, "2024": 7, "2025": 6}
    assert found(measures).since(point("2027", 5)) == point("2023", 5)
    assert found(measures).since(point("2027", 6.5)) is None
    assert found(measures).since(point("2027", 6)) == point("2024", 7)
    assert found(measures).since(point("2027", 4)) == point("2021", 6)
    assert found(measures, better="lower").since(point("2027", 6)) == point("2025", 6)


def test_nothing_is_told_of_what_is_more_than_fifty_years_off() -> None:
    # One in 365 days.
    measures = {"2024": 0, "2025": 1}
    near, far = found(measures, {"2027": 51}), found(measures, {"2027": 54})
    assert near.horizon(last(near)) == date(2077, 12, 31)
    assert near.reached(last(near)) == date(2025, 12, 31) + timedelta(days=365 * 50)
    assert far.reached(last(far)) is None
    assert far.closer
    # A target that is further off itself moves that day.
    assert found(measures, {"2400": 54}).reached(point("2400", 54)) is not None


def test_a_pace_of_nothing_or_to_the_worse_never_gets_there() -> None:
    for measures in ({"2024": 1, "2025": 1}, {"2024": 2, "2025": 1}):
        one = found(measures, {"2027": 3})
        assert not one.closer
        assert one.reached(last(one)) is None
    assert str(found({"2024": 1, "2025": 1}).pace) == "0.0"
    assert found({"2024": 2, "2025": 1}, better="lower").closer


@pytest.mark.parametrize(
    ("fields", "measure", "misses"),
    [
        # 4 % of 100 short on the day, with the default of 5 %; then 6 %.
        ({}, 96, False),
        ({}, 95, False),
        ({}, 94.9, True),
        ({"tolerance": 0.0}, 99.9, True),
        ({"tolerance": 0.0}, 100, False),
    ],
)
def test_a_miss_is_more_than_the_tolerance(fields: dict[str, Any], measure: float, misses: bool) -> None:
    one = found({"2024-12-31": measure, "2025-12-31": measure}, {"2027": 100}, **fields)
    assert one.misses(last(one)) is misses


def test_where_the_target_is_zero_the_tolerance_is_of_the_way() -> None:
    assert not found({"2023": 100, "2024": 5, "2025": 5}, {"2025-12-31": 0}, better="lower").misses(point("2025", 0))
    assert found({"2023": 100, "2024": 5.1, "2025": 5.1}, {"2025": 0}, better="lower").misses(point("2025", 0))


def test_the_pace_of_the_last_year() -> None:
    quarters = {"2024-Q4": 1, "2025-Q1": 2, "2025-Q2": 4, "2025-Q3": 7, "2025-Q4": 11, "2026-Q1": 16}
    assert [each.value for each in found(quarters).lately.points] == [2, 4, 7, 11, 16]
    # A leap year has a day more.
    leap = trend(indicator({"2023-03-31": 1, "2024-03-31": 2}, {}), DAY)
    assert leap.lately == leap
    # Of two that are further apart both are counted.
    rare = found({"2020": 1, "2022": 2, "2025": 5})
    assert [each.value for each in rare.lately.points] == [2, 5]
    assert rare.lately.pace == 3 * YEAR / 1096
    assert trend(indicator({"0001-01-01": 1, "0001-01-02": 2}, {}), DAY).lately.pace == YEAR


def test_the_targets_to_come() -> None:
    one = indicator({}, {"2027": 3, "2025": 1, "2026-09-30": 2, "2026-09-29": 7})
    assert [each.value for each in coming(one, DAY)] == [2, 3]


def test_the_ends_of_the_calendar_and_enormous_numbers() -> None:
    most, least = 999_999_999_999_999, 1e-38
    first = trend(indicator({"0001-01-01": -most, "0001-01-02": most}, {"9999": most}), date.max)
    end = point("9999", most)
    assert first.pace == pytest.approx(2 * most * YEAR)
    assert first.projected(end) == pytest.approx(2 * most * 3_652_058, rel=1e-6)
    assert first.horizon(end) == date.max
    assert first.since(end) == point("0001-01-02", most)
    late = trend(indicator({"9999-12-30": 0, "9999-12-31": least}, {"9999-12-31": most}), date.max)
    assert late.reached(point("9999-12-31", most)) is None
    assert late.closer
    assert late.pace == pytest.approx(least * YEAR)
    assert late.gap(point("9999-12-31", most)) == -most
    tiny = trend(indicator({"2024": 5e-324, "2025": 1e300}, {"2027": 2e300}), DAY)
    assert tiny.pace == pytest.approx(1e300 * YEAR / 365)


def test_of_many_measures_each_is_compared_with_one_half_the_series_later() -> None:
    days = [date(2020, 1, 1) + timedelta(days=each) for each in range(101)]
    measures = {day.isoformat(): float(rank**2) for rank, day in enumerate(days)}
    # (rank + 50)^2 - rank^2 over 50 days is 2 rank + 50, of ranks 0 to 50: the median is that of rank 25.
    assert found(measures).pace == pytest.approx(100 * YEAR)
    straight = {day.isoformat(): 3.0 * rank for rank, day in enumerate(days)}
    assert found(straight).pace == pytest.approx(3 * YEAR)


def test_forty_thousand_measures_take_no_time_of_a_square() -> None:
    day = date(1920, 1, 1)
    measures = {When(each, each, "day"): float(each.toordinal() % 97) for each in _days(day, 39_000)}
    one = indicator({}, {"2027": 5})
    many = type(one)(**{**vars(one), "measures": measures})
    begin = perf_counter()
    assert trend(many, date(2027, 1, 1)).known
    assert perf_counter() - begin < 5


def _days(first: date, number: int) -> list[date]:
    return [first + timedelta(days=each) for each in range(number)]


DAYS = st.dates(date(2020, 1, 1), date(2026, 9, 30))
NUMBERS = st.decimals(-10_000, 10_000, places=2, allow_nan=False).map(float)
MEASURES = st.dictionaries(DAYS.map(date.isoformat), NUMBERS, min_size=2, max_size=12)
TARGET = st.tuples(st.dates(date(2026, 10, 1), date(2040, 12, 31)).map(date.isoformat), NUMBERS)
SENSE = st.sampled_from(["higher", "lower"])


def brute(measures: Mapping[str, float]) -> Fraction:
    """The median of all slopes a day, in fractions."""
    points = [(date.fromisoformat(day).toordinal(), Fraction(str(value))) for day, value in sorted(measures.items())]
    return statistics.median((y - b) / (x - a) for (a, b), (x, y) in combinations(points, 2))


@given(MEASURES)
@steady
def test_the_pace_is_that_of_brute_force(measures: dict[str, float]) -> None:
    one = found(measures)
    assert Fraction(one.rise, one.run * one.scale) == brute(measures)
    assert one.pace == float(brute(measures) * Fraction(1461, 4))


@given(MEASURES, TARGET, SENSE)
@steady
def test_a_projection_is_the_last_measure_and_the_pace(
    measures: dict[str, float], target: tuple[str, float], better: str
) -> None:
    one = found(measures, dict([target]), better=better)
    aim = last(one)
    days = (aim.when.last - one.points[-1].when.last).days
    exact = Fraction(str(one.points[-1].value)) + brute(measures) * days
    ahead = (exact - Fraction(str(aim.value))) * (1 if better == "higher" else -1)
    assert one.projected(aim) == float(exact)
    assert one.gap(aim) == float(ahead)
    assert one.met(aim) is (ahead >= 0)


@given(MEASURES, TARGET, SENSE)
@steady
def test_the_day_reached_is_the_first_one(measures: dict[str, float], target: tuple[str, float], better: str) -> None:
    one = found(measures, dict([target]), better=better)
    aim = last(one)
    day = one.reached(aim) if one.since(aim) is None else None
    if day is not None:
        assert one.points[-1].when.last < day <= one.horizon(aim)
        assert one.met(Point(When(day, day, "day"), aim.value))
        before = day - timedelta(days=1)
        assert not one.met(Point(When(before, before, "day"), aim.value))
        assert one.met(aim) is (day <= aim.when.last)
    elif one.since(aim) is None:
        end = one.horizon(aim)
        assert not one.met(Point(When(end, end, "day"), aim.value))


@given(st.sets(DAYS, min_size=2, max_size=12), st.floats(-1e6, 1e6), st.floats(-1e3, 1e3), TARGET)
@steady
def test_what_lies_on_a_line_goes_on_along_it(
    days: set[date], level: float, slope: float, target: tuple[str, float]
) -> None:
    origin = date(2020, 1, 1)
    measures = {day.isoformat(): level + slope * (day - origin).days for day in days}
    one = found(measures, dict([target]))
    due = last(one)
    straight = level + slope * (due.when.last - origin).days
    size = max(abs(level), abs(slope) * 10_000)
    assert one.projected(due) == pytest.approx(straight, rel=1e-9, abs=1e-9 * size)
    assert one.pace == pytest.approx(slope * YEAR, rel=1e-9, abs=1e-9 * size)


@given(MEASURES, TARGET, SENSE, st.integers(-400, 400), st.integers(-1000, 1000))
@steady
def test_what_is_moved_in_time_or_value_moves_with_it(
    measures: dict[str, float], target: tuple[str, float], better: str, days: int, more: int
) -> None:
    def moved(series: Mapping[str, float]) -> dict[str, float]:
        return {
            (date.fromisoformat(day) + timedelta(days=days)).isoformat(): float(Fraction(str(value)) + more)
            for day, value in series.items()
        }

    one = found(measures, dict([target]), better=better)
    other = trend(indicator(moved(measures), moved(dict([target])), better=better), date(2028, 1, 1))
    assert other.pace == one.pace
    assert other.gap(last(other)) == one.gap(last(one))
    assert other.met(last(other)) == one.met(last(one))


@given(MEASURES, TARGET)
@steady
def test_what_is_turned_over_is_as_good_where_the_sense_is_turned(
    measures: dict[str, float], target: tuple[str, float]
) -> None:
    day, value = target
    higher = found(measures, {day: value})
    lower = found({each: -number for each, number in measures.items()}, {day: -value}, better="lower")
    assert lower.gap(last(lower)) == higher.gap(last(higher))
    assert lower.met(last(lower)) == higher.met(last(higher))
    assert lower.reached(last(lower)) == higher.reached(last(higher))
    assert lower.misses(last(lower)) == higher.misses(last(higher))


@given(MEASURES, MEASURES, TARGET)
@steady
def test_nothing_later_than_the_data_date_matters(
    measures: dict[str, float], later: dict[str, float], target: tuple[str, float]
) -> None:
    shifted = {(date.fromisoformat(day) + timedelta(days=2500)).isoformat(): value for day, value in later.items()}
    one, other = found(measures, dict([target])), found({**measures, **shifted}, dict([target]))
    assert one.points == other.points
    assert one.projected(last(one)) == other.projected(last(other))


# The numbers of decision 11: mean distance from the truth, two years ahead of five yearly measures.
def line(days: Sequence[float], values: Sequence[float], ahead: float) -> float:
    """Least squares."""
    slope, level = statistics.linear_regression(days, values)
    return level + slope * (days[-1] + ahead)


def median_line(days: Sequence[float], values: Sequence[float], ahead: float) -> float:
    """Theil-Sen: the median slope through the median of what is left."""
    slope = _median_slope(days, values)
    return statistics.median(y - slope * x for x, y in zip(days, values, strict=True)) + slope * (days[-1] + ahead)


def from_last(days: Sequence[float], values: Sequence[float], ahead: float) -> float:
    """What is done here: the median slope from the last measure."""
    return values[-1] + _median_slope(days, values) * ahead


def _median_slope(days: Sequence[float], values: Sequence[float]) -> float:
    return statistics.median((v - w) / (x - y) for (x, v), (y, w) in combinations(zip(days, values, strict=True), 2))


WAYS = (line, median_line, from_last)
SHAPES: dict[str, tuple[Callable[[float], float], int | None]] = {
    "straight": (lambda t: 10 * t, None),
    "one off, not the last": (lambda t: 10 * t, 0),
    "the last one off": (lambda t: 10 * t, 4),
    "levelling off": (lambda t: 60 * (1 - 0.7165**t), None),
    "gaining speed": (lambda t: 2 * t * t, None),
}


def distances(shape: str) -> list[float]:
    """The mean distance of each way."""
    curve, odd = SHAPES[shape]
    chance = random.Random(1)  # noqa: S311 - no secret
    sums = [0.0, 0.0, 0.0]
    for _ in range(1000):
        days = [float(day) for day in range(5)]
        values = [curve(day) + chance.gauss(0, 2) for day in days]
        if odd is not None:
            place = 4 if odd else chance.randrange(4)
            values[place] += chance.choice((-30, 30))
        for rank, way in enumerate(WAYS):
            sums[rank] += abs(way(days, values, 2) - curve(6))
    return [total / 1000 for total in sums]


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ("straight", [2.1, 2.3, 2.4]),
        ("one off, not the last", [11.7, 3.7, 3.1]),
        ("the last one off", [30.0, 9.9, 33.9]),
        ("levelling off", [17.5, 17.8, 13.8]),
        ("gaining speed", [28.0, 29.3, 24.0]),
    ],
)
def test_the_numbers_of_the_decision(shape: str, expected: list[float]) -> None:
    assert distances(shape) == [pytest.approx(each, rel=0.1) for each in expected]


def test_a_number_is_read_as_it_is_written() -> None:
    for text in ("0", "5", "-3", "8.1", "0.1", "-0.05", "593000", "0.00001", "123456789012.345", "1e+22", "1e-07"):
        value = float(text)
        digits, places = module._decimal(value)
        assert Fraction(digits, 10**places) == Fraction(text)
    assert module._decimal(7) == (7, 0)
