"""not-utf8: told at the first letter, and the rest of the file is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import checked, lines, said

if TYPE_CHECKING:
    from pathlib import Path


def test_the_first_letter_is_told_and_the_rest_checked(tmp_path: Path) -> None:
    text = "title: Académie d'été\nstart: 2023-13\n"
    result = checked(tmp_path, {"projects/a.yaml": text.encode("latin-1")})
    assert [line.partition(" | ")[0] for line in said(result, "not-utf8")] == [
        "projects/a.yaml:1:12: This file is not UTF-8: byte 0xE9 here."
        ' It looks like Latin-1 or Windows-1252, where it is "é".'
    ]
    assert 'projects/a.yaml:2:8: error[invalid-value] "2023-13": there is no month 13.' in lines(result)
    assert result.plan.projects["a"].title == "Académie d'été"
