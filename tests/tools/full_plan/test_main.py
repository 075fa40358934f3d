from __future__ import annotations

import runpy
import sys
from typing import TYPE_CHECKING

import pytest

from tools.full_plan.__main__ import FULL_PLAN, main

if TYPE_CHECKING:
    from pathlib import Path


def test_it_writes_where_it_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--output", str(tmp_path), "--scale", "2"]) == 0
    assert (tmp_path / "projects" / "donnees-systemes" / "cci-data-2.yaml").exists()
    assert "files written to" in capsys.readouterr().out


def test_it_goes_to_the_example_unless_told_otherwise() -> None:
    assert FULL_PLAN.parts[-2:] == ("examples", "full-plan")
    assert (FULL_PLAN / "plan.yaml").exists()


def test_it_refuses_a_folder_of_somebody_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan.yaml").write_text("title: le mien\n", encoding="utf-8")
    assert main(["--output", str(tmp_path)]) == 1
    assert "choose an empty folder" in capsys.readouterr().err


@pytest.mark.parametrize("scale", ["0", "101", "beaucoup"])
def test_a_scale_out_of_bounds_is_refused(scale: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--scale", scale])
    assert stopped.value.code == 2


def test_it_is_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["full_plan", "--output", str(tmp_path)])
    monkeypatch.delitem(sys.modules, "tools.full_plan.__main__")
    with pytest.raises(SystemExit) as stopped:
        runpy.run_module("tools.full_plan", run_name="__main__")
    assert stopped.value.code == 0
    assert (tmp_path / "plan.yaml").exists()
