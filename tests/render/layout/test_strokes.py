"""Straight lines in dots."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.layout.strokes import stroke
from tests.whens import steady

DOTS = st.tuples(st.integers(0, 200), st.integers(0, 200))


def test_by_hand() -> None:
    assert list(stroke((0, 0), (3, 0))) == [(0, 0), (1, 0), (2, 0), (3, 0)]
    assert list(stroke((0, 2), (2, 0))) == [(0, 2), (1, 1), (2, 0)]
    assert list(stroke((0, 0), (4, 2))) == [(0, 0), (1, 1), (2, 1), (3, 2), (4, 2)]
    assert list(stroke((1, 1), (1, 1))) == [(1, 1)]
    assert list(stroke((1, 3), (1, 1))) == [(1, 3), (1, 2), (1, 1)]


@steady
@given(DOTS, DOTS)
def test_each_dot_touches_the_next_and_is_beside_the_line(start: tuple[int, int], end: tuple[int, int]) -> None:
    made = list(stroke(start, end))
    assert (made[0], made[-1]) == (start, end)
    across, down = end[0] - start[0], end[1] - start[1]
    assert len(made) == max(abs(across), abs(down)) + 1 == len({*made})
    assert all(max(abs(a[0] - b[0]), abs(a[1] - b[1])) == 1 for a, b in pairwise(made))
    for x, y in made:
        # The distance along the shorter way, times the longer: half a dot at most.
        off = abs((x - start[0]) * down - (y - start[1]) * across)
        assert 2 * off <= max(abs(across), abs(down))
