"""A plan in which some dates are others than those written: to see what would follow. Nothing of it is ever written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from ccictl.model.header import Header
from ccictl.model.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from ccictl.model.milestone import Milestone
    from ccictl.model.when import When
    from ccictl.plan import Plan

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


def _with(owner: Owner, milestones: Mapping[str, Milestone]) -> Owner:
    """An owner with its own of the milestones as they are now: in the plan and in it they are the same."""
    return owner.replaced(milestones={name: milestones[each.ref] for name, each in owner.milestones.items()})
