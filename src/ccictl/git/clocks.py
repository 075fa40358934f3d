"""The days that commits say they were made on, as far as clocks are to be trusted."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNSET = 1970


def trusted(days: Sequence[date | None], today: date = date.max) -> list[date | None]:
    """The days of commits, the oldest first, so that none is before the one that it follows.

    A commit follows its parent, whatever a clock said. The most days that agree with each other are believed (the
    longest subsequence that does not fall); another commit has the day of the last that is believed before it. Nobody
    committed anything in 1970 or before: that is a clock that was never set. Nor after `today`, but for a day, as it is
    tomorrow already elsewhere.
    """
    latest = today.toordinal() + 1
    tails: list[int] = []  # the last day of the best run of each length
    ends: list[int] = []  # and where that is
    before: list[int | None] = [None] * len(days)
    for place, each in enumerate(days):
        if each is None or each.year <= _UNSET or each.toordinal() > latest:
            continue
        rank = bisect_right(tails, each.toordinal())
        before[place] = ends[rank - 1] if rank else None
        tails[rank : rank + 1] = [each.toordinal()]
        ends[rank : rank + 1] = [place]
    believed = set()
    at: int | None = ends[-1] if ends else None
    while at is not None:
        believed.add(at)
        at = before[at]
    found: list[date | None] = []
    for place, each in enumerate(days):
        found.append(each if place in believed else found[-1] if found else None)
    return found
