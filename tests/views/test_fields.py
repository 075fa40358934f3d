"""The fields of each kind as a table: all of them, in both languages, with the words of a choice."""

from __future__ import annotations

import pytest

from ccictl.fields import fields, kinds
from ccictl.shapes.reports import Table
from ccictl.views.fields import fields_table
from tests.french import english, french


def rows(kind: str, *, in_french: bool) -> list[dict[str, tuple[object, str]]]:
    (block,) = fields_table(kind, french() if in_french else english()).blocks
    assert isinstance(block, Table)
    keys = [column.key for column in block.columns]
    return [{key: (cell.value, cell.text) for key, cell in zip(keys, row, strict=True)} for row in block.rows]


@pytest.mark.parametrize("kind", kinds())
def test_all_are_there_in_both_languages(kind: str) -> None:
    in_english, in_french = rows(kind, in_french=False), rows(kind, in_french=True)
    assert [row["name"][0] for row in in_english] == list(fields(kind)) == [row["name"][0] for row in in_french]
    assert [row["type"][0] for row in in_english] == [field.type for field in fields(kind).values()]
    for one, other in zip(in_english, in_french, strict=True):
        assert one["about"][1] != other["about"][1]
        assert (one["computed"][1], other["computed"][1]) in {("computed", "calculé"), ("written", "écrit")}


def test_a_choice_names_its_words_as_they_are_asked_for() -> None:
    (health,) = [row for row in rows("projects", in_french=True) if row["name"][0] == "health"]
    assert health["type"] == ("choice", "mot")
    assert health["about"][1].endswith("(late, at-risk, on-track, none)")
    assert "(late" not in str(health["about"][0])
