"""Reading one file without trusting it."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from ccictl.source.fault import Fault
from ccictl.source.read import LARGEST, read
from tests.reading import told

if TYPE_CHECKING:
    from pathlib import Path

LARGE = (
    "1:1: [unreadable-file] This file is larger than 1 MiB. | Split it: one file for each entity, in the folder of its"
    " kind."
)


def refused(path: Path) -> str:
    answer = read(path)
    assert isinstance(answer, Fault)
    return told([answer])[0]


@pytest.mark.parametrize("size", [0, 1, LARGEST])
def test_a_file_of_at_most_one_mebibyte_is_read_whole(tmp_path: Path, size: int) -> None:
    (tmp_path / "a").write_bytes(b"x" * size)
    assert read(tmp_path / "a") == b"x" * size


def test_a_larger_one_is_not(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * (LARGEST + 1))
    assert refused(tmp_path / "a") == LARGE


def test_one_that_grows_while_it_is_read_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"x")
    monkeypatch.setattr(os, "read", lambda _, most: b"x" * min(most, 600_000))
    assert refused(tmp_path / "a") == LARGE


def test_a_file_that_is_read_in_pieces_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"0123456789")
    whole = os.read
    monkeypatch.setattr(os, "read", lambda descriptor, most: whole(descriptor, min(most, 3)))
    assert read(tmp_path / "a") == b"0123456789"


def test_a_link_is_not_followed_even_if_it_appears_late(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    (tmp_path / "b").symlink_to("a")
    assert refused(tmp_path / "b").startswith("1:1: [unreadable-file] This is a symbolic link")


def test_a_folder_and_a_pipe_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        assert refused(path) == (
            "1:1: [unreadable-file] This is not a regular file."
            " | Put a text file in its place, or take it out of the plan."
        )


@pytest.mark.parametrize(
    ("error", "reason", "remedy"),
    [
        (PermissionError(errno.EACCES, ""), "permission denied", "Give yourself the right to read it"),
        (FileNotFoundError(errno.ENOENT, ""), "it is no longer there", "It was removed while the plan was read"),
        (OSError(errno.EIO, ""), "error 5 of the system", "Give yourself the right to read it"),
    ],
)
@pytest.mark.parametrize("call", ["open", "read"])
def test_what_the_system_refuses_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, error: OSError, reason: str, remedy: str
) -> None:
    def refuse(*_: object) -> None:
        raise error

    (tmp_path / "a").write_text("x")
    monkeypatch.setattr(os, call, refuse)
    line = refused(tmp_path / "a")
    monkeypatch.undo()
    assert line.startswith(f"1:1: [unreadable-file] This file cannot be read ({reason}). | {remedy}")
