"""`ccictl schema`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from ccictl.schema.documents import NAMES
from tests.making import write
from tests.runs import ROOT, around, run

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

FILES = {"projects/a.yaml": "title: A\nmilestones: {m: {title: M}}\n"}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_list_of_them(language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "schema", where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", NAMES)
def test_one_is_what_is_published(name: str, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "schema", name, where=around(language))
    assert ran == (0, (ROOT / "schema" / language / f"{name}.json").read_text(encoding="utf-8"), "")


def test_the_ids_of_the_plan_are_proposed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, FILES)
    ran = run(capsys, "schema", "project", "--with-ids", "--plan", str(tmp_path))
    known = json.loads(ran.out)["$defs"]
    assert (known["projects"]["enum"], known["milestones"]["enum"]) == (["a"], ["a/m"])


@pytest.mark.parametrize("arguments", [("projets",), ("--with-ids",)])
def test_what_there_is_not(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, "schema", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == snapshot


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("way", ["", "plan"])
def test_all_are_installed_and_the_plan_stays_as_it_is(
    way: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    plan = write(tmp_path / way, FILES)
    before = {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()}
    where = around(language, tmp_path)
    ran = run(capsys, "schema", "--install", where=where)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot
    assert {path: path.read_bytes() for path in before} == before
    assert sorted(path.stem for path in (plan / ".ccictl/schema").iterdir()) == sorted(NAMES)
    first = (tmp_path / ".vscode/settings.json").read_text(encoding="utf-8")
    assert run(capsys, "schema", "--install", where=where).status == 0
    assert (tmp_path / ".vscode/settings.json").read_text(encoding="utf-8") == first
    assert run(capsys, "validate", "--quiet", where=where).status == 0


def test_another_folder_is_opened_in_the_editor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "work/plan", FILES)
    ran = run(capsys, "schema", "--install", "work", "--with-ids", where=around(folder=tmp_path))
    assert (ran.status, ran.err) == (0, "")
    assert (tmp_path / "work/.vscode/settings.json").is_file()
    assert '"A"' in (tmp_path / "work/plan/.ccictl/schema/project.json").read_text(encoding="utf-8")


def test_the_plan_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "work/mine", FILES)
    ran = run(capsys, "schema", "--install", "--plan", "work/mine", where=around(folder=tmp_path))
    assert (ran.status, ran.err) == (0, "")
    assert "./work/mine/.ccictl" in (tmp_path / ".vscode/settings.json").read_text(encoding="utf-8")


def test_a_folder_that_does_not_hold_the_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "plan", FILES)
    ran = run(capsys, "schema", "--install", where=around(folder=tmp_path / "plan/projects"))
    assert (ran.status, ran.out) == (2, "")
    assert "The plan is not in" in ran.err
    assert not (tmp_path / "plan/.ccictl").exists()


@pytest.mark.parametrize("settings", [b"{", b"\xff", b'{"yaml.schemas": 1}'])
def test_settings_that_cannot_be_read_are_left_alone(
    settings: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "plan", {**FILES, "../.vscode/settings.json": settings})
    ran = run(capsys, "schema", "--install", where=around(folder=tmp_path))
    assert (ran.status, ran.out) == (2, "")
    assert "nothing was written" in ran.err
    assert (tmp_path / ".vscode/settings.json").read_bytes() == settings
    assert not (tmp_path / "plan/.ccictl").exists()


@pytest.mark.parametrize("link", [".vscode", ".vscode/settings.json", "plan/.ccictl", "plan/.ccictl/schema/plan.json"])
def test_nothing_is_written_through_a_link(link: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    here = write(tmp_path / "here/plan", FILES).parent
    (here / link).parent.mkdir(parents=True, exist_ok=True)
    (here / link).symlink_to(elsewhere if not link.endswith(".json") else elsewhere / "file")
    ran = run(capsys, "schema", "--install", where=around(folder=here))
    assert (ran.status, ran.out) == (2, "")
    assert "is a symbolic link" in ran.err
    assert list(elsewhere.iterdir()) == []
    assert [path for path in here.rglob("*.json") if not path.is_symlink()] == []
