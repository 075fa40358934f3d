"""From which day to which day a plan is drawn."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ccictl.model.header import Header

# Beyond the horizon, what is this far or nearer is drawn too: the rest is a slip of the pen, or history.
_AROUND = 366
# A plan without dates is drawn around its data date.
_ALONE = 183
_MONTH = 30


def extent(
    header: Header, dated: Iterable[date], as_of: date, first: date | None = None, last: date | None = None
) -> tuple[date, date]:
    """The horizon and what is a year around it; without a horizon, all that is dated, else the data date alone.

    `first` and `last` are the ends that were asked for, and are kept: where all of the rest is on the other side of
    one, it is drawn with the month beside it. What was not asked for has at least two days: one alone is in its month.
    """
    if first is not None and last is not None:
        return first, last
    days = near(header, dated)
    if header.start is not None and header.finish is not None and header.start.first <= header.finish.last:
        days += [header.start.first, header.finish.last]
    days = days or [_moved(as_of, -_ALONE), _moved(as_of, _ALONE)]
    start, end = first or min(days), last or max(days)
    if start < end:
        return start, end
    if first is not None:
        return first, _moved(first, _MONTH)
    if last is not None:
        return _moved(last, -_MONTH), last
    return _moved(start, -_MONTH // 2), _moved(start, _MONTH // 2)


def near(header: Header, days: Iterable[date]) -> list[date]:
    """Of some days those of the horizon and of what is a year around it; without a horizon, all of them."""
    if header.start is None or header.finish is None or header.start.first > header.finish.last:
        return list(days)
    earliest, latest = _moved(header.start.first, -_AROUND), _moved(header.finish.last, _AROUND)
    return [day for day in days if earliest <= day <= latest]


def _moved(day: date, days: int) -> date:
    """A day so many days later, never beyond the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))
