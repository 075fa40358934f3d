"""The places of values in a file that YAML read: nodes of PyYAML, seen as what `places.Written` is."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ccictl.source.compose import MappingNode, Node, ScalarNode, compose
from ccictl.source.hidden import PLACEHOLDER, plain, without_hidden
from ccictl.source.mark import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from yaml.error import Mark


def span_of(node: Node, lines: Sequence[str]) -> Span:
    """Where a node is written, without the blank lines and comments behind it that a parser counts in."""
    start = _inside(node.start_mark, lines)
    if isinstance(node, ScalarNode) and node.style in ("|", ">"):
        return Span(*start, *_end_of_block(lines, node.start_mark, node.end_mark))
    if not isinstance(node, ScalarNode) and node.flow_style is False and node.value:  # type: ignore[attr-defined]
        last = node.value[-1]
        inner = span_of(last[1] if isinstance(last, tuple) else last, lines)
        return Span(*start, inner.end_line, inner.end_column)
    return Span(*start, *_inside(node.end_mark, lines))


def _inside(mark: Mark, lines: Sequence[str]) -> tuple[int, int]:
    """The line and column of a mark, from 1; behind the last line the parser may see one more."""
    if mark.line < len(lines):
        return mark.line + 1, mark.column + 1
    return len(lines), len(lines[-1]) + 1


def _end_of_block(lines: Sequence[str], start: Mark, end: Mark) -> tuple[int, int]:
    """The end of the last line with text of a block, without the empty lines that a parser counts in."""
    last = end.line if end.column else end.line - 1
    while last > start.line and not lines[last].strip():
        last -= 1
    return last + 1, len(lines[last].rstrip()) + 1


def is_lost(node: Node) -> bool:
    """Whether a node stands for what was taken out of the text."""
    return isinstance(node, ScalarNode) and bool(node.value == PLACEHOLDER)


def name_of(key: ScalarNode) -> str:
    """A key as it is looked up: without what is hidden in it, and without odd spaces around it."""
    name: str = key.value
    return name if name.isprintable() else without_hidden(name).strip()


class Composed:
    """A node with the lines that it was read from."""

    def __init__(self, node: Node, lines: Sequence[str]) -> None:
        self._node = node
        self._lines = lines

    @property
    def span(self) -> Span:
        """Where it is written."""
        return span_of(self._node, self._lines)

    @property
    def is_empty(self) -> bool:
        """Whether it is a text of nothing."""
        return isinstance(self._node, ScalarNode) and not self._node.value

    @property
    def first(self) -> Span | None:
        """Where the first field of it is named, of those that are fields."""
        node = self._node
        return span_of(node.value[0][0], self._lines) if isinstance(node, MappingNode) and node.value else None

    # A file may have as many findings as fields: each mapping is searched through once.
    @cached_property
    def parts(self) -> Mapping[str | int, tuple[Span | None, Composed]]:
        """What is in it by name, with where the name is; of a list by rank, and by its text or its `ref`."""
        if isinstance(self._node, ScalarNode):
            return {}
        return self._fields() if isinstance(self._node, MappingNode) else self._items()

    def _fields(self) -> dict[str | int, tuple[Span | None, Composed]]:
        fields: dict[str | int, tuple[Span | None, Composed]] = {}
        for key, child in self._node.value:
            if isinstance(key, ScalarNode):
                fields.setdefault(name_of(key), (span_of(key, self._lines), Composed(child, self._lines)))
        return fields

    def _items(self) -> dict[str | int, tuple[Span | None, Composed]]:
        items: dict[str | int, tuple[Span | None, Composed]] = {}
        for rank, item in enumerate(item for item in self._node.value if not is_lost(item)):
            one = Composed(item, self._lines)
            items[rank] = (None, one)
            target = one.parts.get("ref", (None, one))[1] if isinstance(item, MappingNode) else one
            if isinstance(target._node, ScalarNode):  # noqa: SLF001 - one of the same
                items.setdefault(plain(target._node.value).strip(), (None, target))  # noqa: SLF001
        return items

    def scalars(self) -> Iterator[Span]:
        """The places of all keys and values that are text; of a block of text without its first line."""
        pending = [self._node]
        while pending:
            node = pending.pop()
            if isinstance(node, ScalarNode):
                span = span_of(node, self._lines)
                yield span._replace(line=span.line + 1, column=1) if node.style in ("|", ">") else span
            elif isinstance(node, MappingNode):
                for name, child in node.value:
                    pending += (name, child)
            else:
                pending += node.value


def composed(text: str) -> Composed | None:
    """The whole of a text, composed again; None where it cannot be."""
    root = compose(text)
    return Composed(root, text.split("\n")) if isinstance(root, Node) else None
