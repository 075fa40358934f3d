"""A report as records: the main block, row by row, inert in a spreadsheet."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.records import records, text
from ccictl.shapes.reports import Branch, Cell, Column, Facts, Line, Lines, Report, Table, Tree

TABLE = Table("t", (Column("id", "Id"), Column("n", "N", silent=True)), ((Cell("a", "A"), Cell(1.5, "1,5")),))
FACTS = Facts("f", (("x", "X", Cell(None, "–")),), besides=(("y", ("a", "b")),))
TREE = Tree("p", (Branch(Line("root"), (Branch(Line("leaf", place="a.yaml:3")),)),))
ALIKE = Lines(
    "l", (Line("A: 3 days", value=(("id", "a"), ("days", 3))), Line("B", value=(("id", "b"), ("days", None))))
)
MIXED = Lines("l", (Line("A", place="a.yaml:1", value=(("id", "a"),)), Line("B")))


@pytest.mark.parametrize(
    ("block", "rows"),
    [
        (TABLE, [["id", "n"], ["a", "1,5"]]),
        (FACTS, [["field", "value"], ["x", ""], ["y", "a | b"]]),
        (TREE, [["depth", "text", "place"], ["0", "root", ""], ["1", "leaf", "a.yaml:3"]]),
        (ALIKE, [["id", "days"], ["a", "3"], ["b", ""]]),
        (MIXED, [["text", "place"], ["A", "a.yaml:1"], ["B", ""]]),
    ],
    ids=["table", "facts", "tree", "lines alike", "lines of several kinds"],
)
def test_each_kind_of_block_is_rows_below_the_names_of_its_columns(
    block: Table | Facts | Tree | Lines, rows: list[list[str]]
) -> None:
    assert records(Report("r", "R", blocks=(block,)), ",") == rows


def test_of_several_blocks_it_is_the_main_one_and_of_none_nothing() -> None:
    assert records(Report("r", "R", blocks=(MIXED, TREE, FACTS, TABLE)))[0] == ["id", "n"]
    assert records(Report("r", "R", blocks=(TABLE, FACTS), heart="f"))[0] == ["field", "value"]
    assert records(Report("r", "R")) == []


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""),
        (float("nan"), ""),
        (float("-inf"), ""),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (-3, "-3"),
        (1250.5, "1250,5"),
        ("-3,5", "-3,5"),
        ("+33 1 02", "'+33 1 02"),
        ("=1+1", "'=1+1"),
        ("@a", "'@a"),
        ("\uff1d1", "'\uff1d1"),
        (("=a", None, 2.5), "'=a |  | 2,5"),
        ({"a": 1, "b": ("x", "y")}, "a=1 | b=x | y"),
        ("a\u202eb", "a\\u{202e}b"),
    ],
)
def test_a_value_in_a_cell(value: object, written: str) -> None:
    assert text(value, ",") == written  # type: ignore[arg-type]


@given(st.text(max_size=8) | st.tuples(st.text(max_size=4), st.text(max_size=4)))
def test_no_text_is_a_formula(value: str | tuple[str, str]) -> None:
    found = text(value)
    assert not found.startswith(("=", "+", "-", "@", "\t", "\r")) or re.fullmatch(r"[+-]?\d+([.,]\d+)?", found)
    assert "\x1b" not in found
