"""Engagements that no project serves."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "engagement-without-project"
ENGAGEMENTS = {"engagements.yaml": "e-1: {title: E}\ne-2: {title: F}\n"}


def test_an_engagement_that_no_project_names_is_found(tmp_path: Path) -> None:
    files = {**ENGAGEMENTS, "projects/a.yaml": "title: A\nengagements: [e-9, e-2]\n"}
    result = checked(tmp_path, files, select=(RULE,))
    assert said(result, RULE) == [
        (
            'engagements.yaml:1:1: No project serves the engagement "e-1". '
            '| Name it in the "engagements" of a project, or add the project that serves it.'
        )
    ]
    assert result.diagnostics[0].severity.word == "info"


def test_it_need_not_be_the_main_one(tmp_path: Path) -> None:
    files = {**ENGAGEMENTS, "projects/a.yaml": "title: A\nengagements: [e-1, e-2]\n"}
    assert said(checked(tmp_path, files, select=(RULE,)), RULE) == []


def test_a_cancelled_project_serves_nothing_once_that_is_known(tmp_path: Path) -> None:
    files = {**ENGAGEMENTS, "projects/a.yaml": "title: A\nengagements: [e-1, e-2]\ncancelled: 2024-06-15\n"}
    assert len(said(checked(tmp_path, files, select=(RULE,)), RULE)) == 2
    assert said(checked(tmp_path, files, as_of=date(2024, 6, 14), select=(RULE,)), RULE) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("projects/a.yaml", "title: A\nengagements: [E 1]\n", id="a name that cannot be read"),
        pytest.param("projects/a.yaml", "title: A\nengagements: e-1\n", id="no list"),
        pytest.param("projects/a.yaml", "title A\n", id="a line that cannot be read"),
        pytest.param("sources.yaml", "s: [\n", id="another file that cannot be read"),
    ],
)
def test_where_something_cannot_be_read_nothing_is_concluded(tmp_path: Path, path: str, text: str) -> None:
    assert said(checked(tmp_path, {**ENGAGEMENTS, path: text}, select=(RULE,)), RULE) == []


def test_what_a_cancelled_project_says_need_not_be_read(tmp_path: Path) -> None:
    files = {**ENGAGEMENTS, "projects/a.yaml": "title: A\nengagements: [E 1]\ncancelled: 2024\n"}
    assert len(said(checked(tmp_path, files, select=(RULE,)), RULE)) == 2
