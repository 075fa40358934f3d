"""invalid-value: told at the value, with what to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("start: 2023-02-30", '2:8: "2023-02-30" is not in the calendar. | The last day of that month is 2023-02-28.'),
        ("start: 30/06/2023", '2:8: "30/06/2023" is not a date or a period. | Write the year first: 2023-06-30.'),
        ("totem: oui", '2:8: "oui" is neither true nor false. | Did you mean true?'),
        ("weight: 0", "2:9: This must be greater than zero, and is 0. | Write 1, or leave it out."),
        ("tags: [Éco]", '2:8: "Éco" is not an id. | Use small letters without accents, digits and hyphens: "eco".'),
        ("links: ['http://a.example']", '2:9: "http://a.example" is not a link that can be followed safely.'
         " | Write it as: https://a.example"),
        ("baseline: 2023", '2:11: Fields are expected here. | Write each as "name: value" on a line, indented.'),
        ("engagements: e", "2:14: A list is expected here. | Write it in brackets: [e]."),
        ("reports: {2023: {progress: 40 %}}", '2:28: "40 %" is not a percentage. | Write it without a space: 40%.'),
        ("milestones: {M: {title: M}}", '2:14: "M" is not an id.'
         ' | Use small letters without accents, digits and hyphens: "m".'),
    ],
)  # fmt: skip
def test_it_is_told_at_the_value(tmp_path: Path, field: str, line: str) -> None:
    result = checked(tmp_path, {"projects/a.yaml": f"title: A\n{field}\n"})
    assert said(result, "invalid-value") == [f"projects/a.yaml:{line}"]


def test_an_id_that_is_none_is_told_at_its_name_or_its_file(tmp_path: Path) -> None:
    result = checked(
        tmp_path, {"projects/Été.yaml": "title: A\n", "sources.yaml": "A b:\n  title: A\nplan:\n  title: B\n"}
    )
    assert said(result, "invalid-value") == [
        'projects/Été.yaml:1:1: "Été" is not an id.'
        ' | The name of the file is the id. Use small letters without accents, digits and hyphens: "ete".',
        'sources.yaml:1:1: "A b" is not an id. | Use small letters without accents, digits and hyphens: "a-b".',
        'sources.yaml:3:1: "plan" is the name of the plan itself. | Give this entity another id.',
    ]
