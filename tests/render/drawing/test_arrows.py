"""Arrows: which are drawn, how they look, which way they go."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.drawing.arrows import Spot, arrows, drawn, path
from tests.french import english
from tests.render.drawing.sample import EVERYTHING

SPOTS = {
    "one/a": Spot(100, 100, 50, 40, 70),
    "one/b": Spot(150, 150, 50, 40, 70),
    "one": Spot(20, 300, 50, 40, 70),
    "two": Spot(200, 400, 110, 100, 130),
    "three": Spot(10, 90, 150, 140, 170),
}
places = st.floats(0, 1000)
spots = st.builds(
    lambda start, finish, row: Spot(start, finish, row * 37 + 13.5, row * 37, row * 37 + 37),
    places,
    places,
    st.integers(0, 20),
)


def test_the_strongest_are_drawn_last_and_those_without_an_end_not_at_all() -> None:
    made = arrows(EVERYTHING, SPOTS, english())
    assert [(arrow.link.source, arrow.link.target, arrow.rank) for arrow in made] == [
        ("one/a", "one/b", 0),
        ("three", "two", 1),
        ("one/a", "one", 2),
        ("one/b", "two", 3),
    ]
    assert made[1].tip == '"Project two" waits for "Project three"'
    assert made[3].tip == '"Project two" waits for "Milestone one/b", which comes too late'


def test_an_arrow_goes_down_along_the_edge_of_the_other_row_and_into_it() -> None:
    source, target = Spot(10, 100, 13.5, 0, 37), Spot(200, 300, 87.5, 74, 111)
    assert path(source, target, 1) == "M100 21V70Q100 74 104 74H196Q200 74 200 78V80"
    assert path(source, target._replace(start=50), 1) == "M100 21V70Q100 74 96 74H54Q50 74 50 78V80"
    # Upwards, along the lower edge.
    assert path(target, source._replace(start=310), 1).startswith("M300 80V41Q300 37 304 37H306Q310 37 310 33V21")
    # Straight where one is below the other, over the bar where both are on one row.
    assert path(source, target._replace(start=100.5), 1) == "M100 21V80"
    assert path(source, source._replace(start=150), 1) == "M100 6V5Q100 1 104 1H146Q150 1 150 5V6"


@given(spots, spots, st.integers(0, 5))
def test_an_arrow_never_leaves_the_rows_that_it_goes_between(source: Spot, target: Spot, rank: int) -> None:
    way = path(source, target, rank)
    downs = [float(part) for part in re.findall(r"V(-?[\d.]+)", way)]
    assert min(source.top, target.top) - 2 <= min(downs)
    assert max(downs) <= max(source.low, target.low) + 2
    across = [float(part) for part in re.findall(r"[MH](-?[\d.]+)", way)]
    low, high = sorted((source.finish, target.start))
    assert low - 0.01 <= min(across)
    assert max(across) <= high + 0.01
    assert downs[-1] == round(target.middle + (7.5 if source.middle > target.middle else -7.5), 2)


def test_from_a_page_to_another_both_ends_name_the_other_page() -> None:
    made = arrows(EVERYTHING, SPOTS, english())
    found = list(drawn(made, {**SPOTS, "two": SPOTS["two"]._replace(page=2)}, (0, 500), english()))
    # Names come behind all arrows, and below the edge of the row, along which arrows pass.
    assert [page for page, _ in found] == [1, 1, 2, 1, 1, 2, 1, 1, 2]
    assert [re.findall(r">([^<]*)</text>", text) for _, text in found[6:]] == [["→ p. 2"], ["→ p. 2"], ["p. 1 →"]]
    for (_, text), link in zip(found[6:], ("one/b", "three", "two"), strict=True):
        base = float(text.partition('y="')[2].partition('"')[0])
        assert SPOTS[link].top + 2.5 + 6 <= base <= SPOTS[link].top + 9
    assert all("<title>" in text for _, text in found)
    # Both arrows that end at one spot are told by its one name.
    assert found[-1][1].count("waits for") == 2
