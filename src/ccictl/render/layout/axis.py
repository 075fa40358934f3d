"""The divisions of an axis of days: years, and below them quarters or months, as there is room for their names."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.model.when import end_of_month
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ccictl.i18n import Translator

ZOOMS = ("year", "quarter", "month", "auto")
_MONTHS = {"quarter": 3, "month": 1}
_STEPS = (1, 2, 5)
_NAMES = (
    msg("Jan"),
    msg("Feb"),
    msg("Mar"),
    msg("Apr"),
    msg("May"),
    msg("Jun"),
    msg("Jul"),
    msg("Aug"),
    msg("Sep"),
    msg("Oct"),
    msg("Nov"),
    msg("Dec"),
)


class Period(NamedTuple):
    """A division of an axis: the days it covers there, its label in full, and one of a sign or two.

    `whole` says that the axis covers all of it: one that it cuts short is not always worth a name.
    """

    first: date
    last: date
    label: str
    short: str
    whole: bool


class Axis(NamedTuple):
    """The years (or several together), and what they are divided in; `unit` is what that is."""

    years: tuple[Period, ...]
    parts: tuple[Period, ...]
    unit: str


def axis(first: date, last: date, zoom: str, width: float, measure: Callable[[str], float], say: Translator) -> Axis:
    """The divisions between two days that fill `width`, of which `measure` says how much a label takes.

    `zoom` is the finest division; `auto` is the finest that there is room for. A division whose names have no room
    is left out, years are put together where there are too many.
    """
    days = last.toordinal() - first.toordinal() + 1
    room = width / days
    step = _step(room * 365, measure("0000") + measure(" "))
    years = tuple(_years(first, last, step))
    if step > 1:
        return Axis(years, (), "year")
    wanted = {"auto": ("month", "quarter"), "month": ("month", "quarter"), "quarter": ("quarter",)}.get(zoom, ())
    for unit in wanted:
        parts = tuple(_parts(first, last, unit, say))
        least = max((measure(part.short) for part in parts), default=0)
        # `auto` asks for names that can be read, who asks for months is content with their initials.
        needed = max(measure(part.label) for part in parts) if zoom == "auto" and unit == "month" else least
        if room * 28 * _MONTHS[unit] >= needed + measure(" "):
            return Axis(years, parts, unit)
    return Axis(years, (), "year")


def _step(room: float, needed: float) -> int:
    """How many years go together so that their name has room: 1, 2, 5, 10, 20, 50 ..."""
    power = 1
    while True:
        for factor in _STEPS:
            if room * factor * power >= needed or factor * power >= date.max.year:
                return factor * power
        power *= 10


def _years(first: date, last: date, step: int) -> Iterator[Period]:
    year = first.year - first.year % step if step > 1 else first.year
    while year <= last.year:
        start = date(max(year, date.min.year), 1, 1)
        end = date(min(year + step - 1, date.max.year), 12, 31)
        label = f"{max(year, date.min.year):04d}"
        # One that the axis cuts short beside others in full is known by its last two digits.
        yield _cut(start, end, first, last, label, f"'{label[-2:]}" if step == 1 else label)
        year += step


def _parts(first: date, last: date, unit: str, say: Translator) -> Iterator[Period]:
    months = _MONTHS[unit]
    year, month = first.year, first.month - (first.month - 1) % months
    while (year, month) <= (last.year, last.month):
        name = say(_NAMES[month - 1]) if unit == "month" else say(msg("Q{n}", n=(month + 2) // 3))
        short = name[:1].upper() if unit == "month" else name
        yield _cut(date(year, month, 1), end_of_month(year, month + months - 1), first, last, name, short)
        year, month = (year, month + months) if month + months <= 12 else (year + 1, 1)


def _cut(start: date, end: date, first: date, last: date, label: str, short: str) -> Period:
    return Period(max(start, first), min(end, last), label, short, first <= start and end <= last)
