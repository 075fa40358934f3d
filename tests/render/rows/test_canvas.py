"""Columns, signs and colours of a terminal's timeline."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.rows.canvas import BOLD, RED, Canvas, Cell, coloured, cut_sign, in_columns, joined, title_of
from ccictl.shapes.medium import Medium
from ccictl.show import cells, show
from tests.french import english
from tests.render.drawing.sample import EVERYTHING, lane
from tests.whens import steady

PLAIN, COLOUR, ASCII = Medium(english()), Medium(english(), colour=True), Medium(english(), ascii=True)


@steady
@given(st.text(max_size=30))
def test_a_text_column_by_column_is_as_wide_as_it_is_and_the_same(text: str) -> None:
    shown = f" {show(text, 0)} "
    columns = in_columns(shown)
    assert len(columns) == cells(shown)
    assert "".join(columns) == shown


def test_a_mark_is_part_of_the_sign_that_it_stands_on() -> None:
    assert in_columns("e\u0301t 日\u0301x") == ["e\u0301", "t", " ", "日\u0301", "", "x"]


def test_signs_that_are_used_are_remembered_in_their_form() -> None:
    canvas, plain = Canvas(EVERYTHING, PLAIN), Canvas(EVERYTHING, ASCII)
    assert (canvas.sign("today"), plain.sign("today")) == ("│", "|")
    assert list(canvas.used) == ["today"]
    assert canvas.today is not None
    assert Canvas(EVERYTHING._replace(today=EVERYTHING.first.replace(year=1999)), PLAIN).today is None


def test_a_colour_is_said_once_for_the_signs_that_have_it() -> None:
    line = [Cell("a", RED), Cell("b", RED), Cell(" ", RED), Cell("c", BOLD), Cell("d")]
    assert joined(line, PLAIN) == "ab cd"
    assert joined(line, COLOUR) == "\x1b[31mab\x1b[0m \x1b[1mc\x1b[0md"
    assert joined([Cell("a", RED), Cell("b", BOLD)], COLOUR) == "\x1b[31ma\x1b[0m\x1b[1mb\x1b[0m"
    assert (coloured("a", RED, COLOUR), coloured("a", RED, PLAIN), coloured("", RED, COLOUR)) == (
        "\x1b[31ma\x1b[0m",
        "a",
        "",
    )


def test_titles_have_the_sign_of_their_health_and_a_star() -> None:
    assert title_of(lane("a", totem=True), PLAIN) == "  ● ★ Project a"
    assert title_of(lane("a", totem=True), ASCII) == "  + ^ Project a"
    assert (cut_sign(PLAIN), cut_sign(ASCII)) == ("…", "...")
