"""What a group of projects comes to: counts, progress, slip, next milestone, worst health."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ccictl.analysis.computed import Computed, Written
from ccictl.analysis.health import HEALTHS, worst
from ccictl.analysis.progress import weighted
from ccictl.i18n import msg
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ccictl.analysis.standing import Standing
    from ccictl.model.milestone import Milestone


_WORST_SLIP = msg("the worst slip of its projects")


class Rollup(NamedTuple):
    """The figures of a group. `healths` and `statuses` count its projects, each once."""

    projects: tuple[str, ...]
    healths: Mapping[str, int]
    statuses: Mapping[str, int]
    health: Computed
    progress: Computed
    planned_progress: Computed
    slip: Computed
    next: Milestone | None

    @property
    def told(self) -> tuple[int, int]:
        """Of how many projects progress is known, and of how many it could be."""
        known = sum(isinstance(part, Computed) for part in self.progress.inputs)
        return known, sum(n for name, n in self.statuses.items() if name != "cancelled")


class Own(NamedTuple):
    """What a plan has of its own: its next milestone, and the slips of those that are still open."""

    next: Milestone | None
    slips: Sequence[Computed]


def rollup(of: str, standings: Sequence[Standing], own: Own | None = None) -> Rollup:
    """The roll-up of some projects, each given once; `of` names the group.

    Progress weighs by `weight`; what is cancelled is counted, and weighs nothing. The slip is the worst one. Of the
    whole plan, its `own` milestones count for the slip and for the next milestone.
    """
    alive = [standing for standing in standings if standing.status != "cancelled"]
    healths = Counter(standing.health.value for standing in standings)
    gravest = worst(standing.health.value for standing in standings)
    slips = [slip for slip in (*(s.slip for s in alive), *(own.slips if own else ())) if slip.value is not None]
    slip = max(slips, key=lambda each: each.value, default=None)
    coming = (*(standing.next for standing in alive), own.next if own else None)
    return Rollup(
        projects=tuple(standing.project.id for standing in standings),
        healths={health: healths[health] for health in HEALTHS},
        statuses=Counter(standing.status for standing in standings),
        health=Computed(
            "health",
            of,
            gravest,
            msg("the worst health of its projects"),
            tuple(standing.health for standing in standings if standing.health.value == gravest),
        ),
        progress=_mean("progress", of, alive),
        planned_progress=_mean("planned_progress", of, alive),
        slip=Computed(
            "slip",
            of,
            None if slip is None else slip.value,
            msg("the worst slip of its projects and of its own open milestones") if own else _WORST_SLIP,
            () if slip is None else (slip,),
        ),
        next=min((milestone for milestone in coming if milestone is not None), key=_order, default=None),
    )


def _mean(name: str, of: str, standings: Sequence[Standing]) -> Computed:
    parts = ((_weight(standing), getattr(standing, name)) for standing in standings)
    return weighted(name, of, parts, msg("the mean of its projects, each with its weight"))


def _weight(standing: Standing) -> Written:
    return Written(standing.project, ("weight",), standing.project.weight)


def _order(milestone: Milestone) -> tuple[int, str]:
    return (milestone.due.last.toordinal() if milestone.due is not None else 0, milestone.ref)
