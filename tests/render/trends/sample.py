"""A trend that has everything in it, small; and any at all."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from ccictl.shapes.reports import Cell, Column, Table
from ccictl.shapes.trend import Panel, Stop, Trace, Trend
from tests.render.drawing.sample import days, texts

REVIEWS = (date(2024, 3, 31), date(2024, 6, 30), date(2024, 9, 30), date(2024, 12, 31), date(2025, 2, 15))


def trace(name: str, *stops: tuple[date, date], end: str = "") -> Trace:
    """A line named after its id, whose kinks say so."""
    made = [Stop(*stops[0])]
    for (_, before), (at, stated) in pairwise(stops):
        moved = (stated - before).days
        made.append(Stop(at, stated, moved, f"{name} moved to {stated}" if moved else ""))
    whole = (stops[-1][1] - stops[0][1]).days
    return Trace(name, f"Milestone {name}", tuple(made), whole, str(stops[-1][1]), f"{whole:+} d", end, f"{name} told")


def panel(*traces: Trace, **more: Any) -> Panel:
    """Lines with the table that is theirs, those that moved the furthest first."""
    ordered = tuple(sorted(traces, key=lambda each: -abs(each.days)))
    stated = [*(stop.stated for each in traces for stop in each.stops), *REVIEWS]
    return Panel("", min(stated), max(stated), ordered, table(*traces), len(traces))._replace(**more)


def table(*traces: Trace) -> Table:
    """A table of milestones."""
    rows = tuple((Cell(each.id, each.id), Cell(each.title, each.title), Cell(each.days, each.moved)) for each in traces)
    columns = (Column("id", "Id"), Column("title", "Milestone", fit="wrap"), Column("days", "Moved by", "right"))
    return Table("milestones", columns, rows, empty="None.")


def trend(*panels: Panel, **more: Any) -> Trend:
    """A trend of a year."""
    rows = tuple(row for each in panels for row in each.table.rows)
    whole = (table()._replace(rows=rows),)
    return Trend("Plan", "5 reviews", REVIEWS, panels, whole, None, (("plan", "Plan"),))._replace(**more)


LATER = trace(
    "p/later",
    (REVIEWS[0], date(2024, 11, 30)),
    (REVIEWS[1], date(2025, 3, 31)),
    (REVIEWS[2], date(2025, 3, 31)),
    (REVIEWS[3], date(2025, 9, 30)),
    (REVIEWS[4], date(2025, 9, 30)),
)
EARLIER = trace("p/earlier", *((day, date(2025, 8, 31) - timedelta(20 * n)) for n, day in enumerate(REVIEWS)))
KEPT = trace("p/kept", *((day, date(2025, 6, 30)) for day in REVIEWS[2:]))
REACHED = trace(
    "p/reached",
    (REVIEWS[0], date(2024, 6, 15)),
    (REVIEWS[1], date(2024, 7, 31)),
    (date(2024, 8, 15), date(2024, 8, 15)),
    end="done",
)
GONE = trace("p/gone", (REVIEWS[0], date(2025, 6, 30)), (REVIEWS[2], date(2025, 6, 30)), end="undated")
SAME = trace("p/same", *((day, date(2025, 6, 30)) for day in REVIEWS[2:]))
EVERYTHING = trend(panel(LATER, REACHED, KEPT, SAME, GONE, EARLIER, of=8, single=2, outside=1))
GROUPS = trend(
    panel(LATER, REACHED, title="First group"),
    panel(title="Second", of=1, instead="Nothing is drawn.", table=table(KEPT)),
    panel(KEPT, EARLIER, title="Third"),
)


@st.composite
def trends(draw: st.DrawFn) -> Trend:
    """Any trend that a view may make."""
    reviews = tuple(sorted(draw(st.lists(days, min_size=2, max_size=8, unique=True))))
    panels = []
    for rank in range(draw(st.integers(1, 3))):
        lines = []
        for name in range(draw(st.integers(0, 14))):
            first = draw(st.integers(0, len(reviews) - 2))
            last = draw(st.integers(first + 1, len(reviews) - 1))
            near = st.one_of(days, st.sampled_from(reviews))
            line = trace(f"{rank}/{name}", *((at, draw(near)) for at in reviews[first : last + 1]))
            end = draw(st.sampled_from(["done", "undated", ""]))
            lines.append(line._replace(title=draw(texts), tip=draw(texts), end=end))
        stated = [stop.stated for line in lines for stop in line.stops] if draw(st.booleans()) else []
        ends = min([*stated, *reviews]), max([*stated, *reviews])
        title = draw(texts)
        instead = "" if lines else "Nothing is drawn."
        panels.append(panel(*lines, first=ends[0], last=ends[1], title=title, instead=instead))
    most = draw(st.sampled_from([None, None, 0, 1, 30]))
    return trend(*panels, reviews=reviews, most=most, title=draw(texts), subtitle=draw(texts))
