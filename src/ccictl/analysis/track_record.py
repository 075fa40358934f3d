"""How far the dates of a plan have slipped so far: the record from which what is still to come is judged.

The record is that of the plan itself, the reference class that is nearest (Kahneman and Tversky, 1979; Flyvbjerg,
2006): the slip of each milestone done by the data date, from its baseline (section 5 of the format), by the level of
the organisation that leads its project where there are enough of them, else of all together.

What is done is not all there is to know. The longest slips are those of milestones that are still open, and a record
without them is too good: each of those counts for having slipped at least as far as the data date (the product-limit
estimator of Kaplan and Meier, 1958). And a slip to come may be longer than all n before, which has one chance in n + 1
whatever slips are like: one more counts as longer than any. What is left beyond the longest slip goes to that one
(Efron, 1967). So of n slips where nothing else is open each has a share of 1 / (n + 1), and the longest has two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.analysis.status import doubtful, known
from ccictl.exits import CannotRunError
from ccictl.i18n import msg, msgn
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project
    from ccictl.plan import Plan

# Fewer say nothing of how likely a long slip is.
LEAST = 12
# Shares are counted in parts of this, so that draws are made of whole numbers alone.
WHOLE = 2**32


class Sample(NamedTuple):
    """Slips in days, each ascending: of the milestones done, and how far some that are still open have come at least.

    An open one is there where it tells something: where one that is done was reached no later after its baseline.
    """

    done: tuple[int, ...]
    open: tuple[int, ...] = ()


class Slips(NamedTuple):
    """The different slips, ascending, and of each the share of those up to it, in parts of `WHOLE`."""

    days: tuple[int, ...]
    upto: tuple[int, ...]


class TrackRecord(NamedTuple):
    """The record of a plan as a whole, and by level: `groups` are those that are large enough, `small` the others.

    The level None is that of projects without a lead whose level is known, and of the milestones of the plan itself.
    """

    whole: Sample
    groups: Mapping[str | None, Sample]
    small: Mapping[str | None, int]

    def of(self, level: str | None) -> Sample:
        """What a level is judged by: its own sample, else the whole."""
        return self.groups.get(level, self.whole)


def track_record(plan: Plan, as_of: date) -> TrackRecord:
    """The record of a plan at a data date. Raises CannotRunError where fewer than `LEAST` milestones make it."""
    done: dict[str | None, list[int]] = {}
    still: dict[str | None, list[int]] = {}
    for milestone in plan.milestones.values():
        project = plan.projects.get(milestone.owner_id)
        slip = _slip(milestone, as_of)
        if slip is not None:
            done.setdefault(level_of(plan, project), []).append(slip)
        elif milestone.baseline is not None and _open(milestone, project, as_of):
            past = (as_of - milestone.baseline.last).days
            still.setdefault(level_of(plan, project), []).append(past)
    whole = _sample(_all(done), _all(still))
    if len(whole.done) < LEAST:
        raise _too_few(len(whole.done))
    groups = {level: _sample(slips, still.get(level, ())) for level, slips in done.items() if len(slips) >= LEAST}
    small = {level: len(slips) for level, slips in done.items() if level not in groups}
    return TrackRecord(whole, MappingProxyType(groups), MappingProxyType(small))


def level_of(plan: Plan, project: Project | None) -> str | None:
    """The level of the organisation that leads a project, None where it is not known."""
    lead = plan.organisations.get(project.lead) if project is not None and project.lead is not None else None
    return None if lead is None else lead.level


def slips_of(sample: Sample) -> Slips:
    """The share of each slip: S(d) = product over the slips up to d of 1 - (done at it) / (at risk at it).

    At risk are those done at it or later, those open that have come as far, and the one that is to come.
    """
    done, still = sample
    days, upto, left, passed = [], [], 1.0, 0
    for day, number in sorted(Counter(done).items()):
        at_risk = len(done) - passed + len(still) - bisect_left(still, day) + 1
        left *= 1 - number / at_risk
        passed += number
        days.append(day)
        upto.append(WHOLE - round(left * WHOLE))
    upto[-1] = WHOLE
    return Slips(tuple(days), tuple(upto))


def _slip(milestone: Milestone, as_of: date) -> int | None:
    """The date done - baseline, None for what is not done, is cancelled or has no baseline."""
    done, baseline = milestone.done, milestone.baseline
    if done is None or baseline is None or not known(done, as_of) or known(milestone.cancelled, as_of):
        return None
    return (done.last - baseline.last).days


def _open(milestone: Milestone, project: Project | None, as_of: date) -> bool:
    """Whether it is sure that it is still to be done: no fact that may have happened, nor one that was lost."""
    facts = ("done", "cancelled")
    if any(known(getattr(milestone, fact), as_of) or doubtful(milestone, fact, as_of) for fact in facts):
        return False
    return project is None or not (known(project.cancelled, as_of) or doubtful(project, "cancelled", as_of))


def _sample(done: Iterable[int], still: Iterable[int]) -> Sample:
    slips = tuple(sorted(done))
    return Sample(slips, tuple(sorted(days for days in still if slips and days >= slips[0])))


def _all(groups: Mapping[str | None, list[int]]) -> list[int]:
    return [days for several in groups.values() for days in several]


def _too_few(number: int) -> CannotRunError:
    return CannotRunError(
        msgn(
            "{n} milestone done with a baseline is too few to judge by: {least} are needed.",
            "{n} milestones done with a baseline are too few to judge by: {least} are needed.",
            number,
            least=LEAST,
        ),
        msg("Write the baseline of milestones that are done, or take a later data date."),
    )
