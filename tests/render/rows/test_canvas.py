"""Columns, signs and colours of a terminal's timeline."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.rows.canvas import (
    BOLD,
    RED,
    Canvas,
    Cell,
    coloured,
    cut_sign,
    in_columns,
    joined,
    standing,
    title_of,
)
from ccictl.shapes.medium import Medium
from ccictl.show import cells, show
from ccictl.terms import PROJECT_STATUSES
from tests.french import english
from tests.render.drawing.sample import EVERYTHING, lane, timeline
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


def test_signs_have_two_forms_and_a_name() -> None:
    canvas, plain = Canvas(EVERYTHING, PLAIN), Canvas(EVERYTHING, ASCII)
    assert (canvas.cell("today", BOLD), plain.cell("today", BOLD)) == (
        Cell("│", BOLD, "today"),
        Cell("|", BOLD, "today"),
    )
    assert canvas.today is not None
    assert Canvas(EVERYTHING._replace(today=EVERYTHING.first.replace(year=1999)), PLAIN).today is None


def test_the_critical_path_has_a_column_of_its_own() -> None:
    assert Canvas(timeline(lane("a")), PLAIN).margin == 16 + 2
    assert Canvas(timeline(lane("a", critical=True)), PLAIN).margin == 16 + 3


def test_titles_make_room_for_the_zoom_that_was_asked_for() -> None:
    long = timeline(lane("a")._replace(title="T" * 60), first=date(2024, 1, 1), last=date(2027, 1, 4))
    found = {}
    for zoom in ("auto", "year", "quarter", "month"):
        last = date(2025, 7, 3) if zoom == "month" else long.last
        canvas = Canvas(long._replace(zoom=zoom, last=last), Medium(english(), width=60))
        assert canvas.margin + canvas.columns == 60
        found[zoom] = (canvas.titles, canvas.axis.unit)
    assert found == {"auto": (21, "year"), "year": (21, "year"), "quarter": (17, "quarter"), "month": (17, "month")}
    # Where it does not help, they are as wide as they were.
    longer = Canvas(long._replace(last=date(2034, 1, 1), zoom="month"), Medium(english(), width=60))
    assert (longer.titles, longer.axis.unit) == (21, "year")


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


def test_what_is_done_or_stopped_has_the_sign_of_that() -> None:
    signs = {status: title_of(lane("a", tone="none", status=status), PLAIN).split()[0] for status in PROJECT_STATUSES}
    assert signs == {"active": "○", "planned": "○", "paused": "‖", "done": "✔", "cancelled": "⊘"}
    assert standing(lane("a", tone="late", status="paused")) == "late"
