"""Blocks on pages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.drawing.pages import Block, Page, pages, runs

blocks = st.lists(st.builds(Block, st.floats(1, 50), st.booleans()), max_size=40)


@given(blocks, st.floats(10, 100), st.floats(50, 200))
def test_every_block_is_on_one_page_in_order_and_pages_hold_what_they_have_room_for(
    made: list[Block], first: float, room: float
) -> None:
    found = pages(made, first, room)
    assert [at for page in found for at in range(page.first, page.last)] == list(range(len(made)))
    for rank, page in enumerate(found):
        taken = [block.height for block in made[page.first : page.last]]
        assert taken
        assert len(taken) == 1 or sum(taken) <= (first if rank == 0 else room) + 1e-9


def test_what_heads_others_is_not_left_alone_at_the_end_of_a_page() -> None:
    plain, head = Block(10), Block(10, binds=True)
    assert pages([plain, plain, head, head, plain], 40, 40) == [Page(0, 2), Page(2, 5)]
    # Where a page would be empty without them they stay.
    assert pages([head, head, head], 20, 20) == [Page(0, 2), Page(2, 3)]
    # At the end of all there is nothing that they head.
    assert pages([plain, head], 20, 20) == [Page(0, 2)]


@given(st.integers(0, 500), st.integers(4, 50))
def test_runs_are_of_so_many_and_the_last_is_no_crumb(count: int, most: int) -> None:
    found = runs(count, most)
    assert [at for page in found for at in range(page.first, page.last)] == list(range(count))
    for page in found:
        assert page.last - page.first < most + most // 4 or page.last - page.first == most
    if len(found) > 1:
        assert found[-1].last - found[-1].first >= most // 4
