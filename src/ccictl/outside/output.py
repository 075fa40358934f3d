"""Writing: to standard output, or to a file all or nothing."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ccictl.exits import CannotRunError, ClosedPipeError
from ccictl.i18n import msg

if TYPE_CHECKING:
    from ccictl.i18n import Message


def to_stdout(text: str) -> None:
    """Write `text` to standard output as UTF-8, whatever the locale. Raises ClosedPipeError, CannotRunError."""
    _to_stream(text, sys.stdout)


def data_to_stdout(data: bytes) -> None:
    """The same for bytes: nothing in them is for a terminal."""
    _data_to_stream(data, sys.stdout)


def to_stderr(text: str) -> None:
    """Write `text` to standard error as UTF-8."""
    _to_stream(text, sys.stderr)


def _to_stream(text: str, stream: object) -> None:
    if stream is not None and not hasattr(stream, "buffer"):  # a stream of text in its place, as tests put there
        stream.write(text)  # type: ignore[attr-defined]
        return
    _data_to_stream(text.encode("utf-8", "backslashreplace"), stream)


def _data_to_stream(data: bytes, stream: object) -> None:
    buffer = getattr(stream, "buffer", None)
    if buffer is None:  # the shell closed it
        return
    try:
        left = memoryview(data)
        while left:  # unbuffered, a stream takes what the pipe has room for
            left = left[buffer.write(left) :]
        buffer.flush()
    except BrokenPipeError as error:
        raise ClosedPipeError from error
    except OSError as error:
        raise cannot_write("-", error) from error


def to_file(text: str, path: Path) -> None:
    """Write `text` to the file at `path` whole, or not at all: beside it first, then in its place.

    What is there and is no regular file (a terminal, a pipe) is written to as it is. Raises CannotRunError.
    """
    data_to_file(text.encode("utf-8", "backslashreplace"), path)


def data_to_file(data: bytes, path: Path) -> None:
    """The same for bytes."""
    try:
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            with path.open("wb") as stream:
                stream.write(data)
            return
        _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise cannot_write(str(path), error) from error


def append(text: str, path: Path) -> None:
    """Add `text` at the end of a file that others write to as well. Raises CannotRunError."""
    try:
        with path.open("ab") as stream:
            stream.write(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise cannot_write(str(path), error) from error


def _replace(target: Path, data: bytes) -> None:
    beside(target, data).replace(target)
    sync_folder(target.parent)


def beside(target: Path, data: bytes) -> Path:
    """A new file next to `target` that holds `data` and only has to take its place. Raises OSError, leaving nothing."""
    import tempfile

    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(mode)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system lets a folder be synchronised."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:  # pragma: no cover - Windows opens no folder
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def cannot_write(name: str, error: OSError) -> CannotRunError:
    """Why a file cannot be written (`-`: the standard output), and what to do."""
    message = msg('Cannot write to "{path}" ({reason}).', path=name, reason=_reason(error))
    if name == "-":
        message = msg("Cannot write to the standard output ({reason}).", reason=_reason(error))
    return CannotRunError(message, _remedy(error))


def _remedy(error: OSError) -> Message:
    if error.errno == errno.ENOSPC:
        return msg("Free some space.")
    if isinstance(error, FileNotFoundError):
        return msg("Make that folder first, or name another file.")
    if isinstance(error, IsADirectoryError):
        return msg("Name a file in it.")
    return msg("Name another file.")


def _reason(error: OSError) -> Message:
    if error.errno == errno.ENOSPC:
        return msg("the disk is full")
    if isinstance(error, FileNotFoundError):
        return msg("its folder does not exist")
    if isinstance(error, PermissionError):
        return msg("permission denied")
    if isinstance(error, IsADirectoryError):
        return msg("it is a folder")
    if isinstance(error, FileExistsError | NotADirectoryError):
        return msg("a file has the name of a folder")
    return msg("error {number} of the system", number=str(error.errno))
