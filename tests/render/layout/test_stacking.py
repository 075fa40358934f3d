"""Labels below each other: in order, apart, inside, and as near as can be."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.layout.stacking import stacked
from tests.whens import steady

PLACES = st.lists(st.floats(-50, 250), max_size=12).map(sorted)


def moved(wanted: list[float], found: list[float]) -> float:
    return sum((one - other) ** 2 for one, other in zip(wanted, found, strict=True))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ([], []),
        ([5], [5]),
        ([0, 10, 20], [0, 10, 20]),
        ([50, 50], [45, 55]),
        ([50, 50, 53], [41, 51, 61]),
        ([-5, 0], [0, 10]),
        ([95, 99], [80, 90]),
        ([10, 50, 51, 90], [10, 45.5, 55.5, 90]),
    ],
)
def test_by_hand(wanted: list[float], found: list[float]) -> None:
    assert stacked(wanted, 10, 100) == pytest.approx(found)


def test_more_than_there_is_room_for_goes_on_below() -> None:
    assert stacked([5, 5, 5, 5], 10, 20) == [0, 10, 20, 30]


@steady
@given(PLACES, st.floats(1, 15))
def test_they_are_apart_in_order_and_inside(wanted: list[float], high: float) -> None:
    found = stacked(wanted, high, 200)
    assert len(found) == len(wanted)
    assert all(other - one >= high - 1e-6 for one, other in pairwise(found))
    assert all(place >= -1e-6 and place + high <= 200 + 1e-6 for place in found)
    # Those that are apart already stay where they are.
    assert stacked(found, high, 200) == pytest.approx(found)
    # In whole rows they are apart too.
    rows = [int(place + 0.5) for place in stacked([round(each) for each in wanted], 1, 200)]
    assert len({*rows}) == len(rows)


@steady
@given(PLACES, st.lists(st.floats(-3, 3), min_size=12, max_size=12))
def test_no_other_way_moves_them_less(wanted: list[float], steps: list[float]) -> None:
    found = stacked(wanted, 10, 200)
    other = [place + step for place, step in zip(found, steps, strict=False)]
    allowed = all(b - a >= 10 for a, b in pairwise(other)) and all(0 <= each <= 190 for each in other)
    if allowed:
        assert moved(wanted, found) <= moved(wanted, other) + 1e-6
