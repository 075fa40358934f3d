"""Where milestones and projects stand, on every edge of the periods that they are dated with."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis.status import (
    doubtful,
    known,
    last_report,
    last_weather,
    milestone_status,
    pending,
    project_status,
)
from ccictl.model.milestone import Milestone
from ccictl.model.project import Project
from ccictl.model.report import Report
from ccictl.model.when import When
from tests.whens import steady, when, whens


def milestone(name: str = "jalon", **dates: Any) -> Milestone:
    fields: dict[str, Any] = {field: when(text) for field, text in dates.items()}
    return Milestone(id=name, owner_id="projet", **fields)


def project(*milestones: Milestone, **given: Any) -> Project:
    reports = map(When.parse, given.pop("reports", ()))
    fields: dict[str, Any] = {field: when(text) for field, text in given.items()}
    within = {m.id: m for m in milestones}
    return Project(id="projet", milestones=within, reports={p: report(p) for p in reports}, **fields)


def report(period: When) -> Report:
    fields: dict[str, Any] = {"id": period, "owner_id": "projet"}
    return Report(**fields)


@pytest.mark.parametrize(
    ("fact", "as_of", "expected"),
    [
        ("2026-06-15", "2026-06-14", False),
        ("2026-06-15", "2026-06-15", True),
        ("2026-06", "2026-06-29", False),
        ("2026-06", "2026-06-30", True),
        ("2026-Q2", "2026-06-29", False),
        ("2026-Q2", "2026-06-30", True),
        ("2026-H1", "2026-06-29", False),
        ("2026-H1", "2026-06-30", True),
        ("2026", "2026-12-30", False),
        ("2026", "2026-12-31", True),
        (None, "2026-12-31", False),
    ],
)
def test_a_fact_is_known_from_its_last_day_on(fact: str | None, as_of: str, expected: bool) -> None:
    assert known(when(fact), date.fromisoformat(as_of)) is expected


@pytest.mark.parametrize(
    ("fact", "as_of", "expected"),
    [
        ("2026-06", "2026-05-31", False),
        ("2026-06", "2026-06-01", True),
        ("2026-06", "2026-06-29", True),
        ("2026-06", "2026-06-30", False),
        ("2026-06-15", "2026-06-15", False),
        (None, "2026-06-15", False),
    ],
)
def test_a_fact_is_pending_inside_its_period(fact: str | None, as_of: str, expected: bool) -> None:
    assert pending(when(fact), date.fromisoformat(as_of)) is expected


def test_a_fact_is_in_doubt_inside_its_period() -> None:
    assert doubtful(milestone(done="2026-06"), "done", date(2026, 6, 29))
    assert not doubtful(milestone(done="2026-06"), "done", date(2026, 6, 30))


def test_a_fact_that_cannot_be_read_is_in_doubt() -> None:
    fields: dict[str, Any] = {"broken": frozenset({"done"})}
    broken = Milestone(id="jalon", owner_id="projet", **fields)
    assert doubtful(broken, "done", date(2026, 6, 15))
    assert not doubtful(broken, "cancelled", date(2026, 6, 15))


@pytest.mark.parametrize(
    ("dates", "as_of", "expected"),
    [
        ({}, "2026-06-15", "undated"),
        ({"baseline": "2025"}, "2026-06-15", "undated"),
        ({"due": "2026-06-15"}, "2026-06-16", "late"),
        ({"due": "2026-06-15"}, "2026-06-15", "soon"),
        ({"due": "2026-06-15"}, "2026-05-16", "soon"),
        ({"due": "2026-06-15"}, "2026-05-15", "planned"),
        ({"due": "2026-06"}, "2026-06-30", "soon"),
        ({"due": "2026-06"}, "2026-07-01", "late"),
        ({"due": "2026-Q2"}, "2026-06-30", "soon"),
        ({"due": "2026-T2"}, "2026-07-01", "late"),
        ({"due": "2026-H1"}, "2026-06-30", "soon"),
        ({"due": "2026-S1"}, "2026-07-01", "late"),
        ({"due": "2026"}, "2026-12-31", "soon"),
        ({"due": "2026"}, "2027-01-01", "late"),
        ({"due": "2026-03", "done": "2026-06-15"}, "2026-06-14", "late"),
        ({"due": "2026-03", "done": "2026-06-15"}, "2026-06-15", "done"),
        ({"due": "2026-03", "cancelled": "2026-06"}, "2026-06-29", "late"),
        ({"due": "2026-03", "cancelled": "2026-06"}, "2026-06-30", "cancelled"),
        ({"done": "2026-05", "cancelled": "2026-05"}, "2026-06-15", "cancelled"),
        ({"done": "2027"}, "2026-06-15", "undated"),
        ({"due": "0001"}, "9999-12-31", "late"),
        ({"due": "9999"}, "0001-01-01", "planned"),
    ],
)
def test_the_status_of_a_milestone(dates: dict[str, str], as_of: str, expected: str) -> None:
    assert milestone_status(milestone(**dates), date.fromisoformat(as_of), 30) == expected


def test_soon_is_as_far_as_the_plan_says() -> None:
    due = milestone(due="2026-06-15")
    assert milestone_status(due, date(2026, 6, 14), 0) == "planned"
    assert milestone_status(due, date(2026, 6, 15), 0) == "soon"
    assert milestone_status(due, date(2026, 3, 17), 90) == "soon"


@pytest.mark.parametrize(
    ("dates", "as_of", "expected"),
    [
        ({}, "2026-06-15", "planned"),
        ({"start": "2020"}, "2026-06-15", "planned"),
        ({"started": "2026-06-15"}, "2026-06-14", "planned"),
        ({"started": "2026-06-15"}, "2026-06-15", "active"),
        ({"started": "2026"}, "2026-06-15", "planned"),
        ({"started": "2025", "finished": "2026-06"}, "2026-06-29", "active"),
        ({"started": "2025", "finished": "2026-06"}, "2026-06-30", "done"),
        ({"started": "2025", "paused": "2026-01"}, "2026-06-15", "paused"),
        ({"started": "2025", "paused": "2026-01"}, "2026-01-30", "active"),
        ({"paused": "2026-01"}, "2026-06-15", "paused"),
        ({"started": "2025", "paused": "2026-01", "resumed": "2026-05"}, "2026-06-15", "active"),
        ({"started": "2025", "paused": "2026-01", "resumed": "2026-05"}, "2026-05-30", "paused"),
        ({"started": "2025", "paused": "2026-01-15", "resumed": "2026-01-15"}, "2026-06-15", "active"),
        ({"started": "2025", "paused": "2026-01-15", "resumed": "2026-01-14"}, "2026-06-15", "paused"),
        ({"started": "2024", "paused": "2025", "resumed": "2025-06"}, "2026-06-15", "active"),
        ({"started": "2024", "paused": "2025-06", "resumed": "2025"}, "2026-06-15", "active"),
        ({"paused": "2026-01", "resumed": "2026-02"}, "2026-06-15", "planned"),
        ({"started": "2025", "paused": "2026-01", "finished": "2026-03"}, "2026-06-15", "done"),
        ({"started": "2025", "finished": "2026-01", "cancelled": "2026-03"}, "2026-06-15", "cancelled"),
        ({"started": "2025", "cancelled": "2026-07-01"}, "2026-06-15", "active"),
    ],
)
def test_the_status_of_a_project(dates: dict[str, str], as_of: str, expected: str) -> None:
    assert project_status(project(**dates), date.fromisoformat(as_of)) == expected


def test_a_milestone_done_makes_its_project_active() -> None:
    of_one = project(milestone(done="2026-03-31"), milestone("autre"))
    assert project_status(of_one, date(2026, 3, 30)) == "planned"
    assert project_status(of_one, date(2026, 3, 31)) == "active"


def test_the_last_report_is_the_last_that_is_known() -> None:
    of_many = project(reports=("2026-05-15", "2026-07-01", "2026-06", "2025"))
    assert last_report(of_many, date(2025, 12, 30)) is None
    assert str(_last(of_many, date(2025, 12, 31))) == "2025"
    assert str(_last(of_many, date(2026, 6, 29))) == "2026-05-15"
    assert str(_last(of_many, date(2026, 6, 30))) == "2026-06"
    assert str(_last(of_many, date(2026, 7, 1))) == "2026-07-01"
    assert str(_last(project(reports=("2026-Q2", "2026-05-15")), date(2026, 7, 1))) == "2026-Q2"


@pytest.mark.parametrize("reports", [("2025", "2025-12-31"), ("2025-12-31", "2025")])
def test_of_two_reports_that_end_on_one_day_the_more_precise_is_the_last(reports: tuple[str, ...]) -> None:
    assert str(_last(project(reports=reports), date(2026, 1, 1))) == "2025-12-31"


def test_the_last_weather_is_that_of_the_last_report_that_gives_one() -> None:
    def told(day: str, weather: str | None) -> Report:
        fields = {} if weather is None else {"weather": weather}
        return Report(id=when(day), owner_id="p", origin=None, **fields)

    reports = [told("2026-03", "stormy"), told("2026-04", None), told("2025-12", "fair"), told("2026-07", "sunny")]
    found = last_weather(Project(id="p", origin=None, reports={each.id: each for each in reports}), date(2026, 6, 30))
    assert found is reports[0]
    assert last_weather(Project(id="p", origin=None, reports={}), date(2026, 6, 30)) is None


def _last(of: Project, as_of: date) -> When:
    last = last_report(of, as_of)
    assert last is not None
    return last.id


FACTS = ("started", "finished", "paused", "resumed", "cancelled")
NEAR = whens(2025, 2027)
DAYS = st.dates(date(2024, 12, 1), date(2028, 1, 31))


@steady
@given(st.dictionaries(st.sampled_from(FACTS), NEAR), st.lists(NEAR), st.lists(NEAR, unique=True), DAYS)
def test_no_fact_after_the_data_date_changes_anything(
    facts: dict[str, When], done: list[When], reports: list[When], as_of: date
) -> None:
    def made(until: date) -> Project:
        kept = {field: str(fact) for field, fact in facts.items() if fact.last <= until}
        milestones = [milestone(f"m{n}", done=str(fact)) for n, fact in enumerate(done) if fact.last <= until]
        return project(*milestones, reports=tuple(str(p) for p in reports if p.last <= until), **kept)

    whole, known_then = made(date.max), made(as_of)
    assert project_status(whole, as_of) == project_status(known_then, as_of)
    last, last_then = last_report(whole, as_of), last_report(known_then, as_of)
    assert (last and last.ref) == (last_then and last_then.ref)


@steady
@given(NEAR, NEAR, NEAR, DAYS)
def test_no_fact_after_the_data_date_changes_a_milestone(due: When, done: When, cancelled: When, as_of: date) -> None:
    kept = {field: str(fact) for field, fact in (("done", done), ("cancelled", cancelled)) if fact.last <= as_of}
    whole = milestone(due=str(due), done=str(done), cancelled=str(cancelled))
    assert milestone_status(whole, as_of, 30) == milestone_status(milestone(due=str(due), **kept), as_of, 30)
