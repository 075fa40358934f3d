"""Bars: where they begin and end, what is done of them, what is not known."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given

from ccictl.render.drawing.bars import bar
from ccictl.render.drawing.markup import number
from ccictl.render.drawing.sheet import PAGE, sheet
from ccictl.shapes.timeline import Lane, Stretch, Timeline
from tests.french import english
from tests.render.drawing.sample import drawn, edge, lane, mark, span, timeline, timelines


def made(one: Lane) -> tuple[list[str], tuple[float, float] | None, set[str]]:
    """The shapes of a bar, its ends as shares of the width from 0 to 100, the signs that were used."""
    on = sheet(timeline(one), english(), PAGE)
    used: set[str] = set()
    parts, ends = bar(on, one, 10, used)
    shares = None if ends is None else (ends[0] / on.scale.width * 100, ends[1] / on.scale.width * 100)
    return parts, shares, used


def test_a_bar_goes_from_its_first_day_to_its_last() -> None:
    _, ends, used = made(lane("a", span=span(date(2024, 7, 1), date(2025, 6, 30))))
    assert ends == pytest.approx((0, 50))
    assert used == {"open"}


def test_what_is_done_is_inside_and_what_was_planned_is_marked() -> None:
    parts, _, used = made(lane("a", span=span(date(2024, 7, 1), date(2025, 6, 30)), progress=50.0, planned=70.0))
    widths = [float(each.element.attrib["width"]) for each in drawn(f"<g>{''.join(parts)}</g>") if each.tag == "rect"]
    assert widths[1] == pytest.approx(widths[0] / 2, abs=0.02)
    assert used == {"open", "done", "planned"}
    assert made(lane("a", span=span(date(2024, 7, 1), date(2025, 6, 30)), planned=70.0, status="done"))[2] == {"open"}


def test_unknown_progress_is_hollow_and_what_is_whole_has_no_rest() -> None:
    days = span(date(2024, 7, 1), date(2025, 6, 30))
    parts, _, used = made(lane("a", span=days, progress=None))
    (hollow,) = [each.element for each in drawn(f"<g>{''.join(parts)}</g>") if each.tag == "rect"]
    assert "f-back" in hollow.attrib["class"]
    assert used == {"unknown"}
    assert made(lane("a", span=days, progress=100.0))[2] == {"done"}
    # A bar of which nothing is done is another.
    assert made(lane("a", span=days))[0] != parts


def test_a_group_is_drawn_as_far_as_is_known_of_it() -> None:
    days = span(date(2024, 7, 1), date(2025, 6, 30))
    parts, ends, used = made(lane("a", kind="obsession", span=days, progress=100.0, known=25.0))
    hollow, done = [each for each in drawn(f"<g>{''.join(parts)}</g>") if each.tag == "rect"]
    assert ends is not None
    assert used == {"group", "unknown"}
    assert float(done.element.attrib["width"]) * 3 == pytest.approx(float(hollow.element.attrib["width"]), abs=4)
    assert done.x + float(done.element.attrib["width"]) == pytest.approx(hollow.x, abs=1)
    assert made(lane("a", kind="obsession", span=days, progress=None))[2] == {"unknown"}


def test_days_that_are_not_known_are_hatched_until_they_are_past() -> None:
    fuzzy = edge(date(2025, 4, 1), date(2025, 6, 30))
    begin = Stretch(edge(date(2024, 7, 1), date(2024, 9, 30)), edge(date(2025, 6, 30)))
    assert "fuzzy" in made(lane("a", span=Stretch(edge(date(2024, 7, 1)), fuzzy)))[2]
    assert "fuzzy" in made(lane("a", span=begin))[2]
    assert "fuzzy" not in made(lane("a", span=Stretch(edge(date(2024, 7, 1)), fuzzy), progress=100.0))[2]


def test_ends_that_are_unknown_or_beyond_are_told() -> None:
    assert made(lane("a", span=Stretch(None, edge(date(2025, 1, 1)))))[2] == {"open", "before"}
    assert made(lane("a", span=Stretch(edge(date(2025, 1, 1)), None)))[2] == {"open", "beyond"}
    assert made(lane("a", span=span(date(2020, 1, 1), date(2030, 1, 1))))[2] == {"open", "before", "beyond"}
    # What has no end goes on to the data date, or to its last milestone.
    later = lane(
        "a", span=Stretch(edge(date(2025, 1, 1)), None), marks=(mark("a/m", "planned", edge(date(2026, 6, 30))),)
    )
    assert made(later)[1] == pytest.approx((25, 100), abs=0.3)


def test_what_is_not_at_the_days_drawn_has_no_bar() -> None:
    assert made(lane("a", span=span(date(2020, 1, 1), date(2021, 1, 1)))) == ([], None, set())
    assert made(lane("a", span=span(date(2030, 1, 1), date(2031, 1, 1)))) == ([], None, set())
    assert made(lane("a")) == ([], None, set())
    assert made(lane("a", ghost=span(date(2030, 1, 1), date(2031, 1, 1)))) == ([], None, set())
    assert made(lane("a", ghost=span(date(2025, 1, 1), date(2025, 3, 1))))[2] == {"ghost"}


@pytest.mark.parametrize(
    ("status", "tone", "colour"),
    [
        ("active", "late", "late"),
        ("active", "none", "plan"),
        ("done", "none", "good"),
        ("paused", "none", "group"),
        ("cancelled", "none", "group"),
    ],
)
def test_a_bar_has_the_colour_of_its_health_else_of_its_status(status: str, tone: str, colour: str) -> None:
    parts, _, _ = made(lane("a", tone=tone, status=status, span=span(date(2025, 1, 1), date(2025, 3, 1))))
    assert f"f-{colour}-light" in parts[0]


def test_a_group_has_a_bar_of_its_own_and_the_critical_path_an_outline() -> None:
    one = lane("a", kind="engagement", span=span(date(2020, 1, 1), date(2025, 3, 1)), progress=50.0)
    assert made(one)[2] == {"group", "before"}
    plain, critical = (
        made(lane("a", critical=critical, span=span(date(2025, 1, 1), date(2025, 3, 1))))[0]
        for critical in (False, True)
    )
    assert len(critical) == len(plain) + 1


@given(timelines())
def test_nothing_is_outside(timeline: Timeline) -> None:
    on = sheet(timeline, english(), PAGE)
    for one in timeline.lanes:
        parts, ends = bar(on, one, 10, set())
        if ends is not None:
            assert 0 <= ends[0] < ends[1] <= on.scale.width
        for each in drawn(f"<g>{''.join(parts)}</g>"):
            if each.tag == "rect":
                assert each.x >= 0
                assert each.x + float(each.element.attrib["width"]) <= on.scale.width + 0.02


def test_of_half_a_baseline_there_is_as_much_as_shows_where_it_is() -> None:
    first, last = edge(date(2025, 1, 1)), edge(date(2025, 7, 1))
    shapes = {}
    for name, ghost in {
        "both": Stretch(first, last),
        "start": Stretch(first, None),
        "end": Stretch(None, last),
    }.items():
        parts, _, used = made(lane("a", ghost=ghost))
        assert used == {"ghost"}
        (shapes[name],) = re.findall(r'd="M(\S+) \S+H(\S+?)M(.*?)"', "".join(parts))
    (low, high, _), start, end = shapes["both"], shapes["start"], shapes["end"]
    assert (start[0], end[1]) == (low, high)
    assert float(start[1]) - float(start[0]) == pytest.approx(9, abs=0.02)
    assert float(end[1]) - float(end[0]) == pytest.approx(9, abs=0.02)
    # A stop where it is known, none where it is not.
    assert [each[2].count("V") for each in shapes.values()] == [2, 1, 1]


def test_a_finish_that_is_passed_is_a_stroke_through_the_bar() -> None:
    days = span(date(2024, 7, 1), date(2025, 7, 1))
    late = lane("a", span=days, passed=edge(date(2025, 1, 1)))
    parts, _, used = made(late)
    on = sheet(timeline(late), english(), PAGE)
    assert f'<path d="M{number(on.scale.after(date(2025, 1, 1)))} 3V17"' in "".join(parts)
    assert used == {"open", "passed"}
    assert made(late._replace(passed=edge(date(2020, 1, 1))))[2] == {"open"}
