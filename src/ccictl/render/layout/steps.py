"""From a rising series to where its line goes: a height for each column, and the dots that join them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ccictl.render.layout.scale import Scale


def totals(points: Sequence[tuple[date, float]], scale: Scale, columns: int) -> list[float]:
    """What a series has come to by the end of each of so many columns, which share the days of a scale.

    A day counts in the column in which it ends.
    """
    width = columns / scale.width
    found = [0.0] * columns
    before = scale.first.toordinal()
    for day, total in points:
        if day > scale.last:
            break
        # What a day ends at is the beginning of the next: the column that ends there has it.
        end = scale.at(day.toordinal() + 1) * width if day.toordinal() >= before else 0
        column = max(_up(end) - 1, 0)
        found[column] = total
    for column in range(1, columns):
        found[column] = max(found[column], found[column - 1])
    return found


def _up(place: float) -> int:
    """The whole number that a place is not beyond; a little beyond is the place of a sum that rounds."""
    return -int(-(place - 1e-9) // 1)


def dots(rows: Sequence[int], start: int = 0, before: int | None = None) -> Iterator[tuple[int, int]]:
    """The (column, row) of each dot of a line that is at a row in each column from `start` on, without a gap in it.

    Where it goes up or down by more than a row, the column that it goes to has those between; `before` is where it
    comes from.
    """
    for column, row in enumerate(rows, start):
        least, most = (row, row) if before is None else (min(row, before), max(row, before))
        yield column, row
        # The row that it comes from is drawn in the column before.
        yield from ((column, between) for between in range(least + 1, most))
        before = row
