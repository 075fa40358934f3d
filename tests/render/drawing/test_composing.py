"""Where rows are on pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.drawing.composing import FOOT, GAP, NOTE, composed, spots
from ccictl.render.drawing.rows import Row
from ccictl.render.drawing.sheet import PAPERS, sheet
from tests.french import english
from tests.render.drawing.sample import EVERYTHING, lane

rows = st.lists(
    st.builds(
        lambda high, name: Row(
            lane("a", kind="engagement" if high == 27 else "project"), high, "", "", "", {name: (1, 2)}
        ),
        st.sampled_from([27.0, 34.0, 37.0]),
        st.sampled_from("abcdefgh"),
    ),
    max_size=150,
)


@pytest.mark.parametrize("paper", ["auto", "A3", "A4"])
@given(made=rows, notes=st.integers(0, 60))
def test_rows_and_notes_are_all_there_once_and_inside_their_page(paper: str, made: list[Row], notes: int) -> None:
    on = sheet(EVERYTHING, english(), PAPERS[paper])
    placed = composed(on, made, notes, 100)
    assert [at for part in placed.parts for at in range(part.first, part.last)] == list(range(len(made)))
    assert [at for part in placed.parts for at in range(*part.notes)] == list(range(notes))
    low = 0.0
    for part in placed.parts:
        assert part.y >= low - 1e-9
        low = part.rows_end
        told = part.rows_end + (part.notes[1] - part.notes[0]) * NOTE + (GAP if notes else 0)
        end = part.page * on.paper.height - on.paper.margin - FOOT if on.paper.height else placed.height
        assert told <= end + 1e-9
    assert placed.pages == placed.parts[-1].page


def test_without_pages_the_axis_comes_again() -> None:
    many = [Row(lane("a"), 37, "", "", "", {})] * 100
    on = sheet(EVERYTHING, english(), PAPERS["auto"])
    placed = composed(on, many, 0, 50)
    assert [(part.first, part.last, part.heading.phases) for part in placed.parts] == [
        (0, 40, True),
        (40, 80, False),
        (80, 100, False),
    ]
    paper = composed(sheet(EVERYTHING, english(), PAPERS["A3"]), many, 0, 50)
    assert paper.pages == 5
    assert all(part.heading.phases for part in paper.parts)
    assert paper.height == 5 * PAPERS["A3"].height


def test_of_what_is_drawn_twice_arrows_know_the_first() -> None:
    on = sheet(EVERYTHING, english(), PAPERS["auto"])
    twice = [Row(lane("a"), 37, "", "", "", {"a": (1, 2)}), Row(lane("a"), 37, "", "", "", {"a": (3, 4)})]
    found = spots(on, twice, composed(on, twice, 0, 50).parts)
    assert found["a"].start == on.left + 1
    assert found["a"].low - found["a"].top == 37
