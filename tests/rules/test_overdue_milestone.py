"""`overdue-milestone`: from which day on, and of which projects."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.making import PLAN, checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "overdue-milestone"
REMEDY = 'Write when it was "done", or the date on which it is "due" now.'


def milestones(*fields: str) -> str:
    return "milestones:\n  m:\n    title: M\n" + "".join(f"    {field}\n" for field in fields)


def found(folder: Path, text: str, as_of: str = "2026-06-15", name: str = "projects/p.yaml") -> list[str]:
    return said(checked(folder, {name: text}, as_of=date.fromisoformat(as_of), select=(RULE,)), RULE)


@pytest.mark.parametrize(
    ("due", "last"),
    [
        ("2026-03-31", "2026-03-31"),
        ("2026-03", "2026-03-31"),
        ("2026-Q1", "2026-03-31"),
        ("2025-S2", "2025-12-31"),
        ("2025", "2025-12-31"),
    ],
)
def test_a_milestone_is_overdue_from_the_day_after_its_last(tmp_path: Path, due: str, last: str) -> None:
    on = date.fromisoformat(last)
    assert not found(tmp_path, f"title: P\n{milestones(f'due: {due}')}", last)
    after = date.fromordinal(on.toordinal() + 1).isoformat()
    assert found(tmp_path, f"title: P\n{milestones(f'due: {due}')}", after) == [
        f"projects/p.yaml:5:10: This milestone was due 1 day ago, and nothing says that it is done. | {REMEDY}"
    ]


def test_days_are_counted(tmp_path: Path) -> None:
    assert found(tmp_path, f"title: P\n{milestones('due: 2023-06')}") == [
        f"projects/p.yaml:5:10: This milestone was due 1,081 days ago, and nothing says that it is done. | {REMEDY}"
    ]


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ("done: 2026-06-15", 0),
        ("done: 2026-06-16", 1),
        ("done: 2026-06", 0),
        ("done: 2026", 0),
        ("done: hier", 0),
        ("cancelled: 2026-06-15", 0),
        ("cancelled: 2026", 0),
        ("cancelled: 2027", 1),
        ("baseline: 2026-06-16", 1),
    ],
)
@pytest.mark.parametrize("name", ["projects/p.yaml", "plan.yaml"])
def test_a_milestone_that_may_be_done_or_cancelled_is_left_alone(
    tmp_path: Path, name: str, fact: str, expected: int
) -> None:
    head = PLAN if name == "plan.yaml" else "title: P\n"
    assert len(found(tmp_path, head + milestones("due: 2026-03", fact), name=name)) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("started: 2025", 1),
        ("start: 2027", 1),
        ("finished: 2026-06-15", 0),
        ("finished: 2026-06-16", 1),
        ("finished: 2026", 0),
        ("cancelled: 2026-06-15", 0),
        ("cancelled: 2026-H2", 1),
        ("paused: 2026-05", 0),
        ("paused: 2026-Q2", 0),
        ("paused: demain", 0),
        ("paused: 2026-04\nresumed: 2026-05", 1),
        ("paused: 2026-04\nresumed: 2026-07", 0),
    ],
)
def test_a_project_that_has_stopped_is_left_alone(tmp_path: Path, facts: str, expected: int) -> None:
    assert len(found(tmp_path, f"title: P\n{facts}\n{milestones('due: 2026-03')}")) == expected


def test_nothing_but_milestones_is_looked_at(tmp_path: Path) -> None:
    assert not found(tmp_path, "title: P\nstart: 2020\nfinish: 2021\n")
    assert not found(tmp_path, f"title: P\n{milestones('baseline: 2020')}")


def test_milestones_of_the_plan_are_looked_at(tmp_path: Path) -> None:
    assert found(tmp_path, PLAN + milestones("due: 2026-06-13"), name="plan.yaml") == [
        f"plan.yaml:7:10: This milestone was due 2 days ago, and nothing says that it is done. | {REMEDY}"
    ]


@pytest.mark.parametrize("name", ["projects/p.yaml", "plan.yaml"])
def test_nothing_is_said_where_a_part_of_the_file_was_lost(tmp_path: Path, name: str) -> None:
    head = PLAN if name == "plan.yaml" else "title: P\n"
    assert not found(tmp_path, head + milestones("due: 2026-03", "done: [2026-04"), name=name)
