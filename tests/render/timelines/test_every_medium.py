"""Every medium shows the same: each bar, each milestone, at the same dates."""

from __future__ import annotations

from html import unescape

import pytest

from ccictl import discover
from ccictl.render import timelines
from ccictl.render.layout.scale import Scale
from ccictl.shapes.medium import Medium
from tests.french import english
from tests.render.drawing.sample import EVERYTHING

MARKS = [mark for lane in EVERYTHING.lanes for mark in lane.marks]
# A terminal shows days by where they are, a picture that is not text by what it is drawn from.
TEXTS = sorted({*discover.names(timelines)} - {"terminal", "png"})


def drawn(name: str) -> str:
    text = discover.module(timelines, name).render(EVERYTHING, Medium(english(), width=200))
    assert isinstance(text, str)
    # Titles of Mermaid's sections are in several rows.
    return unescape(text.replace("<br/>", " "))


@pytest.mark.parametrize("name", TEXTS)
def test_every_milestone_has_its_name_and_its_day(name: str) -> None:
    text = drawn(name)
    for mark in MARKS:
        assert mark.title in text
        assert mark.when in text


@pytest.mark.parametrize("name", [*TEXTS, "terminal"])
def test_every_lane_phase_and_title_is_there(name: str) -> None:
    text = drawn(name)
    for words in (EVERYTHING.title, EVERYTHING.subtitle, *(lane.title for lane in EVERYTHING.lanes)):
        assert words in text
    assert all(band.title in text for band in EVERYTHING.bands)


def test_a_terminal_has_each_milestone_where_its_day_is() -> None:
    lines = drawn("terminal").splitlines()
    rows = {lane.id: next(line for line in lines if lane.title in line) for lane in EVERYTHING.lanes}
    titles = max(rows[lane.id].index(lane.title) + len(lane.title) for lane in EVERYTHING.lanes)
    scale = Scale(EVERYTHING.first, EVERYTHING.last, 200 - titles - 3)
    signs = {"done": "✔", "late": "✖", "soon": "◆", "planned": "○", "cancelled": "⊘"}
    for lane in EVERYTHING.lanes:
        for mark in lane.marks:
            assert rows[lane.id][titles + 3 + int(scale.middle(mark.edge.last))] == signs[mark.tone], mark
