"""Answers to a question in SQL: values as they are for machines, as people read them for people."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ccictl.analysis.standing import Picture
from ccictl.database.ask import Answer
from ccictl.shapes.reports import Table
from ccictl.views.answer import answer
from tests.analysis.building import plan
from tests.french import english, french

PICTURE = Picture(plan(), date(2026, 1, 15))


def table(found: Answer) -> Table:
    block = answer(PICTURE, found, french()).blocks[0]
    assert isinstance(block, Table)
    return block


@pytest.mark.parametrize(
    ("value", "data", "text"),
    [
        (None, None, "–"),
        (float("inf"), None, "–"),
        (float("nan"), None, "–"),
        (1250.5, 1250.5, "1\u202f250,5"),
        (0, 0, "0"),
        ("é", "é", "é"),
        (b"\x00\xff", "x'00ff'", "x'00ff'"),
    ],
)
def test_a_value(value: Any, data: Any, text: str) -> None:
    ((cell,),) = table(Answer(("a",), ((value,),), cut=False)).rows
    assert (cell.value, cell.text) == (data, text)


def test_a_column_with_a_number_is_to_the_right_and_texts_but_the_first_may_be_wrapped() -> None:
    columns = table(Answer(("a", "b", "c"), (("x", None, "y"), ("z", 2, "w")), cut=False)).columns
    assert [(each.key, each.align, each.fit) for each in columns] == [
        ("a", "left", "whole"),
        ("b", "right", "whole"),
        ("c", "left", "wrap"),
    ]


def test_what_is_cut_says_so() -> None:
    whole = answer(PICTURE, Answer(("a",), ((1,),), cut=False), english())
    part = answer(PICTURE, Answer(("a",), ((1,), (2,)), cut=True), english())
    assert (whole.subtitle, dict(whole.facts)["complete"]) == ("", True)
    assert part.subtitle == "Only the first 2 rows are here; ask for the others with LIMIT and OFFSET."
    assert dict(part.facts)["complete"] is False
