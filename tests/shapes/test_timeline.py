"""The shape of a timeline."""

from __future__ import annotations

from datetime import date

from ccictl.shapes.timeline import Edge, Lane, Stretch


def test_the_days_of_a_stretch_are_in_order_and_leave_out_what_is_not_known() -> None:
    one, two, three = date(2024, 1, 1), date(2024, 1, 31), date(2025, 6, 1)
    assert Stretch(Edge(one, two), Edge(three, three)).days == (one, two, three, three)
    assert Stretch(None, Edge(three, three)).days == (three, three)
    assert Stretch(None, None).days == ()


def test_what_is_done_is_a_part_of_what_is_known() -> None:
    one = Lane("a", "A", "obsession", 0, "", "", "", progress=40.0, known=50.0)
    assert one.shares == (20, 50)
    assert one._replace(progress=None).shares == (0, 0)
