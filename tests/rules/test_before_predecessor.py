"""Dates that come before what they wait for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.i18n import Translator
from ccictl.model.after import After
from ccictl.model.milestone import Milestone
from ccictl.rule import Context
from ccictl.rules.before_predecessor import check
from tests.making import AS_OF, PLAN, checked, loaded, said
from tests.whens import steady, whens

if TYPE_CHECKING:
    from pathlib import Path

    from ccictl.model.when import When

RULE = "before-predecessor"


def milestones(first: str, second: str, after: str = "p/first") -> dict[str, str]:
    return {
        "projects/p.yaml": f"title: P\nmilestones:\n  first: {{title: F, {first}}}\n"
        f"  second: {{title: S, after: [{after}], {second}}}\n"
    }


def projects(first: str, second: str, after: str = "a") -> dict[str, str]:
    return {"projects.yaml": f"a: {{title: A, {first}}}\nb: {{title: B, after: [{after}], {second}}}\n"}


def messages(folder: Path, files: dict[str, str], as_of: date = AS_OF) -> list[str]:
    found = said(checked(folder, files, as_of=as_of, select=(RULE,)), RULE)
    return [line.partition(" | ")[0].partition(": ")[2] for line in found]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (
            milestones("due: 2027-06-30", "due: 2027-06-29"),
            'This milestone is due 2027-06-29, 1 day too early: it waits for "p/first" (2027-06-30).',
        ),
        (
            milestones("due: 2027-T2", "due: 2027-05"),
            'This milestone is due 2027-05, 30 days too early: it waits for "p/first" (2027-Q2).',
        ),
        (
            milestones("due: 2027-06-30", "due: 2027-07-09", "{ref: p/first, lag: 10}"),
            'This milestone is due 2027-07-09, 1 day too early: it waits for "p/first" (2027-06-30 plus 10 days).',
        ),
        (
            milestones("due: 2027-06-30", "due: 2027-06-20", "{ref: p/first, lag: -1}"),
            'This milestone is due 2027-06-20, 9 days too early: it waits for "p/first" (2027-06-30 minus 1 day).',
        ),
        (
            projects("finish: 2026", "start: 2026-06"),
            'This project starts 2026-06, 184 days too early: it waits for "a" (2026).',
        ),
        (
            projects("finish: 2026-03-01", "start: 2026-03-01", "{ref: a, lag: 1}"),
            'This project starts 2026-03-01, 1 day too early: it waits for "a" (2026-03-01 plus 1 day).',
        ),
        (
            projects("milestones: {m: {title: M, due: 2027}}", "start: 2026", "a/m"),
            'This project starts 2026, 365 days too early: it waits for "a/m" (2027).',
        ),
        (
            {"plan.yaml": PLAN + "milestones: {m: {title: M, after: [a], due: 2025}}\n"} | projects("finish: 2026", ""),
            'This milestone is due 2025, 365 days too early: it waits for "a" (2026).',
        ),
    ],
)
def test_both_dates_are_named_as_they_are_written(tmp_path: Path, files: dict[str, str], message: str) -> None:
    assert messages(tmp_path, files) == [message]


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(milestones("due: 2027-06-30", "due: 2027-06-30"), id="the same day"),
        pytest.param(milestones("due: 2027-06-30", "due: 2027-06"), id="a month that ends on that day"),
        pytest.param(milestones("due: 2027-06-30", "due: 2027-06-20", "{ref: p/first, lag: -10}"), id="a negative lag"),
        pytest.param(projects("finish: 2026-06-30", "start: 2026"), id="a start that may be late enough"),
        pytest.param(projects("finish: 2026-06-30", "start: 2026-T2"), id="a start that may be just late enough"),
        pytest.param(milestones("baseline: 2027", "due: 2026"), id="what comes first has no date"),
        pytest.param(milestones("due: 2027", "baseline: 2026"), id="what waits has no date"),
        pytest.param(milestones("due: 2027", "due: soon"), id="a date that cannot be read"),
        pytest.param(projects("start: 2027", "start: 2026"), id="no finish"),
        pytest.param(milestones("due: 2027, cancelled: 2025", "due: 2026"), id="what comes first is cancelled"),
        pytest.param(milestones("due: 2027", "due: 2026, cancelled: 2025"), id="what waits is cancelled"),
        pytest.param(projects("finish: 2027, cancelled: 2025", "start: 2026"), id="a cancelled project comes first"),
        pytest.param(projects("finish: 2027", "start: 2026, cancelled: 2025"), id="a cancelled project waits"),
        pytest.param(
            projects("cancelled: 2025, milestones: {m: {title: M, due: 2027}}", "start: 2026", "a/m"),
            id="the project of a milestone is cancelled",
        ),
        pytest.param(milestones("due: 2027, done: 2025-06", "due: 2025-05, done: 2025-05"), id="both are done"),
        pytest.param(projects("finish: 2027, finished: 2025", "start: 2024, started: 2024"), id="facts of projects"),
        pytest.param(projects("finish: 2027, finished: 2025", "start: 2024, finished: 2025"), id="only finished"),
        pytest.param(milestones("due: 2027, done: 2025-06", "due: 2026"), id="done early, in time for what waits"),
        pytest.param(milestones("due: 2027", "due: 2026", "p/gone"), id="nothing of that name"),
        pytest.param(milestones("", "due: 2026", "{ref: p/second, lag: 5}"), id="itself: another rule's business"),
    ],
)
def test_what_is_not_certain_or_has_happened_is_left_alone(tmp_path: Path, files: dict[str, str]) -> None:
    assert messages(tmp_path, files) == []


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(milestones("due: 2027, done: 2026-06", "due: 2026"), id="done later than the data date"),
        pytest.param(milestones("due: 2027, cancelled: 2026-06", "due: 2026"), id="cancelled later"),
        pytest.param(milestones("due: 2025-06, done: 2025-08", "due: 2025-05"), id="done too late for what waits"),
        pytest.param(milestones("due: 2027", "due: 2026, done: 2025"), id="only what waits is done"),
        pytest.param(
            milestones("due: 2027, done: 2025-06", "due: 2026", "{ref: p/first, lag: 1000}"),
            id="done early, but not by as much as the lag",
        ),
    ],
)
def test_facts_that_settle_nothing_leave_the_finding(tmp_path: Path, files: dict[str, str]) -> None:
    assert len(messages(tmp_path, files)) == 1


def test_a_fact_is_known_from_its_day_on(tmp_path: Path) -> None:
    files = projects("finish: 2027, cancelled: 2026-06-15", "start: 2026")
    assert len(messages(tmp_path, files, date(2026, 6, 14))) == 1
    assert messages(tmp_path, files, date(2026, 6, 15)) == []


def test_the_finding_is_at_the_date_of_what_waits_and_shows_the_other(tmp_path: Path) -> None:
    files = {
        "projects/a.yaml": "title: A\nstart: 2023\nfinish: 2024-05\n",
        "projects/b.yaml": "title: B\nafter: [a, a/gone]\nstart: 2024-02\n",
        "projects/c.yaml": "title: C\nmilestones:\n  m:\n    title: M\n    after: [a]\n    due: 2024-01-31\n",
    }
    result = checked(tmp_path, files, select=(RULE,))
    remedy = 'Move one of the two dates, or take "a" out of "after".'
    assert said(result, RULE) == [
        (
            'projects/b.yaml:3:8: This project starts 2024-02, 92 days too early: it waits for "a" (2024-05). '
            f"| {remedy}"
        ),
        (
            "projects/c.yaml:6:10: This milestone is due 2024-01-31, 121 days too early: "
            f'it waits for "a" (2024-05). | {remedy}'
        ),
    ]
    for diagnostic in result.diagnostics:
        (other,) = diagnostic.related
        assert (other.place.file, other.place.span.line) == ("projects/a.yaml", 3)
        assert Translator("en")(other.message) == "what it waits for"


def test_each_dependency_is_judged_by_itself(tmp_path: Path) -> None:
    files = {
        "projects.yaml": "a: {title: A, finish: 2025}\nb: {title: B, finish: 2026}\nc: {title: C, finish: 2023}\n"
        "d: {title: D, start: 2024, after: [a, b, c]}\n"
    }
    assert messages(tmp_path, files) == [
        'This project starts 2024, 365 days too early: it waits for "a" (2025).',
        'This project starts 2024, 730 days too early: it waits for "b" (2026).',
    ]


@pytest.mark.parametrize("lag", ["36525", "-36525"])
def test_a_lag_may_lead_out_of_the_calendar(tmp_path: Path, lag: str) -> None:
    late = milestones("due: 9999-12-31", "due: 9999-12-31", f"{{ref: p/first, lag: {lag}}}")
    early = milestones("due: 0001-01-01", "due: 0001-01-01", f"{{ref: p/first, lag: {lag}}}")
    expected = 1 if lag == "36525" else 0
    assert len(messages(tmp_path, late)) == len(messages(tmp_path, early)) == expected


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Context:
    return Context(loaded(tmp_path_factory.mktemp("plan"), milestones("", "")).plan, AS_OF)


@steady
@given(whens(1900, 2100), whens(1900, 2100), st.integers(-1000, 1000))
def test_a_milestone_is_found_where_its_last_day_is_too_early(
    template: Context, first: When, second: When, lag: int
) -> None:
    plan = template.plan
    project = plan.projects["p"]

    def made(name: str, due: When, after: tuple[After, ...]) -> Milestone:
        return Milestone(id=name, owner_id="p", origin=project.origin, title="T", due=due, after=after)

    both = {"first": made("first", first, ()), "second": made("second", second, (After(ref="p/first", lag=lag),))}
    same = type(project)(id="p", origin=project.origin, title="P", milestones=both)
    refs = {milestone.ref: milestone for milestone in both.values()}
    result = list(check(Context(plan._replace(projects={"p": same}, milestones=refs), AS_OF)))
    assert bool(result) == (second.last < first.last + timedelta(days=lag))
    assert all(str(second) in Translator("en")(one.message) for one in result)
