"""Tables that fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.grid import grid
from ccictl.shapes.medium import Medium
from ccictl.shapes.reports import Cell, Column, Table
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


def test_what_is_below_stays_indented_where_it_wraps() -> None:
    columns = (Column("a", "A", fit="wrap"),)
    one = Table("t", columns, ((Cell("x", "one two three four"),),), depths=(1,))
    assert grid(one, Medium(english(), width=13)).lines[2:] == ("  one two", "  three four")


def test_headings_stand_on_their_feet() -> None:
    one = table(Column("a", "A"), Column("b", "Very long heading", "right", priority=1), rows=[["id", "7"]])
    assert grid(one, Medium(english(), width=40)).lines[0] == "A   Very long heading"
    assert grid(one, Medium(english(), width=12)).lines == (
        "       Very",
        "       long",
        "A   heading",
        "──  ───────",
        "id        7",
    )


def test_an_id_stands_under_its_title_where_there_is_no_room_beside_it() -> None:
    columns = (Column("a", "Id", priority=9, under="b"), Column("b", "Title", fit="wrap"), Column("c", "C", "right"))
    one = table(*columns, rows=[["some-long-id", "one two three four five six", "7"], ["b", "seven", "8"]])
    assert grid(one, Medium(english(), width=60)).lines[2] == "some-long-id  one two three four five six  7"
    assert grid(one, Medium(english(), width=25)).lines == (
        "Title",
        "Id                      C",
        "──────────────────────  ─",
        "one two three four      7",
        "five six",
        "some-long-id",
        "seven                   8",
        "b",
    )
    assert "\x1b[2msome-long-id\x1b[0m" in grid(one, Medium(english(), colour=True, width=25)).lines[5]


def test_a_verdict_goes_on_below_but_its_sign_never_stands_alone() -> None:
    cells_ = (Cell("id", "id"), Cell("on-track", "en bonne voie", "on-track"), Cell("none", "fin", "none"))
    one = Table("t", (Column("a", "A"), Column("b", "B", fit="words", priority=1), Column("c", "C")), (cells_,))
    assert grid(one, Medium(english(), width=30)).lines[2:] == ("id  ● en bonne voie  ○ fin",)
    assert grid(one, Medium(english(), width=20)).lines[2:] == ("id  ● en       ○ fin", "    bonne", "    voie")


def test_in_ascii_figures_have_other_signs_and_words_keep_theirs() -> None:
    cells_ = (Cell("a·b", "a·b"), Cell(None, "–"), Cell((1, 2), "▁█"), Cell(-3, "−3"), Cell(0, "·"))
    one = Table("t", tuple(Column(name, name) for name in "abcde"), (cells_,))
    assert grid(one, Medium(english(), ascii=True)).lines[2] == "a·b  -  _@  -3  ."
    assert grid(one, Medium(english())).lines[2] == "a·b  –  ▁█  −3  ·"


def test_an_id_is_never_cut() -> None:
    one = table(Column("a", "A"), rows=[["x" * 70]])
    assert grid(one, Medium(english(), width=40)).lines[-1] == "x" * 70


def test_wrapping_goes_on_below() -> None:
    one = table(Column("a", "A"), Column("b", "B", fit="wrap"), rows=[["id", "one two three four five six seven"]])
    assert grid(one, Medium(english(), width=20)).lines[2:] == ("id  one two three", "    four five six", "    seven")


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
