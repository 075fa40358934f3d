"""Several files: all of them, or everything as it was."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ccictl.exits import CannotRunError
from ccictl.i18n import Translator
from ccictl.outside.together import content, write_together

if TYPE_CHECKING:
    from collections.abc import Mapping

SAY = Translator("en")


def standing(folder: Path) -> Mapping[str, bytes | None]:
    """Everything in a folder, hidden or not."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def test_all_are_written_with_their_folders(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o640)
    write_together({tmp_path / "a": b"new", tmp_path / "b/c/d": b"d"})
    assert standing(tmp_path) == {"a": b"new", "b": None, "b/c": None, "b/c/d": b"d"}
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("wrong", ["folder", "link", "pipe", "file/below"])
def test_where_one_cannot_be_written_none_is(wrong: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    os.mkfifo(tmp_path / "pipe")
    before = standing(tmp_path)
    with pytest.raises(CannotRunError):
        write_together({tmp_path / "a": b"new", tmp_path / "b/c": b"c", tmp_path / wrong: b"x"})
    assert standing(tmp_path) == before


def test_what_was_changed_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"theirs")
    for seen in (b"read", None):
        with pytest.raises(CannotRunError) as raised:
            write_together({tmp_path / "b": b"", path: b"ours"}, {path: seen})
        assert "was changed meanwhile" in SAY(raised.value.message)
    assert standing(tmp_path) == {"a": b"theirs"}
    write_together({path: b"ours"}, {path: b"theirs"})
    assert path.read_bytes() == b"ours"


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "full")])
@pytest.mark.parametrize("after", [0, 1, 2])
def test_one_that_is_interrupted_is_taken_back(
    error: BaseException, after: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    before = standing(tmp_path)
    files = {tmp_path / "a": b"new", tmp_path / "b/c": b"c", tmp_path / "d": b"d"}
    placed: list[Path] = []
    replace = Path.replace

    def interrupted(temporary: Path, target: Path) -> Path:
        if len(placed) == after:
            placed.append(target)
            raise error
        placed.append(target)
        return replace(temporary, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(CannotRunError if isinstance(error, OSError) else KeyboardInterrupt):
        write_together(files)
    assert standing(tmp_path) == before


def test_what_stands_in_a_place(tmp_path: Path) -> None:
    assert content(tmp_path / "none") is None
    (tmp_path / "a").write_bytes(b"a")
    assert content(tmp_path / "a") == b"a"
    with pytest.raises(CannotRunError) as raised:
        content(tmp_path)
    assert "is no regular file" in SAY(raised.value.message)
