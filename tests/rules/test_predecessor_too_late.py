"""predecessor-too-late: beyond the page's examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "predecessor-too-late"


def found(folder: Path, before: str, waiting: str) -> list[str]:
    files = {"projects/a.yaml": f"title: A\n{before}\n", "projects/b.yaml": f"title: B\n{waiting}\n"}
    return [line.partition(" | ")[0] for line in said(checked(folder, files), RULE)]


@pytest.mark.parametrize(
    ("lag", "words"),
    [
        (30, "2026-01-15 plus 30 days: 14 days too late"),
        (16, None),
        (17, "2026-01-15 plus 17 days: 1 day too late"),
    ],
)
def test_a_lag_is_told(tmp_path: Path, lag: int, words: str | None) -> None:
    lines = found(tmp_path, "finish: 2025-12-15", f"start: 2026-01-31\nafter: [{{ref: a, lag: {lag}}}]")
    assert bool(lines) == bool(words)
    if words is not None:
        assert words in lines[0]


def test_a_negative_lag(tmp_path: Path) -> None:
    before = (
        "started: 2025\nmilestones:\n  m: {title: M, due: 2025-12-15}\n  n: {title: N, after: [{ref: a/m, lag: 40}]}"
    )
    lines = found(tmp_path, before, "start: 2026-01-31\nafter: [{ref: a/n, lag: -10}]")
    assert lines == [
        'projects/b.yaml:2:8: This project starts 2026-01-31, and waits for "a/n", '
        "forecast for 2026-02-24 minus 10 days: 14 days too late."
    ]


@pytest.mark.parametrize(
    ("before", "waiting"),
    [
        # What the written dates alone contradict is told by another rule, and so is what is overdue itself.
        ("finish: 2026-03-01", "start: 2026-02-01\nafter: [a]"),
        (
            "finish: 2025-12-01",
            "started: 2025\nmilestones: {m: {title: M, due: 2026-01-10, after: [{ref: a, lag: 9}]}}",
        ),
        # Facts in doubt, of what is waited for and of what waits.
        ("finish: 2025-12-01\nfinished: 2026", "start: 2026-01-31\nafter: [{ref: a, lag: 30}]"),
        ("finish: 2025-12-01", "start: 2026-01-31\nstarted: 2026\nafter: [{ref: a, lag: 30}]"),
        # What has happened, or never will.
        ("finish: 2025-12-01\nfinished: 2025-12-20", "start: 2026-01-31\nafter: [{ref: a, lag: 60}]"),
        ("finish: 2025-12-01", "start: 2026-01-31\nstarted: 2026-01-10\nafter: [{ref: a, lag: 30}]"),
        ("finish: 2025-12-01\ncancelled: 2025-12", "start: 2026-01-31\nafter: [{ref: a, lag: 30}]"),
        ("finish: 2025-12-01", "start: 2026-01-31\ncancelled: 2026-01-10\nafter: [{ref: a, lag: 30}]"),
    ],
)
def test_what_is_left_alone(tmp_path: Path, before: str, waiting: str) -> None:
    assert found(tmp_path, before, waiting) == []
