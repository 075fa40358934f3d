"""A timeline as SVG, alone and of whole plans."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from ccictl.render.timelines import svg
from ccictl.shapes.medium import Medium
from tests.french import english, french
from tests.making import write
from tests.render.drawing.sample import EVERYTHING
from tests.runs import around, run

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

FULL = ("timeline", "--plan", "examples/full-plan", "--as-of", "2026-09-30", "--format", "svg")


class Drawing(SingleFileSnapshotExtension):
    """A snapshot that can be looked at."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT


def test_small(snapshot: SnapshotAssertion) -> None:
    assert svg.render(EVERYTHING, Medium(french())) == snapshot(extension_class=Drawing)


@pytest.mark.parametrize("paper", ["auto", "A3", "A4"])
def test_the_full_example_on_each_paper(paper: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, *FULL, "--paper", paper, where=around("fr"))
    assert (ran.status, ran.err) == (0, "")
    root = ET.fromstring(ran.out)  # noqa: S314
    lanes = [each for each in root.iter() if each.get("class") == "lane"]
    assert len(lanes) > 72


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_real_plan(language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "timeline", "--plan", "plan", "--as-of", "2026-09-30", "--format", "svg", where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot(extension_class=Drawing)


def test_colour_width_and_ascii_of_a_terminal_change_nothing() -> None:
    assert svg.render(EVERYTHING, Medium(english())) == svg.render(
        EVERYTHING, Medium(english(), colour=True, width=60, ascii=True)
    )


HOSTILE = "</title></svg><script>alert(1)</script> 'x' \" &amp; ]]> مرحبا 👨\u200d👩\u200d👧"


@pytest.mark.parametrize("format_", ["svg", "html"])
def test_what_a_plan_says_stays_a_text(format_: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    title = HOSTILE.replace('"', '\\"')
    plan = (
        f'title: "{title}"\nstart: 2024\nfinish: 2026\nphases: {{a: {{title: "{title}", start: 2024, finish: 2025}}}}\n'
    )
    lane = f'title: "{title}"\nstart: 2024\nfinish: 2025-H1\nmilestones: {{m: {{title: "{title}", due: 2025}}}}\n'
    root = write(tmp_path, {"plan.yaml": plan, "projects/a.yaml": lane})
    ran = run(capsys, "timeline", "--plan", str(root), "--as-of", "2025-01-01", "--format", format_)
    assert "<script>alert" not in ran.out
    assert ran.out.count("</svg>") == ran.out.count("<svg ")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in ran.out
    if format_ == "svg":
        ET.fromstring(ran.out)  # noqa: S314 - our own


@pytest.mark.parametrize("format_", ["svg", "html"])
@pytest.mark.parametrize(
    ("plan", "project", "words"),
    [
        ("title: P\n", "title: A\n", "Without a date: A."),
        (
            "title: P\nstart: 2025-01-01\nfinish: 2025-01-01\n",
            "title: A\nstart: 2025-01-01\nfinish: 2025-01-01\n",
            ">Jan<",
        ),
        ("title: P\nstart: 0001\nfinish: 9999\n", "title: A\nstart: 0001\nfinish: 9999\n", ">9500<"),
    ],
)
def test_no_dates_one_day_and_all_years(
    format_: str, plan: str, project: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write(tmp_path, {"plan.yaml": plan, "projects/a.yaml": project})
    ran = run(capsys, "timeline", "--plan", str(root), "--as-of", "2025-01-01", "--format", format_)
    assert words in ran.out
