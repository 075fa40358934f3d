"""A project of which nothing was written for long."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.making import said
from tests.over_time import checked

if TYPE_CHECKING:
    from pathlib import Path

    from tests.over_time import State

RULE = "stale-project"


def told(folder: Path, as_of: date, *texts: str) -> list[str]:
    days = ("2026-01-10", "2026-02-10")
    return said(checked(folder, list(zip(days, texts, strict=False)), texts[-1], RULE, as_of), RULE)


def test_two_periods_without_a_word(tmp_path: Path) -> None:
    texts = ("started: 2026-01\n", "started: 2026-01\nnote: x\n")
    assert told(tmp_path / "near", date(2026, 8, 13), *texts) == []
    (one,) = told(tmp_path / "far", date(2026, 8, 14), *texts)
    assert one.startswith(
        "projects/a.yaml:1:1: Nothing of this project was written for 185 days, since 2026-02-10: more than 184. | "
    )


def test_what_is_not_active_or_is_being_written_is_left_alone(tmp_path: Path) -> None:
    as_of = date(2026, 9, 30)
    assert told(tmp_path / "planned", as_of, "start: 2027\n") == []
    files = [("2026-01-10", "started: 2026-01\n")]
    assert said(checked(tmp_path / "now", files, "started: 2026-01\nnote: x\n", RULE), RULE) == []


def test_what_is_measured_of_it_is_written_of_it(tmp_path: Path) -> None:
    as_of = date(2026, 9, 30)
    indicator = "title: I\nbetter: higher\nof: {}\nmeasures: {{{}}}\n"
    states: list[tuple[str, State]] = [
        ("2026-01-10", "started: 2026-01\n"),
        ("2026-02-10", {"indicators/i.yaml": indicator.format("a", "2026-01: 1")}),
        ("2026-08-10", {"indicators/i.yaml": indicator.format("a", "2026-01: 1, 2026-07: 2")}),
        ("2026-09-10", {"indicators/j.yaml": indicator.format("plan", "2026-01: 1")}),
    ]
    assert said(checked(tmp_path / "a", states, {}, RULE, as_of), RULE) == []
    (one,) = said(checked(tmp_path / "before", states[:2], {}, RULE, as_of), RULE)
    assert "since 2026-02-10" in one
    (one,) = said(checked(tmp_path / "other", [states[0], states[3]], {}, RULE, as_of), RULE)
    assert "since 2026-01-10" in one
