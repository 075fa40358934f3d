"""What the trend of an indicator leads to at its targets: figures that prove themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.computed import Computed, Written
from ccictl.analysis.indicators import last_target, written
from ccictl.analysis.trend import coming
from ccictl.i18n import msg, msgn
from ccictl.model.when import When
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from ccictl.analysis.computed import Input
    from ccictl.analysis.indicators import Point
    from ccictl.analysis.trend import Trend
    from ccictl.i18n import Message


class Outlook(NamedTuple):
    """What the pace leads to at a target."""

    target: Point
    projected: Computed
    gap: Computed
    met: Computed


def outlooks(found: Trend) -> tuple[Outlook, ...]:
    """What the pace leads to at each target still to come, and at the last one."""
    last = last_target(found.indicator)
    ahead = coming(found.indicator, found.as_of) or (() if last is None else (last,))
    own = pace(found)
    return tuple(Outlook(target, *_held_against(found, target, own)) for target in ahead)


def pace(found: Trend) -> Computed:
    """Units of the indicator a year."""
    count = len(found.points)
    rule = msg("the median of the paces between each two of {n} measures, in units a year", n=count)
    if not found.known:
        rule = _too_few(found)
    elif count == 2:
        rule = msg("the pace between two measures, in units a year")
    inputs = tuple(each for point in found.points for each in proof_of(found, point))
    return Computed("pace", found.indicator.id, found.pace, rule, inputs)


def projected(found: Trend, target: Point | None) -> Computed:
    """The value at a target by the pace."""
    if target is None:
        return Computed("projected", found.indicator.id, None, _NO_TARGET)
    return _held_against(found, target, pace(found))[0]


def within_reach(found: Trend) -> Computed:
    """Whether the last target is met at this pace."""
    target = last_target(found.indicator)
    if target is None:
        return Computed("within_reach", found.indicator.id, None, _NO_TARGET)
    return _held_against(found, target, pace(found))[2]


def reached_on(found: Trend) -> Computed:
    """The month in which the last target is reached at this pace, or the date of the measure since which it is."""
    target = last_target(found.indicator)
    if target is None:
        return Computed("reached_on", found.indicator.id, None, _NO_TARGET)
    value, rule = reaching(found, target)
    aim = written(found.indicator, "targets", target)
    since = found.since(target) if found.known else None
    inputs: tuple[Input, ...] = (pace(found), aim)
    if since is not None:
        inputs = (*proof_of(found, since), aim)
    elif found.known:
        inputs = (*proof_of(found, found.points[-1]), *inputs)
    return Computed("reached_on", found.indicator.id, value, rule, inputs)


def reaching(found: Trend, target: Point) -> tuple[When | None, Message]:
    """When a target is reached, and the rule that says so."""
    if not found.judged:
        return None, _unknown(found)
    since = found.since(target)
    if since is not None:
        return since.when, msg("the target is reached since this measure")
    day = found.reached(target)
    if day is not None:
        return month(day), msg("the month to which the last measure and the pace lead")
    if found.closer:
        return None, msg("not by the end of {year}", year=str(found.horizon(target).year))
    return None, msg("never: the pace does not lead there")


def _too_few(found: Trend) -> Message:
    """Why there is no pace."""
    if not found.points:
        return msg("unknown: two measures of different days make a pace, and none is known")
    return msg("unknown: two measures of different days make a pace, and one is known")


def month(day: date) -> When:
    """The month of a day: the day itself would be more than a pace can tell."""
    return When.parse(f"{day.year:04d}-{day.month:02d}")


def _held_against(found: Trend, target: Point, own: Computed) -> tuple[Computed, Computed, Computed]:
    """What is projected for a target, its gap to it, and whether that is enough."""
    name, aim = found.indicator.id, written(found.indicator, "targets", target)
    projection = _projection(found, target, aim, own)
    rule = msg("projected - target, so that negative is always worse")
    gap = Computed("gap", name, found.gap(target), rule if found.judged else _unknown(found), (projection, aim))
    met = found.met(target)
    verdict = msg("what is projected is at least as good as the target") if met else msg("what is projected is worse")
    sense = Written(found.indicator, ("better",), found.indicator.better)
    inputs: tuple[Input, ...] = (projection, aim, sense) if found.judged else (projection, aim)
    return (
        projection,
        gap,
        Computed("within_reach", name, met, verdict if found.judged else _unknown(found), inputs),
    )


def _projection(found: Trend, target: Point, aim: Written, own: Computed) -> Computed:
    value = found.projected(target)
    if not found.known:
        return Computed("projected", found.indicator.id, value, _too_few(found), (own, aim))
    last = proof_of(found, found.points[-1])
    days = (target.when.last - found.points[-1].when.last).days
    if days <= 0:
        rule = msg("the last measure: it is not from before the day of the target")
        return Computed("projected", found.indicator.id, value, rule, (*last, aim))
    rule = msgn(
        "the last measure + the pace for {n} day of 365.25",
        "the last measure + the pace for {n} days of 365.25",
        days,
    )
    return Computed("projected", found.indicator.id, value, rule, (*last, own, aim))


_NO_TARGET = msg("unknown: no target is written")
_NOT_SAID = msg("unknown: nothing says whether higher or lower is better")


def _unknown(found: Trend) -> Message:
    return _NOT_SAID if found.known else _too_few(found)


def proof_of(found: Trend, point: Point) -> tuple[Written, ...]:
    """A point as it is written: among the measures, else at the start."""
    indicator = found.indicator
    if indicator.measures.get(point.when) == point.value:
        return (written(indicator, "measures", point),)
    return (Written(indicator, ("start", "date"), point.when), Written(indicator, ("start", "value"), point.value))
