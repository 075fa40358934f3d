"""How tables are made to fit."""

from __future__ import annotations

from ccictl.render.fitting import fitted
from ccictl.render.grid import grid
from ccictl.shapes.medium import Medium
from ccictl.shapes.reports import Bar, Cell, Column, Table
from tests.french import english


def table(*columns: Column, rows: list[list[str]]) -> Table:
    return Table("t", columns, tuple(tuple(Cell(text, text) for text in row) for row in rows))


def left_out(one: Table, width: int) -> tuple[str, ...]:
    """The headings of the columns that there is no room for."""
    return grid(one, Medium(english(), width=width)).left_out


def test_columns_are_left_out_the_greatest_priority_first() -> None:
    one = table(
        Column("a", "A"),
        Column("b", "B", fit="wrap", priority=1),
        Column("c", "C", priority=3),
        Column("d", "D", priority=2),
        rows=[["id", "one two three four", "y" * 6, "z" * 6]],
    )
    assert left_out(one, 40) == ()
    assert left_out(one, 32) == ()
    assert left_out(one, 31) == ("C",)
    assert left_out(one, 22) == ("C", "D")
    assert left_out(one, 15) == ("B", "C", "D")


def test_a_text_has_a_share_before_what_can_be_spared_and_not_before_figures() -> None:
    def one(priority: int) -> Table:
        return table(
            Column("a", "A", fit="wrap"),
            Column("b", "B"),
            Column("c", "C", priority=priority),
            rows=[["x " * 30, "y" * 70, "z"]],
        )

    assert left_out(one(10), 104) == ("C",)
    assert fitted(one(10), Medium(english(), width=104)).widths == [32, 70]
    assert left_out(one(9), 104) == ()
    assert fitted(one(9), Medium(english(), width=104)).widths == [29, 70, 1]
    assert left_out(one(9), 87) == ()
    assert left_out(one(9), 86) == ("C",)


def test_texts_are_not_narrowed_below_their_words_for_a_figure() -> None:
    one = table(
        Column("a", "A", fit="wrap"), Column("b", "B", priority=1), rows=[["an accompaniment for all", "y" * 10]]
    )
    assert fitted(one, Medium(english(), width=25)).widths == [13, 10]
    assert left_out(one, 24) == ("B",)


def test_what_was_asked_for_is_squeezed_and_left_out_only_when_nothing_else_is_possible() -> None:
    one = table(
        Column("a", "A"),
        Column("b", "B", fit="wrap"),
        Column("c", "C"),
        rows=[["identifier", "accompaniments for all", "some words"]],
    )
    assert left_out(one, 32) == ()
    # Texts are narrowed to what can be read, then what stands on one line is broken at its spaces ...
    assert fitted(one, Medium(english(), width=36)).widths == [10, 12, 10]
    assert fitted(one, Medium(english(), width=32)).widths == [10, 12, 6]
    assert fitted(one, Medium(english(), width=31)).widths == [10, 12, 5]
    # ... and then the last is left out.
    assert left_out(one, 30) == ("C",)
    assert left_out(one, 20) == ("B", "C")


def test_headings_wrap_before_columns_are_left_out() -> None:
    one = table(Column("a", "A"), Column("b", "Very long heading", "right", priority=1), rows=[["id", "7"]])
    assert left_out(one, 11) == ()
    assert left_out(one, 10) == ("Very long heading",)


def test_bars_are_drawn_longer_where_there_is_room_and_shorter_before_columns_are_left_out() -> None:
    cells = (Cell("id", "id"), Cell(50, "50 %", bar=Bar(50)))
    one = Table("t", (Column("a", "A"), Column("b", "B", priority=1)), (cells,))
    assert grid(one, Medium(english(), width=40)).lines[-1] == "id  ██████████░░░░░░░░░░  50 %"
    assert grid(one, Medium(english(), width=29)).lines[-1] == "id  █████░░░░░  50 %"
    assert grid(one, Medium(english(), width=16)).lines[-1] == "id  ███░░░  50 %"
    assert left_out(one, 15) == ("B",)


def test_a_bar_is_not_drawn_shorter_for_what_can_be_spared() -> None:
    cells = (Cell("id", "id"), Cell(50, "50 %", bar=Bar(50)), Cell("x", "xxxxx"))
    one = Table("t", (Column("a", "A"), Column("b", "B", priority=1), Column("c", "C", priority=10)), (cells,))
    assert left_out(one, 27) == ()
    # With the shorter bar all would fit: where that is so, the choice is the reader's terminal's.
    assert left_out(one, 24) == ()
    two = Table("t", (*one.columns, Column("d", "D", priority=11)), ((*cells, Cell("y", "y" * 20)),))
    made = grid(two, Medium(english(), width=24))
    assert made.lines[-1] == "id  █████░░░░░  50 %"
    assert made.left_out == ("C", "D")
