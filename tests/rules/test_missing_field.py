"""missing-field: told at what lacks it; a field under another name is one mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path


def test_it_is_told_at_what_lacks_it(tmp_path: Path) -> None:
    files = {
        "projects/a.yaml": "milestones:\n  m: {due: 2023}\n  n:\n",
        "organisations.yaml": "cci:\n",
        "plan.yaml": "title: P\nstart: 2022\n",
    }
    assert said(checked(tmp_path, files), "missing-field") == [
        'organisations.yaml:1:1: The field "title" is missing. | Add a line "title: ..." here.',
        'plan.yaml:1:1: The field "finish" is missing. | Add a line "finish: ..." here.',
        'projects/a.yaml:1:1: The field "title" is missing. | Add a line "title: ..." here.',
        'projects/a.yaml:2:3: The field "title" is missing. | Add a line "title: ..." here.',
        'projects/a.yaml:3:3: The field "title" is missing. | Add a line "title: ..." here.',
    ]


def test_of_a_field_without_a_value_no_second_line_is_asked_for(tmp_path: Path) -> None:
    files = {"projects/a.yaml": "lead: ''\ntitle: ''\nmilestones: {m: {title: }}\n"}
    assert said(checked(tmp_path, files), "missing-field") == [
        'projects/a.yaml:2:1: The field "title" has no value. | Write one behind "title:".',
        'projects/a.yaml:3:18: The field "title" has no value. | Write one behind "title:".',
    ]


def test_under_another_name_it_is_one_mistake(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/a.yaml": "titre: A\n"})
    assert not said(result, "missing-field")
    assert len(said(result, "unknown-field")) == 1


def test_what_could_not_be_read_is_not_called_missing(tmp_path: Path) -> None:
    assert not said(checked(tmp_path, {"projects/a.yaml": "note: A\nlead: @b\n"}), "missing-field")
