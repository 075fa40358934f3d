"""Comments that silence a rule on a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import checked, lines, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "unknown-field"


def found(folder: Path, text: str) -> list[str]:
    return [line for line in lines(checked(folder, {"projects/p.yaml": text})) if f"[{RULE}]" in line]


def unused(folder: Path, text: str) -> list[str]:
    return said(checked(folder, {"projects/p.yaml": text}), "unused-ignore")


@pytest.mark.parametrize(
    "text",
    [
        "title: P\nzzz: 1 # ccictl: ignore[unknown-field] pour plus tard\n",
        "title: P\n# ccictl: ignore[unknown-field] pour plus tard\nzzz: 1\n",
        "title: P\n# ccictl: ignore[unknown-field]\n# et un autre commentaire\nzzz: 1\n",
        "title: P\nzzz: 1 #ccictl:ignore[missing-field, unknown-field]\n",
    ],
)
def test_a_comment_silences(text: str, tmp_path: Path) -> None:
    assert found(tmp_path, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "title: P\nzzz: 1\n# ccictl: ignore[unknown-field]\n",
        "title: P # ccictl: ignore[unknown-field]\nzzz: 1\n",
        "title: P\n# ccictl: ignore[missing-field]\nzzz: 1\n",
        "title: P\nzzz: 'a # ccictl: ignore[unknown-field]'\n",
        "title: P\nnote: |\n  # ccictl: ignore[unknown-field]\nzzz: 1\n",
        "title: P\n# ccictl: ignore unknown-field\nzzz: 1\n",
    ],
)
def test_what_is_no_such_comment_silences_nothing(text: str, tmp_path: Path) -> None:
    assert len(found(tmp_path, text)) == 1


def test_a_comment_that_silences_nothing_is_found(tmp_path: Path) -> None:
    assert unused(tmp_path, "title: P # ccictl: ignore[missing-field]\n") == [
        (
            'projects/p.yaml:1:27: This comment silences nothing: "missing-field" finds nothing on its line. '
            "| Delete the comment."
        )
    ]


def test_a_misspelt_name_is_said_with_the_right_one(tmp_path: Path) -> None:
    assert unused(tmp_path, "title: P # ccictl: ignore[mising-field]\n") == [
        'projects/p.yaml:1:27: No rule is called "mising-field". | Did you mean "missing-field"?'
    ]
    assert unused(tmp_path, "title: P # ccictl: ignore[]\n") == [
        (
            'projects/p.yaml:1:27: No rule is called "". '
            '| Write the name between the brackets that follow "error" or "warning".'
        )
    ]


def test_what_makes_a_file_unreadable_cannot_be_silenced(tmp_path: Path) -> None:
    text = "title: P\ntitle: Q # ccictl: ignore[duplicate-key] voulu\n"
    result = checked(tmp_path, {"projects/p.yaml": text})
    assert len(said(result, "duplicate-key")) == 1
    assert "cannot be silenced" in said(result, "unused-ignore")[0]


def test_a_rule_that_did_not_run_leaves_its_comments_alone(tmp_path: Path) -> None:
    files = {"projects/p.yaml": "title: P # ccictl: ignore[missing-field]\n"}
    assert said(checked(tmp_path, files, select=("unused-ignore",)), "unused-ignore") == []


def test_when_unused_ignore_is_off_nothing_is_said(tmp_path: Path) -> None:
    files = {
        "plan.yaml": "title: P\nstart: 2022\nfinish: 2027\nrules:\n  unused-ignore: off\n",
        "projects/p.yaml": "title: P # ccictl: ignore[missing-field]\n",
    }
    assert said(checked(tmp_path, files), "unused-ignore") == []
