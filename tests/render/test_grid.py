"""Tables that fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.grid import cut, grid
from ccictl.shapes import Cell, Column, Medium, Table
from ccictl.show import cells
from tests.french import english
from tests.whens import steady


def table(*columns: Column, rows: list[list[str]]) -> Table:
    return Table("t", columns, tuple(tuple(Cell(text, text) for text in row) for row in rows))


def test_a_text_is_cut_before_a_column_is_left_out() -> None:
    one = table(
        Column("a", "A"), Column("b", "B", fit="cut"), Column("c", "C", priority=1), rows=[["id", "x" * 40, "y" * 6]]
    )
    made = grid(one, Medium(english(), width=42))
    assert made.lines == (
        "A   B                               C",
        "──  ──────────────────────────────  ──────",
        "id  " + "x" * 29 + "…  yyyyyy",
    )
    assert made.left_out == ()


def test_columns_are_left_out_the_greatest_priority_first() -> None:
    one = table(
        Column("a", "A"),
        Column("b", "B", fit="cut", priority=1),
        Column("c", "C", priority=3),
        Column("d", "D", priority=2),
        rows=[["id", "x" * 40, "y" * 6, "z" * 6]],
    )
    assert grid(one, Medium(english(), width=38)).left_out == ("C",)
    assert grid(one, Medium(english(), width=30)).left_out == ("C", "D")


def test_with_nothing_to_leave_out_texts_are_cut_further() -> None:
    one = table(Column("a", "A"), Column("b", "B", fit="cut"), rows=[["identifier", "x" * 40]])
    assert grid(one, Medium(english(), width=26)).lines[-1] == "identifier  " + "x" * 13 + "…"
    # Below a dozen columns there is nothing to read: the line is wider than asked.
    assert grid(one, Medium(english(), width=20)).lines[-1] == "identifier  " + "x" * 11 + "…"


def test_an_id_is_never_cut() -> None:
    one = table(Column("a", "A"), rows=[["x" * 70]])
    assert grid(one, Medium(english(), width=40)).lines[-1] == "x" * 70


def test_wrapping_goes_on_below() -> None:
    one = table(Column("a", "A"), Column("b", "B", fit="wrap"), rows=[["id", "one two three four five six seven"]])
    assert grid(one, Medium(english(), width=20)).lines[2:] == ("id  one two three", "    four five six", "    seven")


def test_cutting() -> None:
    assert cut("abcdef", 6) == "abcdef"
    assert cut("abcdefg", 6) == "abcde…"
    assert cut("abcd efg", 6) == "abcd…"
    assert cut("abcdefg", 6, ascii_=True) == "abc..."
    assert cut("中中中中", 6) == "中中…"


TEXTS = st.text(max_size=30)


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=5), st.integers(40, 200))
@steady
def test_columns_stand_below_each_other(rows: list[tuple[str, str, str]], width: int) -> None:
    one = table(
        Column("a", "A", fit="cut"),
        Column("b", "B", "right"),
        Column("c", "C", fit="cut", priority=1),
        rows=[list(row) for row in rows],
    )
    made = grid(one, Medium(english(), width=width))
    widest = max(cells(line) for line in made.lines)
    assert len(made.lines) == len(rows) + 2
    assert cells(made.lines[1]) == widest
