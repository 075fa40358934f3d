"""`milestone-outside-project`: which dates bound a milestone, and what is left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "milestone-outside-project"
REMEDY = "Correct the date that is wrong, here or in the project."


def project(dates: str, *milestone: str) -> str:
    lines = "".join(f"    {line}\n" for line in ("title: M", *milestone))
    return f"title: P\n{dates}\nmilestones:\n  m:\n{lines}"


def found(folder: Path, text: str) -> list[str]:
    return said(checked(folder, {"projects/p.yaml": text}, select=(RULE,)), RULE)


@pytest.mark.parametrize(
    "due",
    ["2024-06-01", "2024-12-31", "2024-06", "2024-12", "2024-Q2", "2024-Q4", "2024-H1", "2024-H2", "2024"],
)
def test_a_milestone_that_may_be_inside_is_left_alone(tmp_path: Path, due: str) -> None:
    assert not found(tmp_path, project("start: 2024-06\nfinish: 2024-12", f"due: {due}"))


@pytest.mark.parametrize("due", ["2024-05-31", "2024-05", "2024-Q1", "2023-H2", "2023"])
def test_a_milestone_before_the_start_is_found(tmp_path: Path, due: str) -> None:
    assert found(tmp_path, project("start: 2024-06\nfinish: 2024-12", f"due: {due}")) == [
        f'projects/p.yaml:7:10: "due" ({due}) comes before "start" of the project (2024-06). | {REMEDY}'
    ]


@pytest.mark.parametrize("due", ["2025-01-01", "2025-01", "2025-Q1", "2025-H1", "2025"])
def test_a_milestone_after_the_finish_is_found(tmp_path: Path, due: str) -> None:
    assert found(tmp_path, project("start: 2024-06\nfinish: 2024", f"due: {due}")) == [
        f'projects/p.yaml:7:10: "due" ({due}) comes after "finish" of the project (2024). | {REMEDY}'
    ]


@pytest.mark.parametrize(
    ("dates", "due", "bound"),
    [
        ("start: 2024-06\nstarted: 2024-03", "2024-03", ""),
        ("start: 2024-06\nstarted: 2024-03", "2024-02", '"started" of the project (2024-03)'),
        ("start: 2024-03\nstarted: 2024-06", "2024-03", ""),
        ("start: 2024-03\nstarted: 2024-06", "2024-02", '"start" of the project (2024-03)'),
        ("finish: 2024-06\nfinished: 2024-09", "2024-09", ""),
        ("finish: 2024-06\nfinished: 2024-09", "2024-10", '"finished" of the project (2024-09)'),
        ("finish: 2024-09\nfinished: 2024-06", "2024-09", ""),
        ("finish: 2024-09\nfinished: 2024-06", "2024-10", '"finish" of the project (2024-09)'),
        ("started: 2024-06\nfinished: 2024-09", "2024-05", '"started" of the project (2024-06)'),
        ("start: 2024\nstarted: 2024-03", "2024-02", ""),
        ("finish: 2024\nfinished: 2024-06", "2024-10", ""),
        ("finish: 2024-12-15", "2024-12", ""),
        ("start: 2024-06-15", "2024-06", ""),
    ],
)
def test_a_forecast_and_its_fact_bound_together(tmp_path: Path, dates: str, due: str, bound: str) -> None:
    lines = found(tmp_path, project(dates, f"due: {due}"))
    assert len(lines) == bool(bound)
    assert all(bound in line for line in lines)


@pytest.mark.parametrize("dates", ["start: 2024-06\nstarted: 2024-06-31", "finish: 2022\nfinished: 2022-13"])
def test_a_bound_that_cannot_be_read_bounds_nothing(tmp_path: Path, dates: str) -> None:
    assert not found(tmp_path, project(dates, "due: 2023"))


def test_a_baseline_is_compared_with_the_baseline(tmp_path: Path) -> None:
    dates = "start: 2020\nfinish: 2020\nbaseline: {start: 2024, finish: 2024}"
    assert not found(tmp_path, project(dates, "baseline: 2024-06"))
    assert found(tmp_path, project(dates, "baseline: 2023")) == [
        'projects/p.yaml:8:15: "baseline" (2023) comes before "baseline.start" of the project (2024). | ' + REMEDY
    ]
    assert found(tmp_path, project(dates, "baseline: 2025")) == [
        'projects/p.yaml:8:15: "baseline" (2025) comes after "baseline.finish" of the project (2024). | ' + REMEDY
    ]
    assert not found(tmp_path, project("start: 2024", "baseline: 2023"))


def test_the_bound_is_shown_too(tmp_path: Path) -> None:
    text = project("baseline:\n  start: 2024", "baseline: 2023")
    (diagnostic,) = checked(tmp_path, {"projects/p.yaml": text}, select=(RULE,)).diagnostics
    assert [related.place.span.line for related in diagnostic.related] == [3]
    assert (diagnostic.subject, diagnostic.field) == ("p/m", "baseline")


def test_the_due_date_of_a_milestone_that_is_done_says_nothing_more(tmp_path: Path) -> None:
    assert not found(tmp_path, project("start: 2024", "due: 2023", "done: 2024-03"))
    assert not found(tmp_path, project("start: 2024", "due: 2023", "done: bientôt"))
    dates = "baseline: {start: 2024}"
    assert len(found(tmp_path, project(dates, "baseline: 2023", "done: 2024-03"))) == 1


def test_what_is_cancelled_is_left_alone(tmp_path: Path) -> None:
    dates = "start: 2024\nbaseline: {start: 2024}"
    assert not found(tmp_path, project(dates, "due: 2023", "baseline: 2023", "cancelled: 2024"))
    assert not found(tmp_path, project(f"{dates}\ncancelled: 2024", "due: 2023", "baseline: 2023"))


def test_a_project_that_finishes_before_it_starts_is_a_fault_of_its_own(tmp_path: Path) -> None:
    assert not found(tmp_path, project("start: 2024\nfinish: 2023", "due: 2023"))
    for finish in ("2024-06-15", "2024-06", "2024-03"):
        start = "2024" if finish == "2024-03" else "2024-06-15"
        assert len(found(tmp_path, project(f"start: {start}\nfinish: {finish}", "due: 2023"))) == 1


def test_nothing_is_said_where_a_part_of_the_file_was_lost(tmp_path: Path) -> None:
    assert not found(tmp_path, project("start: 2024\nstarted: [2023", "due: 2023"))
