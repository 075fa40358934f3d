"""Projects: their fields, what they miss, and what they do not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import checked, loaded, said
from tests.whens import when

if TYPE_CHECKING:
    from pathlib import Path


FULL = """title: CCI Académie
engagements: [e2, e1]
totem: true
lead: equipe
sponsor: direction
contributors: [cci-nice, cci-lyon]
start: 2023-01
finish: 2025-T4
started: 2023-01-09
finished: 2025-12-19
paused: 2024-02
resumed: 2024-05
cancelled: 2026
baseline: {start: 2023, finish: 2024}
after: [autre, {ref: plan/vote, lag: 15}]
weight: 3
milestones: {ouverture: {title: Ouverture}}
reports: {2024-Q1: {progress: 40}}
"""


def test_every_field_is_read(tmp_path: Path) -> None:
    project = loaded(tmp_path, {"projects/p.yaml": FULL}).plan.projects["p"]
    assert (project.title, project.totem, project.weight) == ("CCI Académie", True, 3)
    assert (project.engagements, project.contributors) == (("e2", "e1"), ("cci-nice", "cci-lyon"))
    assert (project.lead, project.sponsor) == ("equipe", "direction")
    assert (project.baseline.start, project.baseline.finish) == (when("2023"), when("2024"))
    assert [(after.ref, after.lag) for after in project.after] == [("autre", 0), ("plan/vote", 15)]
    assert (list(project.milestones), list(project.reports)) == (["ouverture"], [when("2024-Q1")])


def test_every_date_is_read(tmp_path: Path) -> None:
    project = loaded(tmp_path, {"projects/p.yaml": FULL}).plan.projects["p"]
    assert (project.start, project.finish) == (when("2023-01"), when("2025-Q4"))
    assert (project.started, project.finished) == (when("2023-01-09"), when("2025-12-19"))
    assert (project.paused, project.resumed, project.cancelled) == (when("2024-02"), when("2024-05"), when("2026"))


def test_all_but_the_title_may_be_left_out(tmp_path: Path) -> None:
    project = loaded(tmp_path, {"projects/p.yaml": "title: P\n"}).plan.projects["p"]
    assert (project.engagements, project.contributors, project.after) == ((), (), ())
    assert (project.totem, project.weight, project.lead, project.sponsor) == (False, 1, None, None)
    dates = ("start", "finish", "started", "finished", "paused", "resumed", "cancelled")
    assert [getattr(project, name) for name in dates] == [None] * 7
    assert (dict(project.milestones), dict(project.reports)) == ({}, {})


def test_a_title_is_asked_for(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/p.yaml": "totem: true\n"})
    assert said(result, "missing-field") == [
        'projects/p.yaml:1:1: The field "title" is missing. | Add a line "title: ..." here.'
    ]


def test_a_totem_is_true_or_false(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/p.yaml": "title: P\ntotem: oui\n"})
    assert said(result, "invalid-value") == [
        'projects/p.yaml:2:8: "oui" is neither true nor false. | Did you mean true?'
    ]
    assert result.plan.projects["p"].gives("totem")


def test_the_french_name_of_a_field_leads_to_it(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/p.yaml": "title: P\npilote: equipe\njalons: {}\n"})
    assert said(result, "unknown-field") == [
        'projects/p.yaml:2:1: "pilote" is not a field that is known here. | Did you mean "lead"?',
        'projects/p.yaml:3:1: "jalons" is not a field that is known here. | Did you mean "milestones"?',
    ]
