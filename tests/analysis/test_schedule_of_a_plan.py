"""The schedule of a plan: what its files say of dates, facts and what waits for what."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.schedule import Event, Wait, critical, finishes, network, schedule, total_float
from tests.making import AS_OF, PLAN, loaded

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def days_of(folder: Path, files: Mapping[str, str], as_of: date = AS_OF) -> dict[str, str | None]:
    """The forecast of each event of a plan, as a day."""
    made = schedule(network(loaded(folder, files).plan, as_of))
    return {
        name: None if day is None else date.fromordinal(day).isoformat() for name, day in sorted(made.forecast.items())
    }


def test_a_plan_in_which_everything_is_to_come_keeps_its_dates(tmp_path: Path) -> None:
    files = {
        "plan.yaml": PLAN + "milestones: {vote: {title: Vote, due: 2027-H1}}\n",
        "projects/a.yaml": "title: A\nstart: 2026-Q2\nfinish: 2026\nmilestones: {m: {title: M, due: 2026-09}}\n",
    }
    assert days_of(tmp_path, files) == {
        "a": "2026-12-31",
        "a/m": "2026-09-30",
        "a>": "2026-04-01",
        "plan/vote": "2027-06-30",
    }


def test_a_late_milestone_pushes_what_waits_for_it(tmp_path: Path) -> None:
    files = {
        "projects/a.yaml": "title: A\nstarted: 2025-01-01\nfinish: 2026-01-31\n"
        "milestones:\n  m: {title: M, due: 2025-06-30}\n"
        "  n: {title: N, due: 2025-09-01, after: [{ref: a/m, lag: 30}]}\n",
        "projects/b.yaml": "title: B\nstart: 2026-01-20\nfinish: 2026-02-01\nafter: [{ref: a, lag: 1}]\n"
        "milestones: {m: {title: M, due: 2026-01-25}}\n",
    }
    assert days_of(tmp_path, files) == {
        "a>": "2025-01-01",
        "a/m": "2026-01-15",
        "a/n": "2026-02-14",
        "a": "2026-02-14",
        "b>": "2026-02-15",
        "b/m": "2026-02-20",
        "b": "2026-02-27",
    }


@pytest.mark.parametrize(
    ("due", "expected"), [("2026-01-14", "2026-01-15"), ("2026-01-15", "2026-01-15"), ("2026-01", "2026-01-31")]
)
def test_what_is_late_is_expected_at_the_data_date(tmp_path: Path, due: str, expected: str) -> None:
    files = {"projects/a.yaml": f"title: A\nmilestones: {{m: {{title: M, due: {due}}}}}\n"}
    assert days_of(tmp_path, files) == {"a>": None, "a/m": expected, "a": expected}


def test_what_has_passed_dates_nothing_that_has_no_date_of_its_own(tmp_path: Path) -> None:
    files = {
        "projects/a.yaml": "title: A\nstarted: 2024-01-01\n"
        "milestones:\n  m: {title: M, done: 2025-02-01}\n  n: {title: N, after: [{ref: a/m, lag: -7}]}\n"
        "  o: {title: O, after: [{ref: a/m, lag: 365}]}\n",
        "projects/b.yaml": "title: B\nstarted: 2024-01-01\nmilestones: {m: {title: M, done: 2025-02-01}}\n",
    }
    assert days_of(tmp_path, files) == {
        "a>": "2024-01-01",
        "a/m": "2025-02-01",
        "a/n": None,
        "a/o": "2026-02-01",
        "a": "2026-02-01",
        "b>": "2024-01-01",
        "b/m": "2025-02-01",
        "b": None,
    }


def test_a_project_that_has_not_begun_keeps_its_durations(tmp_path: Path) -> None:
    milestones = "milestones: {m: {title: M, due: 2026-04-01}, n: {title: N, due: 2025-12}}\n"
    files = {
        "projects/a.yaml": f"title: A\nstart: 2026-01-05\nfinish: 2026-06-30\n{milestones}",
        "projects/b.yaml": f"title: B\nstart: 2026-Q1\nfinish: 2026-06-30\n{milestones}",
        "projects/c.yaml": f"title: C\nstart: 2026-01-05\nstarted: 2026-01-06\nfinish: 2026-06-30\n{milestones}",
        "projects/d.yaml": f"title: D\nstart: 2026-02-01\nfinish: 2026-06-30\nafter: [b/m]\n{milestones}",
        "projects/e.yaml": f"title: E\nstart: 2026\nfinish: 2026-06-30\n{milestones}",
    }
    found = days_of(tmp_path, files)
    # Ten days late with its start; a quarter that is not over is not late; what has begun keeps its dates.
    assert (found["a>"], found["a/m"], found["a"]) == ("2026-01-15", "2026-04-11", "2026-07-10")
    assert (found["b>"], found["b/m"], found["b"]) == ("2026-01-15", "2026-04-01", "2026-06-30")
    assert (found["c>"], found["c/m"], found["c"]) == ("2026-01-06", "2026-04-01", "2026-06-30")
    # 59 days after its start, as the first of what it waits for comes.
    assert (found["d>"], found["d/m"], found["d"]) == ("2026-04-01", "2026-05-30", "2026-08-28")
    assert (found["e>"], found["e/m"], found["e"]) == ("2026-01-15", "2026-04-01", "2026-06-30")
    assert [found[f"{name}/n"] for name in "abce"] == ["2026-01-15"] * 4


def test_of_two_lags_to_one_predecessor_the_longer_counts(tmp_path: Path) -> None:
    for number, lags in enumerate(((3, 10), (10, 3), (-3, -10))):
        after = ", ".join(f"{{ref: a, lag: {lag}}}" for lag in lags)
        files = {
            "projects/a.yaml": "title: A\nfinish: 2026-05-01\n",
            "projects/b.yaml": f"title: B\nafter: [{after}]\n",
        }
        events = network(loaded(tmp_path / str(number), files).plan, AS_OF)
        assert events["b>"].waits == (Wait("a", max(lags)),)


def test_what_is_done_stays_where_it_was_and_waits_for_nothing(tmp_path: Path) -> None:
    files = {
        "projects/a.yaml": "title: A\nstart: 2027\nfinish: 2027\n",
        "projects/b.yaml": "title: B\nstarted: 2025-01\nfinished: 2025-10\nafter: [a]\n"
        "milestones: {m: {title: M, due: 2025-03-31, done: 2025-04-02, after: [a]}}\n",
    }
    assert days_of(tmp_path, files) == {
        "a>": "2027-01-01",
        "a": "2027-12-31",
        "b>": "2025-01-01",
        "b/m": "2025-04-02",
        "b": "2025-10-31",
    }
    events = network(loaded(tmp_path, files).plan, AS_OF)
    assert [(events[name].past, events[name].waits) for name in ("b>", "b/m", "b")] == [(True, ())] * 3


def test_a_fact_after_the_data_date_is_not_known_yet(tmp_path: Path) -> None:
    files = {
        "projects/a.yaml": "title: A\nstart: 2026-02-01\nstarted: 2026-03-01\n"
        "finish: 2026-05-01\nfinished: 2026-04-01\n"
        "milestones: {m: {title: M, due: 2026-02-10, done: 2026-02-20, cancelled: 2026-02-15}}\n",
    }
    assert days_of(tmp_path, files) == {"a>": "2026-02-01", "a/m": "2026-02-10", "a": "2026-05-01"}
    later = days_of(tmp_path, files, date(2026, 4, 1))
    assert later == {"a>": "2026-03-01", "a/m": None, "a": "2026-04-01"}


def test_nothing_waits_for_what_is_cancelled(tmp_path: Path) -> None:
    files = {
        "projects/a.yaml": "title: A\nstart: 2026-06\nfinish: 2027\ncancelled: 2025-12\n"
        "milestones: {m: {title: M, due: 2027, done: 2025-11-01}}\n",
        "projects/b.yaml": "title: B\nstart: 2026-02-01\nfinish: 2026-07-01\nafter: [a, a/m]\nmilestones:\n"
        "  m: {title: M, due: 2026-12-31, cancelled: 2026-01-15}\n  n: {title: N, due: 2026-03-01, after: [b/m]}\n",
    }
    assert days_of(tmp_path, files) == {
        "a>": None,
        "a/m": None,
        "a": None,
        "b>": "2026-02-01",
        "b/m": None,
        "b/n": "2026-03-01",
        "b": "2026-07-01",
    }


@pytest.mark.parametrize(
    ("fields", "day", "past"),
    [
        ("", None, False),
        ("start: 2025", AS_OF, False),
        ("start: 2026-03", date(2026, 3, 1), False),
        ("started: 2025-11", date(2025, 11, 1), True),
        ("start: 2025-01\nstarted: 2025-11", date(2025, 11, 1), True),
        ("started: 2026", None, False),
        ("milestones: {m: {title: M, done: 2025-05}}", None, True),
        ("start: 2025\nmilestones: {m: {title: M, done: 2025-05}}", date(2025, 1, 1), True),
        ("started: 2026\nmilestones: {m: {title: M, done: 2026-01-02}}", date(2026, 1, 1), True),
        ("start: 2025\nmilestones: {m: {title: M, done: 2026-05}}", AS_OF, False),
        ("start: 2024\nfinished: 2025", date(2024, 1, 1), True),
        ("start: 2024\ncancelled: 2025", None, True),
    ],
)
def test_the_start_of_a_project_is_known_by_its_facts(
    tmp_path: Path, fields: str, day: date | None, past: bool
) -> None:
    event = network(loaded(tmp_path, {"projects/a.yaml": f"title: A\n{fields}\n"}).plan, AS_OF)["a>"]
    assert event == Event(None if day is None else day.toordinal(), past, (), None if past else AS_OF.toordinal())


def test_a_project_that_has_begun_waits_for_nothing_even_where_its_start_has_no_date(tmp_path: Path) -> None:
    files = {
        "projects/a.yaml": "title: A\nfinish: 2027-12-31\n",
        "projects/b.yaml": "title: B\nafter: [a]\n"
        "milestones:\n  m: {title: M, done: 2025-05-01}\n  n: {title: N, due: 2026-06-30}\n",
    }
    assert days_of(tmp_path, files) == {
        "a>": None,
        "a": "2027-12-31",
        "b>": None,
        "b/m": "2025-05-01",
        "b/n": "2026-06-30",
        "b": "2026-06-30",
    }


def test_the_critical_path_of_a_plan_leads_to_the_latest_of_its_finishes(tmp_path: Path) -> None:
    files = {
        "plan.yaml": PLAN + "milestones: {vote: {title: Vote, due: 2026-02-01}, end: {title: Fin, after: [b]}}\n",
        "projects/a.yaml": "title: A\nstart: 2026-02-01\nfinish: 2026-06-30\n"
        "milestones:\n  m: {title: M, due: 2026-04-01}\n  n: {title: N, due: 2026-06-30}\n",
        "projects/b.yaml": "title: B\nafter: [{ref: a/n, lag: 5}]\n"
        "milestones: {m: {title: M, after: [{ref: a/m, lag: 7}]}}\n",
        "projects/c.yaml": "title: C\nstart: 2026-02-01\nfinish: 2026-06-01\nafter: [plan/vote]\n",
    }
    plan = loaded(tmp_path, files).plan
    made = schedule(network(plan, AS_OF))
    assert finishes(plan) == ("a", "b", "c", "plan/vote", "plan/end")
    assert critical(made, finishes(plan)) == {"a>", "a/n", "b>", "b/m", "b", "plan/end"}
    spare = total_float(made, finishes(plan))
    end = date(2026, 6, 30) + timedelta(days=5)
    assert spare["a"] == 5
    assert spare["a/m"] == (end - date(2026, 4, 1)).days - 7
    assert spare["c"] == (end - date(2026, 6, 1)).days


def test_an_empty_plan_has_no_network(tmp_path: Path) -> None:
    plan = loaded(tmp_path, {}).plan
    assert network(plan, AS_OF) == {}
    assert finishes(plan) == ()
