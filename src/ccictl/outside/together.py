"""Writing several files: all of them, or none."""

from __future__ import annotations

import stat
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.exits import CannotRunError
from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.outside.output import beside, cannot_write, sync_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class _Done(NamedTuple):
    """What was done so far: folders made, files that wait beside their places, what stood in places that were taken."""

    folders: list[Path]
    waiting: dict[Path, Path]
    before: dict[Path, bytes | None]


def write_together(files: Mapping[Path, bytes], seen: Mapping[Path, bytes | None] = MappingProxyType({})) -> None:
    """Write each file beside its place, then all of them into their places; where that fails everything is as it was.

    `seen` is what was read of files that are made from what stood there (None: nothing did); what was written there
    since is not written over. Links are not followed. Raises CannotRunError.
    """
    done = _Done([], {}, {})
    path = None
    try:
        for path, data in files.items():
            _make(path.parent, done.folders)
            done.waiting[path] = beside(path, data)
        there = {path: _unchanged(path, seen) for path in files}
        for path in files:
            done.before[path] = there[path]
            done.waiting[path].replace(path)
            del done.waiting[path]
        for folder in {path.parent for path in files}:
            sync_folder(folder)
    except BaseException as error:
        _undo(done)
        if isinstance(error, OSError):
            raise cannot_write(str(path), error) from error
        raise


def _unchanged(path: Path, seen: Mapping[Path, bytes | None]) -> bytes | None:
    there = content(path)
    if there != seen.get(path, there):
        raise CannotRunError(
            msg('"{path}" was changed meanwhile, and nothing was written.', path=str(path)),
            msg("Run the command again."),
        )
    return there


def content(path: Path) -> bytes | None:
    """What stands in a place, None for nothing. Raises OSError, and CannotRunError where it is no regular file."""
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise CannotRunError(
            msg('"{path}" is no regular file, and is not written over.', path=str(path)),
            msg("Move it away, and run the command again."),
        )
    return path.read_bytes()


def _make(folder: Path, made: list[Path]) -> None:
    """Make a folder and those above it, and note which were not there."""
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        each.mkdir()
        made.append(each)


def _undo(done: _Done) -> None:
    for temporary in done.waiting.values():
        with suppress(OSError):
            temporary.unlink()
    for path, data in done.before.items():
        with suppress(OSError):
            if data is None:
                path.unlink()
            else:
                beside(path, data).replace(path)
    for folder in reversed(done.folders):
        with suppress(OSError):
            folder.rmdir()
