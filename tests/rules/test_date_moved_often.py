"""A date that was moved three times or more."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.making import said
from tests.over_time import checked

if TYPE_CHECKING:
    from pathlib import Path

RULE = "date-moved-often"
DAYS = ("2025-01-10", "2025-02-10", "2025-03-10", "2025-04-10", "2025-05-10", "2025-06-10", "2025-07-10", "2025-08-10")


def told(folder: Path, *texts: str) -> list[str]:
    """What is said where each text but the last was committed, the last one too."""
    return said(checked(folder, list(zip(DAYS, texts, strict=False)), texts[-1], RULE), RULE)


def test_start_finish_and_due_are_looked_at_while_they_are_to_come(tmp_path: Path) -> None:
    months = ("2026-10", "2026-11", "2026-10", "2026-12")
    due = [f"milestones:\n  m: {{title: M, due: {each}}}\n" for each in months]
    (one,) = told(tmp_path / "due", *due)
    assert one.startswith("projects/a.yaml:3:22: This date was moved 3 times: 2026-10 → 2026-11 → 2026-10 → 2026-12. ")
    assert ', Aïcha Martin, "of 2025-04-10")' in one
    assert one.endswith("ccictl history a/m due.")
    assert len(told(tmp_path / "finish", *[f"finish: {each}\n" for each in months])) == 1
    assert len(told(tmp_path / "start", *[f"start: {each}\n" for each in months])) == 1
    assert told(tmp_path / "begun", *[f"start: {each}\nstarted: 2026-01\n" for each in months]) == []
    assert told(tmp_path / "over", *[f"finish: {each}\nfinished: 2026-01\n" for each in months]) == []
    assert told(tmp_path / "done", *[text.replace("due", "done: 2026-01, due") for text in due]) == []
    whole = "plan:title: P\nstart: 2022\nfinish: 2027\n"
    assert len(told(tmp_path / "plan", *[f"{whole}{each}" for each in due])) == 1


def test_more_precision_is_no_move_and_many_are_told_shortly(tmp_path: Path) -> None:
    assert (
        told(tmp_path / "same", *[f"finish: {each}\n" for each in ("2027", "2027-12", "2027-12-31", "2027-Q4")]) == []
    )
    (one,) = told(tmp_path / "many", *[f"finish: 2027-0{each}\n" for each in range(1, 9)])
    assert "7 times: 2027-01 → … → 2027-05 → 2027-06 → 2027-07 → 2027-08." in one


def test_what_is_not_committed_counts(tmp_path: Path) -> None:
    texts = [f"finish: {each}\n" for each in ("2026-10", "2026-11", "2026-12")]
    (one,) = said(checked(tmp_path, list(zip(DAYS, texts, strict=False)), "finish: 2027\n", RULE), RULE)
    assert "The last time on 2026-09-30 (not committed yet)." in one


def test_taking_it_out_between_does_not_hide_it(tmp_path: Path) -> None:
    months = ("2026-10", "2026-11", "2026-10", "2026-12")
    texts = [each for month in months for each in (f"finish: {month}\n", "note: x\n")][:-1]
    (one,) = told(tmp_path, *texts)
    assert "3 times: 2026-10 → 2026-11 → 2026-10 → 2026-12" in one


def test_what_is_known_only_later_is_still_to_come(tmp_path: Path) -> None:
    months = ("2026-10", "2026-11", "2026-10", "2026-12")
    texts = [f"milestones:\n  m: {{title: M, due: {each}}}\n" for each in months]
    texts.append(texts[-1].replace("due", "done: 2026-09-01, due"))
    states = list(zip(DAYS, texts, strict=False))
    assert said(checked(tmp_path, states, texts[-1], RULE, date(2026, 9, 1)), RULE) == []
    assert len(said(checked(tmp_path / "2", states, texts[-1], RULE, date(2026, 8, 31)), RULE)) == 1
