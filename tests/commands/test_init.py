"""`ccictl init`: what it writes validates at once, and nothing is overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
    checked = run(capsys, "validate", "--strict", "--as-of", "2025-06-30", where=where)
    assert checked.status == 0
    assert checked.out == snapshot
    assert run(capsys, "status", "--as-of", "2025-06-30", where=where).out == snapshot
    assert (tmp_path / ".vscode/settings.json").is_file()


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
    source = ROOT / "examples/full-plan"
    files = [path.relative_to(source) for path in source.rglob("*") if path.is_file()]
    assert all((tmp_path / "demo/plan" / name).read_bytes() == (source / name).read_bytes() for name in files)
    assert run(capsys, "status", "--plan", "demo", "--as-of", "2026-09-30", where=around(folder=tmp_path)).status == 0
