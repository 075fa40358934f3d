"""The pace of a plan by earned schedule: how many days of its baseline it has made in the days that have passed.

The method is that of W. Lipke, "Schedule is Different", The Measurable News, March 2003; the Practice Standard for
Earned Value Management (PMI, 2nd edition, 2011, appendix D) describes it. With the planned value PV(n) at the end of
period n, counted from the start of the baseline, and the earned value EV at the data date:

    ES      = C + I          earned schedule, in periods: C whole ones, of which the last has PV(C) <= EV,
                             and I = (EV - PV(C)) / (PV(C+1) - PV(C)) of the next
    AT                       actual time: the periods from the start of the baseline to the data date
    SPI(t)  = ES / AT        schedule performance index
    SV(t)   = ES - AT        schedule variance, in periods: less than 0 is behind the baseline
    IEAC(t) = PD / SPI(t)    the duration at that pace; PD is the planned one, from the start of the baseline to its end

Here a period is a day. Plans know milestones to the day, both curves rise by steps on certain days, and a data date may
be any day: with months, who reaches everything on the day that was approved would be early or late in most of them.

What days change is that the baseline stands still between two milestones. There, each of several days has PV(n) = EV,
and the last of them, as the formula has it, would make a plan early that has done no more than was asked. Taken is the
one of them that is nearest to the data date: what is on plan has an SPI(t) of 1 on any day, what is late counts to
the day before the first step that it has not made (as the formula has it), and what is early up to its last step.
What is to be reached on the data date itself is not late yet, as everywhere (section 5 of the format).

Value is the weight of milestones (see `analysis.curve`), of those that have a baseline: others were never planned, and
would make a plan early that only adds to itself.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from math import ceil, floor
from typing import TYPE_CHECKING

from ccictl.analysis.computed import Computed, Written
from ccictl.analysis.curve import reached
from ccictl.i18n import msg
from ccictl.model.when import LAST_DAY
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.analysis.computed import Input
    from ccictl.analysis.curve import Curve, Part, Step
    from ccictl.i18n import Message

# So much of the weight, in percent, must have a baseline: of a plan that is known to a lesser part the rest decides.
LEAST = 80.0
# Sums of shares that differ by less are the same, and so are moments, in days.
_SAME = 1e-8


class Earned(NamedTuple):
    """What is planned and reached at the data date, in percent of the whole, and the pace that this is.

    `value` is EV, in percent of the whole too; `start` is the first day of the baseline, `end` its last; `duration`,
    `schedule`, `time` and `variance` are PD, ES, AT and SV(t) in days, `performance` is SPI(t), `finish` the last day
    at that pace. The value of each is None where it is unknown, and its rule then says why.
    """

    planned: Computed
    reached: Computed
    value: Computed
    start: Computed
    end: Computed
    duration: Computed
    schedule: Computed
    time: Computed
    performance: Computed
    variance: Computed
    finish: Computed


def earned(made: Curve, as_of: date, of: str) -> Earned:
    """The pace of what is called `of`, at a data date."""
    start, end = _bounds(made, of)
    known = (_planned(made, as_of, of), _reached(made, of), _value(made, of), start, end)
    unknown = _not_at_all(made) or _not_yet(made, as_of, start.value.toordinal())
    if unknown is not None:
        return Earned(*known, *(Computed(name, of, None, unknown) for name in _NAMES))
    first, last = start.value.toordinal(), end.value.toordinal()
    duration = Computed("planned_duration", of, last - first + 1, msg("the days of the baseline"), (start, end))
    pace = _frozen(made, duration, first, of) if whole(made) else _running(made, start, as_of, of)
    schedule, time = pace
    # In this order, what is on plan ends on the very day: so many days times so many is a whole number.
    days = duration.value * time.value / schedule.value
    performance = Computed("spi_t", of, schedule.value / time.value, msg("earned schedule / actual time"), pace)
    return Earned(
        *known,
        duration,
        schedule,
        time,
        performance,
        Computed("sv_t", of, schedule.value - time.value, msg("earned schedule - actual time, in days"), pace),
        _finish(of, first, days, (start, duration, performance)),
    )


_NAMES = ("planned_duration", "earned_schedule", "actual_time", "spi_t", "sv_t", "finish_at_pace")


def _planned(made: Curve, as_of: date, of: str) -> Computed:
    """What has passed of the baseline: a date passes at the end of its last day, as in `analysis.progress`."""
    if not made.baseline:
        return Computed("planned", of, None, _without_baseline(made))
    today = as_of.toordinal()
    passed = (part for part in made.parts if part.baseline is not None and part.baseline < today)
    rule = msg("the weight of the milestones whose baseline has passed")
    return Computed("planned", of, reached(made.baseline, today - 1), rule, tuple(_baseline(part) for part in passed))


def _reached(made: Curve, of: str) -> Computed:
    if not made.parts:
        return Computed("reached", of, None, _without_baseline(made))
    facts = tuple(_fact(part) for part in made.parts if part.fact is not None)
    total = made.fact[-1].total if made.fact else 0.0
    return Computed("reached", of, total, msg("the weight of the milestones reached by the data date"), facts)


def _value(made: Curve, of: str) -> Computed:
    """EV: what is reached of all that has a baseline."""
    if not made.baseline:
        return Computed("earned_value", of, None, _without_baseline(made))
    rule = msg("the weight of the milestones reached that have a baseline")
    facts = tuple(_fact(part) for part in _earned_parts(made))
    return Computed("earned_value", of, min(round(_sum(made), 9), 100.0), rule, facts)


def _sum(made: Curve) -> float:
    return sum(part.share for part in _earned_parts(made))


def _baseline(part: Part) -> Written:
    return Written(part.milestone, ("baseline",), part.milestone.baseline)


def _fact(part: Part) -> Written:
    return Written(part.milestone, ("done",), part.milestone.done)


def _without_baseline(made: Curve) -> Message:
    if not made.parts:
        return msg("there is no milestone to count")
    return msg("no milestone has a baseline")


def _bounds(made: Curve, of: str) -> tuple[Computed, Computed]:
    """The first and the last day of the baseline: a project begins before its first milestone where it says so."""
    if not made.baseline:
        unknown = _without_baseline(made)
        return Computed("baseline_start", of, None, unknown), Computed("baseline_finish", of, None, unknown)
    days = [(written.value.last, written) for written in map(_baseline, _planned_parts(made))]
    last = max(days, key=lambda each: each[0])
    first = min([*((each.value.first, each) for each in made.starts), *days], key=lambda each: each[0])
    began = msg("the first day of the baselines of what counts")
    ended = msg("the last day of the baselines of its milestones")
    return (
        Computed("baseline_start", of, first[0], began, (first[1],)),
        Computed("baseline_finish", of, last[0], ended, (last[1],)),
    )


def _planned_parts(made: Curve) -> list[Part]:
    return [part for part in made.parts if part.baseline is not None]


def _earned_parts(made: Curve) -> list[Part]:
    return [part for part in made.parts if part.baseline is not None and part.fact is not None]


def whole(made: Curve) -> bool:
    """Whether everything that has a baseline is reached, so that the pace is that of the finish for good."""
    return len(_earned_parts(made)) == len(_planned_parts(made))


def _not_at_all(made: Curve) -> Message | None:
    """Why nothing can be said of a pace at any data date."""
    if not made.baseline:
        return _without_baseline(made)
    share = made.baseline[-1].total
    if share < LEAST:
        # Rounded down, so that it is never said to be as much as it must be.
        known = floor(share * 10) / 10
        return msg("{share}% of the weight has a baseline, and {least}% must have", share=known, least=LEAST)
    return None


def _not_yet(made: Curve, as_of: date, start: int) -> Message | None:
    """Why nothing can be said at this data date."""
    today, facts = as_of.toordinal(), [part.fact or 0 for part in _earned_parts(made)]
    if made.baseline[-1].day == start:
        return msg("the baseline is a single day")
    if today < start:
        return msg("the data date is before the baseline begins")
    if _sum(made) <= _SAME:
        if not reached(made.baseline, today):
            return msg("nothing was to be reached yet")
        return msg("nothing that was planned is reached, so that there is no pace to go by")
    if whole(made) and max(facts) < start:
        return msg("everything was reached before the baseline begins")
    return None


def _frozen(made: Curve, duration: Computed, start: int, of: str) -> tuple[Computed, Computed]:
    """ES and AT once everything is reached: they are those of the finish for good."""
    last = max(_earned_parts(made), key=lambda part: part.fact or 0)
    schedule = msg("everything is reached: the planned duration")
    time = msg("everything is reached: the days from the start of the baseline to the last fact")
    return (
        Computed("earned_schedule", of, duration.value, schedule, (duration,)),
        Computed("actual_time", of, (last.fact or 0) - start + 1, time, (_fact(last),)),
    )


def _running(made: Curve, start: Computed, as_of: date, of: str) -> tuple[Computed, Computed]:
    first = start.value.toordinal()
    time = as_of.toordinal() - first + 1
    value = _value(made, of)
    schedule = schedule_of(made.baseline, first, value.value, time)
    rule = msg("the day of the baseline by which as much was to be reached as is, counted from its start")
    passed = msg("the days from the start of the baseline to the data date")
    return (
        Computed("earned_schedule", of, schedule, rule, (value, start)),
        Computed("actual_time", of, time, passed, (start,)),
    )


def schedule_of(baseline: Sequence[Step], start: int, value: float, time: int) -> float:
    """ES: by when the baseline was to have reached `value` (of its steps), in days from the beginning of `start` on.

    Where the baseline stands at it for some days, the moment of those that is nearest to `time`, that of the data date.
    """
    totals, ends = [step.total for step in baseline], [step.day - start + 1 for step in baseline]
    if reached(baseline, start + time - 2) - _SAME <= value <= reached(baseline, start + time - 1) + _SAME:
        return min(time, ends[-1])
    at, after = bisect_left(totals, value - _SAME), bisect_right(totals, value + _SAME)
    if at < after:
        # It stands from the end of the day of a step to the beginning of that of the next.
        following = ends[after] - 1 if after < len(ends) else ends[-1]
        return max(ends[at], min(time, following))
    # It is passed within a day, from the beginning of which the whole step is counted.
    before = totals[after - 1] if after else 0.0
    return ends[after] - 1 + (value - before) / (totals[after] - before)


def _finish(of: str, start: int, days: float, inputs: tuple[Input, ...]) -> Computed:
    last = start + ceil(days - _SAME) - 1
    if last > LAST_DAY:
        return Computed("finish_at_pace", of, None, msg("at this pace it is beyond the calendar"), inputs)
    rule = msg("the start of the baseline + planned duration / SPI(t)")
    return Computed("finish_at_pace", of, date.fromordinal(last), rule, inputs)
