"""`done-before-started`: what is certain of a milestone and the start of its project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import PLAN, checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "done-before-started"


def project(started: str, done: str) -> str:
    return f"title: P\n{started}\nmilestones:\n  m:\n    title: M\n    {done}\n"


def found(folder: Path, text: str) -> list[str]:
    return said(checked(folder, {"projects/p.yaml": text}, select=(RULE,)), RULE)


@pytest.mark.parametrize(
    ("started", "done"),
    [
        ("started: 2024-06-15", "done: 2024-06-15"),
        ("started: 2024-06-15", "done: 2024-06"),
        ("started: 2024", "done: 2024-01-01"),
        ("started: 2024-Q3", "done: 2024-H2"),
        ("started: 2024-06-15", "due: 2020"),
        ("start: 2024-06-15", "done: 2020"),
        ("started: 2024-06-31", "done: 2020"),
    ],
)
def test_what_may_be_in_order_is_left_alone(tmp_path: Path, started: str, done: str) -> None:
    assert not found(tmp_path, project(started, done))


@pytest.mark.parametrize(
    ("started", "done"),
    [("2024-06-15", "2024-06-14"), ("2024-06", "2024-05"), ("2024-Q3", "2024-H1"), ("2024", "2023")],
)
def test_what_no_reading_puts_in_order_is_found(tmp_path: Path, started: str, done: str) -> None:
    assert found(tmp_path, project(f"started: {started}", f"done: {done}")) == [
        (
            f"projects/p.yaml:6:11: This milestone was done ({done}) before its project started ({started}). | "
            'Correct "done" here, or "started" in the project.'
        )
    ]


def test_the_start_of_the_project_is_shown_too(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"projects/p.yaml": project("started: 2024", "done: 2023")}
    (diagnostic,) = checked(tmp_path, files, select=(RULE,)).diagnostics
    assert [related.place.span.line for related in diagnostic.related] == [2]
    assert (diagnostic.subject, diagnostic.field) == ("p/m", "done")


def test_milestones_of_the_plan_have_no_project(tmp_path: Path) -> None:
    plan = f"{PLAN}milestones:\n  m:\n    title: M\n    done: 1999\n"
    assert not checked(tmp_path, {"plan.yaml": plan}, select=(RULE,)).diagnostics
