"""`ccictl init`: what it writes validates at once, and nothing is overwritten."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.commands import init
from ccictl.exits import CannotRunError
from ccictl.i18n import msg
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


def test_where_one_file_cannot_be_written_none_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(data: bytes, path: Path) -> None:
        if path.name == "plan.yaml":
            raise CannotRunError(msg("No."), msg("Never."))
        path.write_bytes(data)

    monkeypatch.setattr(init, "data_to_file", refuse)
    assert run(capsys, "init", where=around(folder=tmp_path)).status == 2
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


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
    assert all((tmp_path / "demo/plan" / name).read_bytes() == (source / name).read_bytes() for name in files)
    assert run(capsys, "status", "--plan", "demo", "--as-of", "2026-09-30", where=around(folder=tmp_path)).status == 0
