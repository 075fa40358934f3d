from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tools.full_plan.small import LONG, PILOT, course
from tools.full_plan.dates import AS_OF, after, when
from tools.full_plan.reports import Report, reports
from tools.full_plan.sketch import Sketch, Story

# What chance decides differs from one project to the next.
MANY = [replace(LONG, id=f"pilote-{number}") for number in range(40)]


def test_the_last_report_of_a_project_that_is_over_says_so() -> None:
    found = course()
    last = reports(found)[-1]
    assert last.progress == 100
    assert last.when == found.end.done


@pytest.mark.parametrize("sketch", MANY, ids=lambda sketch: sketch.id)
def test_reports_of_a_project_under_way(sketch: Sketch) -> None:
    said = reports(course(sketch))
    days = [report.when.last for report in said]
    assert days == sorted(set(days))
    assert after(AS_OF, -92) <= days[-1] <= AS_OF
    assert max(report.progress for report in said) <= 95
    assert "cloudy" not in {report.weather for report in said[-2:]}
    notes = [report.note for report in said if report.note]
    assert len(set(notes)) == len(notes)


def test_chance_differs_from_one_project_to_the_next() -> None:
    every = [report for sketch in MANY for report in reports(course(sketch))]
    assert {report.weather for report in every} == {"sunny", "fair", "cloudy"}
    assert {report.when.first == report.when.last for report in every} == {True, False}
    assert any(report.note == "Un souci." for report in every)
    assert any("semaines" in report.note for report in every)
    assert any("Après le cadrage." in report.note for report in every)


def test_a_remark_waits_for_its_step() -> None:
    for sketch in MANY:
        found = course(sketch)
        done = found.milestones["cadrage"].done
        assert done is not None
        said = [report for report in reports(found) if "Après le cadrage." in report.note]
        assert all(report.when.last >= done.last for report in said)


def test_a_story_has_the_last_word() -> None:
    story = Story(LONG.id, weather="stormy", said="Rien ne va plus.", decision="Trancher.", last_report="2026-04-14")
    assert reports(course(LONG, story))[-1] == Report(when("2026-04-14"), "stormy", 55, "Rien ne va plus.", "Trancher.")


def test_a_paused_project_keeps_silent_until_it_is_resumed() -> None:
    said = reports(course(LONG, Story(LONG.id, paused="2024-09-01", resumed="2025-02-01")))
    assert not any(when("2024-09-01").last < report.when.last < when("2025-02-01").last for report in said)
    assert len(said) > 5


def test_a_project_that_was_given_up_reports_on_that_day() -> None:
    story = Story(PILOT.id, weather="stormy", said="On arrête.", cancelled="2024-08-01")
    last = reports(course(PILOT, story))[-1]
    assert (last.when, last.weather) == (when("2024-08-01"), "stormy")
    assert last.progress < 100


def test_without_a_baseline_nobody_speaks_of_delay() -> None:
    for sketch in MANY:
        story = Story(sketch.id, slips=(25, 25, 25), without_baseline=True)
        assert not any("semaines" in report.note for report in reports(course(sketch, story)))
