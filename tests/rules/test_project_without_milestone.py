"""Projects, other than totems, that have no milestone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "project-without-milestone"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: A\n", id="not written"),
        pytest.param("title: A\nmilestones:\n", id="written without a value"),
        pytest.param("title: A\nmilestones: {}\n", id="written without any"),
        pytest.param("title: A\ntotem: false\n", id="not a totem"),
        pytest.param("title: A\ncancelled: 2030\n", id="to be cancelled"),
    ],
)
def test_a_project_without_any_is_found_where_it_begins(tmp_path: Path, text: str) -> None:
    result = checked(tmp_path, {"projects/a.yaml": text}, select=(RULE,))
    assert said(result, RULE) == [
        (
            'projects/a.yaml:1:1: No milestone is written for the project "a". '
            '| Add under "milestones" the dates by which one will see that it advances.'
        )
    ]
    assert result.diagnostics[0].severity.word == "info"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: A\nmilestones: {m: {title: M}}\n", id="one"),
        pytest.param("title: A\nmilestones: {M 1: {title: M}}\n", id="one that cannot be read"),
        pytest.param("title: A\nmilestones: [m]\n", id="a list"),
        pytest.param("title: A\nmilestones m\n", id="a line that cannot be read"),
        pytest.param("title: A\ntotem: true\n", id="a totem"),
        pytest.param("title: A\ncancelled: 2024\n", id="cancelled"),
    ],
)
def test_totems_cancelled_projects_and_what_is_written_are_left_alone(tmp_path: Path, text: str) -> None:
    assert said(checked(tmp_path, {"projects/a.yaml": text}, select=(RULE,)), RULE) == []
