"""Which events of a plan slip in a simulation, from which day, and by how much at least."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ccictl.analysis.track_record import level_of, slips_of
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from ccictl.analysis.schedule import Schedule
    from ccictl.analysis.track_record import Sample, Slips, TrackRecord
    from ccictl.model.project import Project
    from ccictl.model.when import When
    from ccictl.plan import Plan

FEW = 5


class Draw(NamedTuple):
    """An event falls on the ordinal `base` and a slip, one of those that are of `least` days or more: there is one."""

    base: int
    slips: Slips
    least: int


class Draws(NamedTuple):
    """What is drawn for which event; those that have slipped by more than anything in the record, and are not drawn.

    `scarce` are those that have slipped by more than nearly anything: fewer than `FEW` milestones have gone further,
    so that little is known of how they go on.
    """

    of: Mapping[str, Draw]
    held: tuple[str, ...]
    scarce: tuple[str, ...]


class _Dated(NamedTuple):
    """A milestone or a finish: the name of its event, its project and its date."""

    name: str
    project: Project | None
    planned: When


def draws(plan: Plan, as_of: date, made: Schedule, record: TrackRecord) -> Draws:
    """Those of the milestones that are open and have a date, and of the finishes where milestones have none.

    `made` is the schedule of `analysis.schedule.network`; what waits in a circle is in none of its orders.
    """
    dated = {each.name: each for each in _dated(plan)}
    of_level: dict[str | None, tuple[Sample, Slips]] = {}
    found, held, scarce = {}, [], []
    today = as_of.toordinal()
    # What is after the data date in every run.
    ahead: set[str] = set()
    for name in made.order:
        event = made.events[name]
        waiting = any(wait.before in ahead and wait.lag >= 0 for wait in event.waits)
        if waiting or (not event.past and event.own is not None and event.own > today):
            ahead.add(name)
        if event.past or event.own is None or name not in dated:
            continue
        one = dated[name]
        level = level_of(plan, one.project)
        if level not in of_level:
            of_level[level] = record.of(level), slips_of(record.of(level))
        sample, slips = of_level[level]
        draw = _draw(one.planned, None if waiting else today, slips)
        left = len(sample.done) - bisect_left(sample.done, draw.least)
        if not left:
            held.append(name)
            continue
        found[name] = draw
        ahead.add(name)
        if left < FEW:
            scarce.append(name)
    return Draws(found, tuple(held), tuple(scarce))


def _dated(plan: Plan) -> Iterator[_Dated]:
    for milestone in plan.milestones.values():
        if milestone.due is not None:
            yield _Dated(milestone.ref, plan.projects.get(milestone.owner_id), milestone.due)
    for project in plan.projects.values():
        # Where its milestones have dates, it ends when they are reached, and on its own date at the earliest.
        milestones = any(each.due is not None and each.cancelled is None for each in project.milestones.values())
        if project.finish is not None and not milestones:
            yield _Dated(project.id, project, project.finish)


def _draw(planned: When, after: int | None, slips: Slips) -> Draw:
    """From the planned day, to one after `after` where that is given."""
    base = planned.last.toordinal()
    least = slips.days[0] if after is None else max(slips.days[0], after + 1 - base)
    return Draw(base, slips, least)
