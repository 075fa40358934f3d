"""Where an indicator is heading: the pace of its measures, and what that leads to at a target.

The pace is Sen's slope, the median of the slopes between each two measures: H. Theil, "A rank-invariant method of
linear and polynomial regression analysis", 1950; P. K. Sen, "Estimates of the regression coefficient based on Kendall's
tau", Journal of the American Statistical Association 63, 1968. It goes on from the last measure. Why not least squares,
and why from there: docs/decisions/0011-trend.md.

All is computed in whole numbers, from decimals as they are written: a target that is met to the last digit is met, and
every machine says the same.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl.analysis.indicators import Point, in_order, measures_until
from ccictl.analysis.status import known
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from ccictl.model.indicator import Indicator

# A year has 365.25 days.
_DAYS_IN_FOUR_YEARS = 1461
# From a day to the same day of the next year there are as many at most.
_DAYS_IN_A_YEAR = 366
# Of more points each is compared with the one half the series later, as in Theil's incomplete method: the pairs of
# 40,000 daily measures would take minutes.
_MOST_IN_PAIRS = 100
# A day in a century is no forecast.
_YEARS_AHEAD = 50


class Trend(NamedTuple):
    """The points known at the data date, in order, and the pace: `rise` / `run` a day, with a `run` of 0 where unknown.

    `rise` and `level`, the value of the last point, are counted in units of the indicator divided by `scale`.
    """

    indicator: Indicator
    as_of: date
    points: tuple[Point, ...]
    scale: int = 1
    level: int = 0
    rise: int = 0
    run: int = 0

    @property
    def known(self) -> bool:
        """Whether there is a pace: two points of different days at least."""
        return self.run > 0

    @property
    def judged(self) -> bool:
        """Whether it can be held against a target too: it is said whether higher or lower is better."""
        return self.known and self._sign != 0

    @property
    def pace(self) -> float | None:
        """Units of the indicator in a year of 365.25 days."""
        return _quotient(self.rise * _DAYS_IN_FOUR_YEARS, 4 * self.run * self.scale) if self.known else None

    @property
    def lately(self) -> Trend:
        """The same of the points of the last year alone; of the last two where it has no more. There must be a pace."""
        *_, before, last = (point.when.last.toordinal() for point in self.points)
        first = min(before, last - _DAYS_IN_A_YEAR)
        points = tuple(point for point in self.points if point.when.last.toordinal() >= first)
        return _through(self.indicator, self.as_of, points)

    def projected(self, target: Point) -> float | None:
        """The value on the day of a target; the last measure where that is of a later day."""
        return _quotient(*self._on(target)) if self.known else None

    def gap(self, target: Point) -> float | None:
        """Projected less the target, turned where lower is better: negative is worse."""
        return _quotient(*self._ahead(target)) if self.judged else None

    def met(self, target: Point) -> bool | None:
        """Whether the target is met at this pace."""
        return self._ahead(target)[0] >= 0 if self.judged else None

    def misses(self, target: Point) -> bool:
        """Whether it is missed by more than the tolerance: of the target, where that is zero of the way to it."""
        gap = self.gap(target)
        base = abs(target.value) or abs(target.value - self.points[0].value)
        return gap is not None and gap < -self.indicator.tolerance / 100 * base

    def since(self, target: Point) -> Point | None:
        """The measure since which a target is reached; None where it is not, by the last one."""
        found = None
        for point in reversed(self.points):
            if not self._reaches(point, target):
                break
            found = point
        return found

    def reached(self, target: Point) -> date | None:
        """The day on which a target that the last measure does not reach would be; None for never.

        None too where that is after `horizon`.
        """
        if not self.closer:
            return None
        short, of = _less(self.level, self.scale, target.value)
        days = -(-abs(short) * self.run * self.scale // (of * abs(self.rise)))
        day = self.points[-1].when.last.toordinal() + days
        return date.fromordinal(day) if day <= self.horizon(target).toordinal() else None

    @property
    def closer(self) -> bool:
        """Whether the pace goes to the better at all."""
        return self.known and self._sign * self.rise > 0

    def horizon(self, target: Point) -> date:
        """The last day that is looked at: fifty years after the last measure and the target, within the calendar."""
        last = max(self.points[-1].when.last, target.when.last)
        return date(min(last.year + _YEARS_AHEAD, date.max.year), 12, 31)

    @property
    def _sign(self) -> int:
        return {"higher": 1, "lower": -1}.get(self.indicator.better or "", 0)

    def _reaches(self, point: Point, target: Point) -> bool:
        digits, places = _decimal(point.value)
        return self._sign != 0 and self._sign * _less(digits, 10**places, target.value)[0] >= 0

    def _on(self, target: Point) -> tuple[int, int]:
        """The value on the day of a target, as a fraction."""
        days = (target.when.last - self.points[-1].when.last).days
        return self.level * self.run + self.rise * max(days, 0), self.run * self.scale

    def _ahead(self, target: Point) -> tuple[int, int]:
        """How much better that is than the target, as a fraction."""
        better, of = _less(*self._on(target), target.value)
        return self._sign * better, of


def trend(indicator: Indicator, as_of: date) -> Trend:
    """The trend of the measures known at the data date. Where it stood at the start is a measure too."""
    return _through(indicator, as_of, _points(indicator, as_of))


def coming(indicator: Indicator, as_of: date) -> tuple[Point, ...]:
    """The targets whose day has not passed at the data date, in the order of their days."""
    targets = in_order(Point(when, value) for when, value in indicator.targets.items())
    return tuple(point for point in targets if point.when.last >= as_of)


def _through(indicator: Indicator, as_of: date, points: tuple[Point, ...]) -> Trend:
    if len(points) < 2:
        return Trend(indicator, as_of, points)
    decimals = [_decimal(point.value) for point in points]
    most = max(places for _, places in decimals)
    values = [digits * 10 ** (most - places) for digits, places in decimals]
    days = [point.when.last.toordinal() for point in points]
    scale = 10**most
    rise, run = _median_slope(list(zip(days, values, strict=True)), scale)
    return Trend(indicator, as_of, points, scale, values[-1], rise, run)


def _points(indicator: Indicator, as_of: date) -> tuple[Point, ...]:
    """The start, where it is known by then, and the measures."""
    start = indicator.start
    if start is None or start.date is None or start.value is None or not known(start.date, as_of):
        return measures_until(indicator, as_of)
    return in_order((Point(start.date, start.value), *measures_until(indicator, as_of)))


def _median_slope(steps: list[tuple[int, int]], scale: int) -> tuple[int, int]:
    """The median of the slopes between each two (day, value), as rise and run; of two in the middle their mean."""
    many = len(steps) > _MOST_IN_PAIRS
    half = len(steps) // 2
    pairs = (
        zip(steps, steps[half:], strict=False)
        if many
        else ((one, other) for rank, one in enumerate(steps) for other in steps[rank + 1 :])
    )
    # The quotient of whole numbers is rounded alike everywhere, and keeps their order.
    slopes = sorted(((y - b) / ((x - a) * scale), y - b, x - a) for (a, b), (x, y) in pairs)
    middle = len(slopes) // 2
    _, rise, run = slopes[middle]
    if len(slopes) % 2:
        return rise, run
    _, other_rise, other_run = slopes[middle - 1]
    return rise * other_run + other_rise * run, 2 * run * other_run


def _decimal(value: float) -> tuple[int, int]:
    """A finite number as its digits, and how many of them are behind the point: the shortest that is read as it."""
    mantissa, _, exponent = repr(value).partition("e")
    whole, _, rest = mantissa.partition(".")
    digits, places = int(whole + rest), len(rest) - int(exponent or 0)
    return (digits, places) if places >= 0 else (digits * int(10**-places), 0)


def _less(top: int, bottom: int, value: float) -> tuple[int, int]:
    """A fraction less a number, as a fraction."""
    digits, places = _decimal(value)
    return top * 10**places - digits * bottom, bottom * 10**places


def _quotient(rise: int, run: int) -> float:
    """Zero without a sign, whatever is next to it."""
    return rise / run + 0.0
