"""Where indicators are heading: what the pace of their measures leads to at their targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.indicators import last_target
from ccictl.analysis.outcome import at_pace, reach
from ccictl.analysis.projection import outlooks, reaching
from ccictl.analysis.trend import coming, trend
from ccictl.i18n import msg
from ccictl.reading import raw
from ccictl.shapes.reports import SPARED, Cell, Column, Line, Lines, Table
from ccictl.wording import UNKNOWN, number, when

if TYPE_CHECKING:
    from ccictl.analysis.indicators import Point
    from ccictl.analysis.projection import Outlook
    from ccictl.analysis.standing import Picture
    from ccictl.analysis.trend import Trend
    from ccictl.i18n import Message, Translator
    from ccictl.model.indicator import Indicator
    from ccictl.shapes.reports import Block, Value

# The worst first.
_TONES = ("off-track", "at-risk", "no-data", "on-track")


def trajectory(picture: Picture, indicator: Indicator, say: Translator) -> tuple[Block, ...]:
    """A sentence (`heading`), and a row for each target still to come and the last one (`trajectory`), where any is."""
    found = trend(indicator, picture.as_of)
    lines = Lines("heading", (_sentence(found, say),), say(msg("Where it is heading")))
    ahead = outlooks(found)
    if not ahead or not found.known:
        return (lines,)
    columns = (
        Column("date", say(msg("Date"))),
        Column("target", say(msg("Target")), "right"),
        Column("projected", say(msg("Projected")), "right"),
        Column("gap", say(msg("Gap")), "right"),
        Column("met", say(msg("Met at this pace"))),
    )
    return lines, Table("trajectory", columns, tuple(_row(found, each, say) for each in ahead), _title(indicator, say))


def trajectories(picture: Picture, say: Translator, *, whole: bool = True) -> Table:
    """The indicators that have a trend and a target to come, held against their last target; where not the `whole` is
    asked for, those alone that miss it by more than their tolerance.

    Those that miss it come first, then those that miss it within their tolerance, then those of which nobody says
    whether higher or lower is better; all in the order of the plan.
    """
    as_of = picture.as_of
    heading = [trend(each, as_of) for each in picture.plan.indicators.values() if coming(each, as_of)]
    known = [(found, coming(found.indicator, as_of)[-1]) for found in heading if found.known]
    known.sort(key=lambda each: _TONES.index(_tone(*each)))
    columns = (
        Column("id", say(msg("Id")), priority=9, under="title"),
        Column("title", say(msg("Indicator")), fit="wrap"),
        Column("within_reach", say(msg("Within reach"))),
        Column("measured", say(msg("Measured")), "right", priority=SPARED + 1),
        Column("pace", say(msg("Pace")), "right", priority=3),
        Column("projected", say(msg("Projected")), "right", priority=1),
        Column("target", say(msg("Last target")), "right", priority=1),
        Column("target_on", say(msg("Target on")), priority=SPARED),
        Column("gap", say(msg("Gap")), "right", priority=SPARED + 2),
        Column("reached_on", say(msg("Reached on")), priority=2),
    )
    shown = known if whole else [each for each in known if _tone(*each) == "off-track"]
    rows = tuple(_summary(found, target, say) for found, target in shown)
    title = msg("Indicators at the pace of their measures")
    if len(shown) < len(known):
        title = msg("{title} ({n} of {all}: --most 0 shows all)", title=title, n=len(shown), all=len(known))
    empty = say(msg("No indicator has two measures and a target to come."))
    return Table("trajectories", columns, rows, say(title), empty)


def _title(indicator: Indicator, say: Translator) -> str:
    if not indicator.unit:
        return say(msg("Targets at this pace"))
    return say(msg("Targets at this pace ({unit})", unit=indicator.unit))


def _row(found: Trend, ahead: Outlook, say: Translator) -> tuple[Cell, ...]:
    return (
        Cell(raw(ahead.target.when), when(ahead.target.when, say)),
        _number(ahead.target.value, say),
        _number(ahead.projected.value, say),
        _number(ahead.gap.value, say),
        _verdict(found, ahead.target, say),
    )


def _summary(found: Trend, target: Point, say: Translator) -> tuple[Cell, ...]:
    indicator = found.indicator
    return (
        Cell(indicator.id, indicator.id),
        Cell(indicator.title, indicator.title),
        _verdict(found, target, say),
        _number(found.points[-1].value, say),
        _number(found.pace, say),
        _number(found.projected(target), say),
        _number(target.value, say),
        Cell(raw(target.when), when(target.when, say)),
        _number(found.gap(target), say),
        _reached(found, target, say),
    )


def _verdict(found: Trend, target: Point, say: Translator) -> Cell:
    met = found.met(target)
    text = UNKNOWN if met is None else say(msg("yes")) if met else say(msg("no"))
    return Cell(met, text, _tone(found, target))


def _tone(found: Trend, target: Point) -> str:
    """What is missed within the tolerance is at risk, no more."""
    if not found.judged:
        return "no-data"
    if found.met(target):
        return "on-track"
    return "off-track" if found.misses(target) else "at-risk"


def _reached(found: Trend, target: Point, say: Translator) -> Cell:
    """When a target is reached; where it is not, why."""
    reached, _ = reaching(found, target)
    if reached is not None:
        return Cell(raw(reached), when(reached, say))
    if not found.judged:
        return Cell(None, UNKNOWN)
    if found.closer:
        return Cell(None, say(msg("after {year}", year=str(found.horizon(target).year))))
    return Cell(None, say(msg("never")))


def _sentence(found: Trend, say: Translator) -> Line:
    """What the pace comes to for the last target; what is missing where that cannot be said."""
    target = last_target(found.indicator)
    met = None if target is None else found.met(target)
    said = say(_said(found, target, say))
    reached = None if target is None else reaching(found, target)[0]
    value: tuple[tuple[str, Value], ...] = (
        ("message", said),
        ("measures", len(found.points)),
        ("pace", raw(found.pace)),
        ("reached_on", raw(reached)),
        ("within_reach", met),
    )
    return Line(said, "no-data" if target is None else _tone(found, target), "", value)


def _said(found: Trend, target: Point | None, say: Translator) -> Message:
    if not found.known:
        return msg("It takes two measures of different days to tell a pace.")
    if target is None:
        return msg("{pace}; no target is written.", pace=at_pace(found))
    if not found.judged:
        return msg("{pace}; nothing says whether higher or lower is better.", pace=at_pace(found))
    return msg("{pace}, {reach}.", pace=at_pace(found), reach=reach(found, target, lambda each: when(each, say)))


def _number(value: float | None, say: Translator) -> Cell:
    return Cell(raw(value), number(value, say))
