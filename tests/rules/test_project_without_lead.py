"""Projects that nobody leads."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "project-without-lead"


@pytest.mark.parametrize(
    "text", ["title: A\n", "title: A\nlead:\n", "title: A\nsponsor: cci\n", "title: A\ncancelled: 2030\n"]
)
def test_a_project_without_a_lead_is_found_where_it_begins(tmp_path: Path, text: str) -> None:
    assert said(checked(tmp_path, {"projects/a.yaml": text}, select=(RULE,)), RULE) == [
        (
            'projects/a.yaml:1:1: The project "a" names no lead. '
            '| Add a line "lead: ..." with the id of the organisation that runs it.'
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: A\nlead: unknown\n", id="one that nothing is called"),
        pytest.param("title: A\nlead: [cci]\n", id="one that cannot be read"),
        pytest.param("title: A\nlead cci\n", id="a line that cannot be read"),
        pytest.param("title: A\ncancelled: 2024\n", id="cancelled"),
    ],
)
def test_what_is_written_is_not_absent_and_what_is_cancelled_needs_none(tmp_path: Path, text: str) -> None:
    assert said(checked(tmp_path, {"projects/a.yaml": text}, select=(RULE,)), RULE) == []


def test_a_cancellation_counts_from_its_day_on(tmp_path: Path) -> None:
    files = {"projects/a.yaml": "title: A\ncancelled: 2024-06-15\n"}
    assert len(said(checked(tmp_path, files, as_of=date(2024, 6, 14), select=(RULE,)), RULE)) == 1
    assert said(checked(tmp_path, files, as_of=date(2024, 6, 15), select=(RULE,)), RULE) == []
