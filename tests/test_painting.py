"""Shapes on standard output or in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl.exits import CannotRunError, ExitStatus
from ccictl.options import UsageFault
from ccictl.painting import Plot, paint
from ccictl.render import timelines, trends
from tests.render.drawing.sample import EVERYTHING as TIMELINE
from tests.render.trends.sample import EVERYTHING
from tests.runs import around

if TYPE_CHECKING:
    from pathlib import Path


def test_a_shape_is_printed_or_goes_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around(folder=tmp_path, width=60, colour=True)
    assert paint(EVERYTHING, where, Plot(), tmp_path / "plan", trends) is ExitStatus.FINE
    printed = capsys.readouterr().out
    assert "\x1b[" in printed
    assert paint(EVERYTHING, where, Plot(output="o.txt"), tmp_path / "plan", trends) is ExitStatus.FINE
    assert capsys.readouterr().out == ""
    # A file is as wide as what is not a terminal, and has no colour.
    written = (tmp_path / "o.txt").read_text(encoding="utf-8")
    assert "\x1b" not in written
    assert max(map(len, written.splitlines())) > 60


def test_what_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "plan.yaml").write_text("title: P\n")
    with pytest.raises(UsageFault):
        paint(EVERYTHING, around(folder=tmp_path), Plot("gif"), tmp_path / "plan", trends)
    with pytest.raises(UsageFault):
        paint(EVERYTHING, around(folder=tmp_path), Plot("svg", paper="A4"), tmp_path / "plan", trends)
    with pytest.raises(UsageFault):
        paint(TIMELINE, around(folder=tmp_path, terminal=True), Plot("png"), tmp_path / "plan", timelines)
    with pytest.raises(CannotRunError):
        paint(EVERYTHING, around(folder=tmp_path), Plot("svg", "plan/o.svg"), tmp_path / "plan", trends)
