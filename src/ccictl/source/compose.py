"""From YAML text to nodes, by the C parser of PyYAML, with depth bounded before anything recursive sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from yaml import MappingNode, MarkedYAMLError, Node, ScalarNode, SequenceNode, YAMLError
from yaml.cyaml import CParser  # type: ignore[attr-defined]
from yaml.tokens import (
    FlowMappingEndToken,
    FlowMappingStartToken,
    FlowSequenceEndToken,
    FlowSequenceStartToken,
    ScalarToken,
    Token,
)

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.error import Mark

DEEPEST = 32

__all__ = [
    "DEEPEST",
    "Failure",
    "MappingNode",
    "Node",
    "ScalarNode",
    "SequenceNode",
    "compose",
    "opened_before",
    "quoted_before",
]


class Failure(NamedTuple):
    """Why a text could not be composed, in the parser's own words, and where: line and column from 0.

    `since` is the place of what the parser was in the middle of, `read` how many characters it had read. `deep` says
    that nesting went beyond DEEPEST.
    """

    problem: str
    context: str
    at: tuple[int, int]
    since: tuple[int, int]
    read: int = 0
    deep: bool = False


class _TooDeepError(Exception):
    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark


class _Composer(CParser):
    """A composer that resolves no tags, since the field decides the type, and counts how deep it is.

    The parser calls all three for each node: those that need no thought are built in, without a frame of Python.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._around: list[Node | None] = []
        self.ascend_resolver = self._around.pop

    def descend_resolver(self, parent: Node | None, _index: Any) -> None:
        around = self._around
        around.append(parent)
        # A scalar inside the deepest collection is one level further; only another collection is too much.
        if len(around) > DEEPEST + 1:
            assert parent is not None
            raise _TooDeepError(parent.start_mark)

    resolve = staticmethod("".format)


def compose(text: str) -> Node | Failure | None:
    """The root node of a text of one document, None where it is empty, else why there is none."""
    try:
        node: Node | None = _Composer(text).get_single_node()
    except _TooDeepError as error:
        at = _point(error.mark)
        return Failure("", "", at, at, error.mark.index, deep=True)
    except MarkedYAMLError as error:
        # The C parser always says what and where; the type stubs do not know.
        problem, mark = error.problem or "", error.problem_mark
        assert mark is not None
        since = _point(error.context_mark) if error.context_mark else _point(mark)
        # Its scanner has a limit of its own, for what is nested before anything is composed.
        deep = "nesting depth" in problem
        return Failure(problem, error.context or "", _point(mark), since, mark.index, deep)
    return node


def quoted_before(text: str, line: int, column: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the last text in quotes in front of a place begins and ends."""
    found = None
    for token in _tokens_before(text, line, column):
        if isinstance(token, ScalarToken) and token.style in ("'", '"'):
            found = _point(token.start_mark), _point(token.end_mark)
    return found


def opened_before(text: str, line: int, column: int) -> list[tuple[int, int]]:
    """Where the brackets open that are still open at a place, the outermost first."""
    opened = []
    for token in _tokens_before(text, line, column):
        if isinstance(token, FlowSequenceStartToken | FlowMappingStartToken):
            opened.append(_point(token.start_mark))
        elif isinstance(token, FlowSequenceEndToken | FlowMappingEndToken):
            del opened[-1:]
    return opened


def _tokens_before(text: str, line: int, column: int) -> Iterator[Token]:
    parser = CParser(text)
    try:
        while parser.check_token():
            token: Token = parser.get_token()  # type: ignore[assignment]
            if _point(token.start_mark) >= (line, column):
                return
            yield token
    except YAMLError:
        pass


def _point(mark: Mark) -> tuple[int, int]:
    return mark.line, mark.column
