"""An S-curve as SVG: well-formed, inside, told in words, the same each time."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from ccictl.render.curves import svg
from ccictl.render.drawing.widths import width
from ccictl.shapes.medium import Medium
from tests.french import english, french
from tests.render.curves.sample import BASELINE, EVERYTHING, FACT, FORECAST, TODAY, curve, curves, series
from tests.render.drawing.sample import Drawn, drawn
from tests.whens import steady

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from ccictl.shapes.curve import Curve

SHEET = 1680


class Drawing(SingleFileSnapshotExtension):
    """A snapshot that can be looked at."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT


def paths(text: str, name: str) -> list[list[tuple[float, float]]]:
    """The corners of the lines of a series; its ground, where it has one, comes first."""
    found = []
    for group in (each.element for each in drawn(text) if each.element.get("class") == name):
        for path in group.iterfind("{http://www.w3.org/2000/svg}path"):
            x = y = 0.0
            corners = []
            for command, rest in re.findall(r"([MHV])([^MHVZ]*)", path.attrib["d"]):
                numbers = [float(each) for each in rest.split()]
                x = x if command == "V" else numbers[0]
                y = y if command == "H" else numbers[-1]
                corners.append((x, y))
            found.append(corners)
    return found


def texts(text: str) -> list[str]:
    return [each.element.text or "" for each in drawn(text) if each.tag == "text"]


def test_small(snapshot: SnapshotAssertion) -> None:
    assert svg.render(EVERYTHING, Medium(french())) == snapshot(extension_class=Drawing)


def test_colour_width_and_ascii_of_a_terminal_change_nothing() -> None:
    assert svg.render(EVERYTHING, Medium(english())) == svg.render(EVERYTHING, Medium(english(), True, 60, True))


def edges(each: Drawn) -> tuple[float, float]:
    size, bold = float(each.element.attrib["font-size"]), each.element.get("font-weight") == "bold"
    wide = width(each.element.text or "", size, bold=bold)
    start = each.x - {"middle": wide / 2, "end": wide}.get(each.element.get("text-anchor", ""), 0)
    return start, start + wide


@steady
@given(curves())
def test_any_curve_is_a_picture_with_every_text_inside_and_lines_that_rise(any_: Curve) -> None:
    text = svg.render(any_, Medium(french()))
    assert text == svg.render(any_, Medium(french()))
    height = float(drawn(text)[0].element.attrib["height"])
    for each in drawn(text):
        if each.tag == "text":
            start, end = edges(each)
            assert start >= -0.05
            assert end <= SHEET + 0.05
            assert 0 < each.y < height
    for name in ("baseline", "forecast", "fact"):
        for line in paths(text, name):
            rising = line[:-2] if name == "fact" and line == paths(text, name)[0] else line
            assert all(one[0] <= other[0] and one[1] >= other[1] for one, other in pairwise(rising))


def test_it_says_what_it_is_and_asks_for_nothing() -> None:
    text = svg.render(EVERYTHING, Medium(english()))
    root = drawn(text)[0].element
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title description"
    said = [each.element.text or "" for each in drawn(text) if each.tag in {"title", "desc"}]
    assert said[:2] == [
        "Plan – Data date",
        "Reached 50%, planned 75%; SPI(t) 0.8: 80 days of plan made in 100 days; "
        "The baseline told; The forecast told; The fact told",
    ]
    assert {"The baseline told", "The forecast told", "The fact told"} <= set(said[2:])
    assert not re.search(r"<script|<image|<foreignObject|@import|@font-face|url\((?!#)|href=\"(?!#)", text)
    assert text.count("http") == text.count("http://www.w3.org/2000/svg")


def test_what_is_drawn_is_where_its_day_and_its_percentage_are() -> None:
    text = svg.render(EVERYTHING, Medium(english()))
    named = {each.element.text: each.y for each in drawn(text) if each.tag == "text" and each.x == 154}
    hundred, nothing = named["100%"], named["0%"]
    assert named["50%"] == pytest.approx((hundred + nothing) / 2)
    per_percent, per_day = (nothing - hundred) / 100, (SHEET - 24 - 164) / 731
    (line,) = paths(text, "baseline")
    days = [(day - date(2024, 1, 1)).days + 0.5 for day, _ in BASELINE.points]
    steps = [(x, y) for (x, _), (other, y) in pairwise(line) if x == other]
    assert [x for x, _ in steps] == pytest.approx([day * per_day for day in days], abs=0.01)
    assert [line[0][1] - y for _, y in steps] == pytest.approx([25 * per_percent * n for n in (1, 2, 3, 4)], abs=0.02)


def test_facts_end_at_the_data_date_where_the_forecast_begins() -> None:
    text = svg.render(EVERYTHING, Medium(english()))
    (_, fact), (forecast,) = paths(text, "fact"), paths(text, "forecast")
    now = ((TODAY - date(2024, 1, 1)).days + 0.5) * (SHEET - 24 - 164) / 731
    assert fact[-1][0] == forecast[0][0] == pytest.approx(now, abs=0.01)
    assert fact[-1] == forecast[0]
    # What has passed of the baseline is named, not what ends on the data date itself; facts are named behind it.
    assert [each for each in texts(text) if each in {"50%", "75%", "100%"}].count("75%") == 2
    assert texts(text).count("50%") == 2


@pytest.mark.parametrize(
    ("reached", "planned", "above"), [(40.0, 60.0, "60%"), (60.0, 40.0, "60%"), (50.0, None, "50%")]
)
def test_the_greater_of_the_two_is_named_above(reached: float, planned: float | None, above: str) -> None:
    of = [series("fact", (date(2024, 5, 1), reached))]
    of += [series("baseline", (date(2024, 5, 1), planned))] if planned else []
    text = svg.render(curve(*of), Medium(english()))
    dots = [each.element for each in drawn(text) if each.tag == "circle"]
    assert len(dots) == len(of)
    labels = [each for each in drawn(text) if each.tag == "text" and each.element.get("font-weight") == "bold"]
    named = {each.element.text: each.element.get("text-anchor") for each in labels}
    assert named[above] == "end"


@pytest.mark.parametrize("today", [date(2024, 1, 2), date(2025, 12, 30)])
def test_names_at_the_edges_stay_inside(today: date) -> None:
    text = svg.render(curve(BASELINE, FACT, FORECAST, today=today), Medium(french()))
    assert all(edges(each)[1] <= SHEET - 24 + 0.05 for each in drawn(text) if each.tag == "text" and each.x > 164)


def test_what_is_not_among_the_days_is_not_drawn() -> None:
    early = svg.render(EVERYTHING._replace(today=date(2023, 1, 1)), Medium(english()))
    assert not paths(early, "fact")
    assert "the fact" not in texts(early)
    assert "<circle" not in early
    late = svg.render(EVERYTHING._replace(today=date(2026, 1, 1)), Medium(english()))
    assert not paths(late, "forecast")
    none = svg.render(curve(series("forecast"), series("fact"), notes=("Told.",)), Medium(english()))
    assert not paths(none, "fact")
    assert texts(none)[-1] == "Told."


def test_names_of_phases_that_are_cut_and_periods_without_room_are_told() -> None:
    text = svg.render(EVERYTHING._replace(zoom="month", last=date(2060, 12, 31)), Medium(english()))
    told = " ".join(texts(text))
    assert "--by month has no room: the axis shows years." in told
    assert "Phases in full: Second, with a name that has no room where it is." in told


def test_what_a_plan_says_stays_a_text() -> None:
    hostile = "</title></svg><script>alert(1)</script> 'x' \" &amp; ]]>"
    made = EVERYTHING._replace(title=hostile, subtitle=hostile, notes=(hostile,))
    text = svg.render(made, Medium(english()))
    assert "<script>" not in text
    assert text.count("</svg>") == text.count("<svg ") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
