"""Labels below anchors: none on another, none outside, none where it would name another."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.layout.labels import Placed, Spacing, placed

NEAR = 1e-5


class Line(NamedTuple):
    """What is asked: anchors with the widths and the ranks of their labels, and the spacing."""

    anchors: list[float]
    widths: list[float]
    ranks: list[int]
    spacing: Spacing

    def placed(self) -> list[Placed | None]:
        return placed(*self)


@st.composite
def lines(draw: st.DrawFn) -> Line:
    """Labels in the order of their anchors, which are all inside of the room."""
    room = draw(st.floats(0, 1500))
    least = draw(st.floats(20, 80))
    spacing = Spacing(
        room, draw(st.floats(0, 9)), draw(st.floats(1, 8)), least, draw(st.floats(5, 20)), draw(st.integers(1, 6))
    )
    anchors = sorted(draw(st.lists(st.floats(0, 1).map(lambda share: share * room), max_size=12)))
    widths = draw(st.lists(st.floats(1, 600), min_size=len(anchors), max_size=len(anchors)))
    ranks = draw(st.lists(st.integers(0, 3), min_size=len(anchors), max_size=len(anchors)))
    return Line(anchors, widths, ranks, spacing)


def covered(line: Line, at: int, place: Placed) -> list[int]:
    """The other anchors that a label is under."""
    end = place.start + place.width
    return [
        other for other, anchor in enumerate(line.anchors) if other != at and place.start + NEAR < anchor < end - NEAR
    ]


@given(lines())
def test_no_label_is_on_another_or_outside_and_each_touches_its_own_anchor(line: Line) -> None:
    found = line.placed()
    for level in range(line.spacing.lines):
        there = sorted(place for place in found if place is not None and place.line == level)
        assert all(one.start + one.width + line.spacing.gap <= other.start + NEAR for one, other in pairwise(there))
    for place, anchor in zip(found, line.anchors, strict=True):
        if place is not None:
            assert 0 <= place.line < line.spacing.lines
            assert place.start >= 0
            assert place.start + place.width <= line.spacing.room + NEAR
            half = line.spacing.half + NEAR
            assert place.start - half <= anchor <= place.start + place.width + half


@given(lines())
def test_no_label_seems_to_name_another_anchor_and_no_stroke_crosses_one(line: Line) -> None:
    found = line.placed()
    for at, place in enumerate(found):
        for other in covered(line, at, place) if place is not None else ():
            above = found[other]
            # In the first line it is below nothing but its own; further down what it is below has its own in between.
            assert place is not None
            assert place.line > 0
            assert above is None or above.line < place.line


@given(lines())
def test_a_label_has_its_own_width_or_enough_to_be_read_or_what_is_left_of_it(line: Line) -> None:
    for place, own in zip(line.placed(), line.widths, strict=True):
        if place is not None:
            short = min(line.spacing.short, own)
            assert place.width == pytest.approx(own) or place.width == short or place.width >= line.spacing.least


@given(st.floats(300, 1500), st.floats(0, 1), st.floats(5, 80))
def test_a_label_alone_is_always_whole_wherever_it_is(room: float, share: float, width: float) -> None:
    (place,) = placed([share * room], [width], [2], Spacing(room, 9, 6.5, 34, 15, 6))
    assert place is not None
    assert (place.width, place.line) == (width, 0)


@given(st.floats(600, 1500), st.sampled_from([17.3, 21.7, 33.99, 34.01]), st.floats(0, 20))
def test_rounding_drops_no_short_label_at_the_edge(room: float, width: float, before: float) -> None:
    # `end - start` may be a little less than what they were made of.
    found = placed([room / 2, room - before], [width, width], [3, 2], Spacing(room, 9, 6.5, 34, 15, 6))
    assert [place is not None and place.width == width for place in found] == [True, True]


@given(st.lists(st.floats(0, 1000), max_size=12), st.floats(50, 300))
def test_where_signs_are_apart_something_of_each_label_is_there(anchors: list[float], width: float) -> None:
    apart = [
        anchor for rank, anchor in enumerate(sorted(anchors)) if not rank or anchor - sorted(anchors)[rank - 1] > 14
    ]
    found = placed(apart, [width] * len(apart), [2] * len(apart), Spacing(1000, 9, 6.5, 60, 20, 6))
    assert None not in found


@pytest.mark.parametrize(
    ("anchors", "widths", "expected"),
    [
        ([], [], []),
        ([10.0], [30.0], [Placed(8, 30, 0)]),
        # At the end of the room it goes before its anchor, at the beginning it begins with the room.
        ([98.0], [30.0], [Placed(70, 30, 0)]),
        ([1.0], [30.0], [Placed(0, 30, 0)]),
        # Wider than the room: as much as there is.
        ([50.0], [300.0], [Placed(0, 100, 0)]),
        ([10.0, 60.0], [30.0, 30.0], [Placed(8, 30, 0), Placed(58, 30, 0)]),
        # A little before its anchor rather than below the next.
        ([20.0, 50.0], [40.0, 30.0], [Placed(6, 40, 0), Placed(48, 30, 0)]),
        # In the line below, under the anchor whose own label is above.
        ([4.0, 30.0], [60.0, 40.0], [Placed(2, 60, 1), Placed(28, 40, 0)]),
        # At the end: each ends at its anchor, below that before it.
        ([70.0, 80.0, 90.0], [40.0, 40.0, 40.0], [Placed(32, 40, 0), Placed(42, 40, 1), Placed(52, 40, 2)]),
        # Signs on each other: each keeps to its side of the middle between them.
        ([50.0, 53.0], [9.0, 9.0], [Placed(48, 9, 1), Placed(51, 9, 0)]),
        ([50.0], [0.0], [None]),
    ],
)
def test_places_of_a_few(anchors: list[float], widths: list[float], expected: list[Placed | None]) -> None:
    assert placed(anchors, widths, [1] * len(anchors), Spacing(100, 2, 2, 20, 5, 3)) == expected


def test_what_presses_is_whole_where_not_all_can_be() -> None:
    spacing = Spacing(100, 2, 2, 20, 5, 2)
    widths = [60.0, 55.0, 60.0]
    for rank, whole in ((3, False), (0, True)):
        late = placed([30.0, 40.0, 50.0], widths, [3, rank, 3], spacing)[1]
        assert late is not None
        assert (late.width == widths[1]) is whole
    # Something of each is there.
    assert None not in placed([30.0, 40.0, 50.0], widths, [3, 3, 3], spacing)


def test_what_is_over_a_dozen_anchors_names_none() -> None:
    anchors = [float(each) for each in range(10, 100, 2)]
    found = placed(anchors, [80.0] * len(anchors), [1] * len(anchors), Spacing(100, 2, 2, 20, 5, 3))
    assert all(place is None or place.width < 80 for place in found[:-1])


def test_what_is_shortened_ends_below_a_dozen_anchors() -> None:
    anchors = [10.0 * each for each in range(1, 20)]
    found = placed(anchors, [500.0, *[6.0] * 18], [1] * 19, Spacing(200, 2, 2, 20, 5, 3))
    assert found[0] is not None
    assert found[0].line > 0
    assert found[0].start + found[0].width == anchors[12] - 2
