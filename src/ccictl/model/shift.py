"""Shifts of a date: so many days, weeks or months later or earlier."""

from __future__ import annotations

import re
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.model.log import Refused
from ccictl.model.when import When, end_of_month
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_FORM = re.compile(r"([+-])\s*([0-9]+)\s*([a-zA-Z])")
# In French jours, semaines, mois.
_UNITS: Mapping[str, str] = MappingProxyType({"d": "d", "j": "d", "w": "w", "s": "w", "m": "m"})
# No calendar of ours has room for a number with more digits.
_MOST_DIGITS = 7
_A_WEEK, _A_YEAR, _LAST_YEAR = 7, 12, 9999


class Shift(NamedTuple):
    """`number` of a `unit` later (earlier where it is negative): `d` days, `w` weeks or `m` months of the calendar."""

    number: int
    unit: str

    def __str__(self) -> str:
        """As it is written: `+45d`."""
        return f"{self.number:+d}{self.unit}"

    @classmethod
    def parse(cls, text: str) -> Shift | None:
        """The shift that `text` is (`+45d`, `-6s`, `+2m`), None where it is none.

        Raises Refused for a number that no calendar has room for.
        """
        found = _FORM.fullmatch(text)
        unit = _UNITS.get(found[3].lower()) if found else None
        if found is None or unit is None:
            return None
        if len(found[2].lstrip("0")) > _MOST_DIGITS:
            raise _leaves(text)
        return cls(int(found[1] + found[2]), unit)

    def of(self, day: date) -> When:
        """The day that is so much later than `day`. Raises Refused where the calendar has none.

        The day of the month stays the same, or is the last of a month that is shorter: 31 January and a month are the
        end of February.
        """
        if self.unit == "m":
            years, month = divmod(_A_YEAR * day.year + day.month - 1 + self.number, _A_YEAR)
            if not 1 <= years <= _LAST_YEAR:
                raise _leaves(str(self))
            last = end_of_month(years, month + 1)
            moved = last.replace(day=min(day.day, last.day))
        else:
            days = self.number * (_A_WEEK if self.unit == "w" else 1)
            try:
                moved = day + timedelta(days=days)
            except OverflowError:
                raise _leaves(str(self)) from None
        return When(moved, moved, "day")


def _leaves(text: str) -> Refused:
    return Refused(
        msg('"{shift}" leads out of the calendar, which goes from year 1 to year 9999.', shift=text),
        msg("Choose a smaller number."),
    )
