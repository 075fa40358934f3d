"""`outside-horizon`: which dates are held against the horizon, and which are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "outside-horizon"
REMEDY = "Correct the date, or the horizon of the plan."
PLAN = "title: Plan\nstart: 2022-09\nfinish: 2027-06\n"


def found(folder: Path, project: str = "title: P\n", plan: str = PLAN, **more: str) -> list[str]:
    others = {f"{kind}.yaml": text for kind, text in more.items()}
    return said(checked(folder, {"plan.yaml": plan, "projects/p.yaml": project, **others}, select=(RULE,)), RULE)


@pytest.mark.parametrize(
    ("start", "finish"),
    [
        ("2022-09-01", "2027-06-30"),
        ("2022-09", "2027-06"),
        ("2022-Q3", "2027-Q2"),
        ("2022-H2", "2027-H1"),
        ("2022", "2027"),
    ],
)
def test_what_may_be_inside_is_left_alone(tmp_path: Path, start: str, finish: str) -> None:
    assert not found(tmp_path, f"title: P\nstart: {start}\nfinish: {finish}\n")


@pytest.mark.parametrize("start", ["2022-08-31", "2022-08", "2022-Q2", "2022-H1", "2021"])
def test_what_is_before_the_horizon_is_found(tmp_path: Path, start: str) -> None:
    assert found(tmp_path, f"title: P\nstart: {start}\n") == [
        f'projects/p.yaml:2:8: "start" ({start}) comes before the start of the plan (2022-09). | {REMEDY}'
    ]


@pytest.mark.parametrize("finish", ["2027-07-01", "2027-07", "2027-Q3", "2027-H2", "2028"])
def test_what_is_after_the_horizon_is_found(tmp_path: Path, finish: str) -> None:
    assert found(tmp_path, f"title: P\nfinish: {finish}\n") == [
        f'projects/p.yaml:2:9: "finish" ({finish}) comes after the end of the plan (2027-06). | {REMEDY}'
    ]


def test_a_fact_takes_the_place_of_its_forecast(tmp_path: Path) -> None:
    milestones = "milestones:\n  m: {title: M, due: 2030, done: 2024}\n  n: {title: N, due: 2024, done: 2020}\n"
    project = f"title: P\nstart: 2020\nstarted: 2023\nfinish: 2026\nfinished: 2028\n{milestones}"
    assert [line.partition(": ")[0] for line in found(tmp_path, project)] == [
        "projects/p.yaml:5:11",
        "projects/p.yaml:8:34",
    ]


def test_a_fact_that_cannot_be_read_hides_its_forecast(tmp_path: Path) -> None:
    assert not found(tmp_path, "title: P\nstart: 2020\nstarted: hier\n")


def test_phases_are_inside_the_plan(tmp_path: Path) -> None:
    phases = "phases:\n  a:\n    title: A\n    start: 2022-08\n    finish: 2023\n  b:\n    title: B\n"
    assert found(tmp_path, plan=f"{PLAN}{phases}    start: 2024\n    finish: 2028\n") == [
        f'plan.yaml:7:12: "start" (2022-08) comes before the start of the plan (2022-09). | {REMEDY}',
        f'plan.yaml:12:13: "finish" (2028) comes after the end of the plan (2027-06). | {REMEDY}',
    ]


def test_the_plan_is_prepared_before_it_starts(tmp_path: Path) -> None:
    milestones = "milestones:\n  vote: {title: Vote, done: 2022-03}\n  bilan: {title: Bilan, due: 2028}\n"
    assert found(tmp_path, plan=PLAN + milestones) == [
        f'plan.yaml:6:30: "due" (2028) comes after the end of the plan (2027-06). | {REMEDY}'
    ]


def test_what_is_cancelled_a_baseline_or_an_indicator_is_left_alone(tmp_path: Path) -> None:
    milestone = "title: M, due: 2030"
    project = f"title: P\nbaseline: {{start: 2020, finish: 2030}}\nmilestones:\n  m: {{{milestone}, cancelled: 2024}}\n"
    indicators = "i:\n  title: I\n  of: plan\n  better: higher\n  start: {date: 2019, value: 1}\n  targets: {2030: 2}\n"
    assert not found(tmp_path, project, indicators=indicators)
    assert not found(tmp_path, f"title: P\nstart: 2030\ncancelled: 2024\nmilestones:\n  m: {{{milestone}}}\n")


@pytest.mark.parametrize(
    ("horizon", "expected"),
    [
        ("start: 2022\n", ["projects/p.yaml:2:8"]),
        ("finish: 2027\n", ["projects/p.yaml:3:9"]),
        ("", []),
        ("start: 2027\nfinish: 2022\n", []),
        ("start: 2025\nfinish: 2025-03\n", ["projects/p.yaml:2:8", "projects/p.yaml:3:9"]),
        ("start: 2025-06-15\nfinish: 2025\n", ["projects/p.yaml:2:8", "projects/p.yaml:3:9"]),
        ("start: 2025-06-15\nfinish: 2025-06-15\n", ["projects/p.yaml:2:8", "projects/p.yaml:3:9"]),
    ],
)
def test_a_horizon_that_is_not_known_bounds_nothing(tmp_path: Path, horizon: str, expected: list[str]) -> None:
    lines = found(tmp_path, "title: P\nstart: 2020\nfinish: 2030\n", f"title: Plan\n{horizon}")
    assert [line.partition(": ")[0] for line in lines] == expected


def test_the_horizon_is_shown_too(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"plan.yaml": PLAN, "projects/p.yaml": "title: P\nstart: 2020\nfinish: 2030\n"}
    result = checked(tmp_path, files, select=(RULE,))
    places = [[(r.place.file, r.place.span.line) for r in d.related] for d in result.diagnostics]
    assert places == [[("plan.yaml", 2)], [("plan.yaml", 3)]]
