"""A file of several entities, piece by piece: what one of them is cost nothing to know again while it stays as it was.

In the subset of YAML that a plan is written in, nothing refers from one top-level key to another, and what stands in
the first column begins a key. So a text whose lines each begin with such a key, a space or a `#` is the sequence of
its keys, if each of them can be read alone: what is left open in one (a quote, a bracket) is a fault there, and then
the whole is read as a whole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ccictl.source.document import Document, parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from ccictl.source.document import Raw

# Where a line begins with what a key may begin with.
_NEXT = re.compile(r"\n(?=[a-z0-9])")
# A line that begins otherwise than with a key, a space or a comment; what may end a line elsewhere, or moves columns.
_ODD = re.compile("^(?![ #\n]|[a-z0-9][a-z0-9-]*:(?: |$)|\\Z)|[\r\t\x00\x85\u2028\u2029\ufeff]", re.MULTILINE)


class Pieces:
    """Reads files whose pieces are mostly those of others. Lives only while the past is read."""

    def __init__(self, parse_: Callable[[str, bytes], Document] = parse) -> None:
        self._parse = parse_
        self._read: dict[str, tuple[str, Raw] | None] = {}

    def parse(self, path: str, data: bytes) -> Document:
        """The document of a file's bytes, as `document.parse` gives it; pieces that are the same are one object."""
        return self._joined(path, data) or self._parse(path, data)

    def _joined(self, path: str, data: bytes) -> Document | None:
        try:
            text = data.decode("utf-8")
        except ValueError:
            return None
        raw: dict[str, Raw] = {}
        for piece in pieces(text):
            if piece not in self._read:
                self._read[piece] = self._alone(path, piece)
            found = self._read[piece]
            if found is None or found[0] in raw:
                return None
            raw[found[0]] = found[1]
        return Document(path, text, text, raw, (), whole=True) if raw else None

    def _alone(self, path: str, piece: str) -> tuple[str, Raw] | None:
        """The key and the value of a piece, None where it cannot be read alone."""
        if _ODD.search(piece):
            return None
        document = self._parse(path, piece.encode())
        sound = document.whole and not document.faults and document.text == document.clean == piece
        return next(iter(document.raw.items())) if sound and len(document.raw) == 1 else None


def pieces(text: str) -> list[str]:
    """What a text is cut into, before each line that may begin with a key; what comes before the first goes with it."""
    found = _NEXT.split(text)
    found = [*(f"{each}\n" for each in found[:-1]), found[-1]]
    return found if _NEXT.match(f"\n{text}") else ["".join(found[:2]), *found[2:]]
