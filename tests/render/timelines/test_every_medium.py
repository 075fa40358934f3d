"""Every medium shows the same: each bar, each milestone, at the same dates."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import TYPE_CHECKING

import pytest

from ccictl import discover
from ccictl.render import timelines
from ccictl.render.drawing.bars import bar
from ccictl.render.drawing.heading import heading
from ccictl.render.drawing.rows import MIDDLE
from ccictl.render.drawing.sheet import PAGE, PAPERS, sheet
from ccictl.render.layout.scale import Scale
from ccictl.shapes.medium import Medium
from tests.french import english
from tests.render.drawing.sample import EVERYTHING

if TYPE_CHECKING:
    from ccictl.shapes.timeline import Lane

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


def on_terminal() -> tuple[dict[str, str], int]:
    """The line of each lane, and how wide their titles are."""
    lines = drawn("terminal").splitlines()
    rows = {lane.id: next(line for line in lines if lane.title in line) for lane in EVERYTHING.lanes}
    return rows, max(rows[lane.id].index(lane.title) + len(lane.title) for lane in EVERYTHING.lanes)


@pytest.mark.parametrize("lane", [lane for lane in EVERYTHING.lanes if lane.span], ids=lambda lane: lane.id)
def test_every_bar_is_between_the_same_days(lane: Lane) -> None:
    assert lane.span is not None
    first, last = lane.span.days[0], lane.span.days[-1]
    if lane.span.finish is None:
        last = EVERYTHING.today
    first, last = max(first, EVERYTHING.first), min(last, EVERYTHING.last)
    (line,) = [line for line in drawn("mermaid").splitlines() if line.strip().startswith(f"{lane.title} (")] or [
        line for line in drawn("mermaid").splitlines() if line.strip().startswith(f"{lane.title} :")
    ]
    assert line.endswith(f", {first}, {last + timedelta(days=1)}")
    on = sheet(EVERYTHING, english(), PAGE)
    ends = bar(on, lane, 0, set()).ends
    assert ends == pytest.approx((on.scale.before(first), on.scale.after(last)))
    # What the pictures draw of it is what stands in their texts.
    for name, paper in (("svg", PAPERS["auto"]), ("html", PAGE)):
        shapes = "".join(bar(sheet(EVERYTHING, english(), paper), lane, MIDDLE, set()).parts)
        assert shapes in discover.module(timelines, name).render(EVERYTHING, Medium(english()))
    rows, titles = on_terminal()
    row = rows[lane.id]
    scale = Scale(EVERYTHING.first, EVERYTHING.last, 200 - titles - 3)
    columns = [at - titles - 3 for at, sign in enumerate(row) if at >= titles + 3 and sign not in " ┊│┄"]
    assert columns[0] == pytest.approx(scale.before(first), abs=1)
    assert columns[-1] + 1 == pytest.approx(scale.after(last), abs=1) or lane.told


def test_every_phase_is_between_the_same_days() -> None:
    text = drawn("mermaid")
    on = sheet(EVERYTHING, english(), PAGE)
    for band in EVERYTHING.bands:
        assert f"{band.title} ({band.when}) : phase" in text
        assert f", {band.start}, {band.finish + timedelta(days=1)}" in text
        wide = on.scale.after(band.finish) - on.scale.before(band.start)
        rects = re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', "".join(heading(on, phases=True).parts))
        assert any(
            float(x) == pytest.approx(on.scale.before(band.start), abs=1) and float(w) == pytest.approx(wide, abs=2)
            for x, w in rects
        )


def test_a_terminal_has_each_milestone_where_its_day_is() -> None:
    rows, titles = on_terminal()
    scale = Scale(EVERYTHING.first, EVERYTHING.last, 200 - titles - 3)
    signs = {"done": "✔", "late": "✖", "soon": "◆", "planned": "○", "cancelled": "⊘"}
    for lane in EVERYTHING.lanes:
        for mark in lane.marks:
            assert rows[lane.id][titles + 3 + int(scale.middle(mark.edge.last))] == signs[mark.tone], mark
