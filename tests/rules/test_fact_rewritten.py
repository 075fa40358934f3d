"""A fact that is not what was written before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import said
from tests.over_time import checked
from tests.repositories import Repo

if TYPE_CHECKING:
    from pathlib import Path

RULE = "fact-rewritten"
WHOLE = "plan:title: P\nstart: 2022\nfinish: 2027\n"


def told(folder: Path, *texts: str) -> list[str]:
    days = ("2026-07-10", "2026-08-10", "2026-09-10")
    found = checked(folder, list(zip(days, texts, strict=False)), texts[-1], RULE)
    return [each.partition(" (")[0] for each in said(found, RULE)]


def test_each_kind_of_fact(tmp_path: Path) -> None:
    assert told(tmp_path / "started", "started: 2026-01\n", "started: 2026-02\n") == [
        'projects/a.yaml:2:10: "started" was 2026-01, and was rewritten to 2026-02 on 2026-08-10'
    ]
    assert told(tmp_path / "gone", "started: 2026-01\n", "note: x\n") == [
        'projects/a.yaml:1:1: "started" was 2026-01, and was taken out on 2026-08-10'
    ]
    assert told(tmp_path / "adopted", f"{WHOLE}adopted: 2021\n", f"{WHOLE}adopted: 2022-01\n") != []
    report = "reports:\n  2026-06-30: {{weather: {}, progress: {}, note: {}}}\n"
    assert told(tmp_path / "report", report.format("fair", 10, "x"), report.format("stormy", 10, "y")) == [
        'projects/a.yaml:3:25: "reports.2026-06-30.weather" was fair, and was rewritten to stormy on 2026-08-10'
    ]


def test_measures_are_facts(tmp_path: Path) -> None:
    text = "plan:title: P\nstart: 2022\nfinish: 2027\n"
    measure = "i: {{title: I, better: higher, of: plan, measures: {{2026-06: {}}}}}\n"
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan/indicators.yaml").write_text(measure.format(1))
    states = [("2026-07-10", text)]
    # The second is written while nothing is committed of it.
    repo = Repo(tmp_path)
    repo.commit("2026-07-01", "first", {})
    (tmp_path / "plan/indicators.yaml").write_text(measure.format(2))
    (one,) = said(checked(tmp_path, states, text, RULE), RULE)
    assert '"measures.2026-06" was 1, and was rewritten to 2 on 2026-07-10' in one


def test_what_is_the_same_or_was_to_come_or_is_no_fact_is_left_alone(tmp_path: Path) -> None:
    assert told(tmp_path / "precise", "started: 2026-01\n", "started: 2026-01-15\n") == []
    assert told(tmp_path / "ahead", "finished: 2026-12\n", "finished: 2027-01\n") == []
    assert told(tmp_path / "back", "started: 2026-01\n", "started: 2026-02\n", "started: 2026-01\n") == []
    assert told(tmp_path / "pause", "paused: 2026-01\n", "paused: 2026-06\n") == []
    assert told(tmp_path / "title", "summary: x\n", "summary: y\n") == []
