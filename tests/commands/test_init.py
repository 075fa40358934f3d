"""`ccictl init`: what it writes validates at once, and nothing is overwritten."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.installing import first_line
from tests.runs import ROOT, around, run

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_new_plan_is_valid(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    where = around(language, tmp_path)
    assert run(capsys, "init", where=where).out == snapshot
    checked = run(capsys, "validate", "--strict", "--as-of", "2026-06-30", where=where)
    assert checked.status == 0
    assert checked.out == snapshot
    assert run(capsys, "status", "--as-of", "2026-06-30", where=where).out == snapshot
    assert (tmp_path / ".vscode/settings.json").is_file()


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("year", [2026, 2031])
def test_a_new_plan_begins_this_year_and_is_late_in_nothing(
    language: str, year: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = around(language, tmp_path)._replace(today=date(year, 12, 31))
    run(capsys, "init", where=where)
    assert f"start: {year}\n" in (tmp_path / "plan/plan.yaml").read_text(encoding="utf-8")
    assert run(capsys, "validate", "--strict", where=where).status == 0
    assert (
        json.loads(run(capsys, "list", "projects", "-f", "json", where=where).out)["projects"][0]["health"]
        == "on-track"
    )


@pytest.mark.parametrize("folder", ["file", "file/below"])
def test_where_no_folder_can_be_made_a_sentence_says_so(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    ran = run(capsys, "init", folder, where=around(folder=tmp_path))
    assert (ran.status, ran.out) == (2, "")
    assert "a file has the name of a folder" in ran.err


def test_where_one_file_cannot_be_written_none_is_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan/projects").write_text("no folder", encoding="utf-8")
    assert run(capsys, "init", where=around(folder=tmp_path)).status == 2
    assert [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob("*"))] == ["plan", "plan/projects"]


def test_nothing_is_written_through_a_link_that_leads_nowhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "here/plan").mkdir(parents=True)
    (tmp_path / "here/plan/plan.yaml").symlink_to(tmp_path / "elsewhere")
    assert run(capsys, "init", where=around(folder=tmp_path / "here")).status == 2
    assert not (tmp_path / "elsewhere").exists()


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan/plan.yaml").write_text("title: Le mien\n", encoding="utf-8")
    ran = run(capsys, "init", where=around(folder=tmp_path))
    assert (ran.status, ran.out) == (2, "")
    assert '"plan/plan.yaml" is there already, and nothing is overwritten.' in ran.err
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["plan.yaml"]


def test_a_copy_of_the_example(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "init", "demo", "--example", where=around(folder=tmp_path))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.endswith(
        "Next: ccictl validate --plan demo --as-of 2026-09-30, then ccictl status --plan demo --as-of 2026-09-30\n"
    )
    source = ROOT / "examples/full-plan"
    files = [path.relative_to(source) for path in source.rglob("*") if path.is_file()]
    for name in files:
        # A file of the plan has its schema named on a first line.
        line = f"{first_line(name.as_posix())}\n".encode() if name.suffix == ".yaml" else b""
        assert (tmp_path / "demo/plan" / name).read_bytes() == line + (source / name).read_bytes(), name
    assert run(capsys, "status", "--plan", "demo", "--as-of", "2026-09-30", where=around(folder=tmp_path)).status == 0
