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


def extent(
    header: Header, dated: Iterable[date], as_of: date, first: date | None = None, last: date | None = None
) -> tuple[date, date]:
    """The horizon and what is a year around it; without a horizon, all that is dated, else the data date alone.

    `first` and `last` are the ends that were asked for. There are at least two days: one alone is in its month.
    """
    days = list(dated)
    if header.start is not None and header.finish is not None and header.start.first <= header.finish.last:
        least, most = header.start.first, header.finish.last
        earliest, latest = _moved(least, -_AROUND), _moved(most, _AROUND)
        days = [day for day in days if earliest <= day <= latest] + [least, most]
    days = days or [_moved(as_of, -_ALONE), _moved(as_of, _ALONE)]
    start, end = first or min(days), last or max(days)
    return (start, end) if start < end else (_moved(start, -15), _moved(start, 15))


def _moved(day: date, days: int) -> date:
    """A day so many days later, never beyond the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))
