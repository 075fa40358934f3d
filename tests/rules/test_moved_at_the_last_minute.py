"""A date that was put off when it had nearly come, or had."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import said
from tests.over_time import checked

if TYPE_CHECKING:
    from pathlib import Path

RULE = "moved-at-the-last-minute"


def told(folder: Path, *texts: tuple[str, str]) -> list[str]:
    return [each.partition(" (")[0] for each in said(checked(folder, texts, texts[-1][1], RULE), RULE)]


@pytest.mark.parametrize(
    ("day", "when"),
    [
        ("2026-06-15", None),
        ("2026-06-16", "14 days before it fell due"),
        ("2026-06-29", "1 day before it fell due"),
        ("2026-06-30", "as it fell due"),
        ("2026-07-01", "1 day after it had fallen due"),
        ("2026-09-01", "63 days after it had fallen due"),
    ],
)
def test_a_fortnight_before_and_all_that_is_after(tmp_path: Path, day: str, when: str | None) -> None:
    found = told(tmp_path, ("2026-01-10", "finish: 2026-06\n"), (day, "finish: 2026-12\n"))
    wanted = f"projects/a.yaml:2:9: This date was put off from 2026-06 to 2026-12 on {day}, {when}"
    assert found == ([wanted] if when else [])


def test_what_comes_earlier_or_is_a_start_or_was_taken_back_is_left_alone(tmp_path: Path) -> None:
    first, second = ("2026-01-10", "finish: 2026-06\n"), ("2026-06-29", "finish: 2026-12\n")
    assert told(tmp_path / "earlier", first, ("2026-06-29", "finish: 2026-05\n")) == []
    assert told(tmp_path / "back", first, second, ("2026-08-01", "finish: 2026-06-30\n")) == []
    assert told(tmp_path / "start", ("2026-01-10", "start: 2026-06\n"), ("2026-06-29", "start: 2026-12\n")) == []
    assert told(tmp_path / "none", first) == []


def test_another_move_does_not_hide_it(tmp_path: Path) -> None:
    first, second = ("2026-01-10", "finish: 2026-06\n"), ("2026-06-29", "finish: 2026-12\n")
    for name, later in (("later", "finish: 2027-02\n"), ("sooner", "finish: 2026-11\n"), ("out", "note: x\n")):
        found = told(tmp_path / name, first, second, ("2026-06-30", later), ("2026-07-01", "finish: 2027-03\n"))
        assert len(found) == 1
