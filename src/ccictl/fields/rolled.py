"""The figures of what has projects below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.group_outlook import group_baseline, group_float, group_forecast, group_planned, group_slip
from ccictl.fields.field import Field, because, given, proven
from ccictl.i18n import msg
from ccictl.terms import HEALTHS

if TYPE_CHECKING:
    from ccictl.analysis.computed import Computed
    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message
    from ccictl.model.entity import Entity


def rolled(*, own: bool = False) -> tuple[Field, ...]:
    """Counts, health, progress, slip and the next milestone of the projects of an entity.

    Where it has milestones of its `own`, these count for the slip and for the next one.
    """
    slip = msg("The worst slip of its projects, in days.")
    if own:
        slip = msg("The worst slip of its projects and of its own milestones, in days.")
    return (
        proven("projects", "count", msg("Projects"), msg("How many projects serve it, each counted once."), _count),
        proven("health", "choice", msg("Health"), msg("The worst health of its projects."), _health, HEALTHS),
        proven("progress", "percent", msg("Progress"), msg("The mean of its projects, by weight."), _progress),
        proven(
            "planned_progress", "percent", msg("Planned"), msg("What was to be reached by now, likewise."), _planned
        ),
        proven("slip", "days", msg("Slip"), slip, _slip),
        proven("next_due", "date", msg("Next due"), msg("When its next milestone is due."), _next_due),
        proven("next_milestone", "id", msg("Next milestone"), msg("Its next milestone."), _next, kinds=("milestones",)),
        proven("planned_finish", "date", msg("Planned end"), msg("When the last of it is to end."), group_planned),
        proven("forecast", "date", msg("Forecast"), msg("When the last of it is heading to end."), group_forecast),
        proven(
            "baseline_end",
            "date",
            msg("Baseline end"),
            msg("When the last of it was to end, as first approved."),
            group_baseline,
        ),
        proven(
            "forecast_slip",
            "days",
            msg("Forecast slip"),
            msg("How far its forecast is from its baseline, in days."),
            group_slip,
        ),
        proven(
            "total_float",
            "days",
            msg("Float"),
            msg("The least by which something of it may slip without moving the end of the plan."),
            group_float,
        ),
    )


def _count(picture: Picture, entity: Entity) -> Computed:
    names = picture.rollup(entity.id).projects
    found = (given(picture.plan.projects[name], "title") for name in names)
    return because(entity, "projects", len(names), msg("counted, each once"), *found)


def _health(picture: Picture, entity: Entity) -> Computed:
    return picture.rollup(entity.id).health


def _progress(picture: Picture, entity: Entity) -> Computed:
    return picture.rollup(entity.id).progress


def _planned(picture: Picture, entity: Entity) -> Computed:
    return picture.rollup(entity.id).planned_progress


def _slip(picture: Picture, entity: Entity) -> Computed:
    return picture.rollup(entity.id).slip


def _next_due(picture: Picture, entity: Entity) -> Computed:
    milestone = picture.rollup(entity.id).next
    due = None if milestone is None else given(milestone, "due")
    return because(entity, "next_due", milestone and milestone.due, _first(entity), due)


def _next(picture: Picture, entity: Entity) -> Computed:
    milestone = picture.rollup(entity.id).next
    due = None if milestone is None else given(milestone, "due")
    return because(entity, "next_milestone", milestone and milestone.ref, _first(entity), due)


def _first(entity: Entity) -> Message:
    if getattr(entity, "milestones", None):
        return msg("the first milestone to come, of its projects or its own, by the day on which it is due")
    return msg("the first milestone to come of its projects, by the day on which it is due")
