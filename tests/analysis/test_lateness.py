"""Why a project is late, and what no reading of its dates can save."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ccictl.analysis.lateness import Late, late_milestones, lateness, sure, surely_late
from ccictl.diagnostics import Origin
from ccictl.i18n import Translator
from ccictl.model.milestone import Milestone
from ccictl.model.project import Project
from ccictl.source.document import parse
from tests.whens import day_of, steady, when, whens

if TYPE_CHECKING:
    from ccictl.model.when import When

WHOLE = Origin(parse("projects/projet.yaml", b"title: Projet\n"))
IN_PART = Origin(parse("projects/projet.yaml", b"title: Projet\nstart: [\n"))
AS_OF = date(2026, 6, 15)


def fields(given: dict[str, Any]) -> dict[str, Any]:
    """The fields of an entity: `broken` as names in a text, `origin` a whole file unless given, the rest dates."""
    others = {"broken": frozenset(given.pop("broken", "").split()), "origin": given.pop("origin", WHOLE)}
    return {field: when(text) for field, text in given.items()} | others


def milestone(name: str = "jalon", **given: Any) -> Milestone:
    return Milestone(id=name, owner_id="projet", **fields(given))


def project(*milestones: Milestone, **given: Any) -> Project:
    return Project(id="projet", milestones={m.id: m for m in milestones}, **fields(given))


def brief(reasons: tuple[Late, ...]) -> list[tuple[str, str, int]]:
    return [(late.entity.ref, late.field, late.days) for late in reasons]


def test_a_project_without_dates_is_not_late() -> None:
    assert lateness(project(milestone()), AS_OF) == ()


@pytest.mark.parametrize(
    ("start", "as_of", "days"),
    [
        ("2026-06-15", "2026-06-15", 0),
        ("2026-06-15", "2026-06-16", 1),
        ("2026-06", "2026-06-30", 0),
        ("2026-06", "2026-07-01", 1),
        ("2026-Q2", "2026-07-02", 2),
        ("2026-H1", "2026-07-03", 3),
        ("2026", "2026-12-31", 0),
        ("2026", "2027-01-01", 1),
    ],
)
@pytest.mark.parametrize("field", ["start", "finish"])
def test_days_count_from_the_last_day_of_what_is_written(field: str, start: str, as_of: str, days: int) -> None:
    reasons = lateness(project(**{field: start}), date.fromisoformat(as_of))
    assert brief(reasons) == ([("projet", field, days)] if days else [])


def test_every_reason_is_given_the_oldest_first() -> None:
    late = project(
        milestone("a", due="2026-06-14"),
        milestone("b", due="2026-05"),
        milestone("c", due="2026-06-15"),
        milestone("d", due="2026-01", done="2026-02"),
        start="2026-01",
        finish="2026-06-14",
        started="2026-02",
    )
    assert brief(lateness(late, AS_OF)) == [
        ("projet/b", "due", 15),
        ("projet", "finish", 1),
        ("projet/a", "due", 1),
    ]


def test_a_start_is_late_until_something_has_started() -> None:
    assert brief(lateness(project(start="2026-05"), AS_OF)) == [("projet", "start", 15)]
    assert lateness(project(start="2026-05", started="2026-06-15"), AS_OF) == ()
    assert lateness(project(milestone(done="2026-06-15"), start="2026-05"), AS_OF) == ()
    assert brief(lateness(project(start="2026-05", started="2026-06-16"), AS_OF)) == [("projet", "start", 15)]


@pytest.mark.parametrize("fact", ["finished", "cancelled", "paused"])
def test_nothing_is_late_in_a_project_that_has_stopped(fact: str) -> None:
    milestones = milestone(due="2026-01")
    assert lateness(project(milestones, start="2025", finish="2026-03", **{fact: "2026-06-15"}), AS_OF) == ()
    assert len(lateness(project(milestones, start="2025", finish="2026-03", **{fact: "2026-06-16"}), AS_OF)) == 3


def test_a_resumed_project_is_late_again() -> None:
    again = project(started="2025", finish="2026-03", paused="2026-02", resumed="2026-06-01")
    assert lateness(again, date(2026, 5, 31)) == ()
    assert brief(lateness(again, date(2026, 6, 1))) == [("projet", "finish", 62)]


def test_a_cancelled_milestone_is_not_late() -> None:
    milestones = (milestone("a", due="2026-01", cancelled="2026-06-15"), milestone("b", due="2026-01"))
    assert [late.entity.id for late in late_milestones(milestones, AS_OF)] == ["b"]


@pytest.mark.parametrize(
    ("late", "said"),
    [
        (Late(milestone("pilote"), "due", 1), 'milestone "pilote" is 1 day late'),
        (Late(milestone("pilote"), "due", 12), 'milestone "pilote" is 12 days late'),
        (Late(project(), "finish", 1), "it was to end 1 day ago"),
        (Late(project(), "finish", 1200), "it was to end 1,200 days ago"),
        (Late(project(), "start", 1), "it was to start 1 day ago"),
        (Late(project(), "start", 2), "it was to start 2 days ago"),
    ],
)
def test_a_reason_says_what_is_late_and_by_how_much(late: Late, said: str) -> None:
    assert Translator("en")(late.message) == said


@pytest.mark.parametrize("fact", ["done", "cancelled"])
def test_a_milestone_is_surely_late_unless_a_fact_is_in_doubt(fact: str) -> None:
    def reasons(**fields: Any) -> list[tuple[str, str, int]]:
        return brief(surely_late(project(milestone(due="2026-03", **fields)), AS_OF))

    late = [("projet/jalon", "due", 76)]
    assert reasons() == late
    assert reasons(**{fact: "2026"}) == []
    assert reasons(**{fact: "2026-06"}) == []
    assert reasons(**{fact: "2026-06-16"}) == late
    assert reasons(**{fact: "2027"}) == late
    assert reasons(broken=fact) == []


def test_a_project_is_surely_late_unless_a_fact_is_in_doubt() -> None:
    dates = {"start": "2026-01", "finish": "2026-05"}
    late = [("projet", "start", 135), ("projet", "finish", 15)]
    assert brief(surely_late(project(**dates), AS_OF)) == late
    for fact in ("finished", "cancelled", "paused"):
        assert surely_late(project(**dates, **{fact: "2026"}), AS_OF) == ()
        assert surely_late(project(**dates, broken=fact), AS_OF) == ()
        assert brief(surely_late(project(**dates, **{fact: "2027"}), AS_OF)) == late
    assert brief(surely_late(project(**dates, started="2026"), AS_OF)) == late[1:]
    assert brief(surely_late(project(**dates, broken="started"), AS_OF)) == late[1:]
    assert brief(surely_late(project(milestone(done="2026"), **dates), AS_OF)) == late[1:]
    assert brief(surely_late(project(milestone(broken="done"), **dates), AS_OF)) == late[1:]


def test_nothing_is_sure_where_a_part_of_the_file_was_lost() -> None:
    lost = milestone(due="2026-03", origin=IN_PART)
    assert not sure(Late(lost, "due", 76), AS_OF)
    assert surely_late(project(lost, origin=IN_PART, start="2026-01"), AS_OF) == ()


FACTS = ("started", "finished", "paused", "resumed", "cancelled")
NEAR = whens(2025, 2027)
DAYS = st.dates(date(2024, 12, 1), date(2028, 1, 31))
OF_PROJECT = st.dictionaries(st.sampled_from(FACTS), NEAR, max_size=2)
OF_MILESTONE = st.dictionaries(st.sampled_from(("done", "cancelled")), NEAR, max_size=1)
FORECASTS = st.fixed_dictionaries({"start": NEAR, "finish": NEAR})


def _written(dates: dict[str, When]) -> dict[str, str]:
    return {field: str(period) for field, period in dates.items()}


def _made(
    facts: dict[str, When], forecasts: dict[str, When], milestones: list[tuple[When, dict[str, When]]]
) -> Project:
    within = [milestone(f"m{n}", due=str(due), **_written(of_it)) for n, (due, of_it) in enumerate(milestones)]
    return project(*within, **_written(forecasts), **_written(facts))


@steady
@given(OF_PROJECT, FORECASTS, st.lists(st.tuples(NEAR, OF_MILESTONE), max_size=3), DAYS)
def test_no_fact_after_the_data_date_changes_why_a_project_is_late(
    facts: dict[str, When],
    forecasts: dict[str, When],
    milestones: list[tuple[When, dict[str, When]]],
    as_of: date,
) -> None:
    def then(dates: dict[str, When]) -> dict[str, When]:
        return {field: fact for field, fact in dates.items() if fact.last <= as_of}

    known_then = _made(then(facts), forecasts, [(due, then(of_it)) for due, of_it in milestones])
    assert brief(lateness(_made(facts, forecasts, milestones), as_of)) == brief(lateness(known_then, as_of))


@steady
@given(
    OF_PROJECT,
    FORECASTS,
    st.lists(st.tuples(NEAR, OF_MILESTONE), max_size=3),
    DAYS,
    st.lists(st.floats(0, 1), min_size=8, max_size=8),
)
def test_what_is_sure_holds_on_whatever_day_each_fact_was(
    facts: dict[str, When],
    forecasts: dict[str, When],
    milestones: list[tuple[When, dict[str, When]]],
    as_of: date,
    shares: list[float],
) -> None:
    share = iter(shares)

    def read(dates: dict[str, When]) -> dict[str, When]:
        return {field: day_of(fact, next(share)) for field, fact in dates.items()}

    read_facts = read(facts)
    if "paused" in facts and "resumed" in facts:
        # A project is resumed from its pause; another order is an error of its own.
        assume(read_facts["paused"] <= read_facts["resumed"])
    reading = _made(read_facts, forecasts, [(due, read(of_it)) for due, of_it in milestones])
    certain = surely_late(_made(facts, forecasts, milestones), as_of)
    assert set(brief(certain)) <= set(brief(lateness(reading, as_of)))
