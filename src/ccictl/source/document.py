"""A file of a plan: its text, what it holds as plain values, and the place of each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from yaml import YAMLError

from ccictl.i18n import msg
from ccictl.source import forbidden
from ccictl.source.compose import MappingNode, Node, ScalarNode, SequenceNode, TooDeepError, compose
from ccictl.source.decode import decode
from ccictl.source.fault import Fault
from ccictl.source.hidden import reveal
from ccictl.source.mark import TOP, Span
from ccictl.source.syntax import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterator

# A scalar is its text; `~`, `null` and nothing are None: not given.
Raw: TypeAlias = "str | None | dict[str, Raw] | list[Raw]"
Path: TypeAlias = "tuple[str | int, ...]"

_NOT_GIVEN = frozenset(("", "~", "null"))
# Each round takes one syntax error out of the way; a text that still fails after these is given up.
_ROUNDS = 25


class Document(NamedTuple):
    """One file, read. `clean` is `text` with what could not be read taken out, line for line.

    `whole` is false where something was taken out: what is absent from `raw` may be there in the file.
    """

    path: str
    text: str
    clean: str
    raw: dict[str, Raw]
    faults: tuple[Fault, ...]
    whole: bool


def parse(path: str, data: bytes) -> Document:
    """The document of a file's bytes. Every fault is a value in it; none is raised."""
    decoded = decode(data)
    clean, faults = reveal(decoded.text)
    faults = [*decoded.faults, *faults]
    allowed = forbidden.only_allowed(clean)
    faults += allowed.faults
    whole = decoded.whole and allowed.whole
    node, clean, errors = _compose(allowed.text)
    faults += errors
    whole = whole and not errors
    raw: dict[str, Raw] = {}
    if isinstance(node, MappingNode):
        built = _build(node, faults)
        assert isinstance(built, dict)
        raw = built
    elif whole:
        faults.append(_no_mapping(node))
        whole = False
    return Document(path, decoded.text, clean, raw, tuple(faults), whole)


def _compose(text: str) -> tuple[Node | None, str, list[Fault]]:
    """The root node, the text it was composed from, and the syntax errors taken out on the way."""
    faults: list[Fault] = []
    guessed = False
    for _ in range(_ROUNDS):
        try:
            return compose(text), text, faults
        except (YAMLError, TooDeepError) as error:
            fault, sure, repaired = diagnose(text, error)
        # Behind a guess the next guess is more often its echo than another mistake.
        if sure or not guessed:
            faults.append(fault)
        guessed = guessed or not sure
        if repaired is None:
            break
        text = repaired
    return None, text, faults


def _build(node: Node, faults: list[Fault]) -> Raw:
    """Plain values of a node; its depth was bounded when it was composed."""
    if isinstance(node, ScalarNode):
        value: str = node.value
        return None if value in _NOT_GIVEN else value
    if not isinstance(node, MappingNode):
        return [_build(child, faults) for child in node.value]
    built: dict[str, Raw] = {}
    for key, child in node.value:
        if not isinstance(key, ScalarNode):
            faults.append(forbidden.complex_key(span_of(key)))
            continue
        name = key.value
        if name in built:
            faults.append(_duplicate(node, key))
        elif name == "<<":
            faults.append(forbidden.merge_key(span_of(key)))
        else:
            built[name] = _build(child, faults)
    return built


def _duplicate(node: MappingNode, key: ScalarNode) -> Fault:
    first = next(other for other, _ in node.value if isinstance(other, ScalarNode) and other.value == key.value)
    return Fault(
        "duplicate-key",
        msg('"{key}" is written twice in the same place.', key=key.value),
        msg("Keep one of the two, or give the other its right name."),
        span_of(key),
        span_of(first),
    )


def _no_mapping(node: Node | None) -> Fault:
    if node is None or (isinstance(node, ScalarNode) and node.value in _NOT_GIVEN):
        return Fault(
            "invalid-yaml",
            msg("This file is empty."),
            msg('Write its fields, at least "title: ...", or delete the file.'),
        )
    return Fault(
        "invalid-yaml",
        msg('This file is not a set of fields ("name: value").'),
        msg('Begin each line with the name of a field, a colon and a space, as in "title: ...".'),
        span_of(node),
    )


def span_of(node: Node) -> Span:
    """Where a node is written, without the blank lines and comments that a parser counts in."""
    start, end = node.start_mark, node.end_mark
    if not isinstance(node, ScalarNode) and node.flow_style is False and node.value:
        last = node.value[-1]
        inner = span_of(last[1] if isinstance(last, tuple) else last)
        return Span(start.line + 1, start.column + 1, inner.end_line, inner.end_column)
    if end.column == 0 and end.line > start.line:
        # A block scalar ends at the start of the line that follows it: its first line stands for it.
        return Span(start.line + 1, start.column + 1, start.line + 1, start.column + 2)
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


class Places:
    """Finds places in one document; the text is composed again when the first place is asked for.

    Places are not kept while a plan is loaded: most plans have few findings, and every place would cost more
    memory than the values.
    """

    def __init__(self, document: Document) -> None:
        self._root = self._composed(document)

    @staticmethod
    def _composed(document: Document) -> Node | None:
        try:
            return compose(document.clean)
        except (YAMLError, TooDeepError):
            return None

    def of(self, path: Path, *, key: bool = False) -> Span:
        """The place of the value at `path`, or of its key; of the nearest that is there when it is missing."""
        node, place = self._root, TOP
        if isinstance(node, MappingNode) and node.value:
            place = span_of(node.value[0][0])
        for depth, step in enumerate(path):
            name, child = _child(node, step)
            if child is None:
                return place
            last = depth == len(path) - 1
            node = child
            place = span_of(name if name is not None and (key or not last) else child)
            if last and not key and isinstance(child, ScalarNode) and child.value == "" and name is not None:
                place = span_of(name)
        return place

    def scalars(self) -> Iterator[Span]:
        """The places of all values that are text."""
        pending = [self._root] if self._root is not None else []
        while pending:
            node = pending.pop()
            if isinstance(node, ScalarNode):
                start, end = node.start_mark, node.end_mark
                yield Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
            elif isinstance(node, MappingNode):
                for name, child in node.value:
                    pending += (name, child)
            else:
                pending += node.value


def _child(node: Node | None, step: str | int) -> tuple[ScalarNode | None, Node | None]:
    """What is at `step` of a node, with its key; an item of a list is found by rank, by its text or by its `ref`."""
    if isinstance(node, MappingNode):
        for name, child in node.value:
            if isinstance(name, ScalarNode) and name.value == step:
                return name, child
    elif isinstance(node, SequenceNode) and isinstance(step, int):
        return None, node.value[step] if step < len(node.value) else None
    elif isinstance(node, SequenceNode):
        for item in node.value:
            target = _child(item, "ref")[1] if isinstance(item, MappingNode) else item
            if isinstance(target, ScalarNode) and target.value.strip() == step:
                return None, target
    return None, None
