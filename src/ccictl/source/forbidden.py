"""What YAML allows and a plan does not: anchors, aliases, tags, directives, several documents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from yaml import YAMLError
from yaml.cyaml import CParser
from yaml.tokens import (
    AliasToken,
    AnchorToken,
    DirectiveToken,
    DocumentEndToken,
    DocumentStartToken,
    StreamEndToken,
    StreamStartToken,
    TagToken,
)

from ccictl.i18n import Message, msg
from ccictl.source.fault import Fault
from ccictl.source.mark import Span

if TYPE_CHECKING:
    from yaml.tokens import Token

# Composing is fast and scanning slow: only a text that holds one of these is scanned.
_SUSPECT = re.compile(r"[&*!]|^%|^---|^\.\.\.", re.MULTILINE)


class Allowed(NamedTuple):
    """A text with what is forbidden blanked out. `whole` is false where that lost something."""

    text: str
    faults: tuple[Fault, ...]
    whole: bool


def only_allowed(text: str) -> Allowed:
    """`text` without anchors, aliases, tags, directives and second documents, and a fault for each of them."""
    if not _SUSPECT.search(text):
        return Allowed(text, (), whole=True)
    lines = text.split("\n")
    faults: list[Fault] = []
    whole, begun, ended = True, False, False
    parser = CParser(text)
    try:
        while parser.check_token():
            token = parser.get_token()
            if isinstance(token, StreamStartToken | StreamEndToken):
                continue
            if isinstance(token, DocumentEndToken):
                ended = True
                continue
            if isinstance(token, DocumentStartToken) and not begun and not ended:
                begun = True
                continue
            if isinstance(token, DocumentStartToken) or ended:
                faults.append(_several_documents(_span(token)))
                lines[token.start_mark.line :] = [""] * (len(lines) - token.start_mark.line)
                whole = False
                break
            begun = begun or not isinstance(token, DirectiveToken)
            if isinstance(token, AnchorToken | AliasToken | TagToken | DirectiveToken):
                faults.append(_fault(token))
                _blank(lines, token)
                whole = whole and not isinstance(token, AliasToken)
    except YAMLError:
        pass  # The same text is composed next, and the error told there.
    return Allowed("\n".join(lines) if faults else text, tuple(faults), whole)


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


def _span(token: Token) -> Span:
    start, end = token.start_mark, token.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _blank(lines: list[str], token: Token) -> None:
    start, end = token.start_mark, token.end_mark
    line = lines[start.line]
    if isinstance(token, DirectiveToken):
        lines[start.line] = ""
        return
    stop = end.column if end.line == start.line else len(line)
    lines[start.line] = line[: start.column] + " " * (stop - start.column) + line[stop:]


def _several_documents(span: Span) -> Fault:
    return Fault(
        "forbidden-yaml",
        msg("A second document begins here; a plan's file holds only one."),
        msg('Put it in a file of its own, or delete the line "---".'),
        span,
    )


def _fault(token: Token) -> Fault:
    message, remedy = _sentences(token)
    return Fault("forbidden-yaml", message, remedy, _span(token))


def _sentences(token: Token) -> tuple[Message, Message]:
    if isinstance(token, DirectiveToken):
        return (
            msg("Directives (lines that begin with %) are not accepted in a plan."),
            msg("Delete this line."),
        )
    quotes = msg("Put the value in quotes if this sign is part of the text; else write out what it stands for.")
    if isinstance(token, AnchorToken):
        return msg("Anchors (&name) are not accepted in a plan."), quotes
    if isinstance(token, AliasToken):
        return msg("Aliases (*name) are not accepted in a plan."), quotes
    return (
        msg("Tags (!name) are not accepted in a plan."),
        msg("Put the value in quotes if this sign is part of the text; else delete it: the field decides the type."),
    )
