"""What is said below a timeline."""

from __future__ import annotations

from datetime import date

import pytest

from ccictl.render.remarks import Drawn, empty, remarks, titles, undrawn
from ccictl.shapes.timeline import Lane, Stretch
from tests.french import english, french
from tests.render.drawing.sample import EVERYTHING, edge, lane, mark, span, timeline
from tests.render.trends.sample import panel

FAR, NEAR = date(2030, 1, 1), date(2025, 1, 1)


@pytest.mark.parametrize(
    ("one", "nothing"),
    [
        (lane("a"), False),
        (lane("a", span=span(NEAR, FAR)), False),
        (lane("a", span=span(FAR, FAR)), True),
        (lane("a", span=span(FAR, FAR), ghost=span(NEAR, NEAR)), False),
        (lane("a", marks=(mark("a/m", "late", edge(FAR)),)), True),
        (lane("a", marks=(mark("a/m", "late", edge(NEAR)),)), False),
        (lane("a", span=Stretch(edge(FAR), None)), True),
        # What has not ended goes on to the data date, what has no beginning begins with its milestones.
        (lane("a", span=Stretch(edge(date(2020, 1, 1)), None)), False),
        (lane("a", span=Stretch(None, edge(FAR)), marks=(mark("a/m", "late", edge(date(2020, 1, 1))),)), False),
        (lane("a", span=Stretch(None, edge(FAR))), True),
    ],
)
def test_whether_nothing_is_drawn(one: Lane, nothing: bool) -> None:
    made = timeline(one)
    assert empty(made) is nothing
    told = list(remarks(made, Drawn(), english()))
    assert told == (["Nothing of this is between 2024-07-01 and 2026-06-30."] if nothing else [])


def test_a_zoom_that_has_no_room_is_told() -> None:
    made = timeline(lane("a"), zoom="month")
    assert list(remarks(made, Drawn(unit="month"), english())) == []
    assert list(remarks(made, Drawn(unit="quarter"), english())) == [
        "--zoom month has no room: the axis shows quarters. --from and --to draw less at a time."
    ]
    assert list(remarks(made, Drawn(unit="year"), french())) == [
        "--zoom month\u00a0: la place manque, et l'axe montre les années. --from et --to réduisent la période affichée."
    ]
    assert list(remarks(timeline(zoom="month"), Drawn(unit="year"), english())) == ["No project."]


def test_phases_that_were_cut_are_told_as_long_as_they_are() -> None:
    titles = ("x" * 200, "y" * 200, "x" * 200)
    (told,) = remarks(timeline(lane("a")), Drawn(titles), english())
    assert told == f"Phases in full: {'x' * 200}; {'y' * 200}."


def test_what_is_known_in_part_and_has_no_room_is_told() -> None:
    (told,) = remarks(timeline(lane("a")), Drawn(untold=("A 100% (1/8)", "B 3% (2/3)")), english())
    assert told == "Progress known in part: A 100% (1/8); B 3% (2/3)."


def test_milestones_behind_others_are_counted() -> None:
    (one,) = remarks(timeline(lane("a")), Drawn(hidden=1), english())
    (two,) = remarks(timeline(lane("a")), Drawn(hidden=2), english())
    assert one == "1 milestone is behind another in its column: --from and --to draw them apart."
    assert two.startswith("2 milestones are behind another")


def test_what_has_no_date_and_what_is_outside() -> None:
    assert list(remarks(EVERYTHING, Drawn(), english())) == [
        "Without a date: Project four.",
        "Dates outside of what is drawn: 2. --from and --to move its ends.",
    ]


def test_what_of_a_trend_has_no_line_or_is_not_where_it_is() -> None:
    assert list(undrawn(panel(of=6, single=2), 4, english())) == [
        "2 milestones were stated at one review alone, and have no line."
    ]
    assert list(undrawn(panel(of=6, outside=1), 2, english())) == [
        "Of 6 lines 2 are drawn, those that moved the furthest. An ID, --where or --by choose others.",
        "1 date is more than a year outside of the plan, and is drawn at the edge.",
    ]
    assert list(undrawn(panel(of=6), 6, english())) == []


def test_titles_of_milestones_that_were_cut_are_told() -> None:
    assert titles(["one", "two", "one"], english()) == "Milestones in full: one; two."
    assert titles([], english()) == ""
