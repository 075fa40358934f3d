"""Dates as they are known: to the day, the month, the quarter, the half-year or the year."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.model.log import Refused
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from ccictl.i18n import Message

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PERIOD = r"([0-9]{4})(?:-(?:([0-9]{2})|([QT])([1-4])|([HS])([12])))?"
_LAST_MONTH = 12
# The last that a calendar has: what is computed may lead beyond it.
LAST_DAY = date.max.toordinal()


class When(NamedTuple):
    """A period of one day to one year, with the precision with which it was written.

    Where a beginning is asked it counts from `first`, where an end, a due date or a fact is asked to `last`.
    """

    first: date
    last: date
    precision: str

    def __str__(self) -> str:
        """As the format writes it: `2023-06-30`, `2023-06`, `2023-Q2`, `2023-H1`, `2023`."""
        year = f"{self.first.year:04d}"
        match self.precision:
            case "day":
                return self.first.isoformat()
            case "month":
                return f"{year}-{self.first.month:02d}"
            case "quarter":
                return f"{year}-Q{(self.first.month + 2) // 3}"
            case "half-year":
                return f"{year}-H{(self.first.month + 5) // 6}"
            case _:
                return year

    @classmethod
    @lru_cache(maxsize=4096)  # a plan names a few hundred days some thousands of times
    def parse(cls, text: str) -> When:
        """The period that `text` names. Raises Refused for what is none, such as 2023-02-30."""
        if _DAY.fullmatch(text):
            try:
                on = date.fromisoformat(text)
            except ValueError:
                raise _no_such_day(text) from None
            return cls(on, on, "day")
        period = re.fullmatch(_PERIOD, text)
        if not period or text.startswith("0000"):
            raise Refused(msg('"{value}" is not a date or a period.', value=text), _forms(text))
        year = int(period[1])
        if period[2]:
            month = int(period[2])
            if not 1 <= month <= _LAST_MONTH:
                raise Refused(msg('"{value}": there is no month {month}.', value=text, month=period[2]), _forms(text))
            return cls(date(year, month, 1), end_of_month(year, month), "month")
        if period[3]:
            quarter = int(period[4])
            return cls(date(year, 3 * quarter - 2, 1), end_of_month(year, 3 * quarter), "quarter")
        if period[5]:
            half = int(period[6])
            return cls(date(year, 6 * half - 5, 1), end_of_month(year, 6 * half), "half-year")
        return cls(date(year, 1, 1), date(year, 12, 31), "year")


def end_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    if month == _LAST_MONTH:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)


def _no_such_day(text: str) -> Refused:
    year, month = int(text[:4]), int(text[5:7])
    message = msg('"{value}" is not in the calendar.', value=text)
    if 1 <= month <= _LAST_MONTH and year >= 1:
        last = end_of_month(year, month)
        return Refused(message, msg("The last day of that month is {last}.", last=last.isoformat()))
    return Refused(message, _forms(text))


def _forms(text: str) -> Message:
    from ccictl.model.dates import iso

    meant = iso(text)
    if meant is not None and text[:4] == meant[:4]:
        return msg("Write it as: {line}", line=meant)
    if meant is not None:
        return msg("Write the year first: {date}.", date=meant)
    return msg("Write 2023-06-30, 2023-06, 2023-Q2 (or 2023-T2), 2023-H1 (or 2023-S1) or 2023.")
