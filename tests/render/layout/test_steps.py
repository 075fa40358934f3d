"""From a rising series to where its line goes."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.layout.scale import Scale
from ccictl.render.layout.steps import dots, totals
from tests.whens import steady

FIRST = date(2025, 1, 1)


def day(number: int) -> date:
    """The day of a number, the first of the axis being 1."""
    return FIRST + timedelta(number - 1)


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([], [0, 0, 0, 0]),
        # Eight days in four columns: a day counts in the column in which it ends.
        ([(1, 10.0)], [10, 10, 10, 10]),
        ([(2, 10.0)], [10, 10, 10, 10]),
        ([(3, 10.0)], [0, 10, 10, 10]),
        ([(4, 10.0), (8, 30.0)], [0, 10, 10, 30]),
        ([(3, 10.0), (4, 20.0)], [0, 20, 20, 20]),
        ([(-5, 10.0), (0, 20.0), (5, 30.0), (9, 40.0)], [20, 20, 30, 30]),
    ],
)
def test_the_columns_share_the_days(points: list[tuple[int, float]], expected: list[float]) -> None:
    scale = Scale(FIRST, day(8), 2)
    assert totals([(day(number), total) for number, total in points], scale, 4) == expected


@steady
@given(st.lists(st.integers(-20, 420), unique=True).map(sorted), st.integers(2, 400), st.integers(1, 240))
def test_each_column_has_what_is_reached_by_its_end(numbers: list[int], length: int, columns: int) -> None:
    scale = Scale(FIRST, day(length), columns / 2)
    points = [(day(number), float(rank)) for rank, number in enumerate(numbers, 1)]
    for column, total in enumerate(totals(points, scale, columns), 1):
        # A day has ended where so many have from the first on.
        ended = [rank for (_, rank), number in zip(points, numbers, strict=True) if number * columns <= column * length]
        assert total == max(ended, default=0)


@steady
@given(st.lists(st.integers(0, 80), min_size=1, max_size=30), st.integers(0, 50), st.none() | st.integers(0, 80))
def test_a_line_has_no_gap(rows: list[int], start: int, before: int | None) -> None:
    made = list(dots(rows, start, before))
    assert len(set(made)) == len(made)
    known = [row for column, row in made if column == start]
    if before is None:
        assert known == [rows[0]]
    for column, row in enumerate(rows, start):
        assert (column, row) in made
    for column, (one, other) in enumerate(pairwise(rows), start + 1):
        reaching = {row for at, row in made if at == column} | {one}
        assert reaching == set(range(min(one, other), max(one, other) + 1))


def test_a_line_comes_from_where_it_is_told() -> None:
    assert sorted(dots([2, 2], 4, 5)) == [(4, 2), (4, 3), (4, 4), (5, 2)]
