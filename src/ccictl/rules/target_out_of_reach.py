"""At the pace of its measures an indicator misses its last target.

Where one stands says little about where one will be: an indicator may be behind and catching up, or on a course
that asks for little until the last year. The pace of its measures so far tells years before a target is missed,
while something can still be done.

The pace is the median of the paces between each two measures, the start being one of them, and goes on from the
last measure; `ccictl why ID within_reach` proves it. It takes three measures: two make a line whatever they are.

What misses its target by no more than the tolerance of the indicator has the benefit of the doubt, and so has
what gains speed: where the measures of the last year alone lead there, nothing is said. Nor is it where a measure
may be missing, because it could not be read or its period has begun, nor of an indicator of a project that was
cancelled.

It is no mistake of the files, so it is an info: a target is not lowered to please a check.

Bad:

    # as of 2026-09-30
    # indicators.yaml
    conseillers-formes:
      title: Conseillers formés à la transition écologique
      of: plan
      better: higher
      start: {date: 2023, value: 0}
      targets:
        2025: 400
        2027: 900  # <--
      measures: {2024: 120, 2025: 260}

Good:

    # as of 2026-09-30
    # indicators.yaml
    conseillers-formes:
      title: Conseillers formés à la transition écologique
      of: plan
      better: higher
      start: {date: 2023, value: 0}
      targets:
        2025: 400
        2027: 900
      measures: {2024: 190, 2025: 450}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.indicators import last_target, written
from ccictl.analysis.status import known, pending
from ccictl.analysis.trend import trend
from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.rule import Context, Found, found, see

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.analysis.indicators import Point
    from ccictl.analysis.trend import Trend
    from ccictl.model.indicator import Indicator

SEVERITY = Severity.INFO
_LEAST_MEASURES = 3
_NEEDED = frozenset({"better", "start", "targets", "measures", "tolerance"})


def check(context: Context) -> Iterator[Found]:
    """The last target of each indicator, while it is to come, where the pace leads to less by more than tolerated."""
    for indicator in context.plan.indicators.values():
        target = last_target(indicator)
        if target is None or target.when.last < context.as_of or _doubtful(indicator, context):
            continue
        heading = trend(indicator, context.as_of)
        if len(heading.points) >= _LEAST_MEASURES and _misses(heading, target):
            yield _found(heading, target)


def _found(heading: Trend, target: Point) -> Found:
    # What is wrong is rare, and takes words that nothing else here does.
    from ccictl.analysis.outcome import amount, at_pace, reach, rough
    from ccictl.analysis.projection import proof_of

    indicator, last = heading.indicator, heading.points[-1]
    value = heading.projected(target)
    assert value is not None  # else it would not miss the target
    message = msg(
        "{pace}, {reach}; projected for {date}: {value}.",
        pace=at_pace(heading),
        reach=reach(heading, target, str),
        value=amount(value if rough(value) == target.value else rough(value), indicator.unit),
        date=str(target.when),
    )
    said = msg("the last measure: {value}", value=amount(last.value, indicator.unit))
    return found(
        indicator,
        *written(indicator, "targets", target).path,
        message=message,
        remedy=msg("Look for what would quicken it, or set a target that can be met and say why."),
        key=True,
        related=(see(indicator, *proof_of(heading, last)[-1].path, message=said),),
    )


def _misses(heading: Trend, target: Point) -> bool:
    """Whether the target is missed, even at the pace of the last year, by more than is tolerated."""
    return heading.misses(target) and heading.lately.misses(target)


def _doubtful(indicator: Indicator, context: Context) -> bool:
    """Whether a measure or what it is held against may be other than it was read, or no longer matters."""
    if indicator.broken & _NEEDED or not indicator.origin.document.whole:
        return True
    if any(pending(when, context.as_of) for when in indicator.measures):
        return True
    project = context.plan.projects.get(indicator.of or "")
    return project is not None and known(project.cancelled, context.as_of)
