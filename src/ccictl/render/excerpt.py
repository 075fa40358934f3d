"""A source line as a terminal shows it, cut to its width around what is meant."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.render.inert import HASHES
from ccictl.show import cells, show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.shapes.findings import Passage

# Combining marks take no column, so a line's width may hold more characters than columns; never more than this many
# times. What is further from the span is not even looked at: a line of a megabyte costs no more than a short one.
_DENSEST = 2
_CUT = "…"


class Excerpt(NamedTuple):
    """Part of a line, and where in it the span is, in columns of the terminal, from 0."""

    text: str
    start: int
    length: int


def excerpt(passage: Passage, width: int) -> Excerpt:
    """What of the passage's line fits into `width` columns: all of the span if possible, rather what is before it."""
    text, span = passage.text, passage.span
    start = min(span.column - 1, len(text))
    end = span.end_column - 1 if span.end_line == span.line else len(text)
    end = min(max(start, end), len(text))
    reach = _DENSEST * width
    pieces = _pieces(text, max(0, start - reach), start + 2 * reach)
    first = min(start, reach)
    last = first + min(end - start, reach)
    before, marked, after = pieces[:first], pieces[first:last], pieces[last : last + reach]

    underlined = max(1, _width(marked))
    if _width(before) + underlined + _width(after) <= width:
        return Excerpt("".join(pieces).rstrip(), _width(before), underlined)
    most = max(1, width * 2 // 3)
    if underlined > most:
        marked, after, underlined = [_head(marked, most)], [], most
    room = width - underlined
    left = _tail(before, room - min(_width(after), room // 4))
    right = _head(after, room - cells(left))
    return Excerpt(f"{left}{''.join(marked)}{right}".rstrip(), cells(left), underlined)


def _pieces(text: str, start: int, end: int) -> list[str]:
    """Each character of a stretch as it is shown, so that what is cut is never a part of one."""
    part = text[start:end]
    steering = {match.start() + 1 for match in HASHES.finditer(part)}
    if part.isprintable() and not steering:
        return list(part)
    return [_piece(character, index in steering) for index, character in enumerate(part)]


def _piece(character: str, steering: bool) -> str:
    if steering:
        return r"\u{23}"
    return " " if character == "\t" else show(character)


def _width(pieces: Sequence[str]) -> int:
    return cells("".join(pieces))


def _head(pieces: Sequence[str], room: int) -> str:
    """As many of the first pieces as fit, and a sign where some are left out."""
    if _width(pieces) <= room:
        return "".join(pieces)
    kept = sum(used < room for used in accumulate(map(cells, pieces)))
    return "".join(pieces[:kept]) + _CUT if room > 0 else ""


def _tail(pieces: Sequence[str], room: int) -> str:
    """As many of the last pieces as fit, and a sign where some are left out."""
    if _width(pieces) <= room:
        return "".join(pieces)
    kept = sum(used < room for used in accumulate(map(cells, reversed(pieces))))
    return _CUT + "".join(pieces[len(pieces) - kept :]) if room > 0 else ""
