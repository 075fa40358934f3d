"""Where a group of projects is heading, or the whole plan: the last of what it is made of (see `outlook`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.computed import Computed
from ccictl.analysis.outlook import approved, beyond, cancelled, forecast, planned, slip, total_float
from ccictl.i18n import msg
from ccictl.model.header import Header

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message
    from ccictl.model.entity import Entity
    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project


def members(picture: Picture, entity: Entity) -> Sequence[Project | Milestone]:
    """What the end of a group is made of: its projects that are not cancelled; of the plan, its milestones too."""
    projects = [picture.plan.projects[name] for name in picture.rollup(entity.id).projects]
    own = entity.milestones.values() if isinstance(entity, Header) else ()
    return [each for each in (*projects, *own) if cancelled(picture, each) is None]


def group_planned(picture: Picture, entity: Entity) -> Computed:
    """The last of what is planned of its members that have a date."""
    found = [planned(picture, each) for each in members(picture, entity)]
    return _last("planned_finish", entity, found, msg("the last of what it is made of"))


def group_forecast(picture: Picture, entity: Entity) -> Computed:
    """The last forecast of its members that have one."""
    found = [forecast(picture, each) for each in members(picture, entity)]
    far = next((each for each in found if each.value is None and beyond(picture, each.of)), None)
    if far is not None:
        return Computed("forecast", entity.ref, None, far.rule, (far,))
    return _last("forecast", entity, found, msg("the last of what it is made of"))


def group_baseline(picture: Picture, entity: Entity) -> Computed:
    """The last baseline of its members; unknown where one that has a forecast has no baseline."""
    found = members(picture, entity)
    if any(approved(each) is None and forecast(picture, each).value is not None for each in found):
        return Computed("baseline_end", entity.ref, None, msg("unknown: not everything has a baseline"))
    dated = [written for each in found if (written := approved(each)) is not None]
    last = max(dated, key=lambda written: written.value.last, default=None)
    if last is None:
        return Computed("baseline_end", entity.ref, None, msg("unknown without a baseline"))
    return Computed("baseline_end", entity.ref, last.value, msg("the last of what it is made of"), (last,))


def group_slip(picture: Picture, entity: Entity) -> Computed:
    """The forecast of a group less its baseline, in days."""
    return slip(entity.ref, group_forecast(picture, entity), group_baseline(picture, entity))


def group_float(picture: Picture, entity: Entity) -> Computed:
    """The least total float of what is still to come of it."""
    found = [total_float(picture, each) for each in members(picture, entity)]
    open_ = [each for each in found if each.value is not None]
    least = min(open_, key=lambda each: each.value, default=None)
    if least is None:
        return Computed("total_float", entity.ref, None, msg("what is past has no float"))
    return Computed("total_float", entity.ref, least.value, msg("the least of what it is made of"), (least,))


def _last(name: str, entity: Entity, found: Sequence[Computed], rule: Message) -> Computed:
    dated = [each for each in found if each.value is not None]
    if not dated:
        return Computed(name, entity.ref, None, msg("unknown: nothing dates it"))
    last = max(dated, key=lambda each: each.value.last)
    return Computed(name, entity.ref, last.value, rule, (last,))
