"""The page: complete, inert, with a policy that lets its own script run and no other."""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import date
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from hypothesis import given, settings

from ccictl.render.drawing.page import page
from ccictl.render.drawing.page_script import policy, script
from ccictl.render.drawing.page_style import STYLE
from ccictl.shapes.medium import Medium
from tests.french import english, french
from tests.render.drawing.sample import EVERYTHING, edge, lane, mark, timeline, timelines

if TYPE_CHECKING:
    from ccictl.shapes.timeline import Timeline

VOID = {"meta", "input", "col"}
TAGS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "svg",
        "defs",
        "g",
        "path",
        "circle",
        "pattern",
        "rect",
        "marker",
        "header",
        "h1",
        "p",
        "use",
        "text",
        "line",
        "div",
        "label",
        "input",
        "select",
        "option",
        "button",
        "output",
        "main",
        "table",
        "colgroup",
        "col",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "span",
        "bdi",
        "footer",
        "script",
        "ul",
        "li",
    ]
)


class _Read(HTMLParser):
    """Sees to it that tags are closed in their order, are those of ours, and have no attribute that runs anything."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.scripts: list[str] = []
        self.rows = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert not any(name.startswith("on") or name == "src" for name, _ in attrs)
        assert all((value or "").startswith("#") for name, value in attrs if name == "href")
        self.rows += tag == "tr"
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            self.scripts.append(data)


def read(text: str) -> _Read:
    found = _Read()
    found.feed(text)
    found.close()
    assert found.open == []
    return found


@settings(max_examples=40)
@given(timelines())
def test_any_timeline_is_a_page_and_nothing_of_it_is_markup(made: Timeline) -> None:
    text = page(made, Medium(french()))
    assert text == page(made, Medium(french()))
    found = read(text)
    assert found.rows == (len(made.lanes) + 1 if made.lanes else 0)
    assert len(found.scripts) == bool(made.lanes)


def test_the_policy_names_the_script_that_is_there() -> None:
    text = page(EVERYTHING, Medium(english()))
    run = read(text).scripts[0]
    digest = base64.b64encode(hashlib.sha256(run.encode()).digest()).decode()
    asked = re.search('Content-Security-Policy" content="([^"]*)"', text)
    assert asked is not None
    assert asked[1] == policy(run)
    assert f"script-src 'sha256-{digest}'" in asked[1]
    assert asked[1].startswith("default-src 'none'; ")
    assert "MIDDLE" not in script(13.5)


def test_every_lane_is_a_row_with_its_depth_its_health_and_what_holds_others_folds() -> None:
    text = page(EVERYTHING, Medium(english()))
    rows = re.findall(r'<tr( class="group")? data-depth="(\d)" data-tone="([a-z-]*)"', text)
    assert rows[:3] == [("", "0", ""), (' class="group"', "0", "late"), ("", "1", "late")]
    assert text.count('aria-expanded="true"') == 1
    assert 'aria-label="Fold or unfold Group"' in text
    assert '<option value="late">late</option><option value="at-risk">at risk</option>' in text
    assert 'data-words="Projects shown: %n of %t"' in text
    # Of four projects, one group and the milestones of the plan, the projects are counted.
    assert text.count(" data-counted>") == 4


def test_without_rows_of_projects_groups_are_counted() -> None:
    folded = timeline(lane("plan", kind="plan"), lane("a", kind="obsession"), lane("b", kind="engagement", depth=2))
    text = page(folded, Medium(english()))
    assert 'data-words="Groups shown: %n of %t"' in text
    assert text.count(" data-counted>") == 1


def test_signs_are_told_in_letters_of_the_page_and_arrows_are_not_printed() -> None:
    text = page(EVERYTHING, Medium(english()))
    assert "</svg>milestone: late</li><li>" in text
    assert text.count('<li class="arrow">') == 4
    assert ".legend .arrow" in STYLE.partition("@media print")[2]


def test_milestones_are_read_in_the_order_of_their_days() -> None:
    near = [mark(f"a/{n}", tone, edge(date(2025, 1, 1 + 3 * n))) for n, tone in enumerate(("late", "done", "soon"))]
    text = page(timeline(lane("a", marks=tuple(near))), Medium(english()))
    places = [text.index(f'<g class="mark tip"><title>{one.tip}') for one in near]
    assert places == sorted(places)
    # What presses more is drawn once more over what comes after it, for the eye alone.
    over = text.index(f'<g class="over" aria-hidden="true"><title>{near[0].tip}')
    assert over > places[-1]
    assert text.count('class="over"') == 1


def test_every_tip_is_there_without_the_script() -> None:
    text = page(EVERYTHING, Medium(english()))
    for one in EVERYTHING.lanes:
        if one.span is not None:
            assert f'<g class="tip"><title>{one.tip}</title>' in text
        for each in one.marks:
            assert f'<g class="mark tip"><title>{each.tip}</title>' in text
    assert "<p>Without a date: Project four.</p>" in text


def test_without_projects_it_says_so_and_needs_no_script() -> None:
    text = page(timeline(), Medium(english()))
    assert "<p>No project.</p>" in text
    assert "<script" not in text
    assert "<table" not in text


def test_without_a_bar_phases_and_a_data_date_there_is_nothing_to_say_of_them() -> None:
    far = EVERYTHING.today.replace(year=2030)
    text = page(timeline(lane("a", tone="", word=""), today=far), Medium(english()))
    assert '<g class="tip">' not in text
    assert "<thead><tr><th></th>" in text
    assert "data date" not in text


def test_what_looks_like_a_sign_of_ours_in_a_title_stays_a_text() -> None:
    one = mark('"><g class="mark">', "late", EVERYTHING.lanes[0].marks[0].edge)
    text = page(timeline(lane("a", marks=(one,))), Medium(english()))
    assert text.count('<g class="mark') == 1


def test_the_style_asks_for_nothing() -> None:
    assert "url(" not in STYLE
    assert "@import" not in STYLE
    assert STYLE.count("{") == STYLE.count("}")
