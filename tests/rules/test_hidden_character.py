"""hidden-character: told with its name; the value is read without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import checked, lines, said

if TYPE_CHECKING:
    from pathlib import Path


def test_an_id_with_a_hidden_character_is_one_finding(tmp_path: Path) -> None:
    files = {"organisations.yaml": "cci:\n  title: CCI\n", "projects/a.yaml": "title: A\nlead: c\u200bci\n"}
    result = checked(tmp_path, files)
    assert [line.partition(" | ")[0] for line in said(result, "hidden-character")] == [
        "projects/a.yaml:2:8: A character that cannot be seen is hidden here: U+200B (ZERO WIDTH SPACE)."
    ]
    assert not [line for line in lines(result) if "error[" in line and "hidden-character" not in line]


def test_comments_are_looked_into_too(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/a.yaml": "title: A  # \u202e\n"})
    assert len(said(result, "hidden-character")) == 1
