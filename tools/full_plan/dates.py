"""Dates of one day, and periods as a plan writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

AS_OF = date(2026, 9, 30)
# Facts on a bank holiday would look invented.
_HOLIDAYS = frozenset({(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)})
# Easter Monday, Ascension Day, Whit Monday: days after Easter.
_AFTER_EASTER = frozenset({1, 39, 50})
_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_WRITTEN = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|[QT](\d)|[HS](\d)))?")


@dataclass(frozen=True)
class When:
    """A period with the text that a plan writes for it."""

    text: str
    first: date
    last: date


@dataclass(frozen=True)
class Letters:
    """How somebody writes quarters and half-years: with T and S in French, with Q and H elsewhere."""

    quarter: str
    half: str


FRENCH = Letters("T", "S")
ENGLISH = Letters("Q", "H")


def when(text: str) -> When:
    """The period that `text` names."""
    match = _WRITTEN.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year = int(match[1])
    if match[3]:
        return on(date(year, int(match[2]), int(match[3])))
    if match[2]:
        return _months(text, year, int(match[2]), 1)
    if match[4]:
        return _months(text, year, 3 * int(match[4]) - 2, 3)
    if match[5]:
        return _months(text, year, 6 * int(match[5]) - 5, 6)
    return _months(text, year, 1, 12)


def on(day: date) -> When:
    """A single day."""
    return When(day.isoformat(), day, day)


def holding(day: date, precision: str, letters: Letters = FRENCH) -> When:
    """The day, month, quarter or half-year that `day` falls in."""
    match precision:
        case "day":
            return on(day)
        case "month":
            return when(f"{day:%Y-%m}")
        case "quarter":
            return when(f"{day.year}-{letters.quarter}{(day.month + 2) // 3}")
        case _:
            return when(f"{day.year}-{letters.half}{(day.month + 5) // 6}")


def after(day: date, days: int) -> date:
    """The day `days` later, earlier where negative."""
    return day + timedelta(days=days)


def working(day: date) -> date:
    """`day`, or the next one on which somebody is at work."""
    while day.weekday() > 4 or _holiday(day):
        day = after(day, 1)
    return day


def _holiday(day: date) -> bool:
    return (day.month, day.day) in _HOLIDAYS or (day - _easter(day.year)).days in _AFTER_EASTER


def _easter(year: int) -> date:
    """Easter from 1900 to 2099 (Gauss)."""
    moon = (19 * (year % 19) + 24) % 30
    week = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
    late = moon == 29 or (moon == 28 and year % 19 > 10)
    return after(date(year, 3, 22), moon + week - (7 if week == 6 and late else 0))


def in_french(fact: When) -> str:
    """`le 12 mars 2025` or, of a whole month, `en mars 2025`: for a sentence."""
    day = fact.last
    if fact.first < day:
        return f"en {_MONTHS[day.month - 1]} {day.year}"
    return f"le {'1er' if day.day == 1 else day.day} {_MONTHS[day.month - 1]} {day.year}"


def _months(text: str, year: int, month: int, length: int) -> When:
    end = month + length
    last = after(date(year + (end > 12), end - 12 * (end > 12), 1), -1)
    return When(text, date(year, month, 1), last)
