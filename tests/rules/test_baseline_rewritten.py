"""A baseline that is not the first one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import said
from tests.over_time import checked

if TYPE_CHECKING:
    from pathlib import Path

RULE = "baseline-rewritten"


def told(folder: Path, *texts: str) -> list[str]:
    days = ("2026-01-10", "2026-02-10", "2026-03-10")
    found = checked(folder, list(zip(days, texts, strict=False)), texts[-1], RULE)
    return [each.partition(" (")[0] for each in said(found, RULE)]


def test_of_a_project_and_of_a_milestone(tmp_path: Path) -> None:
    assert told(
        tmp_path / "project",
        "baseline: {start: 2026-01, finish: 2026-06}\n",
        "baseline: {start: 2026-02, finish: 2026-07}\n",
    ) == [
        "projects/a.yaml:2:19: The baseline was 2026-01, and was rewritten to 2026-02 on 2026-02-10",
        "projects/a.yaml:2:36: The baseline was 2026-06, and was rewritten to 2026-07 on 2026-02-10",
    ]
    milestone = "milestones:\n  m: {{title: M{}}}\n"
    first, second = milestone.format(", baseline: 2026-06"), milestone.format("")
    assert told(tmp_path / "out", first, second) == [
        "projects/a.yaml:3:3: The baseline was 2026-06, and was taken out on 2026-02-10"
    ]


def test_what_is_as_it_was_is_left_alone(tmp_path: Path) -> None:
    one, other, precise = (
        f"baseline: {{start: {a}, finish: {b}}}\n"
        for a, b in (("2026-01", "2026-06"), ("2026-02", "2026-07"), ("2026-01-01", "2026-06-30"))
    )
    assert told(tmp_path / "back", one, other, one) == []
    assert told(tmp_path / "precise", one, precise) == []
    assert told(tmp_path / "new", "", one) == []
    assert told(tmp_path / "broken", one, "baseline: {start: soon, finish: never}\n") == []
