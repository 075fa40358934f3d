"""Years, their divisions and phases above the rows."""

from __future__ import annotations

from datetime import date

import pytest

from ccictl.render.rows.canvas import Canvas
from ccictl.render.rows.heading import axis_lines, band_lines
from ccictl.shapes.medium import Medium
from ccictl.shapes.timeline import Band
from tests.french import english, french
from tests.render.drawing.sample import lane, timeline


@pytest.mark.parametrize(
    ("zoom", "parts"),
    [
        ("year", ""),
        ("quarter", "Q3 Q4 Q1 Q2 Q3 Q4 Q1 Q2"),
        ("month", "J A S O N D J F M A M J J A S O N D J F M A M J"),
        ("auto", "Q3 Q4 Q1 Q2 Q3 Q4 Q1 Q2"),
    ],
)
def test_the_years_and_what_they_are_divided_in(zoom: str, parts: str) -> None:
    lines = axis_lines(Canvas(timeline(lane("a"), zoom=zoom), Medium(english(), width=85)))
    assert lines[0].split() == ["│2024", "│2025", "│2026"]
    assert [" ".join(line.split()) for line in lines[1:-1]] == ([parts] if parts else [])
    assert lines[-1].count("▼") == 1
    assert max(map(len, lines)) == 85


@pytest.mark.parametrize(
    ("first", "years"),
    [
        (date(2024, 10, 20), "│2024│2025"),
        (date(2024, 11, 1), "│'24│2025"),
        (date(2024, 11, 20), "│24│2025"),
        (date(2024, 12, 1), "24│2025"),
        (date(2024, 12, 20), "││2025"),
    ],
)
def test_a_first_year_that_is_cut_short_has_what_fits(first: date, years: str) -> None:
    made = timeline(lane("a"), zoom="year", first=first)
    head = axis_lines(Canvas(made, Medium(english(), width=60)))[0]
    assert head.strip().startswith(f"{years} ")


def test_the_data_date_has_a_sign_of_its_own_above_the_rows() -> None:
    for ascii_, sign in ((False, "▼"), (True, "|")):
        canvas = Canvas(timeline(lane("a")), Medium(english(), ascii=ascii_))
        rule = axis_lines(canvas)[-1]
        assert rule[canvas.margin + (canvas.today or 0)] == sign
    far = Canvas(timeline(lane("a"), today=date(1999, 1, 1)), Medium(english()))
    assert "▼" not in axis_lines(far)[-1]


def test_phases_that_overlap_are_below_each_other_and_short_ones_have_no_name() -> None:
    bands = (
        Band("a", "日本語 phase", date(2024, 7, 1), date(2025, 6, 30), ""),
        Band("b", "Second", date(2025, 1, 1), date(2025, 1, 31), ""),
        Band("c", "Third", date(2025, 7, 1), date(2025, 7, 1), ""),
    )
    canvas = Canvas(timeline(lane("a"), bands=bands), Medium(french(), width=80))
    lines = list(band_lines(canvas))
    assert [line[:6] for line in lines] == ["Phases", "      "]
    assert "├ 日本語 phase ─" in lines[0]
    assert sorted(canvas.cut) == ["Second", "Third"]
    plain = list(band_lines(Canvas(timeline(lane("a"), bands=bands), Medium(french(), width=80, ascii=True))))
    assert "| 日本語 phase -" in plain[0]


def test_no_phase_no_line() -> None:
    assert not list(band_lines(Canvas(timeline(lane("a")), Medium(english()))))
