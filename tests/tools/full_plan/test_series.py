from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from tools.full_plan.dates import AS_OF, when
from tools.full_plan.material import GAUGES
from tools.full_plan.series import expected_at, lower_is_better, measures
from tools.full_plan.sketch import Gauge

UP = Gauge("a", "A", "plan", "entreprises", 100, (200, 300, 400, 500))
DOWN = replace(UP, start=100.0, targets=(90, 80, 70, 60), unit="%")
DAYS = {"month": 31, "quarter": 92, "half-year": 184, "year": 366}
BY_FATE = {fate: [gauge for gauge in GAUGES if gauge.fares == fate] for fate in {gauge.fares for gauge in GAUGES}}


def names(gauge: Gauge) -> str:
    return gauge.id


def gap(gauge: Gauge) -> float:
    """How far the last measure is from what was expected, as a share of it; negative is worse."""
    period, value = list(measures(gauge).items())[-1]
    expected = expected_at(gauge, when(period).last)
    return (expected - value if lower_is_better(gauge) else value - expected) / expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2022, 12, 31), 100), (date(2023, 12, 31), 150), (date(2024, 12, 31), 200), (date(2027, 12, 31), 500)],
)
def test_the_line_goes_through_start_and_targets(day: date, expected: float) -> None:
    assert expected_at(UP, day) == pytest.approx(expected, abs=0.1)


def test_which_way_is_better() -> None:
    assert lower_is_better(DOWN)
    assert not lower_is_better(UP)


@pytest.mark.parametrize("every", DAYS)
def test_measures_follow_each_other_and_stop_before_the_data_date(every: str) -> None:
    periods = [when(period) for period in measures(replace(UP, every=every))]
    assert all(one.last < other.first for one, other in pairwise(periods))
    assert periods[-1].last <= AS_OF
    assert (AS_OF - periods[-1].last).days <= 2 * DAYS[every]


def test_nothing_is_measured_before_its_time() -> None:
    assert list(measures(replace(UP, since="2025-07"))) in (
        ["2025-S2", "2026-S1"],
        ["2025-H2", "2026-H1"],
    )


@pytest.mark.parametrize("gauge", BY_FATE["met"], ids=names)
def test_what_is_met_has_reached_its_last_target(gauge: Gauge) -> None:
    value = list(measures(gauge).values())[-1]
    assert value <= gauge.targets[-1] if lower_is_better(gauge) else value >= gauge.targets[-1]


@pytest.mark.parametrize("gauge", BY_FATE["on-track"], ids=names)
def test_what_is_on_track_is_neither_far_behind_nor_there_yet(gauge: Gauge) -> None:
    assert gap(gauge) > -0.04
    value = list(measures(gauge).values())[-1]
    assert value > gauge.targets[-1] if lower_is_better(gauge) else value < gauge.targets[-1]


@pytest.mark.parametrize("gauge", BY_FATE["off-track"], ids=names)
def test_what_is_off_track_is_worse_by_more_than_the_tolerance(gauge: Gauge) -> None:
    assert gap(gauge) < -0.06


@pytest.mark.parametrize("gauge", BY_FATE["stale"], ids=names)
def test_what_is_stale_has_not_been_measured_for_two_periods(gauge: Gauge) -> None:
    period = list(measures(gauge))[-1]
    assert (AS_OF - when(period).last).days > 2 * DAYS[gauge.every]


def test_what_has_no_data_has_none() -> None:
    assert [measures(gauge) for gauge in BY_FATE["no-data"]] == [{}]


def test_every_fate_is_there() -> None:
    assert {fate: len(gauges) for fate, gauges in BY_FATE.items()} == {
        "met": 5,
        "on-track": 23,
        "off-track": 8,
        "stale": 3,
        "no-data": 1,
    }
