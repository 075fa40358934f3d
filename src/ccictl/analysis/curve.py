"""How much was to be reached, is to be and has been, day by day: the S-curve of some projects.

Shares are those of the roll-ups (`analysis.progress`, `analysis.rollup`): a project counts by its weight, a milestone
by its part in the weight of those of its project. So the share of a milestone m of a project p is

    w(p) / sum of w(q) over the projects q  *  w(m) / sum of w(n) over the milestones n of p

in which what was cancelled by the data date does not count, nor does a project without a milestone. The milestones of
the plan itself count together as a project of weight 1.

At the data date the facts then are the rolled-up progress, where no report says another and no milestone is of the
plan itself; what has passed of the baseline is the planned progress, where every milestone has a baseline besides.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING

from ccictl.analysis.computed import Written
from ccictl.analysis.status import known
from ccictl.model.when import When, end_of_month
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ccictl.analysis.standing import Picture
    from ccictl.model.header import Header
    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project

# Sums of shares are told apart from this digit on: what a sum of floats may be wrong by is far below.
_DIGITS = 9
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


class Part(NamedTuple):
    """A milestone that counts: its share of the whole, in percent, and the ordinals of its days.

    They are the last days of its baseline, of its forecast and of the fact; None where there is none. A `forecast` may
    be beyond the calendar.
    """

    milestone: Milestone
    share: float
    baseline: int | None
    forecast: int | None
    fact: int | None


class Step(NamedTuple):
    """So much of the whole, in percent, is reached by the end of a day (an ordinal)."""

    day: int
    total: float


class Curve(NamedTuple):
    """The milestones that count, and what they come to: three rising series, each from 0 on, without steps of nothing.

    `starts` is what is written of when the baseline of what counts begins, the days of milestones aside.
    """

    parts: tuple[Part, ...]
    baseline: tuple[Step, ...]
    forecast: tuple[Step, ...]
    fact: tuple[Step, ...]
    starts: tuple[Written, ...] = ()


def curve(picture: Picture, projects: Iterable[str], *, own: bool = False) -> Curve:
    """The curve of some projects, each given once; with `own` that of the milestones of the plan itself too."""
    plan = picture.plan
    made = picture.schedule.forecast
    owners: list[Project | Header] = [plan.header] if own else []
    owners += [plan.projects[name] for name in projects if picture.standings[name].status != "cancelled"]
    counted = {owner.id: _counted(owner.milestones.values(), picture.as_of) for owner in owners}
    counting = [owner for owner in owners if counted[owner.id]]
    whole = sum(_weight(owner) for owner in counting)
    parts = []
    for owner in counting:
        total = sum(milestone.weight for milestone in counted[owner.id])
        for milestone in counted[owner.id]:
            # Parts of a whole come first: weights may be as large as a number can be.
            share = 100 * (_weight(owner) / whole) * (milestone.weight / total)
            parts.append(_part(milestone, share, picture.as_of, made))
    return Curve(
        tuple(parts),
        steps((part.baseline, part.share) for part in parts),
        steps((part.forecast, part.share) for part in parts),
        steps((part.fact, part.share) for part in parts),
        tuple(_starts(owner for owner in counting if any(m.baseline for m in counted[owner.id]))),
    )


def _counted(milestones: Iterable[Milestone], as_of: date) -> list[Milestone]:
    return [milestone for milestone in milestones if not known(milestone.cancelled, as_of)]


def _weight(owner: Project | Header) -> float:
    return getattr(owner, "weight", 1)


def _part(milestone: Milestone, share: float, as_of: date, made: Mapping[str, int | None]) -> Part:
    baseline = None if milestone.baseline is None else milestone.baseline.last.toordinal()
    if milestone.done is not None and known(milestone.done, as_of):
        done = milestone.done.last.toordinal()
        return Part(milestone, share, baseline, done, done)
    return Part(milestone, share, baseline, made.get(milestone.ref), None)


def _starts(owners: Iterable[Project | Header]) -> Iterator[Written]:
    for owner in owners:
        if owner.kind == "plan":
            written = Written(owner, ("start",), owner.start)
        else:
            written = Written(owner, ("baseline", "start"), owner.baseline.start)  # type: ignore[union-attr]
        if written.value is not None:
            yield written


def steps(parts: Iterable[tuple[int | None, float]]) -> tuple[Step, ...]:
    """What some shares come to, by the days that they fall on; those without a day are left out."""
    by_day: dict[int, float] = {}
    for day, share in parts:
        if day is not None:
            by_day[day] = by_day.get(day, 0) + share
    found = []
    total = 0.0
    for day in sorted(by_day):
        total += by_day[day]
        found.append(Step(day, min(round(total, _DIGITS), 100.0)))
    return tuple(found)


def reached(series: Sequence[Step], day: int) -> float:
    """How much of the whole a series has reached by the end of a day, in percent."""
    after = bisect_right(series, day, key=lambda step: step.day)
    return series[after - 1].total if after else 0.0


def periods(first: date, last: date, unit: str) -> list[When]:
    """The months, quarters or years that hold two days and what is between them."""
    months = _MONTHS[unit]
    found = []
    year, month = first.year, first.month - (first.month - 1) % months
    while (year, month) <= (last.year, last.month):
        found.append(When(date(year, month, 1), end_of_month(year, month + months - 1), unit))
        year, month = (year, month + months) if month + months <= 12 else (year + 1, 1)
    return found
