"""`outside-launch-window`: which start counts, and what the window leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import PLAN, checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "outside-launch-window"
REMEDY = "Correct the date, or the launch window of the plan."
BEFORE = "The start of this project ({}) comes before the launch window opens ({})."
AFTER = "The start of this project ({}) comes after the launch window closes ({})."


def found(folder: Path, project: str, launch: str = "{start: 2022-H2, finish: 2024}") -> list[str]:
    plan = f"{PLAN}launch: {launch}\n"
    files: dict[str, str | bytes] = {"plan.yaml": plan, "projects/p.yaml": f"title: P\n{project}\n"}
    return said(checked(folder, files, select=(RULE,)), RULE)


@pytest.mark.parametrize(
    "start", ["2022-07-01", "2022-07", "2022-Q3", "2022-S2", "2022", "2024-12-31", "2024-12", "2024-T4", "2024"]
)
@pytest.mark.parametrize("field", ["start", "started"])
def test_what_may_be_inside_the_window_is_left_alone(tmp_path: Path, field: str, start: str) -> None:
    assert not found(tmp_path, f"{field}: {start}")


@pytest.mark.parametrize("start", ["2022-06-30", "2022-06", "2022-Q2", "2022-H1", "2021"])
def test_a_start_before_the_window_is_found(tmp_path: Path, start: str) -> None:
    message = BEFORE.format(start, "2022-H2")
    assert found(tmp_path, f"start: {start}") == [f"projects/p.yaml:2:8: {message} | {REMEDY}"]
    assert found(tmp_path, f"started: {start}") == [f"projects/p.yaml:2:10: {message} | {REMEDY}"]


@pytest.mark.parametrize("start", ["2025-01-01", "2025-01", "2025-Q1", "2025-H1", "2025"])
def test_a_start_after_the_window_is_found(tmp_path: Path, start: str) -> None:
    message = AFTER.format(start, "2024")
    assert found(tmp_path, f"start: {start}") == [f"projects/p.yaml:2:8: {message} | {REMEDY}"]


def test_a_year_that_the_window_opens_or_closes_in_may_be_right(tmp_path: Path) -> None:
    assert not found(tmp_path, "start: 2024", "{start: 2024-06-15}")
    assert not found(tmp_path, "start: 2024", "{finish: 2024-06-15}")


def test_the_fact_counts_once_it_is_given(tmp_path: Path) -> None:
    assert not found(tmp_path, "start: 2025\nstarted: 2024")
    assert not found(tmp_path, "start: 2025\nstarted: bientôt")
    message = AFTER.format("2025", "2024")
    assert found(tmp_path, "start: 2024\nstarted: 2025") == [f"projects/p.yaml:3:10: {message} | {REMEDY}"]


def test_what_is_cancelled_or_has_no_start_is_left_alone(tmp_path: Path) -> None:
    assert not found(tmp_path, "start: 2025\ncancelled: 2024")
    assert not found(tmp_path, "finish: 2030")


@pytest.mark.parametrize(
    ("launch", "before", "after"),
    [
        ("{start: 2022}", 1, 0),
        ("{finish: 2024}", 0, 1),
        ("{}", 0, 0),
        ("{start: 2024, finish: 2022}", 0, 0),
        ("{start: 2024, finish: 2024-03}", 1, 1),
        ("{start: 2024-06-15, finish: 2024}", 1, 1),
        ("{start: 2024-06-15, finish: 2024-06-15}", 1, 1),
        ("{start: 2022, finish: 2024-02-30}", 1, 0),
    ],
)
def test_a_window_that_is_open_or_reversed(tmp_path: Path, launch: str, before: int, after: int) -> None:
    assert len(found(tmp_path, "start: 2021", launch)) == before
    assert len(found(tmp_path, "start: 2025", launch)) == after


def test_the_window_is_shown_too(tmp_path: Path) -> None:
    plan = f"{PLAN}launch:\n  start: 2022\n  finish: 2024\n"
    files: dict[str, str | bytes] = {
        "plan.yaml": plan,
        "projects/a.yaml": "title: A\nstart: 2021\n",
        "projects/b.yaml": "title: B\nstart: 2025\n",
    }
    result = checked(tmp_path, files, select=(RULE,))
    assert [d.related[0].place.span.line for d in result.diagnostics] == [5, 6]
