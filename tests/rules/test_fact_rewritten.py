"""A fact that is not what was written before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import said
from tests.over_time import checked

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.over_time import State

RULE = "fact-rewritten"
WHOLE = "plan:title: P\nstart: 2022\nfinish: 2027\n"


def told(folder: Path, *texts: State) -> list[str]:
    days = ("2026-07-10", "2026-08-10", "2026-09-10")
    found = checked(folder, list(zip(days, texts, strict=False)), texts[-1], RULE)
    return [each.partition(" | ")[0].rpartition(" (")[0] for each in said(found, RULE)]


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


def measured(series: str) -> Mapping[str, str]:
    return {"indicators/i.yaml": f"title: I\nbetter: higher\nof: plan\nmeasures: {{{series}}}\n"}


def test_measures_are_facts(tmp_path: Path) -> None:
    assert told(tmp_path / "otherwise", measured("2026-06: 1"), measured("2026-06: 2")) == [
        'indicators/i.yaml:4:21: "measures.2026-06" was 1, and was rewritten to 2 on 2026-08-10'
    ]
    assert told(tmp_path / "out", measured("2025: 7, 2026-06: 1"), measured("2025: 7")) == [
        'indicators/i.yaml:4:1: "measures.2026-06" was 1, and was taken out on 2026-08-10'
    ]
    assert told(tmp_path / "precise", measured("2026-06: 1"), measured("2026-06-30: 1")) == []
    assert len(told(tmp_path / "another", measured("2026-06: 1"), measured("2026-06-30: 2"))) == 1


def test_what_is_the_same_or_was_to_come_or_is_no_fact_is_left_alone(tmp_path: Path) -> None:
    assert told(tmp_path / "precise", "started: 2026-01\n", "started: 2026-01-15\n") == []
    assert told(tmp_path / "ahead", "finished: 2026-12\n", "finished: 2027-01\n") == []
    assert told(tmp_path / "back", "started: 2026-01\n", "started: 2026-02\n", "started: 2026-01\n") == []
    assert told(tmp_path / "pause", "paused: 2026-01\n", "paused: 2026-06\n") == []
    assert told(tmp_path / "title", "summary: x\n", "summary: y\n") == []


def test_the_most_precise_is_what_was_said(tmp_path: Path) -> None:
    months = ("started: 2026-01\n", "started: 2026-01-12\n", "started: 2026-01-25\n")
    assert told(tmp_path, *months) == [
        'projects/a.yaml:2:10: "started" was 2026-01-12, and was rewritten to 2026-01-25 on 2026-09-10'
    ]


def test_the_same_under_a_day_that_is_more_precise_is_the_same(tmp_path: Path) -> None:
    report = "reports:\n  {}: {{weather: {}, progress: 10, note: x}}\n"
    assert told(tmp_path / "same", report.format("2026-06", "fair"), report.format("2026-06-30", "fair")) == []
    assert len(told(tmp_path / "other", report.format("2026-06", "fair"), report.format("2026-06-30", "stormy"))) == 1
    assert len(told(tmp_path / "away", report.format("2026-06", "fair"), report.format("2026-05-30", "fair"))) == 2


def test_what_happened_is_not_taken_out(tmp_path: Path) -> None:
    milestone = "milestones:\n  m: {title: M, done: 2026-06-01}\n  n: {title: N}\n"
    assert told(tmp_path / "m", milestone, "milestones:\n  n: {title: N}\n") == [
        'projects/a.yaml:2:1: "a/m" was reached (2026-06-01), and was taken out on 2026-08-10'
    ]
    assert told(tmp_path / "alone", milestone, "note: x\n") == [
        'projects/a.yaml:1:1: "a/m" was reached (2026-06-01), and was taken out on 2026-08-10'
    ]
    assert told(tmp_path / "back", milestone, "note: x\n", milestone) == []
    assert told(tmp_path / "otherwise", milestone, "note: x\n", milestone.replace("06-01", "06-02")) == [
        'projects/a.yaml:3:23: "done" was 2026-06-01, and was rewritten to 2026-06-02 on 2026-09-10'
    ]
    ahead = milestone.replace("2026-06-01", "2026-12")
    assert told(tmp_path / "ahead", ahead, "note: x\n") == []
    project = {"projects/a.yaml": "title: A\nfinished: 2026-06\n"}
    assert told(tmp_path / "project", project, {"projects/a.yaml": None}) == [
        'plan.yaml:1:1: "a" was finished (2026-06), and was taken out on 2026-08-10'
    ]
    organisation = {"organisations.yaml": "o: {title: O}\n"}
    assert told(tmp_path / "other", organisation, {"organisations.yaml": None}) == []


def test_what_is_taken_out_later_is_not_known_yet(tmp_path: Path) -> None:
    states: list[tuple[str, State]] = [("2026-07-10", "finished: 2026-06\n"), ("2026-10-10", {"projects/a.yaml": None})]
    assert said(checked(tmp_path, states, {}, RULE), RULE) == []


def test_taken_out_and_not_committed(tmp_path: Path) -> None:
    states = [("2026-07-10", "milestones: {m: {title: M, done: 2026-06}}\n")]
    (one,) = said(checked(tmp_path, states, "note: x\n", RULE), RULE)
    assert "taken out on 2026-09-30 (not committed yet)." in one
