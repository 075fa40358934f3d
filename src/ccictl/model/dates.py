"""Dates as they are written elsewhere, turned into those of the format: only looked at when one was refused."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

# The first letters that tell a month from the others, in French and in English, without accents.
_MONTHS = (
    ("janv", "jan"),
    ("fev", "feb"),
    ("mars", "mar"),
    ("avr", "apr"),
    ("mai", "may"),
    ("juin", "jun"),
    ("juil", "jul"),
    ("aou", "aug"),
    ("sep",),
    ("oct",),
    ("nov",),
    ("dec",),
)
_DAY_FIRST = r"(?P<day>[0-9]{1,2})[/. -](?P<month>[0-9]{1,2})[/. -](?P<year>[0-9]{4})"
_YEAR_FIRST = r"(?P<year>[0-9]{4})[/. -](?P<month>[0-9]{1,2})[/. -](?P<day>[0-9]{1,2})"
_TOGETHER = r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"
_MONTH_ONLY = r"(?P<month>[0-9]{1,2})[/. -](?P<year>[0-9]{4})|(?P<year_>[0-9]{4})[/.-](?P<month_>[0-9]{1,2})"
_IN_WORDS = r"(?:(?P<day>[0-9]{1,2})(?:er|st|nd|rd|th)? )?(?P<month>[a-z]{3,9})\.? (?P<year>[0-9]{4})"
_PART = r"(?:(?P<year>[0-9]{4})[ /-]?)?(?P<part>[qts])(?P<n>[1-4])(?:[ /-]?(?P<year_>[0-9]{4}))?"
_FORMS = (_DAY_FIRST, _YEAR_FIRST, _TOGETHER, _MONTH_ONLY, _IN_WORDS)


def iso(text: str) -> str | None:
    """The period that a text means as the format writes it, None where that is not plain: `30/06/2023` is 2023-06-30.

    In figures the day comes before the month, as it does in French.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.strip().casefold()) if not unicodedata.combining(c))
    part = re.fullmatch(_PART, plain)
    if part and bool(part["year"]) != bool(part["year_"]):
        letter, n, year = part["part"].upper(), int(part["n"]), part["year"] or part["year_"]
        return f"{year}-{letter}{n}" if int(year) and (letter != "S" or n <= 2) else None
    for form in _FORMS:
        found = re.fullmatch(form, plain)
        if found:
            named = found.groupdict()
            year = named["year"] or named["year_"]
            return _written(year, named.get("month") or named["month_"], named.get("day"))
    return None


def _written(year: str, month: str, day: str | None) -> str | None:
    number = int(month) if month.isdigit() else _number(month)
    try:
        on = date(int(year), number, int(day or 1))
    except ValueError:
        return None
    return on.isoformat() if day else on.isoformat()[:7]


def _number(month: str) -> int:
    """The number of a month by its name or its abbreviation, 0 for what is none."""
    ranks = (rank for rank, names in enumerate(_MONTHS, start=1) if any(month.startswith(name) for name in names))
    return next(ranks, 0)
