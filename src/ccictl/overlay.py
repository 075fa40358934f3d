"""A plan in which some dates are others than those written: to see what would follow, or how far it has come from what
was planned once. Nothing of it is ever written.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from ccictl.model.header import Header
from ccictl.model.period import Period
from ccictl.model.project import Project
from ccictl.model.record import Elsewhere
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from ccictl.model.milestone import Milestone
    from ccictl.model.when import When
    from ccictl.plan import Plan

# Which field of another revision a baseline is.
_PROJECT: Mapping[str, str] = MappingProxyType({"start": "start", "finish": "finish", "baseline": "finish"})
_MILESTONE: Mapping[str, str] = MappingProxyType({"baseline": "due"})
Owner = TypeVar("Owner", Header, Project)


class Change(NamedTuple):
    """Another date: `when` in the place of the `field` of a project or a milestone, which is here as it is written.

    `counted` is the day from which `when` was counted, where what is written is less precise than that. `follows` is
    the project that a milestone moves with.
    """

    entity: Project | Milestone
    field: str
    when: When
    counted: date | None = None
    follows: str = ""

    @property
    def was(self) -> When | None:
        """What is written, None where nothing is, or nothing that could be read."""
        written: When | None = getattr(self.entity, self.field)
        return written


def overlaid(plan: Plan, changes: Iterable[Change]) -> Plan:
    """The plan with those changes, and nothing else changed; `plan` itself stays as it is."""
    moved: dict[str, dict[str, When]] = {}
    for change in changes:
        moved.setdefault(change.entity.ref, {})[change.field] = change.when
    milestones = {ref: each.assuming(**moved[ref]) if ref in moved else each for ref, each in plan.milestones.items()}
    owners = {milestones[ref].owner_id for ref in moved if ref in milestones}
    projects = {name: each.assuming(**moved[name]) if name in moved else each for name, each in plan.projects.items()}
    return plan._replace(
        header=_with(plan.header, milestones) if plan.header.id in owners else plan.header,
        projects={name: _with(each, milestones) if name in owners else each for name, each in projects.items()},
        milestones=milestones,
    )


def rebased(plan: Plan, then: Plan, folder: str, renamed: Mapping[str, str]) -> Plan:
    """The plan with the dates of another revision in the place of its baselines, and none where that has no date.

    `folder` is what the files are called there, `renamed` leads from what is called otherwise now to what it was then.
    """
    milestones = {
        ref: _measured(each, then.milestones.get(renamed.get(ref, ref)), folder)
        for ref, each in plan.milestones.items()
    }
    projects = {}
    for name, each in plan.projects.items():
        was = then.projects.get(renamed.get(name, name))
        dates = {} if was is None else {field: getattr(was, field) for field in ("start", "finish")}
        period = Period(**{field: when for field, when in dates.items() if when is not None})
        elsewhere = {} if was is None else {"baseline": Elsewhere(was, folder, _PROJECT)}
        project = each.replaced(baseline=period, broken=each.broken - {"baseline"}, elsewhere=elsewhere)
        projects[name] = _with(project, milestones)
    return plan._replace(header=_with(plan.header, milestones), projects=projects, milestones=milestones)


def _measured(milestone: Milestone, was: Milestone | None, folder: str) -> Milestone:
    elsewhere = {} if was is None else {"baseline": Elsewhere(was, folder, _MILESTONE)}
    due = None if was is None else was.due
    return milestone.replaced(baseline=due, broken=milestone.broken - {"baseline"}, elsewhere=elsewhere)


def _with(owner: Owner, milestones: Mapping[str, Milestone]) -> Owner:
    """An owner with its own of the milestones as they are now: in the plan and in it they are the same."""
    return owner.replaced(milestones={name: milestones[each.ref] for name, each in owner.milestones.items()})
