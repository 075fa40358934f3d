"""What may be kept from one run to the next: in the user's cache, never in a plan; nothing is missed when it is gone.

Nothing here is told and nothing raised: where a file cannot be read, written or trusted, it is as if it were not there.
"""

from __future__ import annotations

import os
import stat
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

LARGEST = 64 * 1024 * 1024
MOST = 16
MOST_BYTES = 2 * LARGEST
# What is in the way is deleted by its name: whatever else lies in a folder that somebody names stays.
_PREFIX = "ccictl-plan-"
_OURS = (_PREFIX, f".{_PREFIX}")
_SUM = 4
_NO = ("", "0", "false")
# Not on every system: neither a link nor a pipe may stand where a file was put.
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class Cache(NamedTuple):
    """A folder in which files are kept, which may not be there yet."""

    folder: Path

    def apart_from(self, plan: Path) -> bool:
        """Whether it lies neither in a plan nor in the checkout that this is part of: others write there."""
        root = Path(os.path.realpath(plan))
        top = next((each for each in (root, *root.parents) if os.path.lexists(each / ".git")), root)
        return not Path(os.path.realpath(self.folder)).is_relative_to(top)

    def read(self, name: str) -> bytes | None:
        """What was written under a name, None where nothing is that can be trusted."""
        try:
            if not _ours(os.lstat(self.folder), stat.S_ISDIR):
                return None
            descriptor = os.open(self._file(name), _READ)
            try:
                status = os.fstat(descriptor)
                if not _ours(status, stat.S_ISREG) or status.st_size > LARGEST:
                    return None
                data = os.read(descriptor, status.st_size)
            finally:
                os.close(descriptor)
        except OSError:
            return None
        content = memoryview(data)[:-_SUM]
        return bytes(content) if data[-_SUM:] == _bytes_of(zlib.crc32(content)) else None

    def write(self, name: str, parts: Iterable[bytes]) -> None:
        """Keep some bytes under a name, whole or not at all; the oldest of what is kept makes room for them."""
        try:
            if not _may_be_made(self.folder):
                return
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if _ours(os.lstat(self.folder), stat.S_ISDIR):
                _put(self._file(name), parts)
                _prune(self.folder)
        except OSError:
            return

    def _file(self, name: str) -> Path:
        return self.folder / f"{_PREFIX}{zlib.crc32(name.encode('utf-8', 'surrogateescape')):08x}.json"


def cache(environment: Mapping[str, str], system: str) -> Cache | None:
    """The cache of whoever runs the program on a system (`sys.platform`): the folder that CCICTL_CACHE_DIR names, else
    the usual one. None where CCICTL_NO_CACHE says so, where there is no such folder, and on a machine of CI: it is
    thrown away, and what is checked there is anybody's.
    """
    if environment.get("CCICTL_NO_CACHE") or environment.get("CI", "").lower() not in _NO:
        return None
    folder = Path(environment.get("CCICTL_CACHE_DIR") or _usual(environment, system))
    return Cache(folder) if folder.is_absolute() else None


def _usual(environment: Mapping[str, str], system: str) -> str:
    if system == "win32":
        home, way = environment.get("LOCALAPPDATA", ""), "ccictl/Cache"
    elif os.path.isabs(named := environment.get("XDG_CACHE_HOME", "")):  # noqa: PTH117 - the specification ignores others
        home, way = named, "ccictl"
    else:
        home, way = environment.get("HOME", ""), "Library/Caches/ccictl" if system == "darwin" else ".cache/ccictl"
    return f"{home}/{way}" if home else ""


def _ours(status: os.stat_result, kind: Callable[[int], bool]) -> bool:
    """Whether something is what it should be, and nobody else's to write: Windows keeps the folders of users apart."""
    if not kind(status.st_mode):
        return False
    return not hasattr(os, "geteuid") or (status.st_uid == os.geteuid() and not status.st_mode & 0o022)


def _may_be_made(folder: Path) -> bool:
    """Whether what is to be made would be in a place of ours, or of all: who is root for a moment must not leave in the
    home of somebody a folder that this one can then not write to.
    """
    there = next((each for each in (folder, *folder.parents) if os.path.lexists(each)), folder)
    return there == folder or not hasattr(os, "geteuid") or there.stat().st_uid in (0, os.geteuid())


def _bytes_of(checksum: int) -> bytes:
    """What tells damage, behind what it is of: a file that was cut, a disk that forgets."""
    return checksum.to_bytes(_SUM, "big")


def _put(target: Path, parts: Iterable[bytes]) -> None:
    """Beside its place first, then in it, unless it is too large.

    It need not outlast a power cut: what is damaged is not read.
    """
    beside = target.with_name(f".{target.name}.{os.urandom(8).hex()}")
    size, checksum = _SUM, 0
    try:
        with os.fdopen(os.open(beside, _WRITE, 0o600), "wb") as stream:
            for part in parts:
                size, checksum = size + len(part), zlib.crc32(part, checksum)
                if size > LARGEST:
                    break
                stream.write(part)
            stream.write(_bytes_of(checksum))
        if size <= LARGEST:
            beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _prune(folder: Path) -> None:
    """Delete the oldest files of ours, where there are more than MOST, or more than MOST_BYTES of them."""
    with os.scandir(folder) as scan:
        files = [(each.stat(follow_symlinks=False), each.path) for each in scan if each.name.startswith(_OURS)]
    room = MOST_BYTES
    newest = sorted((each for each in files if stat.S_ISREG(each[0].st_mode)), key=lambda each: -each[0].st_mtime_ns)
    for rank, (status, path) in enumerate(newest):
        room -= status.st_size
        if rank >= MOST or room < 0:
            Path(path).unlink(missing_ok=True)
