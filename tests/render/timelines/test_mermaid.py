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
HEAD = re.compile(r"%%\{init: \{'gantt': \{'leftPadding': \d+\}\}\}%%|gantt|    (?:title|\w+) [^;#]+")
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
    assert text.splitlines()[6:] == [
        "    section Phases",
        "    First (2020 to 2030) : phase0, 2024-07-01, 2026-07-01",
        "    Project a (on track) : active, l0, 2024-07-01, 2026-07-01",
        "    \u2013 Milestone a/in (2025-01-15) : milestone, l0m0, 2025-01-15, 0d",
    ]


def test_what_is_not_drawn_is_seen_by_who_reads_the_chart() -> None:
    made = timeline(lane("a"), undated=("Project one", "Project two"), outside=2)
    assert mermaid.render(made, Medium(french())).splitlines()[-5:] == [
        "    section Sans date",
        "    Project one : u0, 2024-07-01, 0d",
        "    Project two : u1, 2024-07-01, 0d",
        "    section Non représenté",
        "    Dates hors du dessin \ua789 2. --from et --to en déplacent les bornes. : n0, 2024-07-01, 0d",
    ]
    text = mermaid.render(timeline(), Medium(english()))
    assert text.endswith("    section Not drawn\n    No project. : n0, 2024-07-01, 0d\n")
    assert "%% " not in text


def test_titles_of_sections_are_beside_the_bars_and_none_is_another() -> None:
    titles = (
        "Group",
        "A group whose name is longer than two rows",
        "A group whose name is longer than any",
        "Group",
        "Group (2)",
    )
    days = span(date(2025, 1, 1), date(2025, 6, 1))
    lanes = [lane(f"l{rank}", kind="obsession", span=days)._replace(title=title) for rank, title in enumerate(titles)]
    text = mermaid.render(timeline(*lanes, today=date(1999, 1, 1)), Medium(english()))
    sections = [line.removeprefix("    section ") for line in text.splitlines() if line.startswith("    section ")]
    assert sections == [
        "Group",
        "A group whose name<br/>is longer than two…",
        "A group whose name<br/>is longer than any",
        "Group (2)",
        "Group (2) (2)",
    ]
    # Where no bar says all of it, the title of a section does.
    text_ = mermaid.render(timeline(lanes[1]._replace(span=None)), Medium(english()))
    assert text_.endswith("section A group whose name<br/>is longer than two<br/>rows\n")
    # Room for the longest row.
    assert text.startswith("%%{init: {'gantt': {'leftPadding': 138}}}%%\n")


def test_what_has_no_colour_is_said() -> None:
    marks = (mark("a/u", "cancelled", edge(date(2025, 1, 15))), mark("a/v", "planned", edge(date(2025, 1, 16))))
    days = span(date(2025, 1, 1), date(2025, 6, 1))
    lanes = [
        lane("a", tone="none", status="cancelled", span=days, marks=marks),
        lane("b", tone="none", status="paused", span=days),
        lane("c", tone="none", status="done", span=days),
        lane("d", tone="at-risk", word="at risk", span=days, critical=True),
        lane("e", tone="late", word="late", span=days, passed=edge(date(2025, 5, 1)), passed_when="May 2025"),
    ]
    text = mermaid.render(timeline(*lanes, today=date(1999, 1, 1)), Medium(english()))
    assert [line.strip() for line in text.splitlines()[6:]] == [
        "Project a (cancelled) : l0, 2025-01-01, 2025-06-02",
        "\u2013 Milestone a/u (2025-01-15, cancelled) : milestone, l0m0, 2025-01-15, 0d",
        "\u2013 Milestone a/v (2025-01-16) : milestone, l0m1, 2025-01-16, 0d",
        "Project b (paused) : l1, 2025-01-01, 2025-06-02",
        "Project c : done, l2, 2025-01-01, 2025-06-02",
        "Project d (at risk, critical path) : active, l3, 2025-01-01, 2025-06-02",
        "Project e (late, planned finish May 2025) : active, crit, l4, 2025-01-01, 2025-06-02",
    ]


def test_what_no_chart_holds_is_shortened_and_told_in_full() -> None:
    days = span(date(2025, 1, 1), date(2025, 6, 1))
    title = "W" * 200
    text = mermaid.render(timeline(lane("a", span=days)._replace(title=title)), Medium(french()))
    lines = [line.strip() for line in text.splitlines()]
    assert f"{'W' * 89}… (on track) : active, l0, 2025-01-01, 2025-06-02" in lines
    assert lines[lines.index("section Titres en entier") + 1 :] == [
        f"{'W' * 90} : t0, 2024-07-01, 0d",
        f"{'W' * 90} : t1, 2024-07-01, 0d",
        f"{'W' * 20} : t2, 2024-07-01, 0d",
    ]


@steady
@given(timelines())
def test_every_line_is_one_that_mermaid_knows(any_: Timeline) -> None:
    lines = mermaid.render(any_, Medium(english())).splitlines()
    assert lines[1] == "gantt"
    for line in lines[:6]:
        assert HEAD.fullmatch(line), line
    sections = [line for line in lines[6:] if line.startswith("    section ")]
    assert len(sections) == len(set(sections))
    for line in lines[6:]:
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
    # The data date, what has no date and what is told of dates outside are there too.
    assert ran.stdout.strip() == f"gantt {bars + marks + len(drawn.bands) + 3}"
