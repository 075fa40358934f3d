"""Tables that fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.grid import broken, grid
from ccictl.shapes.medium import Medium
from ccictl.shapes.reports import Bar, Cell, Column, Table
from ccictl.show import cells, show
from tests.french import english
from tests.whens import steady


def table(*columns: Column, rows: list[list[str]]) -> Table:
    return Table("t", columns, tuple(tuple(Cell(text, text) for text in row) for row in rows))


def test_a_text_wraps_before_a_column_is_left_out() -> None:
    one = table(
        Column("a", "A"), Column("b", "B", fit="wrap"), Column("c", "C", priority=1), rows=[["id", "x" * 40, "y" * 6]]
    )
    made = grid(one, Medium(english(), width=42))
    assert made.lines == (
        "A   B                               C",
        "──  ──────────────────────────────  ──────",
        "id  " + "x" * 30 + "  yyyyyy",
        "    " + "x" * 10,
    )
    assert made.left_out == ()


def test_columns_are_left_out_the_greatest_priority_first() -> None:
    one = table(
        Column("a", "A"),
        Column("b", "B", fit="wrap", priority=1),
        Column("c", "C", priority=3),
        Column("d", "D", priority=2),
        rows=[["id", "x" * 40, "y" * 6, "z" * 6]],
    )
    assert grid(one, Medium(english(), width=40)).left_out == ()
    assert grid(one, Medium(english(), width=38)).left_out == ("C",)
    assert grid(one, Medium(english(), width=31)).left_out == ("C", "D")


def test_the_first_text_has_a_share_of_a_wide_table() -> None:
    one = table(
        Column("a", "A", fit="wrap"), Column("b", "B"), Column("c", "C", priority=1), rows=[["x" * 60, "y" * 70, "z"]]
    )
    made = grid(one, Medium(english(), width=104))
    assert made.left_out == ("C",)
    assert made.lines[2].startswith("x" * 32 + "  y")


def test_with_nothing_to_leave_out_texts_are_narrowed_further() -> None:
    one = table(Column("a", "A"), Column("b", "B", fit="wrap"), rows=[["identifier", "x" * 40]])
    assert grid(one, Medium(english(), width=26)).lines[2] == "identifier  " + "x" * 14
    # Below a dozen columns there is nothing to read: the line is wider than asked.
    assert grid(one, Medium(english(), width=20)).lines[2] == "identifier  " + "x" * 12


def test_headings_wrap_before_columns_are_left_out_and_stand_on_their_feet() -> None:
    one = table(Column("a", "A"), Column("b", "Very long heading", "right", priority=1), rows=[["id", "7"]])
    assert grid(one, Medium(english(), width=40)).lines[0] == "A   Very long heading"
    assert grid(one, Medium(english(), width=12)).lines == (
        "       Very",
        "       long",
        "A   heading",
        "──  ───────",
        "id        7",
    )


def test_bars_are_drawn_shorter_before_columns_are_left_out() -> None:
    cells_ = (Cell("id", "id"), Cell(50, "50 %", bar=Bar(50)))
    one = Table("t", (Column("a", "A"), Column("b", "B", priority=1)), (cells_,))
    assert grid(one, Medium(english(), width=40)).lines[-1] == "id  █████░░░░░ 50 %"
    assert grid(one, Medium(english(), width=15)).lines[-1] == "id  ███░░░ 50 %"
    assert grid(one, Medium(english(), width=14)).left_out == ("B",)


def test_what_is_below_stays_indented_where_it_wraps() -> None:
    columns = (Column("a", "A", fit="wrap"),)
    one = Table("t", columns, ((Cell("x", "one two three four"),),), depths=(1,))
    assert grid(one, Medium(english(), width=13)).lines[2:] == ("  one two", "  three four")


def test_an_id_is_never_cut() -> None:
    one = table(Column("a", "A"), rows=[["x" * 70]])
    assert grid(one, Medium(english(), width=40)).lines[-1] == "x" * 70


def test_wrapping_goes_on_below() -> None:
    one = table(Column("a", "A"), Column("b", "B", fit="wrap"), rows=[["id", "one two three four five six seven"]])
    assert grid(one, Medium(english(), width=20)).lines[2:] == ("id  one two three", "    four five six", "    seven")


def test_breaking() -> None:
    assert broken("abcdef", 6) == ["abcdef"]
    assert broken("abcdefg", 6) == ["abcdef", "g"]
    assert broken("中中中中", 5) == ["中中", "中中"]
    assert broken("中中", 1) == ["中", "中"]
    assert broken("", 1) == [""]


TEXTS = st.text(max_size=30)


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), min_size=1, max_size=5), st.integers(40, 200))
@steady
def test_columns_stand_below_each_other(rows: list[tuple[str, str, str]], width: int) -> None:
    one = table(
        Column("a", "A", fit="wrap"),
        Column("b", "B", "right"),
        Column("c", "C", fit="wrap", priority=1),
        rows=[list(row) for row in rows],
    )
    made = grid(one, Medium(english(), width=width))
    widest = max(cells(line) for line in made.lines)
    assert len(made.lines) >= len(rows) + 2
    assert cells(made.lines[1]) == widest


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=5), st.integers(30, 80))
@steady
def test_nothing_of_a_text_is_lost(rows: list[tuple[str, str]], width: int) -> None:
    one = table(Column("a", "A", fit="wrap"), Column("b", "B", fit="wrap"), rows=[list(row) for row in rows])
    drawn = "".join(grid(one, Medium(english(), width=width)).lines[2:])
    written = "".join(show(text, 0) for row in rows for text in row)
    assert sorted("".join(drawn.split())) == sorted("".join(written.split()))
