"""A timeline as SVG, alone and of whole plans."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from ccictl.render.timelines import svg
from ccictl.shapes.medium import Medium
from tests.french import english, french
from tests.render.drawing.sample import EVERYTHING
from tests.runs import around, run

if TYPE_CHECKING:
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
