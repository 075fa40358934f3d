"""Files that are none, that lead elsewhere, that cannot be read or are gone."""

from __future__ import annotations

import os
import socket
import stat
from typing import TYPE_CHECKING, Any

import pytest

from ccictl.source.read import LARGEST
from tests.hazards.saying import checked, said
from tests.making import PLAN, write

if TYPE_CHECKING:
    from pathlib import Path

NOT_REGULAR = "1:1: error[unreadable-file] This is not a regular file."
LINK = "1:1: error[unreadable-file] This is a symbolic link, and links are not followed."
DENIED = "1:1: error[unreadable-file] This {what} cannot be read (permission denied)."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path, {"projects/a.yaml": "title: A\n"})


def test_a_pipe_does_not_block(root: Path) -> None:
    os.mkfifo(root / "projects" / "pipe.yaml")
    assert f"projects/pipe.yaml:{NOT_REGULAR}" in said(root)


def test_a_socket_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "projects")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s.yaml")
        assert f"projects/s.yaml:{NOT_REGULAR}" in said(root)


def test_a_device_is_told(root: Path) -> None:
    try:
        os.mknod(root / "projects" / "zero.yaml", stat.S_IFCHR | 0o666, os.makedev(1, 5))
    except OSError:
        pytest.skip("this system lets nobody make a device here")
    assert f"projects/zero.yaml:{NOT_REGULAR}" in said(root)


def test_a_sparse_file_of_two_gibibytes_is_not_read(root: Path) -> None:
    with (root / "projects" / "big.yaml").open("wb") as stream:
        stream.truncate(2 * 1024**3)
    assert "projects/big.yaml:1:1: error[unreadable-file] This file is larger than 1 MiB." in said(root)


def test_a_file_of_one_mebibyte_is_read_and_not_a_byte_more(root: Path) -> None:
    text = f"title: A\nnote: {'x' * LARGEST}"
    (root / "projects" / "b.yaml").write_text(text[:LARGEST])
    (root / "projects" / "c.yaml").write_text(text[: LARGEST + 1])
    result = checked(root)
    assert "b" in result.plan.projects
    assert "c" not in result.plan.projects


def test_links_out_of_the_plan_and_loops_are_not_followed(tmp_path: Path) -> None:
    root = write(tmp_path / "plan", {"projects/a.yaml": "title: A\n"})
    write(tmp_path / "outside", {"secret.yaml": "title: Secret\n"})
    (root / "projects" / "out.yaml").symlink_to("../../outside/secret.yaml")
    (root / "projects" / "sub").symlink_to("../../outside")
    (root / "projects" / "self").symlink_to(".")
    (root / "projects" / "loop.yaml").symlink_to("loop.yaml")
    (root / "engagements").symlink_to(tmp_path / "outside")
    result = checked(root)
    assert [line for line in said(root) if "unreadable-file" in line] == [
        f"{name}:{LINK}"
        for name in ("engagements", "projects/loop.yaml", "projects/out.yaml", "projects/self", "projects/sub")
    ]
    assert list(result.plan.projects) == ["a"]


def test_a_plan_that_is_a_link_is_told(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text(PLAN)
    (tmp_path / "plan.yaml").symlink_to("real.txt")
    assert said(tmp_path) == [f"plan.yaml:{LINK}"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_told(root: Path) -> None:
    (root / "projects" / "a.yaml").chmod(0)
    (root / "sources").mkdir(mode=0)
    try:
        found = said(root)
    finally:
        (root / "sources").chmod(0o700)
    assert f"projects/a.yaml:{DENIED.format(what='file')}" in found
    assert f"sources:{DENIED.format(what='folder')}" in found


@pytest.mark.parametrize(
    ("call", "what", "name"), [("open", "file", "projects/a.yaml"), ("scandir", "folder", "projects")]
)
def test_what_the_system_refuses_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, call: str, what: str, name: str
) -> None:
    real = getattr(os, call)

    def refuse(path: Any, *rest: Any) -> Any:
        if path == root / name:
            raise PermissionError(13, "Permission denied")
        return real(path, *rest)

    monkeypatch.setattr(os, call, refuse)
    result = checked(root)
    found = said(root)
    monkeypatch.undo()
    assert f"{name}:{DENIED.format(what=what)}" in found
    assert not result.plan.whole
    assert result.plan.header.title == "Plan d'essai"


def test_a_file_that_vanishes_while_it_is_read_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open
    victim = root / "projects" / "a.yaml"

    def vanish(path: Any, *rest: Any) -> int:
        if path == victim:
            victim.unlink(missing_ok=True)
        return real(path, *rest)

    monkeypatch.setattr(os, "open", vanish)
    found = said(root)
    assert found == ["projects/a.yaml:1:1: error[unreadable-file] This file cannot be read (it is no longer there)."]


def test_a_folder_that_vanishes_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def vanish(path: Any) -> Any:
        if path == root / "projects":
            raise FileNotFoundError(2, "No such file or directory")
        return real(path)

    monkeypatch.setattr(os, "scandir", vanish)
    assert "projects:1:1: error[unreadable-file] This folder cannot be read (it is no longer there)." in said(root)


def test_folders_in_the_place_of_files_and_files_in_the_place_of_folders(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").mkdir()
    (tmp_path / "projects.yaml").mkdir()
    (tmp_path / "engagements").write_text("title: A\n")
    found = said(tmp_path)
    assert [line for line in found if "has the name of a YAML file" in line] == [
        f"{name}:1:1: error[unreadable-file] This is a folder, and has the name of a YAML file."
        for name in ("plan.yaml", "projects.yaml")
    ]
    assert any(line.startswith("engagements:1:1: warning[misplaced-file]") for line in found)


def test_twenty_thousand_files_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "organisations"
    folder.mkdir()
    for number in range(20_000):
        (folder / f"o{number}.yaml").write_text("title: O\n")
    result = checked(tmp_path)
    assert len(result.plan.organisations) == 20_000
    assert result.files == 20_001
