"""Contents that are not what a plan's file should be: one bad file, told on its line, hides nothing of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hazards.saying import checked, said
from tests.making import write

if TYPE_CHECKING:
    from pathlib import Path

LFS = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
CONFLICT = "title: A\n<<<<<<< HEAD\nstart: 2023\n=======\nstart: 2024\n>>>>>>> branch\n"

CASES: list[tuple[str, bytes, str]] = [
    (
        "latin-1",
        "title: A\nnote: été\n".encode("latin-1"),
        "2:7: error[not-utf8] This file is not UTF-8: byte 0xE9 here.",
    ),
    ("utf-16-le", "title: A\n".encode("utf-16"), "1:1: error[not-utf8] This file is written in UTF-16, not in UTF-8."),
    ("utf-16-be", "title: A\n".encode("utf-16-be"), "1:1: error[not-utf8] This file is written in UTF-16"),
    (
        "utf-16 cut",
        "title: A\n".encode("utf-16")[:-1],
        "1:9: error[not-utf8] This file ends in the middle of a character",
    ),
    ("cut", "title: A\nnote: à é".encode()[:-1], "2:9: error[not-utf8] This file ends in the middle of a character"),
    ("nul", b"title: A\nnote: \0\0\0\0\0", "2:7: error[not-utf8] This file is filled with NUL bytes"),
    ("only nul", b"\0" * 4096, "1:1: error[not-utf8] This file is filled with NUL bytes"),
    ("empty", b"", "1:1: error[invalid-yaml] This file is empty."),
    ("blank", b"\n\n  \n", "1:1: error[invalid-yaml] This file is empty."),
    ("lfs", LFS.encode(), "1:1: error[invalid-yaml] This file is a Git LFS pointer"),
    ("conflict", CONFLICT.encode(), "2:1: error[invalid-yaml] A merge conflict was left here."),
    ("conflict in CRLF", CONFLICT.replace("\n", "\r\n").encode(), "2:1: error[invalid-yaml] A merge conflict"),
    ("diff3", CONFLICT.replace("=======", "||||||| b\n=======").encode(), "2:1: error[invalid-yaml] A merge conflict"),
    ("open conflict", CONFLICT.partition("=======")[0].encode(), "2:1: error[invalid-yaml] A merge conflict"),
    ("escape", b"title: A\x1b[2J\n", "1:9: error[hidden-character] A character that cannot be seen is hidden here"),
    ("escape code", b'title: "A\\e[2J"\n', "1:8: error[hidden-character] A code in this text stands for"),
    ("bidi", "title: A # \u202e\n".encode(), "1:12: error[hidden-character] A character that cannot be seen"),
    ("colon", b"title: Pilote : 3 CCI\n", "1:15: error[invalid-yaml] This value holds a colon followed by a space"),
    ("tab", b"title: A\nbaseline:\n\tstart: 2023\n", "3:1: error[invalid-yaml] A tab stands here"),
    ("date", b"title: A\nstart: 2023-02-30\n", '2:8: error[invalid-value] "2023-02-30" is not in the calendar.'),
    ("field", b"titel: A\n", '1:1: error[unknown-field] "titel" is not a field that is known here.'),
    ("list", b"- a\n- b\n", "1:1: error[invalid-yaml] This file is not a set of fields"),
    ("two", b"title: A\n---\ntitle: B\n", "2:1: error[forbidden-yaml] A second document begins here"),
    (
        "python",
        b"!!python/object/apply:os.system ['true']\n",
        "1:1: error[forbidden-yaml] Tags (!name) are not accepted",
    ),
]


@pytest.mark.parametrize(("content", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_it_is_told_on_its_line_and_hides_nothing(tmp_path: Path, content: bytes, expected: str) -> None:
    root = write(tmp_path, {"projects/bad.yaml": content, "projects/good.yaml": "title: B\nstart: 2023-13\n"})
    found = said(root)
    assert any(line.startswith(f"projects/bad.yaml:{expected}") for line in found), found
    assert 'projects/good.yaml:2:8: error[invalid-value] "2023-13": there is no month 13.' in found
    assert not [line for line in found if line.startswith("projects/bad") and "missing-field" in line]


@pytest.mark.parametrize(("content", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_bad_plan_file_does_not_keep_the_rest_from_being_checked(
    tmp_path: Path, content: bytes, expected: str
) -> None:
    root = write(tmp_path, {"plan.yaml": content, "projects/good.yaml": "title: B\nstart: 2023-13\n"})
    found = said(root)
    assert any(line.startswith("plan.yaml:") for line in found)
    assert 'projects/good.yaml:2:8: error[invalid-value] "2023-13": there is no month 13.' in found


def test_what_a_bad_file_may_have_held_is_not_called_unknown(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        {
            "projects/a.yaml": "title: A\nlead: [\nmilestones:\n  m: @\n",
            "engagements.yaml": "e:\n  title: 'l'an'\n",
            "projects/b.yaml": "title: B\nengagements: [e, f]\nafter: [a, a/m]\n",
        },
    )
    assert not [line for line in said(root) if "unknown-reference" in line]
    assert checked(root).plan.whole is False
