"""The fields of indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis import indicators as analysis
from ccictl.analysis import projection
from ccictl.analysis.computed import Computed, Written
from ccictl.analysis.trend import Trend, trend
from ccictl.fields.field import because, common, proven, reference, written
from ccictl.i18n import msg
from ccictl.model.indicator import Indicator
from ccictl.terms import BETTER, EVERY, STATES, gap_unit

if TYPE_CHECKING:
    from ccictl.analysis.computed import Input
    from ccictl.analysis.standing import Picture
    from ccictl.fields.field import Field


def _measure(picture: Picture, indicator: Indicator) -> tuple[Written, ...]:
    point = analysis.measured(indicator, picture.as_of)
    return () if point is None else (analysis.written(indicator, "measures", point),)


def _course(indicator: Indicator) -> tuple[Written, ...]:
    """What the expected value is drawn through."""
    start: tuple[Written, ...] = ()
    if indicator.start is not None:
        begin = indicator.start
        start = tuple(Written(indicator, ("start", name), getattr(begin, name)) for name in ("date", "value"))
    targets = (analysis.Point(when, value) for when, value in indicator.targets.items())
    return (*start, *(analysis.written(indicator, "targets", point) for point in targets))


def _measured(picture: Picture, indicator: Indicator) -> Computed:
    point = analysis.measured(indicator, picture.as_of)
    value = None if point is None else point.value
    return Computed("measured", indicator.id, value, msg("the last measure known"), _measure(picture, indicator))


def _measured_on(picture: Picture, indicator: Indicator) -> Computed:
    point = analysis.measured(indicator, picture.as_of)
    value = None if point is None else point.when
    return because(indicator, "measured_on", value, msg("the last measure known"), *_measure(picture, indicator))


def _expected(picture: Picture, indicator: Indicator) -> Computed:
    point = analysis.measured(indicator, picture.as_of)
    day = picture.as_of if point is None else point.when.last
    value = analysis.expected(indicator, day)
    rule = msg("straight lines through the start and the targets, on the day of the last measure")
    return Computed("expected", indicator.id, value, rule, _course(indicator))


def _gap(picture: Picture, indicator: Indicator) -> Computed:
    value = analysis.gap(indicator, picture.as_of)
    rule = msg("measured - expected, so that negative is always worse")
    return Computed("gap", indicator.id, value, rule, (_measured(picture, indicator), _expected(picture, indicator)))


def _attainment(picture: Picture, indicator: Indicator) -> Computed:
    value = analysis.attainment(indicator, picture.as_of)
    rule = msg("100 (measured - start) / (last target - start), between 0 and 100")
    inputs = (*_measure(picture, indicator), *_course(indicator))
    return Computed("attainment", indicator.id, value, rule, inputs)


def _state(picture: Picture, indicator: Indicator) -> Computed:
    value = analysis.state(indicator, picture.as_of)
    rules = {
        "no-data": msg("nothing is measured, or there is nothing to hold it against"),
        "stale": msg("no measure within twice the time between two measures"),
        "met": msg("the last measure is at least as good as the last target"),
        "off-track": msg("worse than expected by more than the tolerance"),
        "on-track": msg("as expected, within the tolerance"),
    }
    tolerance = Written(indicator, ("tolerance",), indicator.tolerance)
    inputs: tuple[Input, ...] = (*_measure(picture, indicator), tolerance, _gap(picture, indicator))
    if value == "stale":
        inputs = (_age(picture, indicator), Written(indicator, ("every",), indicator.every))
    return Computed("state", indicator.id, value, rules[value], inputs)


def _measures(picture: Picture, indicator: Indicator) -> Computed:
    points = analysis.measures_until(indicator, picture.as_of)
    inputs = (analysis.written(indicator, "measures", point) for point in points)
    values = tuple(point.value for point in points)
    return because(indicator, "course", values, msg("the measures known, in the order of their days"), *inputs)


def _age(picture: Picture, indicator: Indicator) -> Computed:
    point = analysis.measured(indicator, picture.as_of)
    days = None if point is None else (picture.as_of - point.when.last).days
    rule = msg("the data date - the last day of the last measure known")
    return because(indicator, "age", days, rule, *_measure(picture, indicator))


def _target(picture: Picture, indicator: Indicator) -> Computed:
    point = analysis.next_target(indicator, picture.as_of)
    if point is None:
        return because(indicator, "target", None, _NO_TARGET)
    return because(indicator, "target", point.value, _NEXT, analysis.written(indicator, "targets", point))


def _target_on(picture: Picture, indicator: Indicator) -> Computed:
    point = analysis.next_target(indicator, picture.as_of)
    if point is None:
        return because(indicator, "target_on", None, _NO_TARGET)
    return because(indicator, "target_on", point.when, _NEXT, analysis.written(indicator, "targets", point))


def _trend(picture: Picture, indicator: Indicator) -> Trend:
    return trend(indicator, picture.as_of)


def _projected(picture: Picture, indicator: Indicator) -> Computed:
    return projection.projected(_trend(picture, indicator), analysis.next_target(indicator, picture.as_of))


def _counted(field: Field) -> Field:
    """A field of values in the unit of its indicator."""
    return field._replace(unit=lambda indicator: indicator.unit)


_NEXT = msg("the first target whose day has not passed, else the last one")
_NO_TARGET = msg("unknown: no target is written")
FIELDS = (
    reference(msg("What it is called by.")),
    written(Indicator, "title", msg("Indicator"), msg("What is measured, in one line.")),
    written(Indicator, "of", msg("Of"), msg("What it is an indicator of.")),
    proven("state", "choice", msg("State"), msg("Where it is, held against its targets."), _state, STATES),
    _counted(proven("measured", "number", msg("Measured"), msg("The last value measured."), _measured)),
    proven("measured_on", "date", msg("Measured on"), msg("When that was."), _measured_on),
    _counted(proven("expected", "number", msg("Expected"), msg("What was to be reached on that day."), _expected)),
    proven("gap", "number", msg("Gap"), msg("Measured less expected; negative is always worse."), _gap)._replace(
        unit=lambda indicator: gap_unit(indicator.unit)
    ),
    proven("attainment", "percent", msg("Attainment"), msg("The way from the start to the last target."), _attainment),
    proven("course", "series", msg("Course"), msg("Its measures until the data date."), _measures),
    proven("age", "days", msg("Age"), msg("Days since its last measure."), _age),
    _counted(proven("target", "number", msg("Target"), msg("The next target."), _target)),
    proven("target_on", "date", msg("Target on"), msg("When that is to be reached."), _target_on),
    proven(
        "pace",
        "number",
        msg("Pace"),
        msg("What a year changes, by the median of its measures."),
        lambda picture, indicator: projection.pace(_trend(picture, indicator)),
        read=lambda picture, indicator: _trend(picture, indicator).pace,
    ),
    _counted(
        proven("projected", "number", msg("Projected"), msg("What the pace leads to at the next target."), _projected)
    ),
    proven(
        "within_reach",
        "flag",
        msg("Within reach"),
        msg("Whether the last target is met at this pace."),
        lambda picture, indicator: projection.within_reach(_trend(picture, indicator)),
    ),
    proven(
        "reached_on",
        "date",
        msg("Reached on"),
        msg("When the last target is reached at this pace."),
        lambda picture, indicator: projection.reached_on(_trend(picture, indicator)),
    ),
    written(Indicator, "start_date", msg("Start date"), msg("The day on which it stood where it started.")),
    _counted(written(Indicator, "start_value", msg("Start value"), msg("Where it stood before the plan."))),
    written(Indicator, "unit", msg("Unit"), msg("What it is counted in.")),
    written(Indicator, "better", msg("Better"), msg("Whether higher or lower is better."), BETTER),
    written(Indicator, "every", msg("Every"), msg("How often it is measured."), EVERY),
    written(Indicator, "tolerance", msg("Tolerance"), msg("How much worse than expected is still on track.")),
    written(Indicator, "weight", msg("Weight"), msg("Its share in roll-ups.")),
    written(Indicator, "owner", msg("Owner"), msg("Who measures it.")),
    written(Indicator, "method", msg("Method"), msg("How it is measured.")),
    *common(Indicator),
)
SHOWN = ("id", "title", "state", "measured", "expected", "gap")
SPARED = ("attainment", "age", "course", "target", "target_on", "measured_on", "unit")
