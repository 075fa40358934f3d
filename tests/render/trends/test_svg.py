"""A trend as SVG: well-formed, inside, told in words, names that never collide, the same days as on a terminal."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from ccictl.render.drawing.widths import width
from ccictl.render.rows.dots import ACROSS, DOWN
from ccictl.render.rows.trend import Board
from ccictl.render.trends import svg
from ccictl.shapes.medium import Medium
from tests.french import english, french
from tests.render.drawing.sample import SPACE, Drawn, drawn
from tests.render.trends.sample import (
    EVERYTHING,
    GROUPS,
    KEPT,
    LATER,
    REACHED,
    REVIEWS,
    panel,
    table,
    trace,
    trend,
    trends,
)
from tests.whens import steady

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from ccictl.shapes.trend import Trend


class Drawing(SingleFileSnapshotExtension):
    """A snapshot that can be looked at."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT


def texts(text: str) -> list[str]:
    return ["".join(each.element.itertext()) for each in drawn(text) if each.tag == "text"]


def edges(each: Drawn) -> tuple[float, float]:
    """From where to where a text is, what stands behind it in another size included."""
    size, bold = float(each.element.attrib["font-size"]), each.element.get("font-weight") == "bold"
    wide = width(each.element.text or "", size, bold=bold)
    for span in each.element:
        wide += float(span.attrib["dx"]) + width(span.text or "", float(span.attrib["font-size"]))
    start = each.x - {"middle": wide / 2, "end": wide}.get(each.element.get("text-anchor", ""), 0)
    return start, start + wide


def lines(text: str) -> dict[str, list[tuple[float, float]]]:
    """The corners of each line, by what it says."""
    found = {}
    for each in drawn(text):
        if each.element.get("class") == "trace":
            _, line = each.element.findall(f"{SPACE}path")
            corners = re.findall(r"[ML](\S+) ([^ML]+)", line.attrib["d"])
            found[each.element.findtext(f"{SPACE}title") or ""] = [(float(x), float(y)) for x, y in corners]
    return found


@pytest.mark.parametrize("name", ["everything", "groups"])
def test_small(name: str, snapshot: SnapshotAssertion) -> None:
    made = {"everything": EVERYTHING, "groups": GROUPS}[name]
    assert svg.render(made, Medium(french())) == snapshot(extension_class=Drawing)


def test_colour_width_and_ascii_of_a_terminal_change_nothing() -> None:
    assert svg.render(EVERYTHING, Medium(english())) == svg.render(EVERYTHING, Medium(english(), True, 60, True))


@steady
@given(trends())
def test_any_trend_is_a_picture_with_every_text_inside_and_no_name_on_another(any_: Trend) -> None:
    text = svg.render(any_, Medium(french()))
    assert text == svg.render(any_, Medium(french()))
    root = drawn(text)[0].element
    wide, height = float(root.attrib["width"]), float(root.attrib["height"])
    for each in drawn(text):
        if each.tag == "text":
            start, end = edges(each)
            assert start >= -0.05
            assert end <= wide + 0.05
            assert 0 < each.y <= height
    names = sorted(
        each.y for each in drawn(text) if each.tag == "text" and each.element.find(f"{SPACE}tspan") is not None
    )
    assert all(low - high >= 15 - 0.05 for high, low in pairwise(names))


def test_it_says_what_it_is_and_asks_for_nothing() -> None:
    text = svg.render(EVERYTHING, Medium(english()))
    root = drawn(text)[0].element
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title description"
    said = [each.element.text or "" for each in drawn(text) if each.tag in {"title", "desc"}]
    assert said[0] == "Plan – 5 reviews"
    assert said[1] == "p/later told; p/reached told; p/kept told; p/same told; p/gone told; p/earlier told"
    assert {"p/later told", "p/later moved to 2025-03-31", "p/later moved to 2025-09-30"} <= set(said[2:])
    assert not re.search(r"<script|<image|<foreignObject|@import|@font-face|url\((?!#)|href=\"(?!#)", text)
    assert text.count("http") == text.count("http://www.w3.org/2000/svg")


def test_kinks_are_where_lines_bend_and_nowhere_else() -> None:
    text = svg.render(trend(panel(LATER, KEPT)), Medium(english()))
    kinks = [each for each in drawn(text) if each.element.get("class") == "kink"]
    assert [each.element.findtext(f"{SPACE}title") for each in kinks] == [
        stop.tip for stop in LATER.stops if stop.moved
    ]
    assert [each.element.findtext(f"{SPACE}text") for each in kinks] == ["A", "A"]


@pytest.mark.parametrize("columns", [60, 100, 200])
def test_the_picture_and_the_terminal_show_the_same_days(columns: int) -> None:
    (of,) = EVERYTHING.panels
    board = Board(of, REVIEWS, None, Medium(english(), width=columns))
    corners = lines(svg.render(EVERYTHING, Medium(english())))
    first, last = corners["p/later told"][0][0], corners["p/later told"][-1][0]
    per_day = (last - first) / (REVIEWS[-1] - REVIEWS[0]).days
    low = {stop.stated: y for each in board.traces for stop, (_, y) in zip(each.stops, corners[each.tip], strict=True)}
    least, most = min(low), max(low)
    up = (low[least] - low[most]) / (most - least).days
    for each in board.traces:
        for stop, (x, y) in zip(each.stops, corners[each.tip], strict=True):
            # In both, days from the first review and from the first day stated.
            across, down = (x - first) / per_day, (low[least] - y) / up
            assert across == pytest.approx((stop.at - REVIEWS[0]).days, abs=0.1)
            assert down == pytest.approx((stop.stated - least).days, abs=0.1)
            dot_x, dot_y = board.dot(stop.at, stop.stated)
            dot_days = ((REVIEWS[-1] - REVIEWS[0]).days + 1) / (board.columns * ACROSS)
            assert (dot_x + 0.5) * dot_days == pytest.approx(across + 0.5, abs=0.51 * dot_days)
            rows = board.rows * DOWN
            dot_days = ((of.last - of.first).days + 1) / rows
            above = (least - of.first).days + down
            assert (rows - dot_y - 0.5) * dot_days == pytest.approx(above + 0.5, abs=0.51 * dot_days)


def test_what_is_reached_is_on_the_diagonal() -> None:
    text = svg.render(trend(panel(REACHED, LATER)), Medium(english()))
    (x, y) = lines(text)["p/reached told"][-1]
    diagonal = next(each.element for each in drawn(text) if each.element.get("class") == "diagonal")
    path = diagonal.find(f"{SPACE}path")
    assert path is not None
    x1, y1, x2, y2 = map(float, re.findall(r"[-\d.]+", path.attrib["d"]))
    assert y == pytest.approx(y1 + (y2 - y1) * (x - x1) / (x2 - x1), abs=0.02)


@pytest.mark.parametrize(("years", "even"), [(1, True), (30, False)])
def test_a_day_is_as_high_as_it_is_wide_where_there_is_room(years: int, even: bool) -> None:
    up = trace("p/up", (REVIEWS[0], REVIEWS[0]), (REVIEWS[-1], REVIEWS[0] + timedelta(320 * years)))
    (start, end) = lines(svg.render(trend(panel(up)), Medium(english())))["p/up told"]
    slope = (start[1] - end[1]) / (end[0] - start[0])
    days = 320 * years / (REVIEWS[-1] - REVIEWS[0]).days
    assert (slope == pytest.approx(days, rel=0.01)) == even


def test_panels_below_each_other_have_fewer_lines_and_their_titles() -> None:
    many = [trace(f"p/{n:02}", (REVIEWS[0], REVIEWS[2]), (REVIEWS[1], REVIEWS[3])) for n in range(40)]
    assert len(lines(svg.render(trend(panel(*many)), Medium(english())))) == 20
    assert "Of 40 lines 20 are drawn" in " ".join(texts(svg.render(trend(panel(*many)), Medium(english()))))
    two = trend(panel(*many, title="One"), panel(*many, title="Two"))
    text = svg.render(two, Medium(english()))
    assert {"One", "Two"} <= {*texts(text)}
    assert text.count('class="trace"') == 24
    assert svg.render(trend(panel(*many), most=0), Medium(english())).count('class="trace"') == 40
    assert svg.render(trend(panel(*many), most=3), Medium(english())).count('class="trace"') == 3


def test_where_nothing_is_drawn_it_is_told_why() -> None:
    alone = trend(panel(of=1, instead="Nothing is drawn: why.", table=table(KEPT)))
    assert texts(svg.render(alone, Medium(english()))) == ["Plan", "5 reviews", "Nothing is drawn: why."]
    assert texts(svg.render(trend(), Medium(english()))) == ["Plan", "5 reviews", "None."]
    assert texts(svg.render(GROUPS, Medium(english())))[-1] == "Nothing is drawn."


def test_titles_that_are_cut_are_told() -> None:
    long = KEPT._replace(title="A title that goes on and on. " * 8)
    told = " ".join(texts(svg.render(trend(panel(long)), Medium(english()))))
    assert f"Milestones in full: {long.title}" in told


def test_what_a_plan_says_stays_a_text() -> None:
    hostile = "</title></svg><script>alert(1)</script> 'x' \" &amp; ]]>"
    stops = (KEPT.stops[0], KEPT.stops[1]._replace(moved=3, tip=hostile))
    line = KEPT._replace(title=hostile, tip=hostile, when=hostile, stops=stops)
    made = trend(panel(line, title=hostile), title=hostile, subtitle=hostile)
    text = svg.render(made, Medium(english()))
    assert "<script>" not in text
    assert text.count("</svg>") == text.count("<svg ") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


def test_all_years_are_years_together() -> None:
    far = trace("p/far", (REVIEWS[0], date(1, 1, 1)), (REVIEWS[1], date(9999, 12, 31)))
    named = [each for each in texts(svg.render(trend(panel(far)), Medium(english()))) if re.fullmatch(r"\d{4}", each)]
    assert "5000" in named or "4000" in named
