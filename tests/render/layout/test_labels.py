"""Labels along a line: none on another, none outside, each as near to its anchor as can be."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.layout.labels import Placed, placed


class Line(NamedTuple):
    """What is asked: anchors with the widths of their labels, the room, the gap, the least width."""

    anchors: list[float]
    widths: list[float]
    room: float
    gap: float
    least: float

    def placed(self) -> list[Placed | None]:
        return placed(*self)

    def end(self, rank: int) -> float:
        """Up to where a label may go: the next anchor less the gap, or the end of the room."""
        following = self.anchors[rank + 1 : rank + 2]
        return min([self.room, *(anchor - self.gap for anchor in following)])

    def free(self, rank: int, found: list[Placed | None]) -> float:
        """From where on no label before it is met."""
        before = [place for place in found[:rank] if place is not None]
        return before[-1].start + before[-1].width + self.gap if before else 0.0


def quarters(first: int, last: int) -> st.SearchStrategy[float]:
    """Quarters of a unit: sums and differences of them are exact."""
    return st.integers(4 * first, 4 * last).map(lambda each: each / 4)


@st.composite
def lines(draw: st.DrawFn) -> Line:
    """Labels in the order of their anchors, some of which are outside the room."""
    room = draw(quarters(0, 100))
    anchors = sorted(draw(st.lists(quarters(-10, 110), max_size=10)))
    widths = draw(st.lists(quarters(0, 60), min_size=len(anchors), max_size=len(anchors)))
    return Line(anchors, widths, room, draw(quarters(0, 9)), draw(quarters(0, 34)))


@given(lines())
def test_no_label_is_on_another_and_their_order_is_that_of_the_anchors(line: Line) -> None:
    there = [place for place in line.placed() if place is not None]
    assert all(one.start + one.width + line.gap <= other.start for one, other in pairwise(there))


@given(lines())
def test_no_label_is_outside_or_reaches_the_next_anchor(line: Line) -> None:
    for rank, place in enumerate(line.placed()):
        if place is not None:
            assert place.start >= 0
            assert place.start + place.width <= line.end(rank)


@given(lines())
def test_a_label_has_its_own_width_or_all_there_is_and_that_is_enough(line: Line) -> None:
    found = line.placed()
    for rank, (place, own) in enumerate(zip(found, line.widths, strict=True)):
        left = line.end(rank) - line.free(rank, found)
        if place is None:
            assert left <= 0 or own == 0 or left < min(line.least, own)
        else:
            assert place.width >= min(line.least, own)
            assert place.width == min(own, left) > 0


@given(lines())
def test_a_label_begins_at_its_anchor_unless_it_must_not(line: Line) -> None:
    found = line.placed()
    for rank, (place, anchor) in enumerate(zip(found, line.anchors, strict=True)):
        if place is not None and place.start < anchor:
            assert place.start + place.width == line.end(rank)
        elif place is not None and place.start > anchor:
            assert place.start == 0


@given(st.lists(st.floats(0, 1000), max_size=20), st.floats(1, 200), st.floats(0, 20))
def test_any_number_is_taken(anchors: list[float], width: float, gap: float) -> None:
    anchors.sort()
    there = [place for place in placed(anchors, [width] * len(anchors), 1000, gap, 5) if place is not None]
    assert all(place.start >= 0 and place.start + place.width <= 1000 + 1e-9 for place in there)
    assert all(one.start + one.width + gap <= other.start + 1e-9 for one, other in pairwise(there))


@pytest.mark.parametrize(
    ("anchors", "widths", "expected"),
    [
        ([], [], []),
        ([10.0], [30.0], [Placed(10, 30)]),
        ([90.0], [30.0], [Placed(70, 30)]),
        ([-5.0], [30.0], [Placed(0, 30)]),
        ([50.0], [300.0], [Placed(0, 100)]),
        ([10.0, 60.0], [30.0, 30.0], [Placed(10, 30), Placed(60, 30)]),
        ([20.0, 50.0], [40.0, 30.0], [Placed(8, 40), Placed(50, 30)]),
        ([20.0, 50.0], [70.0, 30.0], [Placed(0, 48), Placed(50, 30)]),
        ([4.0, 6.0], [30.0, 30.0], [None, Placed(6, 30)]),
        ([4.0, 12.0], [9.0, 30.0], [Placed(1, 9), Placed(12, 30)]),
        ([40.0, 40.0], [30.0, 30.0], [Placed(8, 30), Placed(40, 30)]),
        ([50.0], [0.0], [None]),
        ([0.0, 1.0], [30.0, 30.0], [None, Placed(1, 30)]),
        ([50.0, 150.0], [30.0, 30.0], [Placed(50, 30), Placed(82, 18)]),
    ],
)
def test_places_of_a_few(anchors: list[float], widths: list[float], expected: list[Placed | None]) -> None:
    assert placed(anchors, widths, 100, 2, 10) == expected


def test_every_anchor_has_a_width() -> None:
    with pytest.raises(ValueError, match="shorter"):
        placed([1, 2], [3], 100, 2, 10)
