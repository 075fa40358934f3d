"""Whether the chances of a simulation are true, on plans whose truth is known.

Each plan is made from a seed: the slip of every date that is written is drawn from one known distribution, whatever the
others do; what is not written follows from what it waits for. What has happened by the data date is in the files as a
fact, the rest is not, and a simulation is asked for the finish of a project. Over many plans,

- the finish is by the P80 in as many of them as the runs say. That is not 80 of a hundred flat: days are whole and
  slips come in lumps, so that the runs that are by the P80 are 80 % or more, and their mean share is what is expected.
  The number of hits is then a sum of independent trials, the chance of each being that share: three standard
  deviations are allowed, `3 sqrt(sum of share (1 - share))`;
- the share of the runs that are before the true finish, to which a random part of those on the same day is added, is
  uniform (the probability integral transform). Tenths are counted, and Pearson's chi-square of them is below its 99.9th
  percentile.

The seeds are fixed: these tests say the same on every run. That they can fail is tested below.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from math import sqrt
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from ccictl.analysis import draws
from ccictl.analysis.simulation import Outcome, simulate, targets
from ccictl.analysis.standing import Picture
from ccictl.model.after import After
from ccictl.model.milestone import Milestone
from ccictl.model.period import Period
from ccictl.model.project import Project
from ccictl.model.when import When
from tests.analysis import building

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ccictl.analysis.draws import Draw
    from ccictl.analysis.track_record import Slips
    from ccictl.plan import Plan

AS_OF = date(2024, 7, 1)
TODAY = AS_OF.toordinal()
ORIGIN = building.origin()
# Slips and their weights: 15 early, 15 on the day, 60 within 90 days, 10 up to 120 days, of a hundred.
TRUTH = (
    *((days, 2.5) for days in (-20, -12, -8, -5, -2, -1)),
    (0, 15.0),
    *((days, 2 / 3) for days in range(1, 91)),
    *((days, 1 / 3) for days in range(91, 121)),
)
DAYS = [days for days, _ in TRUTH]
WEIGHTS = [weight for _, weight in TRUTH]
PLANS, RUNS, PROJECTS = 250, 300, 90
# The dates of the one have passed at the data date, where it is still open; those of the other are around it.
LATE, COMING = "p52", "p63"
CHI_SQUARE_9 = 27.9  # the 99.9th percentile with 9 degrees of freedom
PERCENTILES = (50, 80, 95)


class World(NamedTuple):
    """A plan as it is written at the data date, and on which day each project does finish."""

    plan: Plan
    finish: Mapping[str, int]


class Tally(NamedTuple):
    """Over many plans: how often each percentile was met, what the runs said of it, and the transform in tenths."""

    plans: int
    hits: dict[int, int]
    shares: dict[int, list[float]]
    tenths: list[int]

    def deviations(self, percent: int) -> float:
        """By how many standard deviations a percentile was met more often than was said."""
        shares = self.shares[percent]
        return (self.hits[percent] - sum(shares)) / sqrt(sum(share * (1 - share) for share in shares))

    @property
    def chi_square(self) -> float:
        expected = self.plans / 10
        return sum((count - expected) ** 2 / expected for count in self.tenths)


def day(ordinal: int) -> When:
    on = date.fromordinal(ordinal)
    return When(on, on, "day")


def world(seed: int, *, tight: bool = False) -> World:
    """Projects one after the other over four years; each waits for the finishes of two before it by a gate.

    A gate has no date: it is what it waits for. Half of the projects have a date for their finish, which is then the
    latest of that and of their milestones. Every seventh has no milestone with a date: its finish slips itself. In a
    `tight` plan every milestone waits for the one before it as well.
    """
    random = Random(seed)  # noqa: S311
    projects: list[Project] = []
    finish: dict[str, int] = {}
    for rank in range(PROJECTS):
        name, middle = f"p{rank}", TODAY - 960 + 16 * rank
        milestones: list[Milestone] = []
        reached: list[int] = []
        several = 0 if rank % 7 == 1 else random.randint(3, 6)
        for number, base in enumerate(sorted(middle + random.randint(-60, 120) for _ in range(several))):
            after: tuple[After, ...] = ()
            on = base + slip(random)
            if tight and number:
                on = max(on, reached[-1])
                after = (After(ref=f"{name}/m{number - 1}"),)
            fields: dict[str, Any] = {"due": day(base), "baseline": day(base), "after": after}
            milestones.append(milestone(f"m{number}", name, on, fields))
            reached.append(on)
        if rank >= 4:
            before = [f"p{other}" for other in random.sample(range(max(0, rank - 10), rank - 2), 2)]
            gates = tuple(After(ref=other, lag=random.randint(0, 20)) for other in before)
            on = max(finish[after.ref] + after.lag for after in gates)
            milestones.append(milestone("gate", name, on, {"after": gates}))
            reached.append(on)
        given: dict[str, Any] = {}
        if random.random() < 0.5 or not several:
            base = middle + 100
            given = {"finish": day(base), "baseline": Period(finish=day(base))}
            reached.append(base if several else base + slip(random))
        finish[name] = max(reached)
        if finish[name] <= TODAY:
            given["finished"] = day(finish[name])
        found = {each.id: each for each in milestones}
        started = day(TODAY - 2000)
        projects.append(Project(id=name, origin=ORIGIN, title=name, started=started, milestones=found, **given))
    return World(building.plan(*projects), finish)


def slip(random: Random) -> int:
    return random.choices(DAYS, WEIGHTS)[0]


def milestone(name: str, owner: str, on: int, fields: dict[str, Any]) -> Milestone:
    """A milestone that is reached on a day, which its file says only once it has happened."""
    if on <= TODAY:
        fields["done"] = day(on)
    return Milestone(id=name, owner_id=owner, origin=ORIGIN, title=name, **fields)


def run(found: World, name: str, seed: int) -> Outcome:
    picture = Picture(found.plan, AS_OF)
    return simulate(picture, targets(picture, [name]), RUNS, seed).outcomes[0]


def tally(worlds: Sequence[World], name: str) -> Tally:
    """What comes of the plans in which a project is still open."""
    found = Tally(0, dict.fromkeys(PERCENTILES, 0), {percent: [] for percent in PERCENTILES}, [0] * 10)
    plans = 0
    for seed, each in enumerate(worlds):
        true = each.finish[name]
        if true <= TODAY:
            continue
        plans += 1
        counts = run(each, name, seed).counts
        outcome = Outcome(name, None, None, counts)
        for percent in PERCENTILES:
            said = outcome.day(percent)
            assert said is not None
            found.hits[percent] += true <= said.toordinal()
            found.shares[percent].append(share(counts, said.toordinal()))
        before = share(counts, true - 1)
        at = share(counts, true) - before
        part = Random(seed).random()  # noqa: S311
        found.tenths[min(int(10 * (before + part * at)), 9)] += 1
    return found._replace(plans=plans)


def share(counts: Sequence[tuple[int, int]], limit: int) -> float:
    return sum(count for day, count in counts if day <= limit) / RUNS


@cache
def worlds() -> tuple[World, ...]:
    return tuple(world(seed) for seed in range(PLANS))


@pytest.mark.parametrize("name", [LATE, COMING])
def test_dates_are_met_as_often_as_is_said(name: str) -> None:
    found = tally(worlds(), name)
    # In the other plans it has ended by the data date.
    assert found.plans > 150
    assert {percent: found.deviations(percent) for percent in PERCENTILES} == {
        percent: pytest.approx(0, abs=3) for percent in PERCENTILES
    }
    assert found.chi_square < CHI_SQUARE_9


def test_a_model_that_forgets_the_data_date_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = draws._draw

    def anywhere(planned: When, _: int | None, slips: Slips) -> Draw:
        return drawn(planned, None, slips)

    monkeypatch.setattr(draws, "_draw", anywhere)
    found = tally(worlds(), LATE)
    assert found.deviations(50) < -10
    assert found.deviations(80) < -6
    assert found.chi_square > 100


def test_slips_that_others_have_caused_make_dates_late_rather_than_early() -> None:
    """Where milestones wait for each other closely, what one costs the next is in the record and in the network."""
    found = tally([world(seed, tight=True) for seed in range(PLANS // 3)], COMING)
    deviations = [found.deviations(percent) for percent in PERCENTILES]
    assert min(deviations) > -1
    assert 0.5 < sum(deviations) / len(deviations) < 5
