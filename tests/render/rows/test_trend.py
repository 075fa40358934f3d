"""Lines of milestones on a terminal: every stop where its days are, every letter where it belongs."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ccictl.render.rows.dots import ACROSS, DOWN
from ccictl.render.rows.trend import SEVERAL, Board, most
from ccictl.shapes.medium import Medium
from ccictl.shapes.trend import LETTERS
from ccictl.show import cells
from tests.french import english, french
from tests.render.trends.sample import EVERYTHING, KEPT, LATER, REACHED, REVIEWS, SAME, panel, trace, trends
from tests.whens import steady

if TYPE_CHECKING:
    from ccictl.shapes.trend import Panel, Trend

(PANEL,) = EVERYTHING.panels


def board(of: Panel = PANEL, width: int = 100, *, ascii_: bool = False, asked: int | None = None) -> Board:
    return Board(of, REVIEWS, asked, Medium(english(), width=width, ascii=ascii_))


def drawn(made: Board) -> list[str]:
    """The signs of the chart alone, row by row."""
    return ["".join(line[made.margin : made.margin + made.columns]) for line in list(made.lines())[: made.rows]]


@steady
@given(trends(), st.integers(40, 240), st.booleans())
def test_every_stop_is_at_its_place_within_half_a_dot(any_: Trend, width: int, ascii_: bool) -> None:
    for each in any_.panels:
        if not each.traces:
            continue
        made = Board(each, any_.reviews, any_.most, Medium(french(), width=width, ascii=ascii_))
        per_day = made.columns * ACROSS / ((any_.reviews[-1] - any_.reviews[0]).days + 1)
        up = made.rows * DOWN / ((each.last - each.first).days + 1)
        for line in made.traces:
            for stop in line.stops:
                x, y = made.dot(stop.at, stop.stated)
                assert 0 <= x < made.columns * ACROSS
                assert 0 <= y < made.rows * DOWN
                assert made.place(stop) == (x // ACROSS, y // DOWN)
                assert abs((stop.at - any_.reviews[0]).days * per_day + per_day / 2 - (x + 0.5)) <= 0.5 + 1e-6
                if each.first <= stop.stated <= each.last:
                    below = made.rows * DOWN - 1 - y
                    assert abs((stop.stated - each.first).days * up + up / 2 - (below + 0.5)) <= 0.5 + 1e-6
        # What is stated later is never lower.
        stops = sorted((stop.stated, -made.dot(stop.at, stop.stated)[1]) for line in made.traces for stop in line.stops)
        assert [height for _, height in stops] == sorted(height for _, height in stops)


@steady
@given(trends(), st.integers(40, 240), st.booleans())
def test_no_line_is_wider_than_the_terminal_and_each_name_has_a_row(any_: Trend, width: int, ascii_: bool) -> None:
    for each in any_.panels:
        if each.traces:
            made = Board(each, any_.reviews, any_.most, Medium(english(), width=width, ascii=ascii_))
            lines = list(made.lines())
            assert all(cells(line) <= width for line in lines)
            beside = [line[made.margin + made.columns :].strip()[:1] for line in lines[: made.rows]]
            assert sorted(filter(None, beside)) == sorted(made.letters.values())


@pytest.mark.parametrize("width", [60, 100, 200])
@pytest.mark.parametrize("ascii_", [False, True])
def test_a_letter_stands_where_a_line_begins_moves_and_ends(width: int, ascii_: bool) -> None:
    made = board(panel(LATER), width, ascii_=ascii_)
    signs = drawn(made)
    for stop in (LATER.stops[0], LATER.stops[1], LATER.stops[3], LATER.stops[4]):
        column, row = made.place(stop)
        assert signs[row][column] == "A"
    column, row = made.place(LATER.stops[2])
    assert signs[row][column] not in {"A", " "}


def test_what_is_reached_ends_on_the_diagonal_with_its_sign_and_letter() -> None:
    for ascii_, sign in ((False, "✔"), (True, "v")):
        made = board(panel(REACHED), ascii_=ascii_)
        column, row = made.place(REACHED.stops[-1])
        assert drawn(made)[row][column : column + 2] == f"{sign}A"
        day = REACHED.stops[-1].at
        assert made.dot(day, day) == made.dot(day, REACHED.stops[-1].stated)
        assert made.seen >= {"done", "beside", "diagonal"}


def test_the_letters_of_ends_that_are_together_stand_beside_each_other() -> None:
    other = REACHED._replace(id="p/other")
    made = board(panel(REACHED, other))
    column, row = made.place(REACHED.stops[-1])
    assert drawn(made)[row][column : column + 3] == "✔AB"
    # At the edge there is no room for a letter: the name beside it has it.
    last = trace("p/last", (REVIEWS[0], REVIEWS[-1]), (REVIEWS[-1], REVIEWS[-1]), end="done")
    edge = board(panel(last))
    assert drawn(edge)[edge.place(last.stops[-1])[1]][-1] == "✔"
    assert "beside" not in edge.seen


@pytest.mark.parametrize("ascii_", [False, True])
def test_several_on_one_place_are_told(ascii_: bool) -> None:
    made = board(panel(KEPT, SAME), ascii_=ascii_)
    column, row = made.place(KEPT.stops[0])
    assert drawn(made)[row][column] == SEVERAL[ascii_]
    assert "several" in made.seen


def test_lines_lean_the_way_they_go_in_ascii() -> None:
    text = "\n".join(drawn(board(panel(LATER), ascii_=True)))
    assert "/" in text
    assert "-" in text
    assert "\\" not in text
    falls = trace("p/falls", (REVIEWS[0], date(2026, 12, 31)), (REVIEWS[4], REVIEWS[4]))
    assert "\\" in "\n".join(drawn(board(panel(falls), ascii_=True)))
    steep = trace("p/steep", (REVIEWS[1], REVIEWS[1]), (REVIEWS[1] + timedelta(1), date(2030, 1, 1)))
    assert "|" in "\n".join(drawn(board(panel(steep), ascii_=True)))


def test_the_years_beside_the_rows_are_where_they_begin() -> None:
    long = trace("p/long", (REVIEWS[0], date(2028, 5, 1)), (REVIEWS[4], date(2029, 5, 1)))
    made = board(panel(long))
    rows = list(made.lines())
    named = {line.split()[0]: row for row, line in enumerate(rows[: made.rows]) if line[:1] != " " or "┤" in line}
    for year in range(2025, 2030):
        assert named[str(year)] == made.dot(REVIEWS[0], date(year, 1, 1))[1] // DOWN
    # A short time is divided further.
    short = panel(REACHED, first=date(2024, 6, 1), last=date(2024, 9, 30))
    assert "Aug" in "\n".join(board(short).lines())


def test_the_diagonal_is_named_where_there_is_room() -> None:
    assert any("reached" in line for line in drawn(board(panel(LATER))))
    full = [trace(f"p/{n:02}", *((day, REVIEWS[0] + timedelta(14 * n - 30)) for day in REVIEWS)) for n in range(28)]
    assert not any("reached" in line for line in drawn(board(panel(*full), 60, asked=0)))


def test_titles_have_no_room_on_a_narrow_terminal() -> None:
    assert any(line.endswith("B ✔") for line in board(width=60).lines())
    assert any(line.endswith("B ✔ Milestone p/reached") for line in board(width=100).lines())


@pytest.mark.parametrize(
    ("rows", "asked", "expected"),
    [(16, None, 8), (20, None, 10), (32, None, 12), (10, None, 8), (20, 3, 3), (20, 30, 20), (40, 0, 35), (20, 0, 20)],
)
def test_as_many_lines_as_can_be_read_or_are_asked_for(rows: int, asked: int | None, expected: int) -> None:
    many = panel(*(trace(f"p/{n:02}", (REVIEWS[0], REVIEWS[1]), (REVIEWS[1], REVIEWS[1])) for n in range(40)))
    assert most(many, rows, asked) == expected
    assert most(panel(KEPT), rows, asked) == 1
    assert len(LETTERS) == 35


@steady
@given(trends(), st.integers(40, 240))
def test_the_same_input_has_the_same_signs(any_: Trend, width: int) -> None:
    assume(any_.panels[0].traces)
    medium = Medium(english(), width=width, colour=True)
    made = [list(Board(any_.panels[0], any_.reviews, any_.most, medium).lines()) for _ in range(2)]
    assert made[0] == made[1]
