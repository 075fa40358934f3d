"""Where each project stands, computed once for a plan and a data date."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ccictl.analysis.health import health
from ccictl.analysis.progress import planned_progress, progress
from ccictl.analysis.rollup import Own, Rollup, rollup
from ccictl.analysis.schedule import finishes, free_float, network, schedule, total_float
from ccictl.analysis.slip import open_slips, project_slip
from ccictl.analysis.status import last_report, milestone_status, project_status
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    from ccictl.analysis.computed import Computed
    from ccictl.analysis.outlook import Step
    from ccictl.analysis.schedule import Schedule
    from ccictl.analysis.status import ProjectStatus
    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project
    from ccictl.model.report import Report
    from ccictl.plan import Plan


class Standing(NamedTuple):
    """The figures of one project. `next` is its first milestone still to come, `report` the last one known."""

    project: Project
    status: ProjectStatus
    health: Computed
    progress: Computed
    planned_progress: Computed
    slip: Computed
    next: Milestone | None
    report: Report | None


class Picture:
    """A plan at a data date: everything that is computed of it, each thing once."""

    def __init__(self, plan: Plan, as_of: date) -> None:
        self.plan = plan
        self.as_of = as_of

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """The standing of each project, by its id."""
        return {project.id: self._standing(project) for project in self.plan.projects.values()}

    @cached_property
    def schedule(self) -> Schedule:
        """When every event is heading to be reached."""
        return schedule(network(self.plan, self.as_of))

    @cached_property
    def circles(self) -> frozenset[str]:
        """The events that wait for themselves, or for what does: the schedule has no order for them."""
        return frozenset(self.schedule.events).difference(self.schedule.order)

    @cached_property
    def tails(self) -> Mapping[str, tuple[int, tuple[str, ...]]]:
        """See `analysis.outlook.tails`."""
        from ccictl.analysis.outlook import tails

        return tails(self.schedule)

    def step(self, event: str) -> Step:
        """See `analysis.outlook.step`: each is asked for once."""
        found = self._steps.get(event)
        if found is None:
            from ccictl.analysis.outlook import step

            found = self._steps[event] = step(self, event)
        return found

    @cached_property
    def _steps(self) -> dict[str, Step]:
        return {}

    @cached_property
    def total_float(self) -> dict[str, int]:
        """By how many days each event may slip without moving the end of the plan."""
        return total_float(self.schedule, finishes(self.plan))

    @cached_property
    def free_float(self) -> dict[str, int]:
        """By how many days each event may slip without moving anything that waits for it."""
        return free_float(self.schedule)

    @cached_property
    def obsessions_of(self) -> Mapping[str, tuple[str, ...]]:
        """The obsessions that each project serves through its engagements, the main one first, each once."""
        engagements = self.plan.engagements
        served = {}
        for project in self.plan.projects.values():
            found = (engagements[name].obsession for name in project.engagements if name in engagements)
            served[project.id] = tuple(dict.fromkeys(name for name in found if name is not None))
        return served

    @cached_property
    def _rollups(self) -> dict[str, Rollup]:
        return {}

    def rollup(self, of: str) -> Rollup:
        """The roll-up of an obsession, an engagement, an organisation that leads, or of the plan."""
        if of not in self._rollups:
            self._rollups[of] = self.group(of, self._members(of))
        return self._rollups[of]

    def group(self, name: str, projects: Collection[str]) -> Rollup:
        """The roll-up of any projects; of the plan's own milestones too where all of it is asked for."""
        header = self.plan.header
        own = None
        if name == header.id and header.milestones and len(projects) == len(self.plan.projects):
            milestones = header.milestones.values()
            own = Own(self.next_of(milestones), open_slips(milestones, self.as_of))
        return rollup(name, [self.standings[project] for project in projects], own)

    def _members(self, of: str) -> list[str]:
        plan = self.plan
        if of == plan.header.id:
            return list(plan.projects)
        if of in plan.obsessions:
            return [name for name, served in self.obsessions_of.items() if of in served]
        if of in plan.engagements:
            return [project.id for project in plan.projects.values() if of in project.engagements]
        return [project.id for project in plan.projects.values() if project.lead == of]

    def status(self, milestone: Milestone) -> str:
        """The status of a milestone at the data date."""
        return milestone_status(milestone, self.as_of, self.plan.header.thresholds.soon)

    def _standing(self, project: Project) -> Standing:
        as_of = self.as_of
        return Standing(
            project,
            project_status(project, as_of),
            health(self, project),
            progress(project, as_of),
            planned_progress(project, as_of),
            project_slip(project, as_of),
            self.next_of(project.milestones.values()),
            last_report(project, as_of),
        )

    def next_of(self, milestones: Iterable[Milestone]) -> Milestone | None:
        """The first of some milestones that is still to come."""
        coming = (m for m in milestones if m.due is not None and self.status(m) in {"soon", "planned"})
        return min(coming, key=lambda m: (m.due.last if m.due else self.as_of, m.ref), default=None)
