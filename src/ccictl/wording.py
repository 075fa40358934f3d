"""Values as a person reads them in a language: dates with the precision they were written with, numbers, days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl import terms
from ccictl.i18n import half_up, msg

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from ccictl.i18n import Message, Translator
    from ccictl.model.when import When

_NARROW = "\u202f"
_BLOCKS = "▁▂▃▄▅▆▇█"
UNKNOWN = "–"
_DECIMALS = 2
_MONTHS = (
    msg("Jan {year}"),
    msg("Feb {year}"),
    msg("Mar {year}"),
    msg("Apr {year}"),
    msg("May {year}"),
    msg("Jun {year}"),
    msg("Jul {year}"),
    msg("Aug {year}"),
    msg("Sep {year}"),
    msg("Oct {year}"),
    msg("Nov {year}"),
    msg("Dec {year}"),
)
# Whole, for a language may have another form of the word before some months.
_INSTEAD_OF = (
    msg("instead of Jan {year}"),
    msg("instead of Feb {year}"),
    msg("instead of Mar {year}"),
    msg("instead of Apr {year}"),
    msg("instead of May {year}"),
    msg("instead of Jun {year}"),
    msg("instead of Jul {year}"),
    msg("instead of Aug {year}"),
    msg("instead of Sep {year}"),
    msg("instead of Oct {year}"),
    msg("instead of Nov {year}"),
    msg("instead of Dec {year}"),
)


def day(value: date, say: Translator) -> str:
    """`30/06/2023` in French, `2023-06-30` in English."""
    return say.day(value.isoformat())


def when(value: When | None, say: Translator) -> str:
    """`30/06/2023`, `juin 2023`, `T2 2023`, `S1 2023`, `2023`; as the format writes it in English, but for months."""
    if value is None:
        return UNKNOWN
    year = f"{value.first.year:04d}"
    match value.precision:
        case "day":
            return day(value.first, say)
        case "month":
            return say(_MONTHS[value.first.month - 1]._replace(args=(("year", year),)))
        case "quarter":
            return say(msg("Q{n} {year}", n=str((value.first.month + 2) // 3), year=year))
        case "half-year":
            return say(msg("H{n} {year}", n=str((value.first.month + 5) // 6), year=year))
        case _:
            return year


def on(value: When, say: Translator) -> str:
    """`le 30/06/2023`, `en juin 2023`, `au T2 2023`: when something is, within a sentence."""
    shown = when(value, say)
    if value.precision == "day":
        return say(msg("on {date}", date=shown))
    if value.precision in {"quarter", "half-year"}:
        return say(msg("in {quarter}", quarter=shown))
    return say(msg("in {month}", month=shown))


def instead_of(value: When, say: Translator) -> str:
    """`au lieu du 30/06/2023`, `au lieu d’avr. 2023`, `au lieu du T2 2023`."""
    shown = when(value, say)
    match value.precision:
        case "day":
            return say(msg("instead of {date}", date=shown))
        case "month":
            year = f"{value.first.year:04d}"
            return say(_INSTEAD_OF[value.first.month - 1]._replace(args=(("year", year),)))
        case "quarter" | "half-year":
            return say(msg("instead of {quarter}", quarter=shown))
        case _:
            return say(msg("instead of {year}", year=shown))


def period(start: When | None, finish: When | None, as_of: date, say: Translator) -> str:
    """From a date to another: once what is the same, and no more than is known.

    `T4 2022 à 2024`, `2023`, `depuis T4 2022` (`dès` where that is after `as_of`), `jusqu'au 30/06/2025`.
    """
    first, last = when(start, say), when(finish, say)
    if start is not None and finish is not None:
        return first if start == finish else say(msg("{start} to {finish}", start=first, finish=last))
    if start is not None:
        # A day and a period do not take the same words in French.
        exact = start.precision == "day"
        if start.first > as_of:
            return say(msg("from {day} on", day=first) if exact else msg("from {period} on", period=first))
        return say(msg("since {day}", day=first) if exact else msg("since {period}", period=first))
    if finish is not None:
        exact = finish.precision == "day"
        return say(msg("until {day}", day=last) if exact else msg("until {period}", period=last))
    return UNKNOWN


def number(value: float | None, say: Translator, decimals: int = _DECIMALS) -> str:
    """`1 250 000` and `8,1` in French, `1,250,000` and `8.1` in English; at most `decimals` digits behind the point."""
    return UNKNOWN if value is None else say.number(value, decimals)


def percent(value: float | None, say: Translator, decimals: int = 0) -> str:
    """`35,6 %` in French, `35.6%` in English. What is not all is never rounded to 100, nor what is some to 0."""
    if value is None:
        return UNKNOWN
    return f"{number(_share(value, decimals), say, decimals)}{_NARROW if say.language == 'fr' else ''}%"


def whole(share: float) -> int:
    """The number that `percent` shows of a share."""
    return int(_share(share, 0))


def _share(value: float, decimals: int) -> float:
    shown, step = half_up(value, decimals), 10.0**-decimals
    if shown >= 100 > value:
        return 100 - step
    return step if shown <= 0 < value else shown


def amount(value: float | None, unit: str, say: Translator) -> str:
    """A number and its unit on one line: `29,3 %`, `2 860 M€` in French, `29.3%`, `2,860 M€` in English."""
    return UNKNOWN if value is None else say(terms.amount(value, unit))


def share(value: float | None, told: int, of: int, say: Translator) -> str:
    """A percentage of several things, and of how many it is known where that is not of all: `100 % (1/8)`."""
    text = percent(value, say)
    return f"{text} ({told}/{of})" if 0 < told < of else text


def days(value: int | None, say: Translator, *, moved: bool = True) -> str:
    """A number of days: `92 j` in French, `92 d` in English. Of what has `moved` so far it has its sign: `+92 d`."""
    if value is None:
        return UNKNOWN
    sign = "+" if moved and value > 0 else ""
    return say(msg("{sign}{n} d", sign=sign, n=number(value, say)))


def word(value: str | None, words: Mapping[str, Message], say: Translator) -> str:
    """The word of a choice."""
    if value is None:
        return UNKNOWN
    return say(words[value]) if value in words else value


def sparkline(values: Sequence[float]) -> str:
    """The course of some values: one sign each, the least the lowest. All are in the middle where they are equal."""
    least, most = min(values, default=0), max(values, default=0)
    if least == most:
        return _BLOCKS[3] * len(values)
    top = len(_BLOCKS) - 1
    return "".join(_BLOCKS[round((value - least) / (most - least) * top)] for value in values)
