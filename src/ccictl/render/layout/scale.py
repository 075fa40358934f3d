"""From days to places along an axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Scale(NamedTuple):
    """The days from `first` to `last`, each as wide as another, from 0 to `width` (of any unit)."""

    first: date
    last: date
    width: float

    def before(self, day: date) -> float:
        """Where a day begins; kept between 0 and `width`."""
        return self.at(day.toordinal())

    def after(self, day: date) -> float:
        """Where a day ends; kept between 0 and `width`."""
        return self.at(day.toordinal() + 1)

    def share(self, first: date, last: date, percent: float) -> float:
        """Where so much of the time from the beginning of a day to the end of another has passed."""
        start, end = first.toordinal(), last.toordinal() + 1
        return self.at(start + (end - start) * min(max(percent, 0), 100) / 100)

    def middle(self, day: date) -> float:
        """The middle of a day; kept between 0 and `width`."""
        return (self.before(day) + self.after(day)) / 2

    def holds(self, day: date) -> bool:
        """Whether a day is among those of the axis."""
        return self.first <= day <= self.last

    def at(self, ordinal: float) -> float:
        """Where the day of an ordinal begins, or a part of it; kept between 0 and `width`."""
        first_day, last_day, width = self
        first = first_day.toordinal()
        place = (ordinal - first) * width / (last_day.toordinal() + 1 - first)
        return 0.0 if place <= 0 else min(place, width)
