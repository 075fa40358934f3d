"""What is said around a drawing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl.render.drawing.notes import described, lines, notes
from ccictl.render.drawing.rows import row
from ccictl.render.drawing.sheet import PAGE, sheet
from ccictl.render.drawing.widths import width
from tests.french import english, french
from tests.render.drawing.sample import EVERYTHING, edge, lane, mark, timeline

if TYPE_CHECKING:
    from ccictl.shapes.timeline import Timeline


def test_the_drawing_in_words() -> None:
    words = described(EVERYTHING, english())
    assert words == "From 2024-07-01 to 2026-06-30: 4 projects, 1 late, 1 at risk."
    assert described(timeline(), english()) == "From 2024-07-01 to 2026-06-30: 0 projects."
    folded = timeline(lane("a", kind="obsession", tone="none"))
    assert described(folded, english()) == "From 2024-07-01 to 2026-06-30."
    assert described(EVERYTHING, french()).startswith(
        "Du 01/07/2024 au 30/06/2026\u00a0: 4\u00a0projets, 1\u00a0en retard"
    )


def told(made: Timeline, room: float = 2000) -> list[str]:
    on = sheet(made, english(), PAGE)
    names: list[str] = []
    rows = [row(on, each, set(), names) for each in made.lanes]
    return lines(notes(on, rows, names), room)


def test_what_is_not_drawn_is_told() -> None:
    assert told(EVERYTHING) == [
        "(n/N): progress is known of n projects of N.",
        "Without a date: Project four.",
        "Dates outside of what is drawn: 2. --from and --to move its ends.",
    ]
    assert told(timeline()) == ["No project."]
    assert told(timeline(*EVERYTHING.lanes[2:])) == []
    assert told(timeline(*EVERYTHING.lanes[2:], elsewhere=1)) == [
        "1 group counts projects that are drawn below another: each has one row."
    ]


def test_of_many_some_are_counted() -> None:
    found = told(EVERYTHING._replace(undated=("Project",) * 1000, outside=0), 300)
    assert all(width(line, 9) <= 300 for line in found)
    assert found[-1].endswith("and 970 more.")


def test_phases_without_room_for_their_names_are_told_in_full() -> None:
    title = "A phase whose name is longer than the days that it has " * 3
    bands = (EVERYTHING.bands[0]._replace(title=title[:200]), EVERYTHING.bands[1])
    line, _ = told(EVERYTHING._replace(bands=bands, undated=(), outside=0))
    assert line == f"Phases in full: {title[:200]}."


def test_titles_and_names_without_room_are_told_in_full() -> None:
    title = "A title " * 40
    near = tuple(mark(f"a/{n}", "late", edge(date(2025, 1, 1)))._replace(title=f"{n} {title[:190]}") for n in range(3))
    found = told(timeline(lane("a")._replace(title=title), lane("b", marks=near)), 20_000)
    assert found[0] == f"Titles in full: {title}."
    assert found[1].startswith(f"Milestones in full: (1) 0 {title[:190]} (2025-01-01), 1 ")
    assert found[1].endswith(" (2025-01-01).")
