"""What YAML allows and a plan does not: anchors, aliases, tags, directives, several documents, `?` keys."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from yaml import YAMLError
from yaml.cyaml import CParser  # type: ignore[attr-defined]
from yaml.tokens import (
    AliasToken,
    AnchorToken,
    BlockEndToken,
    BlockMappingStartToken,
    BlockSequenceStartToken,
    DirectiveToken,
    DocumentEndToken,
    DocumentStartToken,
    FlowMappingEndToken,
    FlowMappingStartToken,
    FlowSequenceEndToken,
    FlowSequenceStartToken,
    KeyToken,
    StreamEndToken,
    TagToken,
    Token,
)

from ccictl.i18n import Message, msg
from ccictl.named import NamedTuple
from ccictl.source.compose import DEEPEST
from ccictl.source.fault import Fault
from ccictl.source.hidden import PLACEHOLDER
from ccictl.source.mark import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# Composing is fast and scanning slow: only a text that may hold one of these is scanned.
_AT_START = ("\n%", "\n---", "\n...")
# The sign first, so that it is looked for quickly; what is in front of it then.
_SUSPECT = re.compile(r"""[&*!?](?<![^ \t\r\n\[\]{},:"'][&*!?])(?:(?<=[&*])(?=\S)|(?<=!)|(?<=\?)(?=[ \t\r\n]|\Z))""")
_OPENS = (BlockMappingStartToken, BlockSequenceStartToken, FlowMappingStartToken, FlowSequenceStartToken)
_CLOSES = (BlockEndToken, FlowMappingEndToken, FlowSequenceEndToken)
# An anchor or a tag in front of the first key of a mapping: it is in the column where the mapping begins.
_BEFORE_KEY = (
    r"(?P<lead> *(?:- +)*)(?P<signs>(?:[&!][^ \t]* +)+)(?=[^ \t'\"\[\]{}&*!#|>@`%,-][^#'\"]{0,200}?:(?:[ \t\r]|$))"
)


class Allowed(NamedTuple):
    """A text with what is forbidden blanked out. `whole` is false where that lost something."""

    text: str
    faults: tuple[Fault, ...] = ()
    whole: bool = True


def only_allowed(text: str) -> Allowed:
    """`text` without anchors, aliases, tags, directives and second documents, and a fault for each of them.

    Stops where the scanner fails or nesting is too deep: the same text fails there when it is composed.
    """
    if not _is_suspect(text):
        return Allowed(text)
    found = _Found([], [])
    end, whole, begun, ended = None, True, False, False
    for token in _tokens(text):
        if isinstance(token, DocumentEndToken):
            ended = True
        elif isinstance(token, DocumentStartToken) and not begun and not ended:
            begun = True
        elif ended or isinstance(token, DocumentStartToken):
            found.faults.append(_several_documents(_span(token), ended=ended))
            end, whole = token.start_mark.line, False
            break
        else:
            begun = begun or not isinstance(token, DirectiveToken)
            whole = whole and not isinstance(token, AliasToken)
            found.see(token)
    if not found.faults:
        return Allowed(text)
    return Allowed(_blanked(text, found.blanks, end), tuple(found.faults), whole)


def _is_suspect(text: str) -> bool:
    lines = f"\n{text}"
    return any(sign in lines for sign in _AT_START) or _SUSPECT.search(text) is not None


class _Blank(NamedTuple):
    """A stretch of a line that is filled with spaces, the first of them with `sign`."""

    line: int
    start: int
    stop: int
    sign: str = " "


class _Found(NamedTuple):
    """The faults so far, and the stretches to be blanked for them, in their order."""

    faults: list[Fault]
    blanks: list[_Blank]

    def see(self, token: Token) -> None:
        """Take note of a token that is forbidden."""
        line, start, stop = token.start_mark.line, token.start_mark.column, token.end_mark.column
        if isinstance(token, DirectiveToken):
            self.faults.append(directive(_span(token)))
            self.blanks.append(_Blank(line, 0, -1))
        elif isinstance(token, AliasToken):
            # An item or a value that was an alias is lost: that is more than being empty.
            self.faults.append(_fault(token))
            self.blanks.append(_Blank(line, start, stop, PLACEHOLDER))
        elif isinstance(token, AnchorToken | TagToken):
            self.faults.append(_fault(token))
            self.blanks.append(_Blank(line, start, stop))
        elif isinstance(token, KeyToken) and token.end_mark.index > token.start_mark.index:
            self.faults.append(_question_mark(_span(token)))


def _tokens(text: str) -> Iterator[Token]:
    """The tokens of a text but those of the stream, as far as they go without error and without too much depth."""
    parser = CParser(text)
    depth = 0
    try:
        parser.get_token()
        # One level more than what is accepted: composing must meet it too, and tell.
        while depth <= DEEPEST + 1:
            token: Token = parser.get_token()  # type: ignore[assignment]
            if isinstance(token, StreamEndToken):
                return
            depth += isinstance(token, _OPENS) - isinstance(token, _CLOSES)
            yield token
    except YAMLError:
        pass


def _blanked(text: str, blanks: list[_Blank], end: int | None) -> str:
    """`text` without the stretches in `blanks`, and nothing from line `end` on.

    Columns stay what they are, those in which mappings begin too.
    """
    lines = text.split("\n")
    for number, group in itertools.groupby(blanks, key=lambda blank: blank.line):
        line, parts, position = lines[number], [], 0
        before = re.match(_BEFORE_KEY, line)
        if before:
            parts = [before["lead"], PLACEHOLDER * len(before["signs"])]
            position = before.end()
        for blank in group:
            stop = blank.stop if blank.stop >= 0 else len(line)
            if stop <= position:
                continue
            parts += (line[position : blank.start], blank.sign, " " * (stop - blank.start - 1))
            position = stop
        lines[number] = "".join((*parts, line[position:]))
    if end is not None:
        lines[end:] = [""] * (len(lines) - end)
    return "\n".join(lines)


def merge_key(span: Span) -> Fault:
    """The fault of a `<<` key."""
    return Fault(
        "forbidden-yaml",
        msg("Merge keys (<<) are not accepted in a plan."),
        msg("Write the fields out, here and wherever they are needed."),
        span,
    )


def complex_key(span: Span) -> Fault:
    """The fault of a key that is not plain text."""
    return Fault(
        "forbidden-yaml",
        msg("A key must be plain text."),
        msg('Write "name: value", or put the text in quotes if it was meant as a value.'),
        span,
    )


def directive(span: Span) -> Fault:
    """The fault of a line such as `%YAML 1.2`."""
    return Fault(
        "forbidden-yaml",
        msg("Directives (lines that begin with %) are not accepted in a plan."),
        msg("Delete this line."),
        span,
    )


def _question_mark(span: Span) -> Fault:
    return Fault(
        "forbidden-yaml",
        msg('Keys announced by "?" are not accepted in a plan.'),
        msg('Write "name: value", or put the text in quotes if the question mark is part of it.'),
        span,
    )


def _several_documents(span: Span, *, ended: bool) -> Fault:
    remedy = msg('Put it in a file of its own, or delete the line "---".')
    if ended:
        remedy = msg('Put it in a file of its own, or delete the line "...".')
    return Fault("forbidden-yaml", msg("A second document begins here; a plan's file holds only one."), remedy, span)


def _span(token: Token) -> Span:
    start, end = token.start_mark, token.end_mark
    if end.line > start.line:
        return Span.at(start.line + 1, start.column + 1)
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _fault(token: Token) -> Fault:
    message, remedy = _sentences(token)
    return Fault("forbidden-yaml", message, remedy, _span(token))


def _sentences(token: Token) -> tuple[Message, Message]:
    quotes = msg("Put the value in quotes if this sign is part of the text; else write out what it stands for.")
    if isinstance(token, AnchorToken):
        return msg("Anchors (&name) are not accepted in a plan."), quotes
    if isinstance(token, AliasToken):
        return msg("Aliases (*name) are not accepted in a plan."), quotes
    return (
        msg("Tags (!name) are not accepted in a plan."),
        msg("Put the value in quotes if this sign is part of the text; else delete it: the field decides the type."),
    )
