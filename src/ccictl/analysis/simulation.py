"""The chance of meeting a date: many runs of the schedule, in each of which what is open slips as others have.

Every milestone that is open and has a due date slips in each run by a number of days drawn from the plan's own record
(`analysis.track_record`), as milestones of the same level have slipped, and so does the finish of a project whose
milestones have no dates; where they have, it ends with the last of them, and on its own date at the earliest;
then the forward pass of `analysis.schedule` gives each event the latest of its own date, of what it waits for, and of
the data date. Starts are not drawn: there is no record of theirs, and they move with what they wait for.

A slip of the record is that of a first commitment: done less baseline. The date that stands now is the commitment to
come, whether it was ever moved or not: a date that was moved slips as first dates have. (To hold it against its
baseline instead would make of every moved date the earliest possible one, and the chance of meeting it next to
nothing.) What is open has not happened: its day is after the data date, but where something that it waits for is still
to come, that is reason enough, and its own date may have passed.

The slip is drawn among those of the record that are left, in the shares that they have of each other. Where none is
left, the event has slipped by more than anything in the record, which says nothing of how it goes on: it is held at its
due date or the data date, the earliest that it can be, and it is counted (`Draws.held`).

Two things are assumed. Slips are independent: what delays several at once (a vote, a budget) is not in it, and makes
the last of many finishes too sure. A slip of the record may have been caused by what the milestone waited for, and
the network adds that again: where milestones wait for each other closely, dates are late rather than early.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl.analysis.draws import draws
from ccictl.analysis.schedule import network, schedule
from ccictl.analysis.track_record import track_record
from ccictl.exits import CannotRunError
from ccictl.i18n import msg, msgn
from ccictl.model.when import LAST_DAY
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ccictl.analysis.draws import Draws
    from ccictl.analysis.schedule import Schedule
    from ccictl.analysis.standing import Picture
    from ccictl.analysis.track_record import TrackRecord
    from ccictl.i18n import Message
    from ccictl.model.when import When

FEWEST, MOST = 100, 1_000_000


class Target(NamedTuple):
    """What the chance of is asked: the last of some events, the day planned for it and the one first approved."""

    id: str
    events: tuple[str, ...]
    planned: When | None
    baseline: When | None


class Outcome(NamedTuple):
    """In how many runs a target falls on which day, as ascending ordinals; none where nothing dates it.

    `remark` says what is missing, or left out.
    """

    id: str
    planned: When | None
    baseline: When | None
    counts: tuple[tuple[int, int], ...]
    remark: Message | None = None

    def chance(self, when: When | None) -> float | None:
        """In how many runs of a hundred it is reached by the last day of a period; None where either is unknown."""
        if when is None or not self.counts:
            return None
        limit = when.last.toordinal()
        met = sum(count for day, count in self.counts if day <= limit)
        return 100 * met / sum(count for _, count in self.counts)

    def day(self, percent: int) -> date | None:
        """The first day that so many runs of a hundred meet at least; None where unknown or beyond the calendar."""
        needed, met = percent * sum(count for _, count in self.counts), 0
        for ordinal, count in self.counts:
            met += count
            if 100 * met >= needed:
                return date.fromordinal(ordinal) if ordinal <= LAST_DAY else None
        return None


class Simulation(NamedTuple):
    """What was simulated: how often, from which seed and record, which events were drawn and which were not."""

    runs: int
    seed: int
    record: TrackRecord
    draws: Draws
    outcomes: tuple[Outcome, ...]


def targets(picture: Picture, ids: Sequence[str] = ()) -> tuple[Target, ...]:
    """What is asked for, else the totems and the plan.

    Ids are those of projects, of what has projects below it (the plan, an obsession, an engagement, a lead: the last of
    their finishes), and references of milestones; whoever calls has made sure that they exist.
    """
    plan = picture.plan
    asked = ids or (*(project.id for project in plan.projects.values() if project.totem), plan.header.id)
    return tuple(_target(picture, name) for name in dict.fromkeys(asked))


def simulate(picture: Picture, wanted: Iterable[Target], runs: int, seed: int) -> Simulation:
    """The outcomes of some targets in `runs` runs; the same for the same plan, data date, runs and seed.

    Raises CannotRunError for too few or too many runs, a seed below 0, a record that is too small, and where the extra
    `simulate` is not installed.
    """
    _check(runs, seed)
    plan, as_of, wanted = picture.plan, picture.as_of, tuple(wanted)
    record = track_record(plan, as_of)
    try:
        from ccictl.analysis.sampling import sampled
    except ImportError as error:
        raise CannotRunError(
            msg("A simulation needs a package that is not installed."),
            msg("Run pip install '{extra}'.", extra="ccictl[simulate]"),
        ) from error
    made = schedule(network(plan, as_of))
    drawn = draws(plan, as_of, made, record)
    counts = sampled(made, drawn.of, {target.id: target.events for target in wanted}, runs, seed)
    outcomes = tuple(
        Outcome(each.id, each.planned, each.baseline, counts[each.id], _remark(each, counts[each.id], made))
        for each in wanted
    )
    return Simulation(runs, seed, record, drawn, outcomes)


def _target(picture: Picture, name: str) -> Target:
    plan = picture.plan
    if name in plan.milestones:
        milestone = plan.milestones[name]
        return Target(name, (name,), milestone.due, milestone.baseline)
    if name in plan.projects:
        project = plan.projects[name]
        return Target(name, (name,), project.finish, project.baseline.finish)
    standings = [picture.standings[project] for project in picture.rollup(name).projects]
    alive = [standing.project for standing in standings if standing.status != "cancelled"]
    return Target(
        name,
        tuple(project.id for project in alive),
        _last(project.finish for project in alive),
        _last(project.baseline.finish for project in alive),
    )


def _last(whens: Iterable[When | None]) -> When | None:
    """The one that ends last; unknown where one of them is."""
    found = list(whens)
    known = [when for when in found if when is not None]
    return max(known, key=lambda when: when.last) if known and len(known) == len(found) else None


def _remark(target: Target, counts: Sequence[tuple[int, int]], made: Schedule) -> Message | None:
    """Why there is no date, or what is left out of it."""
    undated = [name for name in target.events if made.forecast[name] is None]
    if not counts:
        return _unknown(target, made)
    beyond = sum(count for day, count in counts if day > LAST_DAY)
    if beyond:
        return msgn("{n} run leaves the calendar", "{n} runs leave the calendar", beyond)
    if undated:
        return msgn("{n} project without a date is left out", "{n} projects without a date are left out", len(undated))
    return None


def _unknown(target: Target, made: Schedule) -> Message:
    if target.events and all(made.events[name].past for name in target.events):
        return msg("cancelled")
    if any(name not in made.order for name in target.events):
        return msg("it waits for things that wait for each other")
    return msg("nothing dates it")


def _check(runs: int, seed: int) -> None:
    if not FEWEST <= runs <= MOST:
        raise CannotRunError(
            msg("A simulation has from {fewest} to {most} runs, not {n}.", fewest=FEWEST, most=MOST, n=runs),
            msg("Write 10000."),
        )
    if seed < 0:
        raise CannotRunError(msg("A seed is a whole number of 0 or more, not {n}.", n=seed), msg("Write 1."))
