"""Signs that are made of dots."""

from __future__ import annotations

from ccictl.render.rows.dots import braille, quadrants


def test_every_dot_of_a_sign_has_its_bit() -> None:
    assert braille([(0, 0)]) == {(0, 0): "⠁"}
    assert braille([(1, 3), (2, 4)]) == {(0, 0): "⢀", (1, 1): "⠁"}
    assert braille([(x, y) for x in range(2) for y in range(4)] * 2) == {(0, 0): "⣿"}
    assert [braille([(0, y)])[0, 0] for y in range(4)] == list("⠁⠂⠄⡀")
    assert [braille([(1, y)])[0, 0] for y in range(4)] == list("⠈⠐⠠⢀")


def test_two_dots_down_are_one_of_a_quadrant() -> None:
    assert quadrants([(0, 0)]) == quadrants([(0, 1)]) == {(0, 0): "▘"}
    assert quadrants([(1, 2), (0, 3)]) == {(0, 0): "▄"}
    assert quadrants([(0, 0), (1, 0), (0, 2), (1, 3), (5, 4)]) == {(0, 0): "█", (2, 1): "▝"}
