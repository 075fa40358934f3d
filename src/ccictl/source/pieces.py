"""A file of several entities, piece by piece: what one of them is cost nothing to know again while it stays as it was.

In the subset of YAML that a plan is written in, nothing refers from one top-level key to another, and what stands in
the first column begins a key. So a text whose lines each begin with such a key, a space or a `#` is the sequence of
its keys, if each of them can be read alone: what is left open in one (a quote, a bracket) is a fault there, and then
the whole is read as a whole.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.source.document import Document, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ccictl.source.document import Raw

# Where a line begins with what a key may begin with.
_NEXT = re.compile(r"\n(?=[a-z0-9])")
# A line that begins otherwise than with a key, a space or a comment, unless it begins the document; what may end a line
# elsewhere, or is no text.
_ODD = re.compile(
    r"^(?![ #\n]|\r\n|\Z|\A---\r?$|[a-zA-Z0-9_$][a-zA-Z0-9_-]*:(?: |\r?$))|\r(?!\n)|[\x00\x85\u2028\u2029\ufeff]",
    re.MULTILINE,
)


class Piece(NamedTuple):
    """A part of a text that can be read alone, and the fields that it holds."""

    text: str
    raw: dict[str, Raw]


class Pieces:
    """Cuts files whose pieces are mostly those of others. Lives only while the past is read."""

    def __init__(self, parse_: Callable[[str, bytes], Document] = parse) -> None:
        self._parse = parse_
        self._read: dict[str, Piece | None] = {}

    def cut(self, data: bytes) -> tuple[Piece, ...]:
        """The pieces of a file's bytes, the same of which are one object; none where it is to be read as a whole."""
        try:
            text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
        except ValueError:
            return ()
        found: list[Piece] = []
        names: set[str] = set()
        for part in pieces(text):
            if part not in self._read:
                self._read[part] = self._alone(part)
            piece = self._read[part]
            if piece is None or not names.isdisjoint(piece.raw):
                return ()
            names.update(piece.raw)
            found.append(piece)
        return tuple(found)

    def _alone(self, text: str) -> Piece | None:
        """The piece that a text is, None where it cannot be read alone."""
        if _ODD.search(text):
            return None
        document = self._parse("", text.encode())
        sound = document.whole and not document.faults and document.text == document.clean == text
        return Piece(text, document.raw) if sound else None


def pieces(text: str) -> list[str]:
    """What a text is cut into, before each line that may begin with a key; what comes before the first goes with it."""
    found = _NEXT.split(text)
    found = [*(f"{each}\n" for each in found[:-1]), found[-1]]
    return found if _NEXT.match(f"\n{text}") else ["".join(found[:2]), *found[2:]]


def joined(path: str, found: Sequence[Piece], *, bare: bool = False) -> Document:
    """The document that pieces make, as `document.parse` gives it; a `bare` one has no text, and so no places."""
    text = "" if bare else "".join(each.text for each in found)
    return Document(path, text, text, {name: raw for each in found for name, raw in each.raw.items()}, (), whole=True)
