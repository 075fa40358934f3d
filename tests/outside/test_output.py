"""Writing: whole or not at all, and every refusal in a sentence."""

from __future__ import annotations

import errno
import io
import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from ccictl.exits import CannotRunError, ClosedPipeError
from ccictl.i18n import Translator
from ccictl.outside import output

if TYPE_CHECKING:
    from pathlib import Path

SAY = Translator("en")


class Stream:
    """A standard stream whose bytes go where the test says."""

    def __init__(self, error: OSError | None = None) -> None:
        self.data = b""
        self.error = error
        self.buffer = self

    def write(self, data: memoryview) -> int:
        """Take three bytes at most, as an unbuffered stream may."""
        if self.error:
            raise self.error
        self.data += bytes(data[:3])
        return len(data[:3])

    def flush(self) -> None:
        pass


def test_standard_output_is_utf8_whatever_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Stream()
    monkeypatch.setattr(sys, "stdout", stream)
    output.to_stdout("é\udcff\n")
    assert stream.data == b"\xc3\xa9\\udcff\n"


def test_bytes_go_to_standard_output_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Stream()
    monkeypatch.setattr(sys, "stdout", stream)
    output.data_to_stdout(b"\x89PNG\r\n\x00")
    assert stream.data == b"\x89PNG\r\n\x00"
    monkeypatch.setattr(sys, "stdout", None)
    output.data_to_stdout(b"nobody")
    monkeypatch.setattr(sys, "stdout", Stream(BrokenPipeError()))
    with pytest.raises(ClosedPipeError):
        output.data_to_stdout(b"a")


def test_standard_error_too(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Stream()
    monkeypatch.setattr(sys, "stderr", stream)
    output.to_stderr("é\n")
    assert stream.data == b"\xc3\xa9\n"


def test_a_stream_of_text_and_a_closed_one(monkeypatch: pytest.MonkeyPatch) -> None:
    text = io.StringIO()
    monkeypatch.setattr(sys, "stdout", text)
    output.to_stdout("a")
    assert text.getvalue() == "a"
    monkeypatch.setattr(sys, "stdout", None)
    output.to_stdout("a")


def test_a_closed_pipe_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Stream(BrokenPipeError()))
    with pytest.raises(ClosedPipeError):
        output.to_stdout("a")


def test_a_full_disk_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Stream(OSError(errno.ENOSPC, "full")))
    with pytest.raises(CannotRunError) as caught:
        output.to_stdout("a")
    assert "the disk is full" in SAY(caught.value.message)


def test_a_new_file_has_the_mode_that_the_umask_leaves(tmp_path: Path) -> None:
    output.to_file("a\n", tmp_path / "new")
    assert (tmp_path / "new").read_bytes() == b"a\n"
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o666 & ~mask


def test_a_replaced_file_keeps_its_mode_and_a_link_its_target(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    (tmp_path / "link").symlink_to(target)
    output.to_file("new", tmp_path / "link")
    assert target.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert (tmp_path / "link").is_symlink()


def test_a_failure_in_the_middle_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report"
    target.write_text("old", encoding="utf-8")

    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(CannotRunError):
        output.to_file("new", target)
    assert target.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_what_is_no_regular_file_is_written_to_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        output.to_file("through", pipe)
        assert os.read(reader, 100) == b"through"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (FileNotFoundError(errno.ENOENT, ""), "its folder does not exist"),
        (PermissionError(errno.EACCES, ""), "permission denied"),
        (IsADirectoryError(errno.EISDIR, ""), "it is a folder"),
        (OSError(errno.EIO, ""), f"error {errno.EIO} of the system"),
    ],
)
def test_every_refusal_has_its_reason(
    error: OSError, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(output, "_replace", refuse)
    with pytest.raises(CannotRunError) as caught:
        output.to_file("a", tmp_path / "f")
    assert words in SAY(caught.value.message)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError):
        output.to_file("a", tmp_path)


def test_appending(tmp_path: Path) -> None:
    output.append("a", tmp_path / "log")
    output.append("b", tmp_path / "log")
    assert (tmp_path / "log").read_text(encoding="utf-8") == "ab"
    with pytest.raises(CannotRunError):
        output.append("a", tmp_path / "nowhere" / "log")
