"""unused-ignore: a comment that silences nothing is told; one that does is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import checked, lines, said

if TYPE_CHECKING:
    from pathlib import Path


def of(tmp_path: Path, text: str) -> list[str]:
    return said(checked(tmp_path, {"projects/a.yaml": text}), "unused-ignore")


@pytest.mark.parametrize(
    "text",
    [
        "title: A\nstat: 2023  # ccictl: ignore[unknown-field] on sait\n",
        "title: A\n# ccictl: ignore[unknown-field] on sait\n# une note\nstat: 2023\n",
        "title: A\nnote: |\n  # ccictl: ignore[unknown-field]\n",
        'title: A\nnote: "# ccictl: ignore[unknown-field]"\n',
    ],
)
def test_one_that_silences_is_used_and_one_inside_a_text_is_text(tmp_path: Path, text: str) -> None:
    result = checked(tmp_path, {"projects/a.yaml": text})
    assert not said(result, "unused-ignore")
    assert not said(result, "unknown-field")


def test_one_that_silences_nothing_is_told_at_the_name_of_the_rule(tmp_path: Path) -> None:
    assert of(tmp_path, "title: A  # ccictl: ignore[missing-field]\n") == [
        'projects/a.yaml:1:28: This comment silences nothing: "missing-field" finds nothing on its line.'
        " | Delete the comment."
    ]
    assert of(tmp_path, "title: A  # ccictl: ignore[mising-field]\n") == [
        'projects/a.yaml:1:28: No rule is called "mising-field". | Did you mean "missing-field"?'
    ]


def test_what_makes_a_file_unreadable_cannot_be_silenced(tmp_path: Path) -> None:
    text = "title: A\nlead: @b  # ccictl: ignore[invalid-yaml]\n"
    assert of(tmp_path, text)[0].startswith('projects/a.yaml:2:28: "invalid-yaml" cannot be silenced')
    assert len([line for line in lines(checked(tmp_path, {"projects/a.yaml": text})) if "[invalid-yaml]" in line]) == 1


def test_a_comment_on_the_first_line_of_a_block_of_text_is_a_comment(tmp_path: Path) -> None:
    text = "title: A\nnot: |  # ccictl: ignore[unknown-field]\n  un\n"
    assert not of(tmp_path, text)
