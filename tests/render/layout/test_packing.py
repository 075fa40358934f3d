"""Things in rows: none on another, in as few rows as can be."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.layout.packing import rows

Lengths = list[tuple[int, int]]

LENGTHS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 15)).map(lambda each: (each[0], sum(each))), max_size=15
)
GAPS = st.integers(0, 5)


def most_at_once(lengths: Lengths, gap: int) -> int:
    """How many things, each with the gap behind it, are at the one place where most are."""
    return max((sum(one <= start < end + gap for one, end in lengths) for start, _ in lengths), default=0)


@given(LENGTHS, GAPS)
def test_those_of_one_row_are_a_gap_apart(lengths: Lengths, gap: int) -> None:
    found = rows(lengths, gap)
    assert len(found) == len(lengths)
    for row in set(found):
        within = sorted(each for each, at in zip(lengths, found, strict=True) if at == row)
        assert all(one[1] + gap <= other[0] for one, other in pairwise(within))


@given(LENGTHS, GAPS)
def test_rows_are_as_few_as_can_be_and_none_is_empty(lengths: Lengths, gap: int) -> None:
    assert set(rows(lengths, gap)) == set(range(most_at_once(lengths, gap)))


@given(LENGTHS, GAPS)
def test_each_is_in_the_first_row_that_is_free_where_it_starts(lengths: Lengths, gap: int) -> None:
    found = rows(lengths, gap)
    order = sorted(range(len(lengths)), key=lambda each: (lengths[each][0], each))
    for place, each in enumerate(order):
        taken = {found[other] for other in order[:place] if lengths[other][1] + gap > lengths[each][0]}
        assert found[each] == min(set(range(len(lengths))) - taken)


@pytest.mark.parametrize(
    ("lengths", "gap", "expected"),
    [
        ([], 0, []),
        ([(0, 5)], 0, [0]),
        ([(0, 5), (5, 9)], 0, [0, 0]),
        ([(0, 5), (5, 9)], 1, [0, 1]),
        ([(0, 5), (6, 9)], 1, [0, 0]),
        ([(0, 5), (0, 5), (0, 5)], 0, [0, 1, 2]),
        ([(6, 9), (0, 5), (1, 8)], 0, [0, 0, 1]),
        ([(0, 9), (1, 2), (1, 5), (3, 4), (6, 7)], 0, [0, 1, 2, 1, 1]),
        ([(3, 3), (3, 3)], 0, [0, 0]),
        ([(3, 3), (3, 3)], 1, [0, 1]),
    ],
)
def test_rows_of_a_few(lengths: Lengths, gap: int, expected: list[int]) -> None:
    assert rows(lengths, gap) == expected


def test_no_gap_is_kept_where_none_is_asked_for() -> None:
    assert rows([(0.0, 0.1), (0.1, 0.3)]) == [0, 0]


def test_many_are_packed_at_once() -> None:
    found = rows([(float(n), n + 3.0) for n in range(20_000)])
    assert found == [n % 3 for n in range(20_000)]
