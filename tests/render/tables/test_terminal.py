"""A table on a terminal."""

from __future__ import annotations

from ccictl.render.tables.terminal import render
from ccictl.shapes import Cell, Column, Medium, Table
from tests.french import english

TABLE = Table(
    "things",
    (Column("name", "Name"), Column("size", "Size"), Column("about", "About")),
    (
        (Cell("a", "a"), Cell("error", "grave", "error"), Cell("One.", "One two three four.")),
        (Cell("long", "long"), Cell(None, "—"), Cell("É", "É")),
    ),
)


def test_columns_stand_side_by_side() -> None:
    lines = render(TABLE, Medium(english(), width=60)).splitlines()
    rule = lines.pop(1)
    assert set(rule) == {"─"}
    assert lines == [
        "Name   Size    About",
        "a      grave   One two three four.",
        "long   —       É",
    ]


def test_the_last_column_is_wrapped_to_the_width() -> None:
    text = render(TABLE, Medium(english(), width=26))
    assert "a      grave   One two\n               three four.\nlong " in text


def test_no_line_ends_in_spaces() -> None:
    lines = render(TABLE, Medium(english(), width=60)).splitlines()
    assert [line for line in lines if line != line.rstrip()] == []


def test_a_tone_is_a_colour_where_there_is_one() -> None:
    assert "\x1b[31mgrave\x1b[0m" in render(TABLE, Medium(english(), colour=True))
    assert "\x1b" not in render(TABLE, Medium(english()))


def test_what_looks_like_markup_is_text() -> None:
    table = Table("t", (Column("a", "[b]A[/b]"), Column("c", "C")), ((Cell("x", "[red]x[/red]"), Cell("", ":tada:")),))
    text = render(table, Medium(english()))
    assert "[b]A[/b]" in text
    assert "[red]x[/red]   :tada:\n" in text
