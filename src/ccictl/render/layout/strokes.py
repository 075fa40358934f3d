"""Straight lines in dots: each touches the next, by a side or by a corner."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    Dot = tuple[int, int]


def stroke(start: Dot, end: Dot) -> Iterator[Dot]:
    """The (column, row) of each dot from one to another, both of them there; one dot in each step of the longer way."""
    across, down = end[0] - start[0], end[1] - start[1]
    steps = max(abs(across), abs(down))
    yield start
    for step in range(1, steps + 1):
        # Halves are rounded up on both axes: the same line is the same dots whatever is beside it.
        yield (start[0] + _share(across, step, steps), start[1] + _share(down, step, steps))


def _share(length: int, step: int, steps: int) -> int:
    return (2 * length * step + steps) // (2 * steps)
