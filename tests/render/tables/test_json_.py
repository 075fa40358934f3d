"""A table as JSON."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.tables.json_ import render
from ccictl.shapes import Cell, Column, Medium, Table
from tests.french import english, french
from tests.whens import steady

TABLE = Table(
    "things",
    (Column("name", "Name"), Column("size", "Size"), Column("about", "About")),
    (
        (Cell("a", "a"), Cell("error", "grave", "error"), Cell("One.", "One two three four.")),
        (Cell("long", "long"), Cell(None, "—"), Cell("É", "É")),
    ),
)


def test_rows_are_objects_of_the_machines_values() -> None:
    assert json.loads(render(TABLE, Medium(english()))) == {
        "format_version": 1,
        "things": [
            {"name": "a", "size": "error", "about": "One."},
            {"name": "long", "size": None, "about": "É"},
        ],
    }


def test_it_is_ascii_in_lines_and_ends_in_one() -> None:
    text = render(TABLE, Medium(english()))
    assert text.isascii()
    assert text.startswith('{\n  "format_version": 1,\n  "things": [\n    {\n      "name": "a",\n')
    assert text.endswith("\n}\n")


def test_it_is_the_same_whatever_the_medium() -> None:
    assert render(TABLE, Medium(english())) == render(TABLE, Medium(french(), colour=True, width=20))


def test_no_rows_are_an_empty_list() -> None:
    assert json.loads(render(TABLE._replace(rows=()), Medium(english()))) == {"format_version": 1, "things": []}


@steady
@given(st.lists(st.one_of(st.none(), st.booleans(), st.integers(), st.text())))
def test_values_come_back_as_they_were(values: list[str | int | bool | None]) -> None:
    table = Table("t", (Column("v", "V"),), tuple((Cell(value, "shown"),) for value in values))
    assert json.loads(render(table, Medium(english())))["t"] == [{"v": value} for value in values]
