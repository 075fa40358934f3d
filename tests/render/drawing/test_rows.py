"""Rows: as high as what is in them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given

from ccictl.render.drawing.rows import health, row
from ccictl.render.drawing.sheet import PAGE, sheet
from ccictl.render.drawing.widths import width
from tests.french import english
from tests.render.drawing.sample import EVERYTHING, drawn, edge, lane, mark, timeline, timelines

if TYPE_CHECKING:
    from ccictl.shapes.timeline import Timeline


def test_signs_title_and_word_are_beside_the_days() -> None:
    on = sheet(EVERYTHING, english(), PAGE)
    used: set[str] = set()
    rows = [row(on, each, used, []) for each in EVERYTHING.lanes]
    assert {"critical", "totem", "h-late", "h-none", "h-at-risk"} <= used
    texts = [[each.element.text for each in drawn(f"<g>{one.title}</g>") if each.tag == "text"] for one in rows]
    assert texts[0] == ["Milestones of the plan"]
    assert texts[2] == ["Project one", "late"]
    assert texts[4] == ["Project three", "done"]
    assert set(rows[2].spots) == {"one", "one/a", "one/b", "one/c", "one/d", "one/e"}
    assert rows[5].spots == {}


def test_a_row_is_higher_for_names_and_for_a_title_in_two_lines() -> None:
    long = lane("long")._replace(title="word " * 60)
    on = sheet(timeline(lane("a"), long, EVERYTHING.lanes[2]), english(), PAGE)
    heights = [row(on, each, set(), []).height for each in on.timeline.lanes]
    assert heights[0] < heights[1] < heights[2]


def test_a_row_is_as_high_as_its_names_and_says_whether_its_title_is_cut() -> None:
    near = tuple(
        mark(f"a/{n}", "done", edge(date(2025, 1, n)))._replace(title="A name of a milestone") for n in (1, 15, 29)
    )
    many = lane("many", marks=near)
    told = lane("told", kind="obsession", told="40% (1/2)")
    long = lane("long")._replace(title="word " * 60)
    on = sheet(timeline(lane("a"), many, many._replace(marks=near[:1]), told, long), english(), PAGE)
    plain, high, low, two, cut = [row(on, each, set(), []) for each in on.timeline.lanes]
    assert plain.height < two.height < low.height < high.height
    assert [each.cut for each in (plain, high, low, two, cut)] == [False, False, False, False, True]
    assert "40% (1/2)" in two.title


def test_what_is_done_has_a_sign_of_its_own() -> None:
    assert health(lane("a", tone="none", status="done")) == "done"
    assert health(lane("a", tone="none", status="planned")) == "none"
    assert health(lane("a", tone="late", status="done")) == "late"


@given(timelines())
def test_titles_end_before_words(made: Timeline) -> None:
    on = sheet(made, english(), PAGE)
    for one in made.lanes:
        bold = one.kind != "project"
        for each in drawn(f"<g>{row(on, one, set(), []).title}</g>"):
            if each.tag == "text" and each.element.get("font-size") == "11":
                assert each.x + width(each.element.text or "", 11, bold=bold) <= on.word
