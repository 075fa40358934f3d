"""What stands above the days."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from ccictl.render.drawing.heading import cut_phases, grid, heading, phases_title, today_line
from ccictl.render.drawing.sheet import PAGE, sheet
from ccictl.render.drawing.widths import width
from ccictl.shapes.timeline import Band
from tests.french import english, french
from tests.render.drawing.sample import EVERYTHING, drawn, lane, timeline, timelines

if TYPE_CHECKING:
    from ccictl.shapes.timeline import Timeline


def words(made: Timeline, *, phases: bool = True) -> list[str | None]:
    on = sheet(made, french(), PAGE)
    return [
        each.element.text for each in drawn(f"<g>{''.join(heading(on, phases=phases).parts)}</g>") if each.tag == "text"
    ]


def test_phases_years_quarters_and_the_data_date() -> None:
    assert words(EVERYTHING)[:5] == ["First", "Second", "2024", "2025", "2026"]
    assert "juil." in words(EVERYTHING) or "T3" in words(EVERYTHING)
    assert words(EVERYTHING)[-1] == "01/07/2025"
    assert "First" not in words(EVERYTHING, phases=False)
    assert words(EVERYTHING._replace(zoom="year", today=date(2030, 1, 1)), phases=False) == ["2024", "2025", "2026"]


def test_phases_at_the_same_time_are_below_each_other() -> None:
    on = sheet(EVERYTHING, english(), PAGE)
    both, one = heading(on, phases=True), heading(sheet(timeline(), english(), PAGE), phases=True)
    assert both.height == one.height + 2 * 19 + 2
    assert (both.phases, one.phases) == (True, False)
    assert phases_title(on) == "Phases"


def test_a_phase_without_room_for_its_name_says_it_when_it_is_pointed_at() -> None:
    band = EVERYTHING.bands[0]._replace(start=date(2025, 1, 1), finish=date(2025, 1, 1))
    on = sheet(EVERYTHING._replace(bands=(band,)), english(), PAGE)
    text = "".join(heading(on, phases=True).parts)
    assert "<title>First: 2024 to 2025</title>" in text
    assert ">First</text>" not in text


def test_lines_go_down_from_the_axis() -> None:
    on = sheet(EVERYTHING, english(), PAGE)
    assert len(list(grid(on, "10"))) == len(on.axis.parts) - 1 + 2
    assert 'y2="100%"' in today_line(on, "100%")
    assert today_line(sheet(timeline(today=date(2030, 1, 1)), english(), PAGE), "10") == ""


@given(timelines())
def test_nothing_is_outside(made: Timeline) -> None:
    on = sheet(made, english(), PAGE)
    for each in drawn(f"<g>{''.join(heading(on, phases=True).parts)}</g>"):
        if each.tag == "rect":
            assert each.x >= -0.02
            assert each.x + float(each.element.attrib["width"]) <= on.scale.width + 1.02
        if each.tag == "text":
            bold = each.element.get("font-weight") == "bold"
            half = width(each.element.text or "", float(each.element.attrib["font-size"]), bold=bold) / 2
            assert each.x - half >= -0.02
            assert each.x + half <= on.scale.width + 0.02


@pytest.mark.parametrize(
    ("start", "finish", "edges"),
    [
        # A whole phase is a rectangle; an end that is beyond the days drawn has no line there.
        (date(2024, 8, 1), date(2026, 5, 1), ""),
        (date(2024, 1, 1), date(2026, 5, 1), "MHVH"),
        (date(2024, 8, 1), date(2027, 1, 1), "MHMHV"),
        (date(2024, 1, 1), date(2027, 1, 1), "MHMH"),
    ],
)
def test_a_phase_that_goes_on_beyond_what_is_drawn_is_open_there(start: date, finish: date, edges: str) -> None:
    on = sheet(timeline(lane("a"), bands=(Band("p", "P", start, finish, ""),)), english(), PAGE)
    (phase, *_) = [part for part in heading(on, phases=True).parts if part.startswith("<g")]
    assert "".join(re.findall("[MHVZ]", phase.partition('<path d="')[2].partition('"')[0])) == edges
    assert cut_phases(on) == ()
