"""The places of values in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from ccictl.source.compose import MappingNode, Node, ScalarNode, compose
from ccictl.source.hidden import PLACEHOLDER, plain, without_hidden
from ccictl.source.mark import TOP, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from yaml.error import Mark

    from ccictl.source.document import Document, Path

_Children: TypeAlias = "dict[str | int, tuple[ScalarNode | None, Node]]"


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


class Places:
    """Finds places in one document; the text is composed again for it.

    Places are not kept while a plan is loaded: most plans have few findings, and every place would cost more
    memory than the values.
    """

    def __init__(self, document: Document) -> None:
        root = compose(document.clean)
        self._root = root if isinstance(root, Node) else None
        self._lines = document.clean.split("\n")
        # A file may have as many findings as fields: each mapping is searched through once.
        self._known: dict[int, _Children] = {}

    def of(self, path: Path, *, key: bool = False) -> Span:
        """The place of the value at `path`, or of its key; of the nearest that is there when it is missing."""
        node, place = self._root, TOP
        if isinstance(node, MappingNode) and node.value:
            place = span_of(node.value[0][0], self._lines)
        for depth, step in enumerate(path):
            name, child = self._child(node, step)
            if child is None:
                return place
            last = depth == len(path) - 1
            node = child
            empty = isinstance(child, ScalarNode) and not child.value
            shown = name if name is not None and (key or not last or empty) else child
            place = span_of(shown, self._lines)
        return place

    def scalars(self) -> Iterator[Span]:
        """The places of all keys and values that are text; of a block of text without its first line."""
        pending = [self._root] if self._root is not None else []
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

    def _child(self, node: Node | None, step: str | int) -> tuple[ScalarNode | None, Node | None]:
        """What is at `step` of a node, with its key; an item of a list is found by rank, by its text or its `ref`."""
        if node is None or isinstance(node, ScalarNode):
            return None, None
        if id(node) not in self._known:
            self._known[id(node)] = _fields(node) if isinstance(node, MappingNode) else _items(node)
        return self._known[id(node)].get(step, (None, None))


def _fields(node: MappingNode) -> _Children:
    children: _Children = {}
    for key, child in node.value:
        if isinstance(key, ScalarNode):
            children.setdefault(name_of(key), (key, child))
    return children


def _items(node: Node) -> _Children:
    children: _Children = {}
    for rank, item in enumerate(item for item in node.value if not is_lost(item)):
        children[rank] = (None, item)
        target = _fields(item).get("ref", (None, item))[1] if isinstance(item, MappingNode) else item
        if isinstance(target, ScalarNode):
            children.setdefault(plain(target.value).strip(), (None, target))
    return children
