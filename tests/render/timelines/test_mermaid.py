"""A timeline as Mermaid: what it says, and that nothing in a plan is obeyed by what draws it."""

from __future__ import annotations

import os
import re
import subprocess
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from ccictl.render.timelines import mermaid
from ccictl.shapes.medium import Medium
from ccictl.shapes.timeline import Band, Stretch
from tests.french import english, french
from tests.render.drawing.sample import EVERYTHING, edge, lane, mark, span, timeline, timelines
from tests.whens import steady

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from ccictl.shapes.timeline import Timeline

MODULES = os.environ.get("CCICTL_MERMAID", "")
PARSER = Path(__file__).with_name("mermaid_parser.mjs")
HEAD = re.compile(r"gantt|    (?:title|dateFormat|axisFormat|todayMarker) [^;#]+")
LINE = re.compile(r"    section [^:;#\n]+|    [^:;#\n]+ : [a-z0-9, ]+, [0-9]{4}-[0-9]{2}-[0-9]{2}, [0-9d-]+")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything(language: str, snapshot: SnapshotAssertion) -> None:
    assert mermaid.render(EVERYTHING, Medium(english() if language == "en" else french())) == snapshot


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("A: b; c # d", "A\ua789 b\u037e c \uff03 d"),
        ("section 8", "\u2013 section 8"),
        ("End of it", "\u2013 End of it"),
        ("ending", "ending"),
        ("click-through", "click-through"),
        ("%%{init: {}}%%", "%\uff05(init\ua789 ())%\uff05"),
        ("<b>'x' \"y\" `z`</b> 2", "\u2039b\u203a'x' \u201dy\u201d \u2019z\u2019\u2039/b\u203a 2"),
        ("", "\u2013"),
        ("\x1b[31m", "\u2216u(1b)[31m"),
    ],
)
def test_a_label_is_read_and_not_obeyed(title: str, label: str) -> None:
    text = mermaid.render(timeline(lane("a")._replace(title=title, kind="lead")), Medium(english()))
    assert text.splitlines()[-1] == f"    section {label}"


def test_ends_that_are_not_known_are_those_of_the_marks_or_of_the_data_date() -> None:
    marks = (mark("a/m", "planned", edge(date(2026, 1, 15))),)
    bars = {
        Stretch(edge(date(2025, 1, 1)), None): "2025-01-01, 2026-01-16",
        Stretch(None, edge(date(2026, 3, 1))): "2026-01-15, 2026-03-02",
    }
    for stretch, days in bars.items():
        text = mermaid.render(timeline(lane("a", span=stretch, marks=marks)), Medium(english()))
        assert f"Project a (on track) : active, l0, {days}" in text
    text = mermaid.render(timeline(lane("a", span=Stretch(edge(date(2025, 1, 1)), None))), Medium(english()))
    assert "2025-01-01, 2025-07-02" in text
    text = mermaid.render(timeline(lane("a", span=span(date(2025, 1, 1), date.max)), last=date.max), Medium(english()))
    assert "2025-01-01, 9999-12-31" in text


def test_nothing_is_drawn_outside_of_the_days_that_are() -> None:
    marks = (mark("a/in", "planned", edge(date(2025, 1, 15))), mark("a/out", "planned", edge(date(2030, 1, 15))))
    bands = (Band("p", "First", date(2020, 1, 1), date(2030, 1, 1), "2020 to 2030"),)
    made = timeline(
        lane("a", span=span(date(2020, 1, 1), date(2030, 1, 1)), marks=marks),
        lane("b", span=span(date(2020, 1, 1), date(2021, 1, 1))),
        bands=bands,
        today=date(2031, 1, 1),
        zoom="month",
    )
    text = mermaid.render(made, Medium(english()))
    assert text.splitlines()[5:] == [
        "    section Phases",
        "    First (2020 to 2030) : phase0, 2024-07-01, 2026-07-01",
        "    Project a (on track) : active, l0, 2024-07-01, 2026-07-01",
        "    \u2013 Milestone a/in (2025-01-15) : milestone, l0m0, 2025-01-15, 0d",
    ]


@steady
@given(timelines())
def test_every_line_is_one_that_mermaid_knows(any_: Timeline) -> None:
    lines = mermaid.render(any_, Medium(english())).splitlines()
    assert lines[0] == "gantt"
    for line in lines[:5]:
        assert HEAD.fullmatch(line), line
    for line in lines[5:]:
        if line.startswith("    %% "):
            continue
        assert LINE.fullmatch(line), line


@pytest.mark.skipif(not MODULES, reason="CCICTL_MERMAID does not name a folder with mermaid and jsdom in node_modules")
@pytest.mark.parametrize("hostile", [False, True])
def test_mermaid_itself_reads_it(hostile: bool) -> None:
    drawn = EVERYTHING
    if hostile:
        words = "section %%{init: {}}%% <script> \"'`; # : , \\ click x call y() end 👨‍👩‍👧 مرحبا"
        lanes = tuple(each._replace(title=words) for each in EVERYTHING.lanes)
        bands = tuple(each._replace(title=words) for each in EVERYTHING.bands)
        drawn = EVERYTHING._replace(title=words, lanes=lanes, bands=bands)
    text = mermaid.render(drawn, Medium(english()))
    ran = subprocess.run(
        ["node", str(PARSER), MODULES], input=text, capture_output=True, text=True, check=False, timeout=120
    )
    assert ran.returncode == 0, ran.stderr
    bars = sum(each.span is not None for each in drawn.lanes)
    marks = sum(len(each.marks) for each in drawn.lanes)
    assert ran.stdout.strip() == f"gantt {bars + marks + len(drawn.bands) + 1}"
