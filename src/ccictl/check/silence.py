"""Comments that silence a rule on a line: `# ccictl: ignore[rule-name] why`."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from ccictl.diagnostics import Diagnostic, Finding, Spot
from ccictl.i18n import Message, msg
from ccictl.named import NamedTuple
from ccictl.nearest import nearest
from ccictl.source.mark import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from ccictl.source.document import Document

# No rule has a bracket in its name: without them a line of many beginnings is read once, not once for each.
_COMMENT = r"(?:^|(?<=\s))#\s*ccictl:\s*ignore\[([^\[\]\n]*)\]"
UNUSED = "unused-ignore"


class Ignore(NamedTuple):
    """One rule named by one comment: where its name is, and the line that it silences."""

    rule: str
    span: Span
    line: int


def ignores(document: Document) -> list[Ignore]:
    """The rules that the comments of a file silence. What looks like such a comment inside a text is text."""
    if "ccictl:" not in document.text:
        return []
    # A comment and a text look the same, until the places of all texts are known.
    from ccictl.source.places import Places

    found = []
    lines = document.text.split("\n")
    following = _following(lines)
    texts = sorted(Places(document).scalars(), key=lambda text: (text.line, text.column))
    starts = [(text.line, text.column) for text in texts]
    for number, line in enumerate(lines, start=1):
        for match in re.finditer(_COMMENT, line):
            before = bisect_right(starts, (number, match.start() + 1))
            if before and _covers(texts[before - 1], number, match.start() + 1):
                continue
            alone = not line[: match.start()].strip()
            target = following[number] if alone else number
            column = match.start(1) + 1
            for name in match[1].split(","):
                start = column + len(name) - len(name.lstrip())
                found.append(Ignore(name.strip(), Span.at(number, start, max(1, len(name.strip()))), target))
                column += len(name) + 1
    return found


def _covers(text: Span, line: int, column: int) -> bool:
    return (text.line, text.column) <= (line, column) < (text.end_line, text.end_column)


def _following(lines: list[str]) -> list[int]:
    """For each line by its number, the first one behind it that is more than a comment: comments may be stacked."""
    following = [len(lines) + 1] * (len(lines) + 1)
    for number in range(len(lines) - 1, 0, -1):
        is_comment = lines[number].lstrip().startswith("#")
        following[number] = following[number + 1] if is_comment else number + 1
    return following


def silence(
    diagnostics: Iterable[Diagnostic], documents: Mapping[str, Document], fixed: Collection[str]
) -> tuple[list[Diagnostic], list[tuple[Document, Ignore]]]:
    """The diagnostics that no comment silences, and the comments that silence none.

    Rules in `fixed` cannot be silenced: what makes a file unreadable must not pass unseen.
    """
    asked = {path: ignores(document) for path, document in documents.items()}
    wanted = {(path, ignore.line, ignore.rule) for path, all_ in asked.items() for ignore in all_}
    used = set()
    kept = []
    for diagnostic in diagnostics:
        name = (diagnostic.place.file, diagnostic.place.span.line, diagnostic.rule)
        if name in wanted and diagnostic.rule not in fixed:
            used.add(name)
        else:
            kept.append(diagnostic)
    unused = [
        (documents[path], ignore)
        for path, all_ in asked.items()
        for ignore in all_
        if (path, ignore.line, ignore.rule) not in used
    ]
    return kept, unused


def unused_finding(
    document: Document, ignore: Ignore, names: Collection[str], fixed: Collection[str], *, proposing: bool = True
) -> Finding:
    """The finding for a comment that silences nothing; `proposing` says to look for the name that was meant."""
    message, remedy = _sentences(ignore.rule, names, fixed, proposing=proposing)
    where = Spot(document, document.path, span=ignore.span)
    return Finding(UNUSED, where, message, remedy, document.path, ignore.rule)


def _sentences(
    name: str, names: Collection[str], fixed: Collection[str], *, proposing: bool
) -> tuple[Message, Message]:
    if name not in names:
        near = nearest(name, names) if proposing else None
        message = msg('No rule is called "{name}".', name=name)
        if near:
            return message, msg('Did you mean "{name}"?', name=near)
        return message, msg('Write the name between the brackets that follow "error" or "warning".')
    if name in fixed:
        return (
            msg('"{name}" cannot be silenced: what it finds must not pass unseen.', name=name),
            msg("Mend the file, and delete this comment."),
        )
    return (
        msg('This comment silences nothing: "{name}" finds nothing on its line.', name=name),
        msg("Delete the comment."),
    )
