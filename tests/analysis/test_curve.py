"""What was to be reached, is to be and has been, day by day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis.curve import Curve, Step, curve, periods, reached, steps
from ccictl.analysis.standing import Picture
from tests.analysis.building import milestone, plan, project, report
from tests.whens import steady

if TYPE_CHECKING:
    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project
    from ccictl.plan import Plan

DAY = date(2024, 6, 30)


def made(of: Plan, as_of: date = DAY, *, own: bool = False) -> Curve:
    return curve(Picture(of, as_of), of.projects, own=own)


def told(series: tuple[Step, ...]) -> list[tuple[str, float]]:
    return [(date.fromordinal(day).isoformat(), round(total, 3)) for day, total in series]


def shares(found: Curve) -> dict[str, float]:
    return {part.milestone.ref: round(part.share, 3) for part in found.parts}


def test_three_series_of_two_projects() -> None:
    a = project(
        "a",
        [
            milestone("one", "a", baseline="2024-03", due="2024-03", done="2024-04-15"),
            milestone("two", "a", baseline="2024-05-31", due="2024-05-31"),
            milestone("three", "a", due="2024-09", weight=2),
        ],
        weight=3,
        start="2024-01-01",
    )
    b = project("b", [milestone("only", "b", baseline="2024-Q4", due="2025-01-31")], start="2024-07-01")
    found = made(plan(a, b))
    assert shares(found) == {"a/one": 18.75, "a/two": 18.75, "a/three": 37.5, "b/only": 25}
    assert told(found.baseline) == [("2024-03-31", 18.75), ("2024-05-31", 37.5), ("2024-12-31", 62.5)]
    # What is late falls on the data date at the earliest.
    assert told(found.forecast) == [
        ("2024-04-15", 18.75),
        ("2024-06-30", 37.5),
        ("2024-09-30", 75),
        ("2025-01-31", 100),
    ]
    assert told(found.fact) == [("2024-04-15", 18.75)]


def test_what_waits_for_what_is_late_is_forecast_later() -> None:
    from ccictl.model.after import After

    late = milestone("late", "a", due="2024-01-31")
    waiting = milestone("waiting", "a", due="2024-02-29", after=(After(ref="a/late", lag=30),))
    assert told(made(plan(project("a", [late, waiting]))).forecast) == [("2024-06-30", 50), ("2024-07-30", 100)]


@pytest.mark.parametrize(
    ("fields", "counts"),
    [
        ({}, True),
        ({"cancelled": "2024-06-30"}, False),
        # Cancelled after the data date is not known yet.
        ({"cancelled": "2024-07-01"}, True),
    ],
)
def test_what_is_cancelled_does_not_count(fields: dict[str, Any], counts: bool) -> None:
    kept = milestone("kept", "a", due="2024-12")
    assert ("a/gone" in shares(made(plan(project("a", [kept, milestone("gone", "a", **fields)]))))) == counts
    gone = project("b", [milestone("m", "b")], **fields)
    assert ("b/m" in shares(made(plan(project("a", [kept]), gone)))) == counts


def test_a_fact_after_the_data_date_is_not_known() -> None:
    found = made(plan(project("a", [milestone("m", "a", due="2024-08-31", done="2024-07-01")])))
    assert (told(found.fact), told(found.forecast)) == ([], [("2024-08-31", 100)])


def test_the_milestones_of_the_plan_itself_count_as_one_project() -> None:
    own = {"vote": milestone("vote", "plan", due="2024-01"), "end": milestone("end", "plan", due="2027")}
    of = plan(project("a", [milestone("m", "a")], weight=3), header={"milestones": own, "start": "2022"})
    assert shares(made(of, own=True)) == {"plan/vote": 12.5, "plan/end": 12.5, "a/m": 75}
    assert shares(made(of)) == {"a/m": 100}


def test_a_project_without_a_milestone_is_no_part_of_the_whole() -> None:
    assert shares(made(plan(project("a", [milestone("m", "a")]), project("b")))) == {"a/m": 100}
    assert made(plan(project("b"))) == Curve((), (), (), ())


def test_where_a_baseline_begins_is_told_of_what_has_one() -> None:
    dated = milestone("m", "a", baseline="2024")
    a = project("a", [dated], baseline={"start": "2023-06", "finish": "2024"})
    b = project("b", [milestone("m", "b")], baseline={"start": "2022"})
    c = project("c", [milestone("m", "c", baseline="2024")])
    own = {"m": milestone("m", "plan", baseline="2025")}
    of = plan(a, b, c, header={"start": "2022-09", "milestones": own})
    written = [(each.entity.ref, each.path, str(each.value)) for each in made(of, own=True).starts]
    assert written == [("plan", ("start",), "2022-09"), ("a", ("baseline", "start"), "2023-06")]


def test_a_series_is_nothing_before_its_first_day() -> None:
    series = steps([(3, 20.0), (None, 30.0), (1, 10.0), (3, 40.0)])
    assert series == (Step(1, 10), Step(3, 70))
    assert [reached(series, day) for day in range(5)] == [0, 10, 10, 70, 70]


def test_all_of_a_hundred_is_a_hundred() -> None:
    assert steps((day, 100 / 7) for day in range(7))[-1].total == 100
    assert steps((day, 100 / 3 + 1e-12) for day in range(3))[-1].total == 100


@pytest.mark.parametrize(
    ("first", "last", "unit", "expected"),
    [
        ("2024-11-15", "2025-01-01", "month", ["2024-11", "2024-12", "2025-01"]),
        ("2024-11-15", "2025-01-01", "quarter", ["2024-Q4", "2025-Q1"]),
        ("2024-11-15", "2025-01-01", "year", ["2024", "2025"]),
        ("0001-01-01", "0001-01-01", "month", ["0001-01"]),
        ("9999-12-31", "9999-12-31", "quarter", ["9999-Q4"]),
    ],
)
def test_periods(first: str, last: str, unit: str, expected: list[str]) -> None:
    assert [str(each) for each in periods(date.fromisoformat(first), date.fromisoformat(last), unit)] == expected


def days() -> st.SearchStrategy[str]:
    return st.dates(DAY - timedelta(400), DAY + timedelta(400)).map(date.isoformat)


@st.composite
def projects(draw: st.DrawFn, *, baselines: bool = False) -> list[Project]:
    """Some projects with milestones, facts and weights; each milestone with a baseline where that is asked for."""
    found = []
    for name in "abcd"[: draw(st.integers(0, 4))]:
        milestones: list[Milestone] = []
        for rank in range(draw(st.integers(0, 5))):
            fields = {"due": draw(days())}
            fields |= {"baseline": draw(days())} if baselines or draw(st.booleans()) else {}
            fields |= {"done": draw(days())} if draw(st.booleans()) else {}
            fields |= {"cancelled": draw(days())} if draw(st.integers(0, 5)) == 0 else {}
            milestones.append(milestone(f"m{rank}", name, weight=draw(st.floats(0.1, 9)), **fields))
        gone: dict[str, Any] = {"cancelled": draw(days())} if draw(st.integers(0, 5)) == 0 else {}
        found.append(project(name, milestones, weight=draw(st.floats(0.1, 9)), **gone))
    return found


@steady
@given(projects())
def test_series_rise_to_what_has_a_date_and_facts_are_part_of_the_forecast(of: list[Project]) -> None:
    found = made(plan(*of))
    for series in (found.baseline, found.forecast, found.fact):
        totals = [step.total for step in series]
        assert totals == sorted(totals)
        assert all(0 < total <= 100 for total in totals)
        assert len({step.day for step in series}) == len(series)
    if found.parts:
        assert found.forecast[-1].total == 100
        assert sum(part.share for part in found.parts) == pytest.approx(100)
    today = DAY.toordinal()
    assert all(step.day <= today for step in found.fact)
    assert reached(found.fact, today - 1) == pytest.approx(reached(found.forecast, today - 1))


@steady
@given(projects())
def test_what_is_reached_is_the_progress_of_the_roll_up(of: list[Project]) -> None:
    picture = Picture(plan(*of), DAY)
    progress = picture.group("plan", picture.plan.projects).progress.value
    found = curve(picture, picture.plan.projects)
    assert (progress is None) == (not found.parts)
    if progress is not None:
        assert reached(found.fact, DAY.toordinal()) == pytest.approx(progress, abs=1e-6)


@steady
@given(projects(baselines=True))
def test_what_has_passed_of_the_baseline_is_the_planned_progress(of: list[Project]) -> None:
    picture = Picture(plan(*of), DAY)
    planned = picture.group("plan", picture.plan.projects).planned_progress.value
    found = curve(picture, picture.plan.projects)
    if planned is not None:
        assert reached(found.baseline, DAY.toordinal() - 1) == pytest.approx(planned, abs=1e-6)


def test_a_report_is_where_the_two_differ() -> None:
    of = plan(project("a", [milestone("m", "a", done="2024-01-01")], [report("2024-05", "a", progress=40.0)]))
    assert Picture(of, DAY).group("plan", of.projects).progress.value == 40
    assert reached(made(of).fact, DAY.toordinal()) == 100
