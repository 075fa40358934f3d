"""An S-curve: series that rise from nothing to the whole along an axis of days; the same for every medium."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.shapes.reports import Line, Lines, Report

if TYPE_CHECKING:
    from datetime import date

    from ccictl.shapes.assumption import Assumption
    from ccictl.shapes.reports import Facts, Table, Value
    from ccictl.shapes.timeline import Band


class Series(NamedTuple):
    """A rising series called `baseline`, `forecast` or `fact`: how much, in percent, is reached by the end of a day.

    `points` are the days on which it rises; it is 0 before the first, and stays at the last. `tip` says it in words.
    """

    name: str
    title: str
    points: tuple[tuple[date, float], ...]
    tip: str = ""

    def total(self, day: date, *, before: bool = False) -> float:
        """How much is reached by the end of a day, or `before` it."""
        known = [total for each, total in self.points if each < day or (each == day and not before)]
        return known[-1] if known else 0.0


class Curve(NamedTuple):
    """What `curve` draws, from `first` to `last` day; `today` is the data date, at which the facts end.

    A series that nothing is known of is not there. `zoom` is what the axis is divided in: `year`, `quarter`, `month`,
    or `auto` for what there is room for. `facts` are the figures, `table` the series by periods (None where no medium
    shows it), `notes` what is not as somebody may expect. `besides` is what machines are told of where it comes from,
    `what_if` what is assumed.
    """

    title: str
    subtitle: str
    first: date
    last: date
    today: date
    series: tuple[Series, ...]
    facts: Facts
    table: Table | None = None
    notes: tuple[str, ...] = ()
    bands: tuple[Band, ...] = ()
    zoom: str = "auto"
    besides: tuple[tuple[str, Value], ...] = ()
    what_if: tuple[Assumption, ...] = ()

    @property
    def drawable(self) -> bool:
        """Whether anything has a date to be drawn at."""
        return any(series.points for series in self.series)

    @property
    def seen(self) -> tuple[Series, ...]:
        """The series of which something is between the days drawn: facts are up to the data date, a forecast beyond."""
        gone = {"fact" if self.today < self.first else "", "forecast" if self.today >= self.last else ""}
        return tuple(series for series in self.series if series.name not in gone)

    @property
    def report(self) -> Report:
        """The same as figures, a table and sentences."""
        blocks = (
            self.facts,
            *((self.table,) if self.table is not None else ()),
            *((Lines("remarks", tuple(Line(text) for text in self.notes)),) if self.notes else ()),
        )
        return Report("curve", self.title, self.subtitle, self.besides, blocks, what_if=self.what_if)
