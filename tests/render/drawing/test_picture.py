"""The whole picture: well-formed, inside, the same each time."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from ccictl.render.drawing.picture import picture
from ccictl.render.drawing.widths import width
from ccictl.shapes.medium import Medium
from ccictl.show import show
from tests.french import english, french
from tests.render.drawing.sample import EVERYTHING, drawn, lane, span, timeline, timelines

if TYPE_CHECKING:
    from ccictl.shapes.timeline import Timeline

PAPERS = ("auto", "A3", "A4")


@pytest.mark.parametrize("paper", PAPERS)
@settings(max_examples=40)
@given(timelines())
def test_any_timeline_is_a_picture_with_every_text_inside(paper: str, made: Timeline) -> None:
    whole = picture(made, Medium(french(), paper=paper))
    assert whole == picture(made, Medium(french(), paper=paper))
    for each in drawn(whole.text):
        if each.tag == "text":
            size, bold = float(each.element.attrib["font-size"]), each.element.get("font-weight") == "bold"
            wide = width(each.element.text or "", size, bold=bold)
            start = each.x - {"middle": wide / 2, "end": wide}.get(each.element.get("text-anchor", ""), 0)
            assert start >= -0.05
            assert start + wide <= whole.width + 0.05
            assert 0 < each.y < whole.height


@pytest.mark.parametrize("paper", PAPERS)
def test_it_says_what_it_is_and_asks_for_nothing(paper: str) -> None:
    whole = picture(EVERYTHING, Medium(english(), paper=paper))
    root = drawn(whole.text)[0].element
    assert root.get("role") == "img"
    texts = [each.element.text or "" for each in drawn(whole.text) if each.tag in {"title", "desc"}]
    assert texts[:2] == ["Plan – Data date", "From 2024-07-01 to 2026-06-30: 4 projects, 1 late, 1 at risk."]
    assert {one.tip for one in EVERYTHING.lanes} <= set(texts)
    assert {one.tip for each in EVERYTHING.lanes for one in each.marks} <= set(texts)
    assert not re.search(r"<script|<image|<foreignObject|@import|@font-face|url\((?!#)|href=\"(?!#)", whole.text)
    assert whole.text.count("http") == whole.text.count("http://www.w3.org/2000/svg")


def test_what_is_drawn_is_what_was_measured() -> None:
    # Of joiners alone the first is written in words, and each of the others would be when it is shown again.
    title = "\u200d" * 50
    made = timeline(lane("a")._replace(title=title), title=title, undated=(title,))
    texts = [each.element.text or "" for each in drawn(picture(made, Medium(english())).text) if each.tag == "text"]
    assert show(title, 0) in texts
    assert not any(text.count("u{200d}") > 1 for text in texts)


def test_paper_has_its_size_in_millimetres_and_a_number_on_each_page() -> None:
    many = timeline(*(lane(str(rank), span=span(date(2025, 1, 1), date(2025, 6, 1))) for rank in range(60)))
    whole = picture(many, Medium(english(), paper="A4"))
    root = drawn(whole.text)[0].element
    assert (root.get("width"), root.get("height")) == ("297mm", "630mm")
    texts = [each.element.text for each in drawn(whole.text) if each.tag == "text"]
    assert [text for text in texts if text in {"1/3", "2/3", "3/3"}] == ["1/3", "2/3", "3/3"]
    assert texts.count("2025") == 3


def test_without_projects_it_says_so() -> None:
    for paper in PAPERS:
        texts = [each.element.text for each in drawn(picture(timeline(), Medium(english(), paper=paper)).text)]
        assert "No project." in texts
        assert "2025" not in texts


def test_every_tip_is_whole_however_long_a_title_is() -> None:
    title = "A very long title " * 11
    made = timeline(lane("a")._replace(title=title, tip=f"{title}; told"))
    whole = picture(made, Medium(english()))
    assert f"{title}; told" in [each.element.text for each in drawn(whole.text) if each.tag == "title"]
