"""The shape of an S-curve."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ccictl.shapes.reports import Lines
from tests.render.curves.sample import BASELINE, EVERYTHING, FACT, FACTS, FORECAST, LAST, TABLE, curve, series


def test_a_series_is_nothing_before_its_first_day_and_stays_at_its_last() -> None:
    days = (date(2024, 3, 30), date(2024, 3, 31), date(2024, 4, 1), date(2030, 1, 1))
    assert [BASELINE.total(day) for day in days] == [0, 25, 25, 100]
    assert [BASELINE.total(day, before=True) for day in days] == [0, 0, 25, 100]


@pytest.mark.parametrize(
    ("first", "today", "seen"),
    [
        (2024, date(2024, 1, 1), ("baseline", "forecast", "fact")),
        (2024, date(2023, 12, 31), ("baseline", "forecast")),
        (2024, LAST - timedelta(1), ("baseline", "forecast", "fact")),
        (2024, LAST, ("baseline", "fact")),
    ],
)
def test_facts_are_up_to_the_data_date_and_a_forecast_beyond(first: int, today: date, seen: tuple[str, ...]) -> None:
    made = EVERYTHING._replace(first=date(first, 1, 1), today=today)
    assert tuple(each.name for each in made.seen) == seen


def test_something_is_drawable_where_something_has_a_date() -> None:
    assert EVERYTHING.drawable
    assert not curve(series("forecast"), series("fact")).drawable
    assert curve(series("baseline"), FORECAST, FACT).drawable


def test_the_same_as_figures_a_table_and_sentences() -> None:
    report = EVERYTHING.report
    assert (report.name, report.title, report.facts) == ("curve", "Plan", EVERYTHING.besides)
    assert [block.name for block in report.blocks] == ["summary", "series", "remarks"]
    assert report.table is TABLE
    lines = report.blocks[-1]
    assert isinstance(lines, Lines)
    assert [line.text for line in lines.lines] == list(EVERYTHING.notes)
    assert curve(FACT).report.blocks == (FACTS,)
