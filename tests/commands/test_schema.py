"""`ccictl schema`."""

from __future__ import annotations

import json
import os
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
def test_all_are_installed_and_a_second_time_nothing_changes(
    way: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    plan = write(tmp_path / way, {**FILES, "sources.yaml": b"\xef\xbb\xbfs:\r\n  title: S\r\n"})
    where = around(language, tmp_path)
    ran = run(capsys, "schema", "--install", where=where)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot
    assert (plan / "projects/a.yaml").read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../.ccictl/schema/project.json\n" + FILES["projects/a.yaml"]
    )
    assert (plan / "sources.yaml").read_bytes() == (
        b"\xef\xbb\xbf# yaml-language-server: $schema=.ccictl/schema/sources.json\r\ns:\r\n  title: S\r\n"
    )
    assert sorted(path.stem for path in (plan / ".ccictl/schema").iterdir()) == sorted(NAMES)
    first = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    again = run(capsys, "schema", "--install", where=where)
    assert again.status == 0
    assert again.out == snapshot
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == first
    assert run(capsys, "validate", "--quiet", where=where).status == 0


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_files_of_the_plan_may_stay_as_they_are(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    plan = write(tmp_path / "plan", FILES)
    before = {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()}
    ran = run(capsys, "schema", "--install", "--no-lines", where=around(language, tmp_path))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot
    assert {path: path.read_bytes() for path in before} == before


def test_where_the_way_to_the_plan_is_not_plain_the_schemas_are_in_two_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = write(tmp_path / "Réseau & Co/été #1", FILES)
    ran = run(capsys, "schema", "--install", "--plan", str(plan), where=around(folder=tmp_path))
    assert ran.out.startswith("13 schemas written to .ccictl/schema.\n")
    for folder in (plan, tmp_path):
        assert sorted(path.stem for path in (folder / ".ccictl/schema").iterdir()) == sorted(NAMES)


def test_all_is_as_it_was_where_one_file_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = write(tmp_path / "plan", FILES)
    (plan / ".ccictl/schema/source.json").mkdir(parents=True)
    before = {path: path.read_bytes() if path.is_file() else None for path in tmp_path.rglob("*")}
    ran = run(capsys, "schema", "--install", where=around(folder=tmp_path))
    assert (ran.status, ran.out) == (2, "")
    assert 'source.json" is no regular file' in ran.err
    assert {path: path.read_bytes() if path.is_file() else None for path in tmp_path.rglob("*")} == before


@pytest.mark.parametrize("what", ["pipe", "folder", "large", "deep"])
def test_settings_that_are_no_such_file_are_refused_at_once(
    what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "plan", FILES)
    path = tmp_path / ".vscode/settings.json"
    path.parent.mkdir()
    if what == "pipe":
        os.mkfifo(path)
    elif what == "folder":
        path.mkdir()
    else:
        path.write_text("[" * 200_000 if what == "deep" else "{}" + " " * 2**21, encoding="utf-8")
    ran = run(capsys, "schema", "--install", where=around(folder=tmp_path))
    assert (ran.status, ran.out) == (2, "")
    assert "nothing was written" in ran.err
    assert not (tmp_path / "plan/.ccictl").exists()


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
