"""What is kept from one run to the next, and all that may be in its place."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from ccictl.outside import cache as module
from ccictl.outside.cache import Cache, cache

HOME = {"HOME": "/home/ana"}


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    """A cache that holds one file."""
    made = Cache(tmp_path / "deep" / "cache")
    made.write("a", [b"what was kept"])
    return made


def only(cache_: Cache) -> Path:
    """The one file that it holds."""
    [file] = cache_.folder.iterdir()
    return file


@pytest.mark.parametrize(
    ("environment", "system", "folder"),
    [
        (HOME, "linux", "/home/ana/.cache/ccictl"),
        (HOME, "darwin", "/home/ana/Library/Caches/ccictl"),
        ({**HOME, "XDG_CACHE_HOME": "/fast"}, "linux", "/fast/ccictl"),
        ({**HOME, "XDG_CACHE_HOME": "/fast"}, "darwin", "/fast/ccictl"),
        ({**HOME, "XDG_CACHE_HOME": "relative"}, "linux", "/home/ana/.cache/ccictl"),
        ({**HOME, "CCICTL_CACHE_DIR": "/own"}, "linux", "/own"),
        ({**HOME, "CCICTL_CACHE_DIR": "", "CCICTL_NO_CACHE": ""}, "linux", "/home/ana/.cache/ccictl"),
        ({"LOCALAPPDATA": "/users/ana", "HOME": "/x"}, "win32", "/users/ana/ccictl/Cache"),
        ({**HOME, "CI": "false"}, "linux", "/home/ana/.cache/ccictl"),
        ({**HOME, "CI": ""}, "linux", "/home/ana/.cache/ccictl"),
        ({**HOME, "CI": "0"}, "linux", "/home/ana/.cache/ccictl"),
        ({**HOME, "CI": "true"}, "linux", None),
        ({**HOME, "CI": "1", "CCICTL_CACHE_DIR": "/own"}, "linux", None),
        ({**HOME, "CCICTL_NO_CACHE": "1"}, "linux", None),
        ({**HOME, "CCICTL_CACHE_DIR": "own"}, "linux", None),
        ({"HOME": ""}, "linux", None),
        ({"HOME": "."}, "linux", None),
        ({}, "linux", None),
        ({}, "darwin", None),
        (HOME, "win32", None),
    ],
)
def test_where_it_is(environment: dict[str, str], system: str, folder: str | None) -> None:
    found = cache(environment, system)
    assert (found and found.folder) == (folder and Path(folder))


def test_what_was_kept_is_read_again(kept: Cache) -> None:
    assert kept.read("a") == b"what was kept"
    assert kept.read("b") is None
    kept.write("a", [b""])
    assert kept.read("a") == b""


def test_others_read_nothing_of_it(kept: Cache) -> None:
    assert stat.S_IMODE(kept.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(only(kept).stat().st_mode) == 0o600


def test_a_folder_that_is_a_link_is_not_used(kept: Cache, tmp_path: Path) -> None:
    link = Cache(tmp_path / "link")
    link.folder.symlink_to(kept.folder)
    assert link.read("a") is None
    link.write("a", [b"other"])
    assert kept.read("a") == b"what was kept"
    dangling = Cache(tmp_path / "dangling")
    dangling.folder.symlink_to(tmp_path / "nowhere")
    dangling.write("a", [b"x"])
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("mode", [0o770, 0o702, 0o1777])
def test_a_folder_that_others_may_write_to_is_not_used(kept: Cache, mode: int) -> None:
    kept.folder.chmod(mode)
    kept.write("a", [b"other"])
    assert kept.read("a") is None
    kept.folder.chmod(0o755)
    assert kept.read("a") == b"what was kept"


def test_a_file_that_others_may_write_to_is_not_read(kept: Cache) -> None:
    only(kept).chmod(0o620)
    assert kept.read("a") is None


def test_what_belongs_to_somebody_else_is_not_used(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: kept.folder.stat().st_uid + 1)
    assert kept.read("a") is None
    kept.write("a", [b"other"])
    monkeypatch.undo()
    assert kept.read("a") == b"what was kept"


def test_nothing_is_made_in_the_home_of_somebody_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Cache(tmp_path / "cache")
    monkeypatch.setattr(module, "_may_be_made", lambda _: False)
    made.write("a", [b"x"])
    assert not made.folder.exists()
    monkeypatch.undo()
    status = os.stat_result((0o40700, 0, 0, 0, 1234, 0, 0, 0, 0, 0))
    monkeypatch.setattr(Path, "stat", lambda *_, **__: status)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert not module._may_be_made(made.folder)
    monkeypatch.setattr(os, "geteuid", lambda: 1234)
    assert module._may_be_made(made.folder)


def test_where_users_have_no_number_their_folders_are_trusted(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "geteuid")
    kept.folder.chmod(0o777)
    kept.write("a", [b"other"])
    assert kept.read("a") == b"other"


@pytest.mark.parametrize("damage", [b"", b"x", b"\0\0\0\0x", b"what was kept"])
def test_a_file_that_is_damaged_is_as_if_it_were_not_there(kept: Cache, damage: bytes) -> None:
    only(kept).write_bytes(damage)
    assert kept.read("a") is None


def test_every_cut_and_every_flipped_byte_is_seen(kept: Cache) -> None:
    whole = only(kept).read_bytes()
    for place in range(len(whole)):
        only(kept).write_bytes(whole[:place])
        assert kept.read("a") is None
        only(kept).write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert kept.read("a") is None


def test_what_is_no_file_is_as_if_it_were_not_there(kept: Cache, tmp_path: Path) -> None:
    file = only(kept)
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    assert kept.read("a") is None
    file.unlink()
    os.mkfifo(file)
    assert kept.read("a") is None
    file.unlink()
    file.mkdir()
    assert kept.read("a") is None
    kept.write("a", [b"other"])
    assert file.is_dir()
    assert only(kept) == file


def test_a_huge_one_is_neither_read_nor_written(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    with only(kept).open("r+b") as stream:
        stream.truncate(module.LARGEST + 1)
    assert kept.read("a") is None
    monkeypatch.setattr(module, "LARGEST", 10)
    kept.write("b", [b"1234", b"567", b"8"])
    assert kept.read("b") is None
    kept.write("b", [b"123", b"456"])
    assert kept.read("b") == b"123456"
    assert len(list(kept.folder.iterdir())) == 2


def test_a_disk_that_is_full_leaves_nothing_behind(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "replace", full)
    kept.write("a", [b"other"])
    monkeypatch.undo()
    assert kept.read("a") == b"what was kept"
    assert only(kept)


def test_where_nothing_can_be_made_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for folder in (tmp_path / "file", tmp_path / "file" / "below", Path("/proc/none")):
        Cache(folder).write("a", [b"x"])
        assert Cache(folder).read("a") is None


def test_the_oldest_make_room(tmp_path: Path) -> None:
    made = Cache(tmp_path / "cache")
    names = [f"plan {number}" for number in range(module.MOST + 3)]
    for age, name in enumerate(names):
        made.write(name, [name.encode()])
        os.utime(made._file(name), (age, age))
    made.write("last", [b"last"])
    assert [name for name in names if made.read(name) is None] == names[:4]
    assert made.read("last") == b"last"
    assert len(list(made.folder.iterdir())) == module.MOST


def test_all_of_them_are_bounded_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 300)
    made = Cache(tmp_path / "cache")
    for age, name in enumerate("abc"):
        made.write(name, [b"x" * 90])
        os.utime(made._file(name), (age, age))
    made.write("d", [b"x" * 90])
    assert [name for name in "abcd" if made.read(name) is None] == ["a"]


def test_what_is_not_ours_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 1)
    made = Cache(tmp_path)
    for name in ("thesis.txt", "ccictl-plan.json", ".profile"):
        (tmp_path / name).write_bytes(b"dear")
        os.utime(tmp_path / name, (0, 0))
    (tmp_path / "ccictl-plan-folder").mkdir()
    left = tmp_path / ".ccictl-plan-00000000.json.0123456789abcdef"
    left.write_bytes(b"what a run that was killed left")
    os.utime(left, (0, 0))
    made.write("a", [b"x"])
    names = {path.name for path in tmp_path.iterdir()} - {made._file("a").name}
    assert names == {"thesis.txt", "ccictl-plan.json", ".profile", "ccictl-plan-folder"}


def test_it_is_apart_from_a_plan_and_from_its_checkout(tmp_path: Path) -> None:
    plan = tmp_path / "work" / "plan"
    plan.mkdir(parents=True)
    inside, beside = Cache(plan / "cache"), Cache(tmp_path / "work" / "cache")
    assert not Cache(plan).apart_from(plan)
    assert not inside.apart_from(plan)
    assert beside.apart_from(plan)
    (tmp_path / "work" / ".git").write_text("gitdir: elsewhere\n")
    assert not beside.apart_from(plan)
    assert Cache(tmp_path / "cache").apart_from(plan)
    (tmp_path / "link").symlink_to(tmp_path / "work")
    assert not Cache(tmp_path / "link" / "cache").apart_from(plan)
    assert not beside.apart_from(tmp_path / "link" / "plan")
