"""The targets of an indicator as a line through time, and the measures that were made along it."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, floor
from random import Random
from typing import TYPE_CHECKING

from tools.full_plan.dates import when

if TYPE_CHECKING:
    from datetime import date

    from tools.full_plan.sketch import Gauge

START = "2022"
TARGETS = ("2024", "2025", "2026", "2027")
# A stale indicator has not been measured for the last two periods.
_MISSED = 2
_MEASURED = frozenset({"%", "note sur 10", "€", "jours", "heures"})


def lower_is_better(gauge: Gauge) -> bool:
    """Whether the indicator is to go down."""
    return gauge.targets[-1] < gauge.start


def measures(gauge: Gauge) -> dict[str, float]:
    """What was measured, by period, the oldest first."""
    if gauge.fares == "no-data":
        return {}
    chance = Random(f"{gauge.id} is measured")
    begin = when(gauge.since).first
    periods = [period for period in _periods(gauge.every, chance) if when(period).first >= begin]
    if gauge.fares == "stale":
        periods = periods[:-_MISSED]
    # How far it is ahead or behind all along; never so far behind that it would be off track.
    drift = chance.uniform(-0.01, 0.09)
    values = {}
    for place, period in enumerate(periods, start=1):
        expected = expected_at(gauge, when(period).last)
        wobble = chance.uniform(-0.025, 0.025)
        share = _share(gauge, place / len(periods), expected, drift) + wobble
        values[period] = _rounded(gauge, gauge.start + (expected - gauge.start) * share)
    return values


def expected_at(gauge: Gauge, day: date) -> float:
    """Where the indicator should stand on `day`, which lies between its start and its last target."""
    points = zip(
        (when(text).last.toordinal() for text in (START, *TARGETS)), (gauge.start, *gauge.targets), strict=True
    )
    at = day.toordinal()
    (first, low), (last, high) = next(pair for pair in pairwise(points) if at <= pair[1][0])
    return low + (high - low) * (at - first) / (last - first)


def _periods(every: str, chance: Random) -> list[str]:
    quarter, half = ("T", "S") if chance.random() < 0.75 else ("Q", "H")
    match every:
        case "year":
            return ["2023", "2024", "2025"]
        case "half-year":
            return [f"{year}-{half}{rank}" for year in range(2023, 2027) for rank in (1, 2)][1:-1]
        case "quarter":
            return [f"{year}-{quarter}{rank}" for year in range(2024, 2027) for rank in range(1, 5)][:-2]
        case _:
            return [f"{year}-{month:02d}" for year in (2025, 2026) for month in range(1, 13)][6:-4]


def _share(gauge: Gauge, progress: float, expected: float, drift: float) -> float:
    """The share of the expected change that is measured after `progress` (0 to 1) of the series."""
    if gauge.fares == "met":
        beyond = 1.06 * (gauge.targets[-1] - gauge.start) / (expected - gauge.start)
        return 1 + (beyond - 1) * progress
    if gauge.fares == "off-track":
        return 1 + (gauge.reach - 1) * progress
    return 1 + drift


def _rounded(gauge: Gauge, value: float) -> float:
    """To a whole number where things are counted, else to a tenth; never so that it looks worse than it is."""
    scale = 10 if gauge.unit in _MEASURED else 1
    away = floor if lower_is_better(gauge) else ceil
    return away(round(value * scale, 6)) / scale
