"""What is announced, against what is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import PLAN, checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "count-mismatch"
MISSING = "Record those that are missing, or correct the number that is announced."
TOO_MANY = "Look for what is recorded twice, or correct the number that is announced."
# One obsession, two engagements, three projects of which two totems.
RECORDED = {
    "obsessions.yaml": "o: {title: O}\n",
    "engagements.yaml": "e-1: {title: E}\ne-2: {title: F}\n",
    "projects.yaml": "a: {title: A, totem: true}\nb: {title: B, totem: true, cancelled: 2023}\nc: {title: C}\n",
}


def messages(folder: Path, expects: str, files: dict[str, str] | None = None) -> list[str]:
    plan = {"plan.yaml": f"{PLAN}expects:\n  {expects}\n"}
    return said(checked(folder, {**RECORDED, **plan, **(files or {})}, select=(RULE,)), RULE)


@pytest.mark.parametrize(
    ("expects", "column", "message"),
    [
        ("obsessions: 3", 15, f"The plan announces 3 obsessions and records 1. | {MISSING}"),
        ("obsessions: 0", 15, f"The plan announces 0 obsessions and records 1. | {TOO_MANY}"),
        ("engagements: 30", 16, f"The plan announces 30 engagements and records 2. | {MISSING}"),
        ("engagements: 1", 16, f"The plan announces 1 engagement and records 2. | {TOO_MANY}"),
        ("projects: {at_least: 70}", 13, f"The plan announces at least 70 projects and records 3. | {MISSING}"),
        ("projects: {at_most: 1}", 13, f"The plan announces at most 1 project and records 3. | {TOO_MANY}"),
        ("projects: {at_least: 4, at_most: 4}", 13, f"The plan announces 4 projects and records 3. | {MISSING}"),
        (
            "projects: {at_least: 9, at_most: 4}",
            13,
            "Nothing can be at least 9 and at most 4. | Correct one of the two.",
        ),
        (
            "projects: {at_least: 4, at_most: 9}",
            13,
            f"The plan announces at least 4 projects and records 3. | {MISSING}",
        ),
        (
            "projects: {at_least: 1, at_most: 2}",
            13,
            f"The plan announces at most 2 projects and records 3. | {TOO_MANY}",
        ),
        ("totems: 8", 11, f"The plan announces 8 totems and records 2. | {MISSING}"),
        ("totems: 1", 11, f"The plan announces 1 totem and records 2. | {TOO_MANY}"),
        ("projects: 12_345", 13, f"The plan announces 12,345 projects and records 3. | {MISSING}"),
    ],
)
def test_too_few_and_too_many_are_found_at_the_number(tmp_path: Path, expects: str, column: int, message: str) -> None:
    assert messages(tmp_path, expects) == [f"plan.yaml:5:{column}: {message}"]


@pytest.mark.parametrize(
    "expects",
    [
        "obsessions: 1",
        "engagements: 2",
        "projects: 3",
        "totems: 2",
        "projects: {at_least: 3}",
        "projects: {at_most: 3}",
        "projects: {at_least: 2, at_most: 4}",
        "projects: {}",
        "projects: many",
        "projects: {at_least: many}",
    ],
)
def test_what_fits_or_says_nothing_is_fine(tmp_path: Path, expects: str) -> None:
    assert messages(tmp_path, expects) == []


def test_each_kind_is_judged(tmp_path: Path) -> None:
    found = messages(tmp_path, "{obsessions: 2, engagements: 2, projects: 2, totems: {at_most: 0}}")
    assert [line.partition(" | ")[0].partition(": ")[2] for line in found] == [
        "The plan announces 2 obsessions and records 1.",
        "The plan announces 2 projects and records 3.",
        "The plan announces at most 0 totems and records 2.",
    ]


def test_where_a_totem_cannot_be_read_it_may_be_one(tmp_path: Path) -> None:
    unsure = {"projects/d.yaml": "title: D\ntotem: oui\n"}
    assert messages(tmp_path, "totems: 3", unsure) == []
    assert len(messages(tmp_path, "totems: 4", unsure)) == 1
    assert len(messages(tmp_path, "totems: 1", unsure)) == 1


def test_where_a_file_cannot_be_read_nothing_is_concluded(tmp_path: Path) -> None:
    assert messages(tmp_path, "engagements: 30", {"projects/d.yaml": "title: [\n"}) == []


def test_a_plan_that_announces_nothing_is_fine(tmp_path: Path) -> None:
    assert said(checked(tmp_path, RECORDED, select=(RULE,)), RULE) == []
