"""From YAML text to nodes, by the C parser of PyYAML, with depth bounded before anything recursive sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yaml import MappingNode, Node, ScalarNode, SequenceNode
from yaml.cyaml import CParser

if TYPE_CHECKING:
    from yaml.error import Mark

DEEPEST = 32

__all__ = ["DEEPEST", "MappingNode", "Node", "ScalarNode", "SequenceNode", "TooDeepError", "compose"]


class TooDeepError(Exception):
    """Nesting went beyond DEEPEST levels; `mark` is where."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark


class _Composer(CParser):
    """A composer that resolves no tags, since the field decides the type, and counts how deep it is."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._depth = 0

    def descend_resolver(self, parent: Node | None, _index: Any) -> None:
        self._depth += 1
        # A scalar inside the deepest collection is one level further; only another collection is too much.
        if self._depth > DEEPEST + 1:
            assert parent is not None
            raise TooDeepError(parent.start_mark)

    def ascend_resolver(self) -> None:
        self._depth -= 1

    def resolve(self, _kind: type[Node], _value: str | None, _implicit: Any) -> str:
        return ""


def compose(text: str) -> Node | None:
    """The root node of a text of one document, or None where it is empty.

    Raises yaml.YAMLError for a syntax error and TooDeepError beyond 32 levels.
    """
    node: Node | None = _Composer(text).get_single_node()
    return node
