"""The chance of meeting a date."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis.schedule import network, schedule
from ccictl.analysis.simulation import FEWEST, MOST, Outcome, Simulation, Target, simulate, targets
from ccictl.analysis.standing import Picture
from ccictl.exits import CannotRunError, ExitStatus
from ccictl.load import load
from ccictl.model.after import After
from ccictl.model.when import When
from tests.analysis.building import milestone, plan, project
from tests.analysis.test_track_record import done
from tests.french import english, french
from tests.runs import ROOT
from tests.whens import steady

if TYPE_CHECKING:
    from ccictl.model.project import Project

AS_OF = date(2026, 1, 15)
# Slips of 0, 10, 20 ... 110 days: of each the chance is 1 in 13, of the last 2.
PAST = project("past", done("past", *range(0, 120, 10)), finished="2025-12-01", finish="2025-11-30")


def picture(*projects: Project) -> Picture:
    return Picture(plan(PAST, *projects), AS_OF)


def simulated(found: Picture, *ids: str, runs: int = 2000, seed: int = 1) -> Simulation:
    return simulate(found, targets(found, ids), runs, seed)


def outcome(found: Picture, name: str, runs: int = 2000) -> Outcome:
    return simulated(found, name, runs=runs).outcomes[0]


def full() -> Picture:
    return Picture(load(ROOT / "examples" / "full-plan").plan, date(2026, 9, 30))


def test_a_finish_is_met_by_as_many_runs_as_slips_allow() -> None:
    found = outcome(picture(project("a", finish="2026-06-30", baseline={"finish": "2026-06-30"})), "a", runs=100_000)
    planned = When.parse("2026-06-30")
    assert found.planned == found.baseline == planned
    assert found.chance(planned) == pytest.approx(100 / 13, abs=0.4)
    assert found.chance(When.parse("2026-07")) == pytest.approx(400 / 13, abs=0.6)
    assert found.chance(When.parse("2026-06-29")) == 0
    assert found.chance(When.parse("2027")) == 100
    # 7 of 13 are within 60 days, 11 within 100, all within 110.
    assert [found.day(percent) for percent in (50, 80, 95)] == [
        date(2026, 8, 29),
        date(2026, 10, 8),
        date(2026, 10, 18),
    ]
    assert found.remark is None


def test_what_a_finish_waits_for_moves_it() -> None:
    early = project("b", [milestone("m", "b", due="2026-06-30")], finish="2026-03-31")
    waiting = project("c", after=(After(ref="b/m", lag=30),), finish="2026-04-30")
    found = outcome(picture(early, waiting), "c")
    assert found.counts[0][0] == date(2026, 7, 30).toordinal()
    assert found.chance(found.planned) == 0


def test_percentiles_are_the_first_days_that_enough_runs_meet() -> None:
    first = date(2026, 1, 1).toordinal()
    found = Outcome("a", None, None, ((first, 50), (first + 1, 29), (first + 9, 1), (first + 10, 20)))
    assert [(found.day(percent) or AS_OF).day for percent in (1, 50, 51, 79, 80, 81, 100)] == [1, 1, 2, 2, 10, 11, 11]


@steady
@given(st.dictionaries(st.integers(1, 4_000_000), st.integers(1, 50), min_size=1), st.integers(1, 99))
def test_percentiles_rise_and_are_met_by_their_share(counts: dict[int, int], percent: int) -> None:
    found = Outcome("a", None, None, tuple(sorted(counts.items())))
    day, later = found.day(percent), found.day(percent + 1)
    if day is None:
        assert later is None
        return
    assert later is None or day <= later
    on = When(day, day, "day")
    chance = found.chance(on)
    assert chance is not None
    assert chance >= percent
    before = sum(count for ordinal, count in found.counts if ordinal < day.toordinal())
    assert 100 * before < percent * sum(counts.values())


def test_unknown_stays_unknown() -> None:
    found = Outcome("a", None, None, ())
    assert found.chance(When.parse("2026")) is None
    assert found.day(50) is None
    assert Outcome("a", None, None, ((1, 1),)).chance(None) is None


def test_the_totems_and_the_plan_are_asked_for_by_default() -> None:
    found = picture(project("a", totem=True), project("b"), project("c", totem=True))
    assert [target.id for target in targets(found)] == ["a", "c", "plan"]
    assert [target.id for target in targets(found, ["b", "a", "b"])] == ["b", "a"]


def test_a_group_ends_with_the_last_of_its_projects_that_are_not_cancelled() -> None:
    found = picture(
        project("a", finish="2026-06-30", baseline={"finish": "2026-09"}),
        project("b", finish="2026-07", baseline={"finish": "2026-05"}),
        project("gone", finish="2027", cancelled="2025"),
    )
    target = targets(found, ["plan"])[0]
    assert target == Target("plan", ("past", "a", "b"), When.parse("2026-07"), None)
    both = simulated(found, "plan", "a", "b").outcomes
    assert both[0].counts[0][0] >= max(each.counts[0][0] for each in both[1:])
    assert both[0].counts[-1][0] == max(each.counts[-1][0] for each in both[1:])


def test_groups_are_those_of_engagements_obsessions_and_leads() -> None:
    found = full()
    engagement = next(iter(found.plan.engagements.values()))
    obsession, lead = engagement.obsession, next(p.lead for p in found.plan.projects.values() if p.lead)
    assert obsession is not None
    sizes = [len(target.events) for target in targets(found, [engagement.id, obsession, lead, "plan"])]
    assert sizes[0] <= sizes[1] <= sizes[3]
    assert all(sizes)


def test_a_milestone_can_be_asked_for() -> None:
    found = picture(project("a", [milestone("m", "a", due="2026-06", baseline="2026-05")]))
    assert targets(found, ["a/m"]) == (Target("a/m", ("a/m",), When.parse("2026-06"), When.parse("2026-05")),)
    assert outcome(found, "a/m").counts[0][0] == date(2026, 6, 30).toordinal()


def test_what_is_done_is_a_fact() -> None:
    found = outcome(picture(), "past")
    assert found.counts == ((date(2025, 12, 1).toordinal(), 2000),)
    assert (found.chance(found.planned), found.day(50), found.remark) == (0, date(2025, 12, 1), None)


def test_what_is_held_is_at_its_forecast() -> None:
    found = picture(project("a", [milestone("m", "a", due="2025-08-31")]))
    made = simulated(found, "a/m", "a")
    assert made.draws.held == ("a/m",)
    assert [each.counts for each in made.outcomes] == [((AS_OF.toordinal(), 2000),)] * 2


@pytest.mark.parametrize(
    ("projects", "name", "words"),
    [
        ([project("a")], "a", "nothing dates it"),
        ([project("a", finish="2026-06", cancelled="2025-12")], "a", "cancelled"),
        ([project("a", finish="2026-06", cancelled="2025-12")], "plan", None),
        ([project("a", [milestone("m", "a", due="2026", cancelled="2025-12")])], "a/m", "cancelled"),
        (
            [project("a", after=(After(ref="b"),), finish="2026-06"), project("b", after=(After(ref="a"),))],
            "a",
            "it waits for things that wait for each other",
        ),
        ([project("a"), project("b")], "plan", "2 projects without a date are left out"),
        ([project("a", finish="9999-12-31", baseline={"finish": "9999-12-31"})], "a", "runs leave the calendar"),
    ],
)
def test_what_is_unknown_or_left_out_is_said(projects: list[Project], name: str, words: str | None) -> None:
    remark = outcome(picture(*projects), name).remark
    if words is None:
        assert remark is None
        return
    assert remark is not None
    assert words in english()(remark)
    assert french()(remark) != english()(remark)


def test_a_group_of_which_nothing_is_left_has_no_date() -> None:
    made = simulate(picture(), [Target("none", (), None, None)], 100, 1).outcomes[0]
    assert made.remark is not None
    assert english()(made.remark) == "nothing dates it"


def test_days_beyond_the_calendar_are_unknown_and_those_before_are_not() -> None:
    last = project("a", finish="9999-12-11", baseline={"finish": "9999-12-11"})
    found = outcome(picture(last), "a")
    assert found.chance(found.planned) == pytest.approx(100 / 13, abs=3)
    assert found.day(20) == date(9999, 12, 31)
    assert found.day(50) is None
    pushed = project("b", [milestone("m", "b", after=(After(ref="a", lag=36_500),))])
    found = outcome(picture(last, pushed), "b")
    assert found.day(1) is None
    assert found.remark is not None
    assert english()(found.remark) == "2,000 runs leave the calendar"


@pytest.mark.parametrize("runs", [0, FEWEST - 1, MOST + 1, -1])
def test_too_few_or_too_many_runs_are_refused(runs: int) -> None:
    with pytest.raises(CannotRunError) as caught:
        simulated(picture(), runs=runs)
    assert caught.value.status == ExitStatus.USAGE
    assert "from 100 to 1,000,000 runs" in english()(caught.value.message)
    assert "1 000 000".replace(" ", "\u202f") in french()(caught.value.message)


def test_a_seed_below_zero_is_refused() -> None:
    with pytest.raises(CannotRunError) as caught:
        simulated(picture(), seed=-1)
    assert english()(caught.value.message) == "A seed is a whole number of 0 or more, not -1."
    assert english()(caught.value.remedy) == "Write 1."


def test_too_small_a_record_is_refused() -> None:
    with pytest.raises(CannotRunError) as caught:
        simulated(Picture(plan(project("a", done("a", *range(11)))), AS_OF))
    assert "too few to judge by" in english()(caught.value.message)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    monkeypatch.delitem(sys.modules, "ccictl.analysis.sampling", raising=False)
    with pytest.raises(CannotRunError) as caught:
        simulated(picture())
    assert english()(caught.value.message) == "A simulation needs a package that is not installed."
    assert english()(caught.value.remedy) == "Run pip install 'ccictl[simulate]'."
    assert french()(caught.value.message) == "La simulation demande un paquet qui n'est pas installé."


def test_the_same_seed_gives_the_same_and_another_other_days() -> None:
    one, same, other = (simulated(full(), seed=seed) for seed in (1, 1, 2))
    assert one == same
    assert [each.counts for each in one.outcomes] != [each.counts for each in other.outcomes]


def test_a_date_that_moves_leaves_what_does_not_wait_for_it_as_it_is() -> None:
    """Common random numbers: two plans that differ in one date are compared under the same luck."""
    a, b = (project(name, finish="2026-06-30", baseline={"finish": "2026-06-30"}) for name in "ab")
    later = project("b", finish="2026-07-31", baseline={"finish": "2026-06-30"})
    before, after = (simulated(picture(a, each), "a", "b").outcomes for each in (b, later))
    assert before[0] == after[0]
    assert all((before[1].day(p) or AS_OF) <= (after[1].day(p) or AS_OF) for p in range(1, 100))


def test_no_run_of_the_full_example_is_before_what_is_certain() -> None:
    """Nothing is drawn by the data date, and a finish is never before those facts that it waits for."""
    found = full()
    made = simulated(found, *found.plan.projects, runs=100)
    forecast = schedule(network(found.plan, found.as_of)).forecast
    for each in made.outcomes:
        assert (not each.counts) == (forecast[each.id] is None)
        project = found.plan.projects[each.id]
        finished = project.finished is not None and project.finished.last <= found.as_of
        assert finished or all(day >= found.as_of.toordinal() for day, _ in each.counts)
