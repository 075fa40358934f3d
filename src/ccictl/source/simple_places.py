"""The places of values in a file in which everything is simple: what `simple.py` reads, with where it is written."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.source.mark import Span
from ccictl.source.simple import LINES, PARTS, is_simple, one_line, plainly_ended

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from ccictl.source.document import Document

    Parts = dict[str | int, tuple[Span | None, "Simply"]]


class Simply(NamedTuple):
    """What is written in a place: a `text`, fields or a list in its `parts`; see `places.Written`.

    `own` is where it is; None for fields, which are where the first and the last of them are. `block` says that it is
    a block of text, whose first line is none of it.
    """

    own: Span | None
    text: str | None = None
    parts: Mapping[str | int, tuple[Span | None, Simply]] = MappingProxyType({})
    block: bool = False

    @property
    def span(self) -> Span:
        """Where it is, from its first character to its last."""
        if self.own is not None:
            return self.own
        *_, (_, last) = self.parts.values()
        end = last.span
        return (self.first or end)._replace(end_line=end.end_line, end_column=end.end_column)

    @property
    def is_empty(self) -> bool:
        """Whether it is a text of nothing."""
        return self.text == ""

    @property
    def first(self) -> Span | None:
        """Where the first field of it is named."""
        return next(iter(self.parts.values()))[0] if self.parts else None

    def scalars(self) -> Iterator[Span]:
        """The places of all keys and values that are text; of a block of text without its first line."""
        if self.own is not None and self.text is not None:
            yield self.own._replace(line=self.own.line + 1, column=1) if self.block else self.own
        for step, (name, part) in self.parts.items():
            if name is not None:
                yield name
            # An item is there by its rank, and may be by its text.
            if name is not None or isinstance(step, int):
                yield from part.scalars()


def simply_written(document: Document) -> Simply | None:
    """What is written in a document in which everything is simple; None for any other."""
    if document.faults or not is_simple(document.text):
        return None
    root: Parts = {}
    around = [(0, root)]
    last, line, at = "", 1, 0
    text = plainly_ended(document.text)
    for match in LINES.finditer(text):
        name = match[2]
        if not name:
            continue
        start = match.start(2)
        line, at = line + text.count("\n", at, start), start
        column = len(match[1])
        if column > around[-1][0]:
            outer = around[-1][1]
            inside: Parts = {}
            outer[last] = (outer[last][0], Simply(None, parts=inside))
            around.append((column, inside))
        while column < around[-1][0]:
            around.pop()
        last = name
        around[-1][1][name] = (Span.at(line, column + 1, len(name)), _behind(match, line))
    return Simply(None, parts=root)


def _behind(match: re.Match[str], line: int) -> Simply:
    """What is behind a name, which is in that line: a block of text, a value, items, or nothing yet."""
    _, name, _, block, _, value, items, _ = match.groups()
    if block:
        lines = block.rstrip("\n").split("\n")
        begin = match.start(3) - match.start() + 1
        return Simply(Span(line, begin, line + len(lines), len(lines[-1].rstrip()) + 1), block, block=True)
    if items:
        return _items(items, line + 1)
    if value and value[0] != "#":
        return _value(one_line(value), line, match.start(6) - match.start() + 1)
    end = match.start(2) - match.start() + len(name) + 2
    return Simply(Span(line, end, line, end), "")


def _value(text: str, line: int, column: int) -> Simply:
    """What is written in one line."""
    own = Span.at(line, column, len(text))
    if text[0] == "[":
        return _listed(own, _flow(text, line, column))
    if text[0] == "{":
        return _braces(text, line, column)
    if text[0] in "\"'":
        # Between braces a space may stand behind it.
        text = text.rstrip(" ")
        return Simply(Span.at(line, column, len(text)), text[1:-1])
    return Simply(own, text)


def _items(text: str, line: int) -> Simply:
    found = []
    for number, each in enumerate(text.removesuffix("\n").split("\n"), start=line):
        rest = each.lstrip(" ")[1:].lstrip(" ")
        found.append(_value(one_line(rest), number, len(each) - len(rest) + 1))
    first = text.index("-") + 1
    end = found[-1].span
    return _listed(Span(line, first, end.end_line, end.end_column), found)


def _flow(text: str, line: int, column: int) -> list[Simply]:
    """What is between brackets, part by part."""
    inside = text[1:-1]
    place = column + 1 + len(inside) - len(inside.lstrip(" "))
    found = []
    for part in PARTS.findall(inside.strip(" ")):
        found.append(_value(part, line, place))
        place += len(part) + 2
    return found


def _listed(own: Span, found: list[Simply]) -> Simply:
    """Items by rank, and by their text or the `ref` among their fields."""
    parts: Parts = {}
    for rank, item in enumerate(found):
        parts[rank] = (None, item)
        name, target = item.parts.get("ref", (None, item))
        # What stands in a list has no name: `[ref]` is no reference.
        target = item if name is None else target
        if target.text is not None:
            parts.setdefault(target.text.strip(), (None, target))
    return Simply(own, parts=parts)


def _braces(text: str, line: int, column: int) -> Simply:
    inside = text[1:-1]
    place = column + 1 + len(inside) - len(inside.lstrip(" "))
    parts: Parts = {}
    for pair in inside.strip(" ").split(", "):
        name, _, value = pair.partition(": ")
        parts[name] = (Span.at(line, place, len(name)), _value(value, line, place + len(name) + 2))
        place += len(pair) + 2
    return Simply(Span.at(line, column, len(text)), parts=parts)
