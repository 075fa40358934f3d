"""`finish-before-start`: which pairs of dates are compared, and what has the benefit of the doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "finish-before-start"
REMEDY = "Correct the one that is wrong."


def found(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    return said(checked(folder, files, select=(RULE,)), RULE)


@pytest.mark.parametrize(
    ("start", "finish"),
    [
        ("2024-06-15", "2024-06-15"),
        ("2024-06-15", "2024-06"),
        ("2024-06", "2024-06-01"),
        ("2024-06", "2024"),
        ("2024", "2024-01"),
        ("2024-H2", "2024-Q3"),
        ("2024-Q3", "2024-H2"),
        ("2024", "2024"),
    ],
)
def test_periods_that_touch_may_be_right(tmp_path: Path, start: str, finish: str) -> None:
    assert not found(tmp_path, {"projects/p.yaml": f"title: P\nstart: {start}\nfinish: {finish}\n"})


@pytest.mark.parametrize(
    ("start", "finish"),
    [
        ("2024-06-15", "2024-06-14"),
        ("2024-06", "2024-05"),
        ("2024-06-01", "2024-05"),
        ("2024-T3", "2024-S1"),
        ("2024-01-01", "2023"),
        ("2024", "2023-12-31"),
    ],
)
def test_no_reading_saves_what_ends_on_the_day_before(tmp_path: Path, start: str, finish: str) -> None:
    shown = {"2024-T3": "2024-Q3", "2024-S1": "2024-H1"}
    message = f'"finish" ({shown.get(finish, finish)}) comes before "start" ({shown.get(start, start)}).'
    files: dict[str, str | bytes] = {"projects/p.yaml": f"title: P\nstart: {start}\nfinish: {finish}\n"}
    assert found(tmp_path, files) == [f"projects/p.yaml:3:9: {message} | {REMEDY}"]


def test_the_facts_and_the_baseline_of_a_project_are_compared(tmp_path: Path) -> None:
    project = (
        "title: P\nstarted: 2024-03\nfinished: 2024-02\npaused: 2023-03-02\nresumed: 2023-03-01\n"
        "baseline:\n  start: 2025\n  finish: 2024\n"
    )
    assert found(tmp_path, {"projects/p.yaml": project}) == [
        f'projects/p.yaml:3:11: "finished" (2024-02) comes before "started" (2024-03). | {REMEDY}',
        (
            'projects/p.yaml:5:10: "resumed" (2023-03-01) comes before "paused" (2023-03-02). | '
            'Correct the one that is wrong; if there was a second pause, delete "resumed".'
        ),
        f'projects/p.yaml:8:11: "finish" (2024) comes before "start" (2025). | {REMEDY}',
    ]


def test_the_plan_its_window_and_its_phases_are_compared(tmp_path: Path) -> None:
    plan = (
        "title: Plan\nstart: 2027\nfinish: 2022\nlaunch: {start: 2024, finish: 2022-H2}\nphases:\n"
        "  bilan:\n    title: Bilan\n    start: 2026\n    finish: 2025\n"
    )
    assert found(tmp_path, {"plan.yaml": plan}) == [
        f'plan.yaml:3:9: "finish" (2022) comes before "start" (2027). | {REMEDY}',
        f'plan.yaml:4:31: "finish" (2022-H2) comes before "start" (2024). | {REMEDY}',
        f'plan.yaml:9:13: "finish" (2025) comes before "start" (2026). | {REMEDY}',
    ]


def test_one_date_alone_is_compared_with_nothing(tmp_path: Path) -> None:
    project = "title: P\nfinish: 1999\nstarted: 2024\nfinished: 2024-02-30\nresumed: 1999\n"
    assert not found(tmp_path, {"projects/p.yaml": project})


def test_the_beginning_is_shown_too(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/p.yaml": "title: P\nstart: 2024\nfinish: 2023\n"}, select=(RULE,))
    (diagnostic,) = result.diagnostics
    (related,) = diagnostic.related
    assert (related.place.span.line, related.message.args) == (2, (("field", "start"),))
    assert (diagnostic.subject, diagnostic.field) == ("p", "finish")
