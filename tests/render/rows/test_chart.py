"""A chart on a terminal: every dot where its day and its percentage are."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.rows.chart import LOOKS, Chart
from ccictl.render.rows.dots import ACROSS, DOWN
from ccictl.shapes.medium import Medium
from tests.french import english, french
from tests.render.curves.sample import BASELINE, EVERYTHING, FACT, FORECAST, TODAY, curve, curves, series
from tests.whens import steady

if TYPE_CHECKING:
    from ccictl.shapes.curve import Curve


def ink(chart: Chart, name: str) -> list[tuple[int, int]]:
    return [dot for each in chart.curve.seen if each.name == name for dot in chart.ink(each)]


@pytest.mark.parametrize("width", [1, 20, 60, 80, 100, 140, 200])
def test_the_percents_beside_the_axis_are_those_of_their_rows(width: int) -> None:
    chart = Chart(EVERYTHING, Medium(english(), width=width))
    assert chart.percents == ["100%", "75%", "50%", "25%", "0%"]
    assert chart.rows == 4 * chart.step + 1
    for rank, percent in enumerate((100, 75, 50, 25, 0)):
        assert chart.row(percent) // DOWN == rank * chart.step
    # The rows between share what is between.
    for row in range(chart.rows):
        assert chart.row(100 - 100 * row / (chart.rows - 1)) == row * DOWN + 1


@steady
@given(curves(), st.integers(20, 220), st.booleans())
def test_curves_rise_and_stay_on_the_chart(any_: Curve, width: int, ascii_: bool) -> None:
    chart = Chart(any_, Medium(french(), width=width, ascii=ascii_))
    for each in any_.seen:
        made = chart.ink(each)
        assert all(0 <= x < chart.columns * ACROSS and 0 <= y < chart.rows * DOWN for x, y in made)
        # Of each column the highest dot is where the curve is: rows count from the top.
        tops = [min(y for x, y in made if x == column) for column in sorted({x for x, _ in made})]
        assert tops == sorted(tops, reverse=True)
    lines = list(chart.lines())
    assert len(lines) == chart.rows
    assert all(len(line) == chart.columns for line in lines)


@steady
@given(curves(), st.integers(20, 220))
def test_facts_end_at_the_data_date_and_the_forecast_goes_on_from_there(any_: Curve, width: int) -> None:
    chart = Chart(any_, Medium(english(), width=width))
    facts, forecast = ink(chart, "fact"), ink(chart, "forecast")
    if chart.today is None:
        assert not facts or not forecast
        return
    last = (chart.today + 1) * ACROSS - 1
    (fact,) = (each for each in any_.series if each.name == "fact")
    assert max(x for x, _ in facts) == last
    assert min(y for x, y in facts if x == last) == chart.row(fact.total(any_.today))
    assert not forecast or min(x for x, _ in forecast) == last + 1


def test_a_day_is_in_its_column() -> None:
    chart = Chart(curve(series("baseline", (date(2024, 7, 1), 50.0))), Medium(english(), width=106))
    assert (chart.margin, chart.columns) == (6, 100)
    # 183 of 731 days have passed at the end of the first of July 2024.
    rising = min(x for x, y in ink(chart, "baseline") if y == chart.row(50))
    assert rising == 183 * 200 // 731
    assert [x for x, y in ink(chart, "baseline") if y == chart.row(0)] == list(range(rising))


@pytest.mark.parametrize("ascii_", [False, True])
def test_each_curve_has_a_sign_and_a_colour_of_its_own(ascii_: bool) -> None:
    chart = Chart(EVERYTHING, Medium(english(), width=100, ascii=ascii_))
    found: dict[str, set[str]] = {}
    for line in chart.lines():
        for cell in line:
            if cell.name in LOOKS:
                found.setdefault(cell.name, set()).add(cell.sign)
                assert cell.colour == LOOKS[cell.name].colour
    assert len({look.colour for look in LOOKS.values()}) == 3
    if ascii_:
        assert found == {"baseline": {"."}, "forecast": {"+"}, "fact": {"#"}}
    else:
        assert found["fact"] <= set("▘▖▌▝▀▞▛▗▚▄▙▐▜▟█")
        assert all("\u2800" < sign < "\u2900" for name in ("baseline", "forecast") for sign in found[name])
        # Every other dot: no two of a baseline are beside each other.
        assert found["baseline"].isdisjoint("⠉⠒⠤⣀⡇⢸")


def test_what_is_behind_the_curves() -> None:
    chart = Chart(EVERYTHING, Medium(english(), width=100))
    assert chart.today is not None
    last = list(chart.lines())[-1]
    assert last[chart.today].sign == "│"
    assert [cell.sign for cell in last].count("┊") == 1
    gone = Chart(EVERYTHING._replace(today=date(2030, 1, 1)), Medium(english(), width=100))
    assert gone.today is None
    assert "│" not in {cell.sign for line in gone.lines() for cell in line}


def test_facts_of_the_data_date_itself_are_reached() -> None:
    fact = series("fact", (TODAY, 40.0))
    chart = Chart(curve(fact, series("forecast", (TODAY, 40.0), (TODAY + timedelta(30), 80.0))), Medium(english()))
    assert min(y for _, y in ink(chart, "fact")) == chart.row(40)
    # The forecast goes up from what is reached, not from nothing.
    assert max(y for _, y in ink(chart, "forecast")) == chart.row(40)


def test_a_forecast_without_facts_before_it_begins_where_it_is() -> None:
    chart = Chart(curve(FORECAST, BASELINE), Medium(english()))
    assert min(x for x, _ in ink(chart, "forecast")) > 0
    early = Chart(curve(FORECAST, FACT, today=date(2023, 1, 1)), Medium(english()))
    assert min(x for x, _ in ink(early, "forecast")) == 0
