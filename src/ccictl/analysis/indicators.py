"""Where indicators stand, held against the course that their targets set (section 5 of the format)."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ccictl.analysis.computed import Written
from ccictl.model.log import Refused
from ccictl.model.when import When, end_of_month
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ccictl.model.indicator import Indicator

State: TypeAlias = Literal["met", "on-track", "off-track", "stale", "no-data"]
_MONTHS = MappingProxyType({"month": 1, "quarter": 3, "half-year": 6, "year": 12})


class Point(NamedTuple):
    """A value, in the unit of the indicator, at the last day of `when`."""

    when: When
    value: float


def measures_until(indicator: Indicator, as_of: date) -> tuple[Point, ...]:
    """The measures known at the data date, in the order of their days."""
    return in_order(Point(when, value) for when, value in indicator.measures.items() if when.last <= as_of)


def measured(indicator: Indicator, as_of: date) -> Point | None:
    """The last measure known at the data date; of two that end on one day, the more precise."""
    return next(reversed(measures_until(indicator, as_of)), None)


def course(indicator: Indicator) -> tuple[Point, ...]:
    """What the expected value goes through: the start and the targets, in the order of their days."""
    points = [Point(when, value) for when, value in indicator.targets.items()]
    start = indicator.start
    if start is not None and start.date is not None and start.value is not None:
        points.insert(0, Point(start.date, start.value))
    return in_order(points)


def expected(indicator: Indicator, day: date) -> float | None:
    """The value expected on a day: straight lines through the start and the targets, each at its last day.

    The last target holds for ever; before the first point nothing is expected.
    """
    before: Point | None = None
    for point in course(indicator):
        if point.when.last > day:
            return None if before is None else _between(before, point, day)
        before = point
    # A start alone says where it stood, not where it should be.
    return before.value if before is not None and indicator.targets else None


def _between(before: Point, after: Point, day: date) -> float:
    """Linear interpolation, kept between its ends whatever the last digit of a float says."""
    whole = (after.when.last - before.when.last).days
    value = before.value + (after.value - before.value) * (day - before.when.last).days / whole
    return min(max(value, min(before.value, after.value)), max(before.value, after.value))


def gap(indicator: Indicator, as_of: date) -> float | None:
    """The last measure less what was expected on its day, turned where lower is better: negative is always worse."""
    point = measured(indicator, as_of)
    return None if point is None else gap_at(indicator, point)


def gap_at(indicator: Indicator, point: Point) -> float | None:
    """The same for any measure."""
    wanted = expected(indicator, point.when.last)
    if wanted is None or indicator.better is None:
        return None
    return point.value - wanted if indicator.better == "higher" else wanted - point.value


def last_target(indicator: Indicator) -> Point | None:
    """The target that ends the course."""
    targets = in_order(Point(when, value) for when, value in indicator.targets.items())
    return targets[-1] if targets else None


def next_target(indicator: Indicator, as_of: date) -> Point | None:
    """The first target whose period has not ended at the data date, else the last one."""
    targets = in_order(Point(when, value) for when, value in indicator.targets.items())
    return next((point for point in targets if point.when.last >= as_of), targets[-1] if targets else None)


def attainment(indicator: Indicator, as_of: date) -> float | None:
    """100 (measured - start) / (last target - start), in percent, kept between 0 and 100.

    Unknown without one of the three, and where the target is where it started: there is no way to go.
    """
    point, target, start = measured(indicator, as_of), last_target(indicator), indicator.start
    if point is None or target is None or start is None or start.value is None or target.value == start.value:
        return None
    return min(max(100 * (point.value - start.value) / (target.value - start.value), 0), 100)


def state(indicator: Indicator, as_of: date) -> State:
    """`no-data` (nothing measured, or nothing to hold it against), `stale`, `met`, `off-track`, else `on-track`."""
    point, target = measured(indicator, as_of), last_target(indicator)
    if point is None or target is None or indicator.better is None:
        return "no-data"
    if indicator.every is not None and add_months(point.when.last, 2 * _MONTHS[indicator.every]) < as_of:
        return "stale"
    if (point.value >= target.value) if indicator.better == "higher" else (point.value <= target.value):
        return "met"
    distance = gap(indicator, as_of)
    if distance is None:
        return "no-data"
    return "off-track" if distance < -tolerated(indicator, point) else "on-track"


def tolerated(indicator: Indicator, point: Point) -> float:
    """How much worse than expected is still on track: the tolerance of what is expected.

    Where zero is expected, of the way from the start to the last target.
    """
    base, target = abs(expected(indicator, point.when.last) or 0), last_target(indicator)
    if not base and target is not None and indicator.start is not None and indicator.start.value is not None:
        base = abs(target.value - indicator.start.value)
    return indicator.tolerance / 100 * base


def written(indicator: Indicator, series: Literal["targets", "measures"], point: Point) -> Written:
    """A target or a measure as the file gives it: `2023-T2` is not looked for as `2023-Q2`."""
    raw: Any = indicator.origin.document.raw
    for step in (*indicator.origin.path, series):
        raw = raw[step]
    name = str(point.when)
    if name not in raw:
        name = next((key for key in raw if _is(key, point.when)), name)
    return Written(indicator, (series, name), point.value)


def _is(key: str, when: When) -> bool:
    try:
        return When.parse(key.strip()) == when
    except Refused:
        return False


def add_months(day: date, months: int) -> date:
    """A day so many months later, the last of its month where there is no such day; never beyond the calendar.

    The last day of a month leads to the last day of another: a measure of February is followed by one of March.
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if year > date.max.year:
        return date.max
    last = end_of_month(year, month + 1)
    return last if day == end_of_month(day.year, day.month) else last.replace(day=min(day.day, last.day))


def in_order(points: Iterable[Point]) -> tuple[Point, ...]:
    """By last day; of those of one day the most precise last, so that it is the one that counts."""
    by_day = {point.when.last: point for point in sorted(points, key=lambda each: (each.when.last, each.when.first))}
    return tuple(by_day.values())
