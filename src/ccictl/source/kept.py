"""The files of a plan as they were parsed before, known by their whole text.

Only what says nothing of itself is kept: a file without a fault is its text and its values, and the values follow from
the text and from the code that parses. So the answer is the same with them and without, whatever became of the files.
"""

from __future__ import annotations

import json
import os
import sys
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ccictl import __version__
from ccictl.source.document import Document, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.outside.cache import Cache
    from ccictl.source.document import Raw

_FORMAT = 1
_MARK = b"\xef\xbb\xbf"


class Kept:
    """The files of a plan that a cache holds, and those that are read now. Lives only while a plan is loaded."""

    def __init__(self, root: Path, cache: Cache) -> None:
        self._made_by = _made_by() if cache.apart_from(root) else ""
        self._cache = cache
        self._name = f"{os.path.realpath(root)}\n{self._made_by}"
        self._known = _documents(cache.read(self._name), self._made_by) if self._made_by else {}
        self._used: dict[str, Document] = {}
        self._is_new = False

    def parse(self, path: str, data: bytes) -> Document:
        """The document of a file's bytes: see `document.parse`."""
        text = _text(data)
        document = self._known.get(text)
        if document is not None:
            document = document._replace(path=path)
        else:
            document = parse(path, data)
            if not _is_plain(document, text):
                return document
            self._is_new = True
        self._used[text] = document
        return document

    def keep(self) -> None:
        """Keep what was read for the next time, where something of it is new."""
        if not self._made_by or not self._is_new:
            return
        self._cache.write(self._name, self._written())

    def _written(self) -> Iterator[bytes]:
        """One JSON text, in pieces: of a large plan the whole would be as large as the plan."""
        before = f'{{"made_by": {json.dumps(self._made_by)}, "files": ['
        for text, document in self._used.items():
            yield f"{before}\n{json.dumps([text, document.raw])}".encode("ascii")
            before = ","
        yield b"]}"


def _text(data: bytes) -> str:
    """The text of bytes; of what is no UTF-8 one that no file without a fault has."""
    return data.removeprefix(_MARK).decode("utf-8", "surrogateescape")


def _is_plain(document: Document, text: str) -> bool:
    """Whether a document says no more than its text and its values."""
    return document.text == document.clean == text and document.whole and not document.faults


def _documents(data: bytes | None, made_by: str) -> dict[str, Document]:
    """What was kept, by its text: nothing where any of it is not what would have been kept."""
    if data is None:
        return {}
    try:
        held = json.loads(data)
        if held["made_by"] != made_by:
            return {}
        return {text: Document("", text, text, _fields(raw), (), whole=True) for text, raw in held["files"]}
    except (ValueError, TypeError, KeyError, RecursionError):
        return {}


def _fields(held: Any) -> dict[str, Raw]:
    """Fields as they come out of a file. Raises TypeError where these do not."""
    if type(held) is not dict:
        raise TypeError
    for value in held.values():
        if type(value) is not str:
            _see(value)
    return held


def _see(held: Any) -> None:
    if type(held) is dict:
        _fields(held)
    elif type(held) is list:
        for value in held:
            if type(value) is not str:
                _see(value)
    elif held is not None:
        raise TypeError


def _made_by() -> str:
    """What the values of a text follow from besides: the format, ccictl, Python, and every file of the code that
    parses, by its size and time: a working copy is edited while its version stays. Empty where that cannot be known.
    """
    yaml = PathFinder.find_spec("yaml")
    if yaml is None or yaml.origin is None:
        return ""
    try:
        code = [
            _stamp(each) for file in (__file__, yaml.origin) for each in os.scandir(Path(file).parent) if each.is_file()
        ]
    except OSError:
        return ""
    return f"{_FORMAT} {__version__} {sys.version} {' '.join(sorted(code))}"


def _stamp(file: os.DirEntry[str]) -> str:
    status = file.stat()
    return f"{file.name} {status.st_size} {status.st_mtime_ns}"
