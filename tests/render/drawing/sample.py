"""A timeline that has everything in it, small; any timeline at all; and a reader of what is drawn."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.etree import ElementTree as ET

from hypothesis import strategies as st

from ccictl.shapes.timeline import Band, Edge, Lane, Link, Mark, Stretch, Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

SPACE = "{http://www.w3.org/2000/svg}"
TODAY = date(2025, 7, 1)


def edge(first: date, last: date | None = None) -> Edge:
    """An end known to the day, or to a period."""
    return Edge(first, last or first)


def span(start: date, finish: date) -> Stretch:
    """From a day to a day."""
    return Stretch(edge(start), edge(finish))


def mark(name: str, tone: str, at: Edge, **more: Any) -> Mark:
    """A milestone named after its id."""
    return Mark(name, f"Milestone {name}", tone, at, str(at.last), f"Milestone {name}; {tone}; {at.last}", **more)


def lane(name: str, **more: Any) -> Lane:
    """A project that is on track and not begun, with more fields."""
    fields: dict[str, Any] = {
        "kind": "project",
        "depth": 1,
        "tone": "on-track",
        "word": "on track",
        "status": "active",
        "progress": 0.0,
        **more,
    }
    return Lane(name, f"Project {name}", tip=f"Project {name}; told", **fields)


def timeline(*lanes: Lane, links: tuple[Link, ...] = (), **more: Any) -> Timeline:
    """A timeline of two years."""
    first, last = date(2024, 7, 1), date(2026, 6, 30)
    return Timeline("Plan", "Data date", first, last, TODAY, (), lanes, links)._replace(**more)


EVERYTHING = timeline(
    Lane(
        "plan",
        "Milestones of the plan",
        "plan",
        0,
        "",
        "",
        "Milestones",
        marks=(mark("plan/a", "done", edge(date(2024, 9, 1))),),
    ),
    Lane(
        "group",
        "Group",
        "obsession",
        0,
        "late",
        "late",
        "Group; late",
        span(date(2024, 8, 1), date(2026, 3, 31)),
        progress=40.0,
        known=50.0,
        told="40% (1/2)",
    ),
    lane(
        "one",
        tone="late",
        word="late",
        span=Stretch(edge(date(2024, 8, 1), date(2024, 8, 31)), edge(date(2026, 1, 1), date(2026, 3, 31))),
        ghost=span(date(2024, 8, 1), date(2025, 12, 31)),
        progress=40.0,
        planned=60.0,
        marks=(
            mark("one/a", "done", edge(date(2024, 12, 1)), was=edge(date(2024, 11, 1))),
            mark("one/b", "late", edge(date(2025, 6, 1))),
            mark("one/c", "soon", edge(date(2025, 7, 15))),
            mark("one/d", "planned", edge(date(2025, 10, 1), date(2025, 12, 31))),
            mark("one/e", "cancelled", edge(date(2026, 2, 1))),
        ),
        critical=True,
        totem=True,
    ),
    lane("two", tone="at-risk", word="at risk", span=Stretch(edge(date(2025, 1, 1)), None), progress=None),
    lane(
        "three",
        tone="none",
        word="not judged",
        status="done",
        span=span(date(2024, 1, 1), date(2024, 12, 31)),
        progress=100.0,
    ),
    lane("four", tone="none", word="not judged", status="planned"),
    links=(
        Link("one/a", "one/b", crossing=False),
        Link("three", "two", crossing=True),
        Link("one/b", "two", crossing=True, late=True),
        Link("one/a", "one", crossing=False, critical=True),
        Link("one/a", "nowhere", crossing=True),
    ),
    bands=(
        Band("p1", "First", date(2024, 7, 1), date(2025, 6, 30), "2024 to 2025"),
        Band("p2", "Second", date(2025, 1, 1), date(2026, 6, 30), "2025 to 2026"),
    ),
    undated=("Project four",),
    outside=2,
)

texts = st.text(max_size=60) | st.sampled_from(
    [
        "<script>alert(1)</script>",
        "]]>",
        "\"'&amp;",
        "\x1b[31m",
        "\ud800",
        "\ufffe",
        "مرحبا بالعالم",
        "👨‍👩‍👧",
        "W" * 200,
        "a b " * 50,
    ]
)
days = st.dates(date(2024, 1, 1), date(2026, 12, 31)) | st.dates()
_tones = st.sampled_from(["late", "soon", "planned", "done", "cancelled", "undated", "?"])


@st.composite
def edges(draw: st.DrawFn) -> Edge:
    """An end, fuzzy or not."""
    return Edge(*sorted((draw(days), draw(days)))) if draw(st.booleans()) else edge(draw(days))


@st.composite
def spans(draw: st.DrawFn) -> Stretch:
    """A span with at least one end."""
    first, second = sorted((draw(edges()), draw(edges())), key=lambda each: each.last)
    first = first._replace(first=min(first.first, second.first))
    which = draw(st.sampled_from(["both", "start", "finish"]))
    return Stretch(first if which != "finish" else None, second if which != "start" else None)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """Any timeline that a view may make."""
    first, last = sorted((draw(days), draw(days)))
    lanes = []
    for name in range(draw(st.integers(0, 5))):
        marks = [
            Mark(
                f"{name}/{rank}",
                draw(texts),
                draw(_tones),
                draw(edges()),
                "when",
                draw(texts),
                draw(st.none() | edges()),
            )
            for rank in range(draw(st.integers(0, 4)))
        ]
        ghost = draw(st.none() | spans())
        lanes.append(
            Lane(
                str(name),
                draw(texts),
                draw(st.sampled_from(["project", "obsession", "plan"])),
                draw(st.integers(0, 2)),
                draw(st.sampled_from(["late", "at-risk", "on-track", "none", ""])),
                draw(st.sampled_from(["", "en retard"])),
                draw(texts),
                draw(st.none() | spans()),
                ghost,
                draw(st.none() | st.floats(0, 100)),
                draw(st.none() | st.floats(0, 100)),
                tuple(sorted(marks, key=lambda each: each.edge.last)),
                draw(st.sampled_from(["", "active", "planned", "done", "paused", "cancelled"])),
                draw(st.booleans()),
                draw(st.booleans()),
                draw(st.floats(0, 100)),
                draw(st.sampled_from(["", "40% (1/2)"])),
            )
        )
    names = [each.id for each in lanes] + [each.id for one in lanes for each in one.marks]
    links = []
    if names:
        ends = st.sampled_from(names)
        made = st.builds(Link, ends, ends, st.booleans(), st.booleans(), st.booleans())
        links = draw(st.lists(made, max_size=5))
    bands = []
    for rank in range(draw(st.integers(0, 2))):
        start, finish = sorted((draw(days), draw(days)))
        bands.append(Band(str(rank), draw(texts), start, finish, "when"))
    bands = [band for band in bands if band.start <= last and band.finish >= first]
    undated = tuple(draw(st.lists(texts, max_size=3)))
    return Timeline(
        draw(texts),
        draw(texts),
        first,
        last,
        draw(days),
        tuple(bands),
        tuple(lanes),
        tuple(links),
        draw(st.sampled_from(["auto", "year", "quarter", "month"])),
        undated,
        draw(st.integers(0, 3)),
    )


class Drawn(NamedTuple):
    """An element of a drawing where it is, what holds it taken into account."""

    tag: str
    x: float
    y: float
    element: ET.Element


def drawn(text: str) -> list[Drawn]:
    """Every element of a drawing, definitions aside. Raises ParseError for what is not well formed."""
    return list(_walk(ET.fromstring(text), 0, 0))  # noqa: S314 - our own


def _walk(element: ET.Element, x: float, y: float) -> Iterator[Drawn]:
    tag = element.tag.removeprefix(SPACE)
    if tag in {"defs", "style"}:
        return
    place = element.get("transform", "")
    if place.startswith("translate("):
        across, _, down = place.removeprefix("translate(").removesuffix(")").partition(" ")
        x, y = x + float(across), y + float(down or 0)
    yield Drawn(tag, x + float(element.get("x", 0)), y + float(element.get("y", 0)), element)
    for child in element:
        yield from _walk(child, x, y)
