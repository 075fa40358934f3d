"""`stale-report`: of which projects, and from which day on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.making import PLAN, checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "stale-report"
REMEDY = 'Add a report, or write when the project was "finished" or "paused".'


def found(folder: Path, text: str, as_of: str = "2026-06-15", plan: str = PLAN) -> list[str]:
    files: dict[str, str | bytes] = {"plan.yaml": plan, "projects/p.yaml": f"title: P\n{text}"}
    return said(checked(folder, files, as_of=date.fromisoformat(as_of), select=(RULE,)), RULE)


@pytest.mark.parametrize("when", ["2026-03-31", "2026-03", "2026-T1"])
def test_a_report_is_stale_after_ninety_two_days(tmp_path: Path, when: str) -> None:
    project = f"started: 2025\nreports:\n  {when}: {{weather: sunny}}\n"
    assert not found(tmp_path, project, "2026-07-01")
    assert found(tmp_path, project, "2026-07-02") == [
        f"projects/p.yaml:4:3: The last report of this project is 93 days old, more than 92. | {REMEDY}"
    ]


def test_the_plan_says_how_often_reports_are_due(tmp_path: Path) -> None:
    plan = f"{PLAN}thresholds: {{report_every: 0}}\n"
    project = "started: 2025\nreports:\n  2026-06-14: {}\n"
    assert not found(tmp_path, project, "2026-06-14", plan)
    assert found(tmp_path, project, "2026-06-15", plan) == [
        f"projects/p.yaml:4:3: The last report of this project is 1 day old, more than 0. | {REMEDY}"
    ]


def test_the_last_report_counts_wherever_it_is_written(tmp_path: Path) -> None:
    project = "started: 2025\nreports:\n  2026-06-01: {}\n  2025-01: {}\n"
    assert not found(tmp_path, project)
    assert [line.partition(": ")[0] for line in found(tmp_path, project, "2026-12-31")] == ["projects/p.yaml:4:3"]


@pytest.mark.parametrize("pending", ["2026-06", "2026-Q2", "2026-H1", "2026"])
def test_a_report_for_a_period_that_has_begun_counts_as_given(tmp_path: Path, pending: str) -> None:
    assert not found(tmp_path, f"started: 2024\nreports:\n  2025-01: {{}}\n  {pending}: {{}}\n")


def test_a_report_that_is_still_to_come_does_not_count(tmp_path: Path) -> None:
    assert len(found(tmp_path, "started: 2024\nreports:\n  2025-01: {}\n  2026-06-16: {}\n")) == 1
    assert not found(tmp_path, "started: 2024\nreports:\n  2026-06-16: {}\n")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("started: 2024\n", 1),
        ("milestones: {m: {title: M, done: 2024}}\n", 1),
        ("start: 2024\n", 0),
        ("started: 2027\n", 0),
        ("started: 2024\nfinished: 2025\n", 0),
        ("started: 2024\nfinished: 2026\n", 0),
        ("started: 2024\nfinished: 2027\n", 1),
        ("started: 2024\nfinished: enfin\n", 0),
        ("started: 2024\npaused: 2025\n", 0),
        ("started: 2024\npaused: 2026\n", 0),
        ("started: 2024\npaused: 2025-01\nresumed: 2025-06\n", 1),
        ("started: 2024\ncancelled: 2025\n", 0),
        ("started: 2024\ncancelled: 2026\n", 0),
    ],
)
def test_only_a_project_that_is_active_for_certain_owes_a_report(tmp_path: Path, facts: str, expected: int) -> None:
    assert len(found(tmp_path, f"{facts}reports: {{2024-12: {{}}}}\n")) == expected


def test_nothing_is_said_where_a_part_of_the_file_was_lost(tmp_path: Path) -> None:
    assert not found(tmp_path, "started: 2024\nreports: {2024-12: {}}\npaused: [2025\n")


def test_a_project_that_never_reported_is_left_alone(tmp_path: Path) -> None:
    assert not found(tmp_path, "started: 2020\n")
    assert not found(tmp_path, "started: 2020\nreports: {}\n")


@pytest.mark.parametrize("more", ["  hier: {}\n", "  2026-06-01: {weather: beige}\n", "  2026-06-01: [\n"])
def test_a_report_that_cannot_be_read_may_be_the_last(tmp_path: Path, more: str) -> None:
    assert not found(tmp_path, f"started: 2024\nreports:\n  2025-01: {{}}\n{more}")
