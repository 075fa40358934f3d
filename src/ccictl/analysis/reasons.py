"""Why an entity is as it is: late or at risk, off track or not measured for long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis import indicators
from ccictl.analysis.computed import Computed, Reason, Written
from ccictl.analysis.lateness import late_milestones
from ccictl.i18n import msg, msgn
from ccictl.model.indicator import Indicator
from ccictl.model.milestone import Milestone
from ccictl.model.project import Project
from ccictl.named import NamedTuple
from ccictl.terms import amount, gap_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.analysis.standing import Picture
    from ccictl.model.entity import Entity

_GROUPS = frozenset(("plan", "obsessions", "engagements", "organisations"))


class About(NamedTuple):
    """A reason, and the entity that it is a reason of: what was asked for, or a project in it."""

    entity: Entity
    reason: Reason


def reasons(picture: Picture, entity: Entity) -> tuple[About, ...]:
    """Those of a project, of a late milestone, of an indicator that is off track or stale, the worst first.

    Of a group, the plan, an obsession, an engagement or an organisation that leads, the projects that its health is
    that of, each with its first reason.
    """
    if isinstance(entity, Project):
        return tuple(About(entity, reason) for reason in _of(picture.standings[entity.id].health))
    if isinstance(entity, Milestone):
        return tuple(About(entity, reason) for reason in _of_milestone(picture, entity))
    if isinstance(entity, Indicator):
        return tuple(About(entity, reason) for reason in _of_indicator(picture, entity))
    return tuple(_of_group(picture, entity)) if entity.kind in _GROUPS else ()


def _of(health: Computed) -> tuple[Reason, ...]:
    return tuple(part for part in health.inputs if isinstance(part, Reason))


def _of_group(picture: Picture, entity: Entity) -> list[About]:
    healths = [part for part in picture.rollup(entity.id).health.inputs if isinstance(part, Computed)]
    found = [About(picture.plan.projects[health.of], *_of(health)[:1]) for health in healths if _of(health)]
    return sorted(found, key=lambda each: (-each.reason.days, each.entity.id))


def _of_milestone(picture: Picture, milestone: Milestone) -> Iterator[Reason]:
    for late in late_milestones([milestone], picture.as_of):
        message = msgn("it was due {n} day ago", "it was due {n} days ago", late.days)
        yield Reason("late", message, (Written(milestone, ("due",), milestone.due),), late.days)


def _of_indicator(picture: Picture, indicator: Indicator) -> Iterator[Reason]:
    state = indicators.state(indicator, picture.as_of)
    point = indicators.measured(indicator, picture.as_of)
    if point is None or state not in {"off-track", "stale"}:
        return
    measure = indicators.written(indicator, "measures", point)
    if state == "stale":
        days = (picture.as_of - point.when.last).days
        yield Reason(
            "stale", msgn("its last measure is {n} day old", "its last measure is {n} days old", days), (measure,)
        )
        return
    day, unit = point.when.last, indicator.unit
    wanted, gap = indicators.expected(indicator, day), indicators.gap_at(indicator, point)
    target = indicators.next_target(indicator, day)
    # What is off track has both, and a target.
    assert wanted is not None
    assert gap is not None
    assert target is not None
    message = msg(
        "gap: {gap}; tolerated: {allowed} ({tolerance})",
        gap=amount(gap, gap_unit(unit)),
        allowed=amount(indicators.tolerated(indicator, point), gap_unit(unit)),
        tolerance=amount(indicator.tolerance, "%"),
    )
    tolerance = Written(indicator, ("tolerance",), indicator.tolerance)
    yield Reason("off-track", message, (tolerance,) if tolerance.given else ())
    yield Reason("", msg("measured: {value}", value=amount(point.value, unit)), (measure,))
    message = msg("expected on that day: {value}", value=amount(wanted, unit))
    yield Reason("", message, (indicators.written(indicator, "targets", target),))
