"""Values as a person reads them in a language: dates with the precision they were written with, numbers, days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg

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
    shown = round(value, decimals)
    step = 10.0**-decimals
    if shown >= 100 > value:
        shown = 100 - step
    elif shown <= 0 < value:
        shown = step
    return f"{number(shown, say, decimals)}{_NARROW if say.language == 'fr' else ''}%"


def share(value: float | None, told: int, of: int, say: Translator) -> str:
    """A percentage of several things, and of how many it is known where that is not of all: `100 % (1/8)`."""
    text = percent(value, say)
    return f"{text} ({told}/{of})" if 0 < told < of else text


def days(value: int | None, say: Translator) -> str:
    """A number of days with its sign: `+92 j` in French, `+92 d` in English, `0 d` without one."""
    if value is None:
        return UNKNOWN
    sign = "+" if value > 0 else ""
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
