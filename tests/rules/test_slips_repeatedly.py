"""A project whose end was put off period after period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import said
from tests.over_time import checked

if TYPE_CHECKING:
    from pathlib import Path

RULE = "slips-repeatedly"
DAYS = tuple(f"{year}-{month}-15" for year in (2024, 2025) for month in ("02", "05", "08", "11"))


def told(folder: Path, *texts: str) -> list[str]:
    return said(checked(folder, list(zip(DAYS, texts, strict=False)), texts[-1], RULE), RULE)


def finishes(*dates: str) -> list[str]:
    return [f"finish: {each}\n" for each in dates]


def test_three_periods_or_more(tmp_path: Path) -> None:
    (one,) = told(tmp_path / "three", *finishes("2026-03", "2026-06", "2026-09", "2026-12"))
    assert one.startswith(
        "projects/a.yaml:2:9: The end of this project was put off in 3 periods of 92 days: "
        "2026-03 → 2026-06 → 2026-09 → 2026-12. | "
    )
    assert one.endswith("ccictl trend a shows how they moved.")
    (one,) = told(tmp_path / "many", *finishes(*(f"2027-0{n}" for n in range(1, 9))))
    assert "7 periods of 92 days: 2027-01 → … → 2027-05 → 2027-06 → 2027-07 → 2027-08." in one


def test_without_a_finish_the_last_milestone_is_the_end(tmp_path: Path) -> None:
    text = "milestones:\n  m: {{title: M, due: {}}}\n  n: {{title: N, due: 2026-01}}\n  o: {{title: O}}\n"
    (one,) = told(tmp_path, *(text.format(each) for each in ("2026-03", "2026-06", "2026-09", "2026-12")))
    assert one.startswith("projects/a.yaml:1:1: ")


def test_what_was_put_off_twice_or_caught_up_or_is_over_is_left_alone(tmp_path: Path) -> None:
    assert told(tmp_path / "twice", *finishes("2026-03", "2026-06", "2026-09")) == []
    assert told(tmp_path / "caught", *finishes("2026-03", "2026-06", "2026-09", "2026-12", "2026-02")) == []
    over = [f"{each}finished: 2025-01\n" for each in finishes("2026-03", "2026-06", "2026-09", "2026-12")]
    assert told(tmp_path / "over", *over) == []
    assert told(tmp_path / "none", "note: x\n", "note: y\n") == []
