"""A project of three steps, for what is tested on one project alone."""

from __future__ import annotations

from dataclasses import replace

from tools.full_plan.sketch import Link, Sketch, Story
from tools.full_plan.timetable import Course, courses

PILOT = Sketch(
    "pilote",
    "Un pilote",
    "Essayer avant de généraliser.",
    "usages-numeriques exporter",
    "cci-belrive",
    "2024-01",
    "2025-06",
    ("cadrage | Cadrage approuvé", "essai | Essai conduit", "bilan | Bilan publié"),
    "cci-trois-fleuves",
    remarks=("cadrage | Après le cadrage.", "À tout moment."),
    worry="Un souci.",
)
# It runs until after the data date.
LONG = replace(PILOT, id="long-pilote", finish="2027-06")


def course(sketch: Sketch = PILOT, story: Story | None = None, links: tuple[Link, ...] = ()) -> Course:
    """The dates of one project."""
    (found,) = courses((sketch,), links, (story,) if story else ())
    return found
