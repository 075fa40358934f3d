"""Finding the files of a plan, and saying what is wrong with those that are none."""

from __future__ import annotations

import os
import shutil
import socket
from typing import TYPE_CHECKING

import pytest

from ccictl.source.folder import Entry, entries, entries_in
from tests.reading import told

if TYPE_CHECKING:
    from pathlib import Path

LINK = (
    "1:1: [unreadable-file] This is a symbolic link, and links are not followed."
    " | Put the file itself in the plan's folder."
)
UNREAD = "1:1: [misplaced-file] This file is not read: neither its name nor its folder says what it holds."


def touch(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()


def faults(root: Path) -> dict[str, str]:
    return {entry.path: told([entry.fault])[0] for entry in entries(root) if entry.fault}


def test_files_are_found_by_kind_in_the_order_of_their_paths(tmp_path: Path) -> None:
    touch(tmp_path, "sources.yml", "plan.yaml", "projects/b.yaml", "projects/sub/a.yml", "projects.yaml")
    assert entries(tmp_path) == [
        Entry("plan.yaml", "plan.yaml", "plan"),
        Entry("projects.yaml", "projects.yaml", "projects"),
        Entry("projects/b.yaml", "projects/b.yaml", "projects", single=True, id="b"),
        Entry("projects/sub/a.yml", "projects/sub/a.yml", "projects", single=True, id="a"),
        Entry("sources.yml", "sources.yml", "sources"),
    ]


def test_hidden_files_and_leftovers_and_other_files_are_passed_over(tmp_path: Path) -> None:
    touch(tmp_path, ".a.yaml", ".git/x.yaml", "a.yaml~", ".#a.yaml", "a.yaml.swp", "README.md", "projects/logo.png")
    assert entries(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("project.yaml", 'Did you mean "projects.yaml"?'),
        ("project/a.yaml", 'Did you mean "projects/"?'),
        ("Projects/a.yaml", 'Did you mean "projects/"?'),
        ("Plan.yaml", 'Did you mean "plan.yaml"?'),
        ("projects", 'Rename it "projects.yaml".'),
        ("plan", 'Rename it "plan.yaml".'),
        ("zzz/deep/a.yaml", "Move it where it is read: plan.yaml, obsessions.yaml, obsessions/, engagements.yaml,"),
    ],
)
def test_a_file_in_the_wrong_place_is_told_with_the_right_one(tmp_path: Path, name: str, remedy: str) -> None:
    touch(tmp_path, name)
    assert list(faults(tmp_path)) == [name]
    assert faults(tmp_path)[name].startswith(f"{UNREAD} | {remedy}")


def test_one_file_describes_the_plan(tmp_path: Path) -> None:
    touch(tmp_path, "plan.yaml", "plan.yml")
    assert faults(tmp_path) == {
        "plan.yml": '1:1: [misplaced-file] This file is not read: "plan.yaml" is there too.'
        ' | Keep one of "plan.yaml" and "plan.yml".'
    }


@pytest.mark.parametrize(("name", "right"), [("projects/a.YAML", "a.yaml"), ("PLAN.YML", "PLAN.yml")])
def test_an_ending_in_capitals_is_told(tmp_path: Path, name: str, right: str) -> None:
    touch(tmp_path, "plan.yaml", name)
    message = "This file is not read: its ending is not in small letters."
    assert faults(tmp_path)[name] == f'1:1: [misplaced-file] {message} | Rename it "{right}".'


def test_a_folder_with_the_name_of_a_file_is_told_and_looked_into(tmp_path: Path) -> None:
    touch(tmp_path, "plan.yaml/x.txt", "projects.yaml/a.yaml", "projects/b.yml/c.yaml")
    told_of = faults(tmp_path)
    for name in ("plan.yaml", "projects.yaml", "projects/b.yml"):
        assert told_of[name].startswith("1:1: [unreadable-file] This is a folder, and has the name of a YAML file.")
    assert told_of["projects.yaml/a.yaml"].startswith(UNREAD)
    assert "projects/b.yml/c.yaml" not in told_of


def test_links_are_told_wherever_they_would_bring_something_in(tmp_path: Path) -> None:
    root = tmp_path / "plan"
    touch(tmp_path, "outside/a.yaml", "plan/projects/b.yaml", "plan/projects/notes.txt")
    (root / "sources").symlink_to("../outside")
    (root / "projects" / "a.yaml").symlink_to("../../outside/a.yaml")
    (root / "projects" / "sub").symlink_to("../../outside")
    (root / "projects" / "loop").symlink_to("loop")
    (root / "projects" / "gone.yaml").symlink_to("nowhere")
    (root / "projects" / "text").symlink_to("notes.txt")
    (root / "docs").symlink_to("../outside")
    linked = ("projects/a.yaml", "projects/gone.yaml", "projects/loop", "projects/sub", "sources")
    assert faults(root) == dict.fromkeys(linked, LINK)


def test_pipes_and_sockets_are_told_without_being_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "plan.yaml")
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("sources.yaml")
        assert {name: line.partition(" |")[0] for name, line in faults(tmp_path).items()} == dict.fromkeys(
            ("plan.yaml", "sources.yaml"), "1:1: [unreadable-file] This is not a regular file."
        )


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path, "plan.yaml", "projects/a.yaml")
    scan = os.scandir

    def refuse(path: Path) -> object:
        if path == tmp_path / "projects":
            raise PermissionError
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert faults(tmp_path) == {
        "projects": "1:1: [unreadable-file] This folder cannot be read (permission denied)."
        " | Give yourself the right to read it, or take it out of the plan."
    }
    monkeypatch.undo()
    assert list(faults(tmp_path / "gone")) == ["."]


def test_a_name_that_is_not_utf8_is_shown_and_can_be_opened(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.yaml")
    touch(tmp_path, f"projects/{name}", "projects/caf\\xe9.yaml")
    found = entries(tmp_path)
    assert [entry.path for entry in found] == ["projects/caf\\xe9.yaml"] * 2
    assert [entry.id for entry in found] == ["caf\\xe9"] * 2
    assert all((tmp_path / entry.file).is_file() for entry in found)
    assert len({entry.file for entry in found}) == 2


def test_a_deep_tree_is_walked(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(150):
        folder /= "projects"
    touch(tmp_path, str((folder / "a.yaml").relative_to(tmp_path)))
    assert [entry.id for entry in entries(tmp_path)] == ["a"]


def test_a_tree_deeper_than_a_path_may_be_is_told(tmp_path: Path) -> None:
    there = os.open(tmp_path, os.O_RDONLY)
    for name in ["projects"] + ["d" * 200] * 25:
        os.mkdir(name, dir_fd=there)
        deeper = os.open(name, os.O_RDONLY, dir_fd=there)
        os.close(there)
        there = deeper
    os.close(there)
    found = faults(tmp_path)
    # What tidies up behind a test may not know how to.
    shutil.rmtree(tmp_path / "projects")
    assert [line.partition("(")[2].partition(")")[0] for line in found.values()] == ["its name is too long"]
    assert next(iter(found.values())).endswith("Its folders go too deep: move it further up.")


def test_what_the_system_does_not_say_of_a_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Unknown:
        """What a folder holds, on a file system that keeps the kinds of files elsewhere."""

        name = "a.yaml"

        def is_dir(self, **_: bool) -> bool:
            raise PermissionError

    class Scan(list[Unknown]):
        def __enter__(self) -> Scan:
            return self

        def __exit__(self, *_: object) -> None: ...

    monkeypatch.setattr(os, "scandir", lambda _: Scan([Unknown()]))
    assert faults(tmp_path)["a.yaml"].startswith(
        "1:1: [unreadable-file] This folder cannot be read (permission denied)."
    )


def test_what_a_revision_held_is_read_as_a_folder_is(tmp_path: Path) -> None:
    names = (
        "plan.yaml",
        "projects/b.yaml",
        "projects/sub/a.yml",
        "project/a.yaml",
        "projects/x.YAML",
        "plan",
        "x/y.txt",
    )
    left_over = ("projects/.hidden/a.yaml", ".git/a.yaml", "projects/a.yaml~", "projects/d.yaml/inside.yaml")
    touch(tmp_path, *names, *left_over, "plan.yml")
    (tmp_path / "projects/link.yaml").symlink_to("b.yaml")
    (tmp_path / "projects/link.png").symlink_to("b.yaml")
    (tmp_path / "projects/to-folder").symlink_to("sub")
    (tmp_path / "engagements").symlink_to("/elsewhere")
    files = dict.fromkeys((*names, *left_over, "plan.yml"), "file")
    links = {"projects/link.yaml": "link", "projects/link.png": "link", "engagements": "folder-link"}
    held = entries_in({**files, **links, "projects/to-folder": "folder-link"})
    assert held == entries(tmp_path)
    assert len([entry for entry in held if entry.fault]) == 8


def test_a_submodule_is_another_repository() -> None:
    found = entries_in({"projects": "submodule", "vendor": "submodule", "x.yaml": "submodule"})
    assert [entry.path for entry in found] == ["projects", "x.yaml"]
    fault = found[0].fault
    assert told([fault] if fault else []) == [
        "1:1: [unreadable-file] This is another repository (a submodule): its files are not in the history of this one."
        " | Put the files themselves in the plan's folder."
    ]
