"""An S-curve that has everything in it, small; and any at all."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from ccictl.shapes.curve import Curve, Series
from ccictl.shapes.reports import Cell, Column, Facts, Table
from ccictl.shapes.timeline import Band
from tests.render.drawing.sample import days, texts

FIRST, TODAY, LAST = date(2024, 1, 1), date(2025, 3, 31), date(2025, 12, 31)
FACTS = Facts(
    "summary",
    (
        ("reached", "Reached", Cell(50.0, "50%, planned 75%")),
        ("spi_t", "SPI(t)", Cell(0.8, "0.8: 80 days of plan made in 100 days")),
    ),
    besides=(("planned", 75.0),),
)
TABLE = Table(
    "series",
    (Column("period", "Period"), Column("fact", "Reached", "right")),
    ((Cell("2024", "2024"), Cell(50.0, "50%")), (Cell("2025", "2025"), Cell(None, "–"))),
)


def series(name: str, *points: tuple[date, float]) -> Series:
    """A series named after what it is."""
    return Series(name, f"the {name}", points, f"The {name} told")


BASELINE = series(
    "baseline", (date(2024, 3, 31), 25.0), (date(2024, 9, 30), 50.0), (date(2025, 2, 28), 75.0), (TODAY, 100.0)
)
FACT = series("fact", (date(2024, 6, 30), 25.0), (date(2024, 12, 15), 50.0))
FORECAST = series("forecast", *FACT.points, (TODAY, 75.0), (date(2025, 9, 30), 100.0))


def curve(*of: Series, **more: Any) -> Curve:
    """A curve of two years."""
    return Curve("Plan", "Data date", FIRST, LAST, TODAY, of, FACTS)._replace(**more)


EVERYTHING = curve(
    BASELINE,
    FORECAST,
    FACT,
    table=TABLE,
    notes=("2 milestones have no baseline.", "1 project has no milestone."),
    bands=(
        Band("p1", "First", date(2024, 1, 1), date(2024, 12, 31), "2024"),
        Band("p2", "Second, with a name that has no room where it is", date(2025, 1, 1), date(2025, 3, 31), "2025"),
    ),
    besides=(("plan", "Plan"), ("as_of", "2025-03-31")),
)

_totals = st.lists(st.floats(0.01, 100), max_size=8, unique=True).map(sorted)


@st.composite
def rising(draw: st.DrawFn, name: str, last: date = date.max) -> Series:
    """Any series up to a day."""
    totals = draw(_totals)
    known = days.filter(lambda day: day <= last)
    found = draw(st.lists(known, min_size=len(totals), max_size=len(totals), unique=True))
    return Series(name, f"the {name}", tuple(zip(sorted(found), totals, strict=True)), draw(texts))


@st.composite
def curves(draw: st.DrawFn) -> Curve:
    """Any curve that a view may make: the forecast is the facts up to the data date."""
    first, last = sorted((draw(days), draw(days)))
    if first == last:
        first, last = date(2024, 1, 1), date(2024, 12, 31)
    today = draw(days)
    fact = draw(rising("fact", today))
    most = fact.points[-1][1] if fact.points else 0
    later = [point for point in draw(rising("forecast")).points if point[0] >= today and point[1] > most]
    known = tuple(point for point in fact.points if not later or point[0] != later[0][0])
    found = [fact._replace(name="forecast", title="the forecast", points=(*known, *later)), fact]
    return Curve(
        draw(texts),
        draw(texts),
        first,
        last,
        today,
        ((draw(rising("baseline")),) if draw(st.booleans()) else ()) + tuple(found),
        FACTS,
        TABLE,
        tuple(draw(st.lists(texts, max_size=3))),
        zoom=draw(st.sampled_from(["auto", "year", "quarter", "month"])),
    )
