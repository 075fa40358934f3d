"""`fact-in-future`: which facts, from which day on, and seen from when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl import rules
from ccictl.check.run import check, errors
from tests.making import checked, loaded, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "fact-in-future"
AS_OF = date(2026, 6, 15)


def found(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    return said(checked(folder, files, as_of=AS_OF, select=(RULE,)), RULE)


@pytest.mark.parametrize("fact", ["2026-06-15", "2026-06", "2026-Q2", "2026-H1", "2026", "2025-12-31", "0001"])
def test_what_has_begun_may_have_happened(tmp_path: Path, fact: str) -> None:
    assert not found(tmp_path, {"projects/p.yaml": f"title: P\nstarted: {fact}\n"})


@pytest.mark.parametrize("fact", ["2026-06-16", "2026-07", "2026-Q3", "2026-H2", "2027", "9999"])
def test_what_has_not_begun_cannot_have_happened(tmp_path: Path, fact: str) -> None:
    assert found(tmp_path, {"projects/p.yaml": f"title: P\nstarted: {fact}\n"}) == [
        (
            f'projects/p.yaml:2:10: "started" is dated {fact}, after 2026-06-15: a fact is what has happened. | '
            'Write "start" as long as it is expected, and "started" once it has happened.'
        )
    ]


def test_every_fact_of_the_plan_its_projects_and_milestones_is_looked_at(tmp_path: Path) -> None:
    facts = ("started", "finished", "paused", "resumed", "cancelled")
    milestones = "milestones:\n  m:\n    title: M\n    done: 2027\n    cancelled: 2027\n"
    project = "title: P\n" + "".join(f"{fact}: 2027\n" for fact in facts) + milestones
    plan = f"title: Plan\nstart: 2022\nfinish: 2027\nadopted: 2027\n{milestones}"
    result = checked(tmp_path, {"plan.yaml": plan, "projects/p.yaml": project}, as_of=AS_OF, select=(RULE,))
    assert [(d.subject, d.field) for d in result.diagnostics] == [
        ("plan", "adopted"),
        ("plan/m", "done"),
        ("plan/m", "cancelled"),
        *(("p", fact) for fact in facts),
        ("p/m", "done"),
        ("p/m", "cancelled"),
    ]


def test_the_remedy_is_the_forecast_where_there_is_one(tmp_path: Path) -> None:
    project = "title: P\nfinished: 2027\npaused: 2027\nmilestones:\n  m:\n    title: M\n    done: 2027\n"
    assert [line.partition(" | ")[2] for line in found(tmp_path, {"projects/p.yaml": project})] == [
        'Write "finish" as long as it is expected, and "finished" once it has happened.',
        "Correct the date, or leave it out until it has happened.",
        'Write "due" as long as it is expected, and "done" once it has happened.',
    ]


def test_forecasts_may_be_in_the_future(tmp_path: Path) -> None:
    milestones = "milestones:\n  m:\n    title: M\n    due: 2027\n    baseline: 2027\n"
    project = f"title: P\nstart: 2027\nfinish: 2027\nbaseline: {{start: 2027, finish: 2027}}\n{milestones}"
    assert not found(tmp_path, {"projects/p.yaml": project})


def test_a_report_cannot_be_written_ahead(tmp_path: Path) -> None:
    begun = "".join(f"  {date_}: {{weather: sunny}}\n" for date_ in ("2026-06-15", "2026-06", "2026"))
    project = f"title: P\nreports:\n{begun}  2026-T3:\n    weather: fair\n"
    assert found(tmp_path, {"projects/p.yaml": project}) == [
        (
            "projects/p.yaml:6:3: This report is dated 2026-Q3, after 2026-06-15: nobody can have written it yet. | "
            "Correct the date."
        )
    ]


@pytest.mark.parametrize(("as_of", "expected"), [(date(2026, 6, 30), 1), (date(2026, 7, 1), 0)])
def test_the_data_date_alone_decides(tmp_path: Path, as_of: date, expected: int) -> None:
    plan = loaded(tmp_path, {"projects/p.yaml": "title: P\nstarted: 2026-07-01\n"})
    assert len(check(plan, rules.every(), as_of, (RULE,)).diagnostics) == expected


def test_who_looks_back_is_not_told_of_what_has_happened_since(tmp_path: Path) -> None:
    plan = loaded(tmp_path, {"projects/p.yaml": "title: P\nstarted: 2026-07-01\n"})
    assert (errors(plan, rules.every(), AS_OF), errors(plan, rules.every(), AS_OF, back=True)) == (1, 0)
