"""What is said around a drawing."""

from __future__ import annotations

from ccictl.render.drawing.notes import described, notes
from ccictl.render.drawing.widths import width
from tests.french import english, french
from tests.render.drawing.sample import EVERYTHING, timeline


def test_the_drawing_in_words() -> None:
    words = described(EVERYTHING, english())
    assert words == "From 2024-07-01 to 2026-06-30: 4 projects, 1 late, 1 at risk."
    assert described(EVERYTHING, french()).startswith("Du 01/07/2024 au 30/06/2026\u00a0: 4 projets, 1 en retard")


def test_what_is_not_drawn_is_told() -> None:
    assert notes(EVERYTHING, 2000, 9, english()) == [
        "Without a date: Project four.",
        "Dates outside of what is drawn: 2. --from and --to move its ends.",
    ]
    assert notes(timeline(), 2000, 9, english()) == ["No project."]
    assert notes(EVERYTHING._replace(undated=(), outside=0), 2000, 9, english()) == []


def test_of_many_some_are_counted() -> None:
    lines = notes(EVERYTHING._replace(undated=("Project",) * 1000, outside=0), 300, 9, english())
    assert all(width(line, 9) <= 300 for line in lines)
    assert lines[-1].endswith("and 970 more.")
