"""Labels along a line: none on another, none outside, each as near to its anchor as can be."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.layout.labels import Placed, Spacing, placed


class Line(NamedTuple):
    """What is asked: anchors with the widths and the ranks of their labels, the room, the gap, the least width."""

    anchors: list[float]
    widths: list[float]
    ranks: list[int]
    spacing: Spacing

    def placed(self) -> list[Placed | None]:
        return placed(*self)

    def free(self, rank: int, found: list[Placed | None]) -> tuple[float, float]:
        """From where to where no other label is met."""
        before = [place for place in found[:rank] if place is not None]
        after = [place for place in found[rank + 1 :] if place is not None]
        start = before[-1].start + before[-1].width + self.spacing.gap if before else 0.0
        return start, after[0].start - self.spacing.gap if after else self.spacing.room


def quarters(first: int, last: int) -> st.SearchStrategy[float]:
    """Quarters of a unit: sums and differences of them are exact."""
    return st.integers(4 * first, 4 * last).map(lambda each: each / 4)


@st.composite
def lines(draw: st.DrawFn) -> Line:
    """Labels in the order of their anchors, some of which are outside the room."""
    spacing = Spacing(draw(quarters(0, 100)), draw(quarters(0, 9)), draw(quarters(0, 34)))
    anchors = sorted(draw(st.lists(quarters(-10, 110), max_size=10)))
    widths = draw(st.lists(quarters(0, 60), min_size=len(anchors), max_size=len(anchors)))
    ranks = draw(st.lists(st.integers(0, 3), min_size=len(anchors), max_size=len(anchors)))
    return Line(anchors, widths, ranks, spacing)


@given(lines())
def test_no_label_is_on_another_and_their_order_is_that_of_the_anchors(line: Line) -> None:
    there = [place for place in line.placed() if place is not None]
    assert all(one.start + one.width + line.spacing.gap <= other.start for one, other in pairwise(there))


@given(lines())
def test_no_label_is_outside_or_away_from_its_anchor(line: Line) -> None:
    for place, anchor in zip(line.placed(), line.anchors, strict=True):
        if place is not None:
            assert place.start >= 0
            assert place.start + place.width <= line.spacing.room
            assert place.start <= max(anchor, 0)
            assert (
                place.start + place.width >= min(anchor, line.spacing.room) - line.spacing.gap or place.start == anchor
            )


@given(lines())
def test_no_label_goes_over_an_anchor_whose_label_does_not_yield(line: Line) -> None:
    for at, place in enumerate(line.placed()):
        for anchor, rank in list(zip(line.anchors, line.ranks, strict=True))[at + 1 :]:
            if place is not None and rank <= line.ranks[at]:
                assert place.start + place.width <= anchor - line.spacing.gap


@given(lines())
def test_a_label_has_its_own_width_or_what_is_enough(line: Line) -> None:
    found = line.placed()
    for at, (place, own) in enumerate(zip(found, line.widths, strict=True)):
        least = min(line.spacing.least, own)
        if place is not None:
            assert least <= place.width <= own
            assert place.width > 0
            continue
        # Where there is none, there is no room for it now.
        start, end = line.free(at, found)
        strong = zip(line.anchors[at + 1 :], line.ranks[at + 1 :], strict=True)
        end = min([end, *(anchor - line.spacing.gap for anchor, rank in strong if rank <= line.ranks[at])])
        begin = max(start, min(line.anchors[at], end - own))
        reached = (
            begin <= max(line.anchors[at], 0) and end >= min(line.anchors[at], line.spacing.room) - line.spacing.gap
        )
        assert not reached or min(own, end - begin) <= 0 or min(own, end - begin) < least


@given(lines())
def test_what_is_before_all_others_has_its_name(line: Line) -> None:
    for at, (anchor, own, rank) in enumerate(zip(line.anchors, line.widths, line.ranks, strict=True)):
        alone = all(other > rank for other in line.ranks[:at] + line.ranks[at + 1 :])
        if alone and own > 0 and line.spacing.room >= min(own, line.spacing.least) and line.spacing.room > 0:
            place = line.placed()[at]
            assert place is not None, anchor


@given(st.lists(st.floats(0, 1000), max_size=20), st.floats(1, 200), st.floats(0, 20))
def test_any_number_is_taken(anchors: list[float], width: float, gap: float) -> None:
    anchors.sort()
    found = placed(anchors, [width] * len(anchors), [0] * len(anchors), Spacing(1000, gap, 5))
    there = [place for place in found if place is not None]
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
        ([50.0, 150.0], [30.0, 30.0], [Placed(38, 30), Placed(70, 30)]),
    ],
)
def test_places_of_a_few(anchors: list[float], widths: list[float], expected: list[Placed | None]) -> None:
    assert placed(anchors, widths, [1] * len(anchors), Spacing(100, 2, 10)) == expected


@pytest.mark.parametrize(
    ("anchors", "widths", "ranks", "expected"),
    [
        # One that is late goes on over one that is reached, whose label yields.
        ([36.0, 40.0, 45.0], [25.0, 40.0, 40.0], [4, 0, 4], [Placed(13, 25), Placed(40, 40), None]),
        # It keeps to its own place where it can be read there, and is before the others.
        ([10.0, 40.0, 70.0], [25.0, 40.0, 20.0], [4, 0, 4], [Placed(1, 25), Placed(28, 40), Placed(70, 20)]),
        # A last one is before others of its rank, left of its mark.
        ([20.0, 95.0], [90.0, 40.0], [3, 3], [Placed(0, 58), Placed(60, 40)]),
    ],
)
def test_those_that_press_come_first(
    anchors: list[float], widths: list[float], ranks: list[int], expected: list[Placed | None]
) -> None:
    assert placed(anchors, widths, ranks, Spacing(100, 2, 10)) == expected


def test_every_anchor_has_a_width() -> None:
    with pytest.raises(IndexError):
        placed([1, 2], [3], [0, 0], Spacing(100, 2, 10))
