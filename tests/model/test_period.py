"""A beginning and an end, where a field asks for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import checked, loaded, said
from tests.whens import when

if TYPE_CHECKING:
    from pathlib import Path


def test_both_ends_are_read(tmp_path: Path) -> None:
    text = "title: P\nbaseline: {start: 2023-S1, finish: 2025}\n"
    baseline = loaded(tmp_path, {"projects/p.yaml": text}).plan.projects["p"].baseline
    assert (baseline.start, baseline.finish) == (when("2023-H1"), when("2025"))


def test_either_end_may_be_unknown(tmp_path: Path) -> None:
    files = {
        "projects/a.yaml": "title: A\nbaseline: {start: 2023}\n",
        "projects/b.yaml": "title: B\nbaseline: {finish: 2025}\n",
        "projects/c.yaml": "title: C\nbaseline:\n",
        "projects/d.yaml": "title: D\n",
    }
    projects = loaded(tmp_path, files).plan.projects
    assert {name: (p.baseline.start, p.baseline.finish) for name, p in projects.items()} == {
        "a": (when("2023"), None),
        "b": (None, when("2025")),
        "c": (None, None),
        "d": (None, None),
    }


def test_an_end_that_is_no_date_is_known_to_be_given(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/p.yaml": "title: P\nbaseline:\n  start: 2023-02-30\n  finish: 2024\n"})
    baseline = result.plan.projects["p"].baseline
    assert (baseline.start, baseline.finish) == (None, when("2024"))
    assert baseline.gives("start")
    assert said(result, "invalid-value") == [
        'projects/p.yaml:3:10: "2023-02-30" is not in the calendar. | The last day of that month is 2023-02-28.'
    ]


def test_an_unknown_field_is_told_with_a_proposal(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/p.yaml": "title: P\nbaseline: {start: 2023, fin: 2024}\n"})
    assert said(result, "unknown-field") == [
        'projects/p.yaml:2:25: "fin" is not a field that is known here. | Did you mean "finish"?'
    ]
