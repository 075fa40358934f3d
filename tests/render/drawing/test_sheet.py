"""What of a sheet is for titles and what for the days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from ccictl.render.drawing.sheet import PAGE, PAPERS, SMALL, Paper, sheet, start, word
from ccictl.render.drawing.widths import width
from tests.french import english
from tests.render.drawing.sample import EVERYTHING, lane, timeline, timelines

if TYPE_CHECKING:
    from ccictl.shapes.timeline import Timeline


@given(timelines())
def test_titles_words_and_days_are_beside_each_other(made: Timeline) -> None:
    for paper in (*PAPERS.values(), PAGE):
        one = sheet(made, english(), paper)
        assert paper.margin < one.word < one.left < one.right
        assert one.right == pytest.approx(paper.width - paper.margin)
        assert one.scale.width > paper.width * 0.6
        assert all(one.word + width(word(each, english()), SMALL) < one.left for each in made.lanes)


def test_a_sheet_is_as_wide_as_its_paper() -> None:
    assert PAPERS["A4"].width / PAPERS["A4"].height == pytest.approx(297 / 210)
    assert PAPERS["A3"].width == pytest.approx(420 / 25.4 * 96)
    assert sheet(EVERYTHING, english(), Paper(1000, 0, 10)).right == 990


def test_titles_take_no_more_than_they_need() -> None:
    short, long = (
        timeline(lane("a")._replace(title=title)) for title in ("Short", "A title that is much longer than the other")
    )
    assert sheet(short, english(), PAGE).left < sheet(long, english(), PAGE).left


def test_a_title_begins_behind_its_signs() -> None:
    assert start(lane("a", depth=2), 10) == start(lane("a", depth=1), 10) + 13
    assert start(lane("a", totem=True), 10) == start(lane("a"), 10) + 14


def test_the_status_is_said_of_what_has_no_health() -> None:
    assert word(lane("a", tone="none", word="not judged", status="paused"), english()) == "paused"
    assert word(lane("a", tone="none", word="not judged", status=""), english()) == "not judged"
    assert word(lane("a"), english()) == "on track"
