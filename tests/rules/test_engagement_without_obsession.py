"""Engagements that belong to no obsession."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "engagement-without-obsession"


@pytest.mark.parametrize("text", ["title: E\n", "title: E\nobsession:\n", "title: E\nobsession: ~\n"])
def test_an_engagement_without_one_is_found_where_it_begins(tmp_path: Path, text: str) -> None:
    assert said(checked(tmp_path, {"engagements/e.yaml": text}, select=(RULE,)), RULE) == [
        (
            'engagements/e.yaml:1:1: The engagement "e" names no obsession. '
            '| Add a line "obsession: ..." with the id of the one that it serves.'
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: E\nobsession: o\n", id="given"),
        pytest.param("title: E\nobsession: unknown\n", id="given, though nothing is called so"),
        pytest.param("title: E\nobsession: Mes Mots\n", id="given, though it cannot be read"),
        pytest.param("title: E\nobsession o\n", id="perhaps in the line that cannot be read"),
    ],
)
def test_what_is_written_is_not_absent(tmp_path: Path, text: str) -> None:
    files = {"engagements/e.yaml": text, "obsessions.yaml": "o: {title: O}\n"}
    assert said(checked(tmp_path, files, select=(RULE,)), RULE) == []


def test_a_mistake_in_another_file_hides_nothing(tmp_path: Path) -> None:
    files = {"engagements/d.yaml": "title D\n", "engagements/e.yaml": "title: E\n"}
    (line,) = said(checked(tmp_path, files, select=(RULE,)), RULE)
    assert line.startswith("engagements/e.yaml:1:1: ")
