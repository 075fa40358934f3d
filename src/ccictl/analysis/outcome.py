"""What the pace of an indicator comes to, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.projection import month
from ccictl.i18n import msg, msgn

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ccictl.analysis.indicators import Point
    from ccictl.analysis.trend import Trend
    from ccictl.i18n import Message
    from ccictl.model.when import When

# What is shown has two decimals.
_SHOWN = 0.005
_ROUGH = 100
_MOST_DAYS = 60
_MOST_MONTHS = 36


def at_pace(found: Trend) -> Message:
    """`At the pace of its measures (+3.2 pts a year over 4 measures)`. There must be a pace."""
    assert found.pace is not None
    return msg(
        "At the pace of its measures ({pace} a year over {n} measures)",
        pace=rate(found.pace, found.indicator.unit),
        n=len(found.points),
    )


def reach(found: Trend, target: Point, dated: Callable[[When], str]) -> Message:
    """When a target is reached at the pace, and how late. `dated` writes a date. The trend must be judged."""
    aim = {"date": dated(target.when), "target": amount(target.value, found.indicator.unit)}
    if found.since(target) is not None:
        if found.met(target):
            return msg("its target ({date}: {target}) is reached already, and is kept", **aim)
        return msg("its target ({date}: {target}) is reached already, but is not kept", **aim)
    day = found.reached(target)
    if day is not None:
        reached = dated(month(day))
        if day <= target.when.last:
            return msg("its target ({date}: {target}) is reached in {month}, in time", month=reached, **aim)
        late = _late(day, target.when.last)
        return msg("its target ({date}: {target}) is reached in {month}, {late}", month=reached, late=late, **aim)
    if found.closer:
        year = str(found.horizon(target).year)
        return msg("its target ({date}: {target}) is not reached by the end of {year}", year=year, **aim)
    return msg("its target ({date}: {target}) is never reached", **aim)


def amount(value: float, unit: str) -> Message | float:
    """A value with its unit, where that is a single word or a sign: others are said with the title of the indicator."""
    if unit == "%":
        return msg("{n}%", n=value)
    return msg("{n} {unit}", n=value, unit=unit) if unit and " " not in unit else value


def rate(value: float, unit: str) -> Message:
    """A change with its sign and unit. Percentages change by points: 3% more would be another thing."""
    sign = "+" if value > 0 else ""
    if 0 < abs(value) < _SHOWN:
        return msg("almost 0")
    if unit == "%":
        return msg("{sign}{n} pts", sign=sign, n=rough(value))
    return msg("{sign}{amount}", sign=sign, amount=amount(rough(value), unit))


def rough(value: float) -> float:
    """From a hundred on without decimals, which no trend can tell."""
    return value if abs(value) < _ROUGH else round(value)


def _late(day: date, due: date) -> Message:
    """How long after it was due: in days, in months of the calendar, in full years."""
    days = (day - due).days
    months = 12 * (day.year - due.year) + day.month - due.month
    if days <= _MOST_DAYS:
        return msgn("{n} day late", "{n} days late", days)
    if months <= _MOST_MONTHS:
        return msgn("{n} month late", "{n} months late", months)
    return msgn("{n} year late", "{n} years late", months // 12)
