"""Projects that serve no engagement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "project-without-engagement"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: A\n", id="not written"),
        pytest.param("title: A\nengagements:\n", id="written without a value"),
        pytest.param("title: A\nengagements: []\n", id="an empty list"),
        pytest.param("title: A\ncancelled: 2024\n", id="cancelled"),
    ],
)
def test_a_project_that_names_none_is_found_where_it_begins(tmp_path: Path, text: str) -> None:
    assert said(checked(tmp_path, {"projects/a.yaml": text}, select=(RULE,)), RULE) == [
        (
            'projects/a.yaml:1:1: The project "a" names no engagement. '
            '| Add a line "engagements: [...]" with those that it serves, the main one first.'
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: A\nengagements: [unknown]\n", id="one that nothing is called"),
        pytest.param("title: A\nengagements: [E 1]\n", id="one that cannot be read"),
        pytest.param("title: A\nengagements: e-1\n", id="no list"),
        pytest.param("title: A\nengagements [e-1]\n", id="a line that cannot be read"),
    ],
)
def test_what_is_written_is_not_absent(tmp_path: Path, text: str) -> None:
    assert said(checked(tmp_path, {"projects/a.yaml": text}, select=(RULE,)), RULE) == []
