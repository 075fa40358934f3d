"""Reports: what the lead of a project said at a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import checked, loaded, said
from tests.whens import when

if TYPE_CHECKING:
    from pathlib import Path


def test_every_field_is_read(tmp_path: Path) -> None:
    text = (
        "title: P\nreports:\n  2024-T1:\n    weather: cloudy\n    progress: 35.5%\n    note: |\n      Retard\n"
        "    decision: Un poste de plus\n"
    )
    reports = loaded(tmp_path, {"projects/p.yaml": text}).plan.projects["p"].reports
    assert list(reports) == [when("2024-Q1")]
    (report,) = reports.values()
    assert (report.id, report.owner_id, report.ref) == (when("2024-Q1"), "p", "p/2024-Q1")
    assert (report.weather, report.progress) == ("cloudy", 35.5)
    assert (report.note, report.decision) == ("Retard", "Un poste de plus")


def test_every_field_may_be_left_out(tmp_path: Path) -> None:
    text = "title: P\nreports:\n  2024-03-31:\n  2024-06-30: {note: N}\n"
    reports = list(loaded(tmp_path, {"projects/p.yaml": text}).plan.projects["p"].reports.values())
    assert [(r.ref, r.weather, r.progress, r.decision, r.note) for r in reports] == [
        ("p/2024-03-31", None, None, "", ""),
        ("p/2024-06-30", None, None, "", "N"),
    ]


def test_progress_is_between_nothing_and_all(tmp_path: Path) -> None:
    text = "title: P\nreports:\n  2024:\n    progress: 0\n  2025:\n    progress: 100\n"
    reports = loaded(tmp_path, {"projects/p.yaml": text}).plan.projects["p"].reports
    assert [report.progress for report in reports.values()] == [0, 100]
    found = said(checked(tmp_path, {"projects/p.yaml": text.replace("100", "101")}), "invalid-value")
    assert [line.partition(": ")[0] for line in found] == ["projects/p.yaml:6:15"]


def test_weather_is_one_of_four(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/p.yaml": "title: P\nreports:\n  2024: {weather: orageux}\n"})
    assert said(result, "invalid-value") == [
        'projects/p.yaml:3:19: "orageux" is not one of sunny, fair, cloudy, stormy. | Did you mean "stormy"?'
    ]


def test_two_reports_of_one_date_are_one_too_many(tmp_path: Path) -> None:
    text = "title: P\nreports:\n  2024-Q1: {progress: 10}\n  2024-T1: {progress: 20}\n"
    result = checked(tmp_path, {"projects/p.yaml": text})
    assert said(result, "duplicate-key") == [
        'projects/p.yaml:4:3: "2024-T1" is the same as "2024-Q1", which is already written. | Keep one of the two.'
    ]
    assert [report.progress for report in result.plan.projects["p"].reports.values()] == [10]


def test_the_french_name_of_a_field_leads_to_it(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/p.yaml": "title: P\nreports:\n  2024:\n    avancement: 40\n"})
    assert said(result, "unknown-field") == [
        'projects/p.yaml:4:5: "avancement" is not a field that is known here. | Did you mean "progress"?'
    ]
