"""Reading one file without trusting it."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.source.fault import Fault
from ccictl.source.folder import linked, not_regular, reason, remedy

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 1024 * 1024
# Not on every system: a FIFO must not block us, a link made after the folder was listed must not lead us out.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read(path: Path) -> bytes | Fault:
    """The bytes of a regular file of at most 1 MiB, else what is wrong with it."""
    try:
        descriptor = os.open(path, _FLAGS)
    except OSError as error:
        return _refused(error)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return not_regular()
        if status.st_size > LARGEST:
            return too_large()
        return _content(descriptor, status.st_size)
    except OSError as error:
        return _refused(error)
    finally:
        os.close(descriptor)


def _content(descriptor: int, size: int) -> bytes | Fault:
    """All there is, even where the file grew since its size was asked for, within the limit."""
    # One byte is asked for that should not be there: without it, this is the end of the file.
    data = os.read(descriptor, size + 1)
    if len(data) == size:
        return data
    while len(data) <= LARGEST:
        more = os.read(descriptor, LARGEST + 1 - len(data))
        if not more:
            return data
        data += more
    return too_large()


def too_large() -> Fault:
    """The fault of a file that is larger than any of a plan."""
    return Fault(
        "unreadable-file",
        msg("This file is larger than 1 MiB."),
        msg("Split it: one file for each entity, in the folder of its kind."),
    )


def _refused(error: OSError) -> Fault:
    if error.errno in (errno.ELOOP, errno.EMLINK):
        return linked()
    return Fault("unreadable-file", msg("This file cannot be read ({reason}).", reason=reason(error)), remedy(error))
