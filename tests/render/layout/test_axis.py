"""The divisions of an axis: they cover its days in order, and their names have room."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.layout.axis import ZOOMS, Axis, Period, axis
from tests.runs import say

if TYPE_CHECKING:
    from collections.abc import Sequence

LANGUAGES = ("en", "fr")
MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
}
DAY = timedelta(days=1)


class Asked(NamedTuple):
    """What an axis is made from."""

    first: date
    last: date
    zoom: str
    width: float
    language: str

    def axis(self) -> Axis:
        return axis(self.first, self.last, self.zoom, self.width, measure, say(self.language))

    def room(self, period: Period) -> float:
        return self.width * ((period.last - period.first).days + 1) / ((self.last - self.first).days + 1)


def measure(text: str) -> float:
    return float(len(text))


@st.composite
def asked(draw: st.DrawFn) -> Asked:
    """From a day to another, most often some years apart, at every zoom, from a few columns to some thousands."""
    first = draw(st.dates())
    spans = st.one_of(st.integers(0, 60), st.integers(0, 4_000), st.integers(0, 40_000), st.just(date.max.toordinal()))
    last = date.fromordinal(min(first.toordinal() + draw(spans), date.max.toordinal()))
    return Asked(first, last, draw(st.sampled_from(ZOOMS)), draw(st.floats(1, 2_000)), draw(st.sampled_from(LANGUAGES)))


def of(first: str, last: str, zoom: str, width: float, language: str = "en") -> Axis:
    return Asked(date.fromisoformat(first), date.fromisoformat(last), zoom, width, language).axis()


def labels(periods: Sequence[Period]) -> str:
    return " ".join(period.label for period in periods)


@given(asked())
def test_divisions_cover_every_day_once_in_order(given_: Asked) -> None:
    made = given_.axis()
    for periods in (made.years, made.parts):
        if periods:
            assert (periods[0].first, periods[-1].last) == (given_.first, given_.last)
        assert all(period.first <= period.last for period in periods)
        assert all(one.last + DAY == other.first for one, other in pairwise(periods))


@given(asked())
def test_only_the_first_and_the_last_may_be_cut_short(given_: Asked) -> None:
    made = given_.axis()
    for periods in (made.years, made.parts):
        assert all(period.whole for period in periods[1:-1])
    assert all((part.first.day, (part.last + DAY).day) == (1, 1) for part in made.parts[1:-1])
    assert all((year.first.month, year.first.day) == (1, 1) for year in made.years[1:])


@given(asked())
def test_parts_are_of_the_unit_and_no_finer_than_the_zoom(given_: Asked) -> None:
    made = given_.axis()
    finest = {"year": {"year"}, "quarter": {"year", "quarter"}}.get(given_.zoom, {"year", "quarter", "month"})
    assert made.unit in finest
    assert bool(made.parts) == (made.unit != "year")
    months = {"quarter": 3, "month": 1}.get(made.unit, 12)
    for part in made.parts:
        assert (part.first.year, (part.first.month - 1) // months) == (part.last.year, (part.last.month - 1) // months)
    assert len({(part.first.year, (part.first.month - 1) // months) for part in made.parts}) == len(made.parts)


@given(asked())
def test_names_have_room_in_what_is_whole(given_: Asked) -> None:
    made = given_.axis()
    for year in made.years:
        # There is no year 0: what begins with it is a year shorter.
        if year.whole and year.first > date(1, 1, 1):
            assert given_.room(year) >= measure(year.label) + measure(" ") - 1e-9
    for part in made.parts:
        if part.whole:
            assert given_.room(part) >= measure(part.label if given_.zoom == "auto" else part.short) - 1e-9


@given(asked())
def test_the_number_of_years_together_is_round(given_: Asked) -> None:
    years = given_.axis().years
    steps = {other.first.year - one.first.year for one, other in pairwise(years[1:])}
    assert len(steps) <= 1
    for step in steps:
        assert str(step).rstrip("0") in {"1", "2", "5"}
        assert all(period.first.year % step == 0 for period in years[1:])


@given(asked())
def test_a_division_says_the_year_that_it_begins_with(given_: Asked) -> None:
    for period in given_.axis().years:
        assert period.short in {period.label, f"'{period.label[2:]}"}
        assert int(period.label) <= period.first.year
        assert len(period.label) == 4
        if period.whole:
            assert int(period.label) == period.first.year


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("zoom", ["month", "auto"])
def test_months_have_names_and_initials(zoom: str, language: str) -> None:
    made = of("2026-01-01", "2026-12-31", zoom, 200, language)
    assert made.unit == "month"
    assert labels(made.parts) == MONTHS[language]
    assert "".join(part.short for part in made.parts) == "JFMAMJJASOND"


@pytest.mark.parametrize(("language", "expected"), [("en", "Q1 Q2 Q3 Q4"), ("fr", "T1 T2 T3 T4")])
def test_quarters_have_one_name(language: str, expected: str) -> None:
    made = of("2026-01-01", "2026-12-31", "quarter", 200, language)
    assert made.unit == "quarter"
    assert labels(made.parts) == " ".join(part.short for part in made.parts) == expected


@pytest.mark.parametrize(
    ("zoom", "width", "language", "unit"),
    [
        ("year", 1000, "en", "year"),
        ("quarter", 1000, "en", "quarter"),
        ("quarter", 14, "en", "quarter"),
        ("quarter", 13, "en", "year"),
        ("month", 27, "en", "month"),
        ("month", 26, "en", "quarter"),
        ("month", 13, "en", "year"),
        ("auto", 53, "en", "month"),
        ("auto", 52, "en", "quarter"),
        ("auto", 79, "fr", "month"),
        ("auto", 78, "fr", "quarter"),
        ("auto", 13, "en", "year"),
        ("nonsense", 1000, "en", "year"),
    ],
)
def test_the_finest_division_that_there_is_room_for(zoom: str, width: float, language: str, unit: str) -> None:
    assert of("2026-01-01", "2026-12-31", zoom, width, language).unit == unit


def test_months_without_room_for_an_initial_may_leave_room_for_quarters() -> None:
    wide = axis(
        date(2026, 1, 1), date(2026, 12, 31), "month", 15, lambda text: 2.0 if len(text) == 1 else 1.0, say("en")
    )
    assert wide.unit == "quarter"


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", [date.min, date(2024, 2, 29), date.max])
def test_an_axis_of_one_day(day: date, zoom: str, language: str) -> None:
    made = Asked(day, day, zoom, 80, language).axis()
    label = f"{day.year:04d}"
    assert made.years == (Period(day, day, label, f"'{label[2:]}", whole=False),)
    assert [(part.first, part.last, part.whole) for part in made.parts] == [(day, day, False)] * (zoom != "year")


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize(
    ("width", "step", "count"),
    [(80, 1000, 10), (40, 2000, 5), (30, 2000, 5), (20, 5000, 2), (1, 10_000, 1), (0.001, 10_000, 1)],
)
def test_an_axis_of_all_years(zoom: str, width: float, step: int, count: int) -> None:
    made = Asked(date.min, date.max, zoom, width, "en").axis()
    assert made.unit == "year"
    assert made.parts == ()
    assert [year.label for year in made.years] == [f"{max(step * n, 1):04d}" for n in range(count)]
    assert all(year.whole for year in made.years)


def test_years_are_cut_where_the_axis_begins_and_ends() -> None:
    made = of("2024-03-10", "2027-01-01", "year", 80)
    assert made.years == (
        Period(date(2024, 3, 10), date(2024, 12, 31), "2024", "'24", whole=False),
        Period(date(2025, 1, 1), date(2025, 12, 31), "2025", "'25", whole=True),
        Period(date(2026, 1, 1), date(2026, 12, 31), "2026", "'26", whole=True),
        Period(date(2027, 1, 1), date(2027, 1, 1), "2027", "'27", whole=False),
    )


def test_quarters_are_cut_where_the_axis_begins_and_ends() -> None:
    made = of("2025-11-15", "2026-04-01", "quarter", 80)
    assert made.parts == (
        Period(date(2025, 11, 15), date(2025, 12, 31), "Q4", "Q4", whole=False),
        Period(date(2026, 1, 1), date(2026, 3, 31), "Q1", "Q1", whole=True),
        Period(date(2026, 4, 1), date(2026, 4, 1), "Q2", "Q2", whole=False),
    )


@pytest.mark.parametrize(("width", "expected"), [(150, "2020 2021 2022"), (10, "2020 2022"), (6, "2020"), (5, "2020")])
def test_years_without_room_go_together(width: float, expected: str) -> None:
    assert labels(of("2020-01-01", "2022-12-31", "year", width).years) == expected
