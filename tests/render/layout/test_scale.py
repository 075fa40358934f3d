"""From days to places: in order, inside, each day as wide as another."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.layout.scale import Scale

YEAR = Scale(date(2025, 1, 1), date(2025, 12, 31), 730)


@st.composite
def scales(draw: st.DrawFn) -> Scale:
    """From any day to any other, one and the same or 9,999 years apart."""
    first, last = sorted((draw(st.dates()), draw(st.dates())))
    return Scale(first, last, draw(st.floats(0.5, 1e5)))


@given(scales(), st.dates(), st.dates())
def test_places_are_inside_and_in_the_order_of_the_days(scale: Scale, one: date, other: date) -> None:
    one, other = sorted((one, other))
    places = [scale.before(one), scale.middle(one), scale.after(one)]
    assert 0 <= places[0] <= places[1] <= places[2] <= scale.width
    assert scale.before(one) <= scale.before(other)
    assert scale.middle(one) <= scale.middle(other)
    assert scale.after(one) <= scale.after(other)
    assert one == other or scale.after(one) <= scale.before(other)


@given(scales())
def test_the_days_fill_the_width(scale: Scale) -> None:
    assert scale.before(scale.first) == 0
    assert scale.after(scale.last) == pytest.approx(scale.width)


@given(scales(), st.data())
def test_every_day_is_as_wide_as_another_and_the_next_begins_where_it_ends(scale: Scale, data: st.DataObject) -> None:
    day = data.draw(st.dates(scale.first, scale.last))
    days = (scale.last - scale.first).days + 1
    assert scale.holds(day)
    assert scale.after(day) - scale.before(day) == pytest.approx(scale.width / days, abs=1e-9 * scale.width)
    assert scale.middle(day) == pytest.approx((scale.before(day) + scale.after(day)) / 2)
    if day < scale.last:
        assert scale.after(day) == scale.before(day + timedelta(days=1))


@given(scales(), st.dates())
def test_what_is_outside_is_at_the_end_that_is_nearest(scale: Scale, day: date) -> None:
    if day < scale.first:
        assert not scale.holds(day)
        assert scale.before(day) == scale.middle(day) == scale.after(day) == 0
    elif day > scale.last:
        assert not scale.holds(day)
        assert scale.before(day) == scale.middle(day) == scale.after(day) == pytest.approx(scale.width)


@given(scales(), st.dates(), st.dates(), st.floats(-50, 150), st.floats(-50, 150))
def test_a_share_lies_between_two_days_in_the_order_of_the_shares(
    scale: Scale, one: date, other: date, less: float, more: float
) -> None:
    one, other = sorted((one, other))
    less, more = sorted((less, more))
    assert scale.before(one) <= scale.share(one, other, less) <= scale.share(one, other, more) <= scale.after(other)


@pytest.mark.parametrize(("percent", "expected"), [(-1, 62), (0, 62), (25, 76), (50, 90), (100, 118), (101, 118)])
def test_a_share_of_february(percent: float, expected: float) -> None:
    assert YEAR.share(date(2025, 2, 1), date(2025, 2, 28), percent) == expected


def test_places_of_a_year_of_two_units_a_day() -> None:
    day = date(2025, 1, 2)
    assert (YEAR.before(day), YEAR.middle(day), YEAR.after(day)) == (2, 3, 4)
    assert YEAR.at(day.toordinal() + 0.25) == 2.5
    assert [YEAR.holds(each) for each in (date(2024, 12, 31), YEAR.first, YEAR.last, date(2026, 1, 1))] == [
        False,
        True,
        True,
        False,
    ]


def test_one_day_is_as_wide_as_the_axis() -> None:
    scale = Scale(date.max, date.max, 80)
    assert (scale.before(date.max), scale.middle(date.max), scale.after(date.max)) == (0, 40, 80)
    assert scale.before(date.min) == scale.after(date.min) == 0
