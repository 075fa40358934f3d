"""Mistakes with the signs that YAML keeps for itself, and with tabs."""

from __future__ import annotations

from ccictl.i18n import msg
from ccictl.source import forbidden
from ccictl.source.trouble import (
    Diagnosis,
    Trouble,
    at,
    block,
    field,
    indent,
    invalid,
    is_idle,
    is_item,
    said,
    whole_line,
)

_KEPT = ("while scanning an alias", "while scanning an anchor", "while scanning a tag", "while parsing a tag")


def directive(trouble: Trouble) -> Diagnosis | None:
    """`%YAML 1.2`, well written or not."""
    if "directive" not in trouble.context:
        return None
    line = trouble.since[0]
    return said(forbidden.directive(whole_line(trouble.lines, line)), trouble, line)


def tab(trouble: Trouble) -> Diagnosis | None:
    """A tab among the spaces that begin a line. A file is indented with tabs from end to end: it is told once."""
    stopped = "cannot start any token" in trouble.problem or "tab character" in trouble.problem
    column = trouble.here.find("\t")
    if not stopped or column < 0 or (trouble.here[: trouble.column + 1].strip() and trouble.column != column):
        return None
    fault = invalid(
        msg("A tab stands here, where YAML accepts only spaces."),
        msg("Replace it by spaces: two for each level where lines begin."),
        at(trouble.line, column),
    )
    lines = list(trouble.lines)
    number = trouble.line
    while number < len(lines):
        if "\t" in lines[number][: indent(lines[number])] or number == trouble.line:
            last = _end_of_tabbed(lines, number)
            lines[number : last + 1] = [""] * (last + 1 - number)
            number = last
        number += 1
    return Diagnosis(fault, trouble.line, trouble.line, "\n".join(lines), loose=True)


def _end_of_tabbed(lines: list[str], first: int) -> int:
    """The last line that belongs to one that begins with a tab; how deep that is nobody knows, at least its spaces."""
    line = lines[first].replace("\t", "")
    if is_idle(line):
        return first
    found = field(line)
    opens = found is None or is_item(line) or found.value[:1] in ("", "|", ">", "[", "{", "'", '"')
    return block([line, *lines[first + 1 :]], 0) + first if opens else first


def kept_sign(trouble: Trouble) -> Diagnosis | None:
    """A text that begins with a sign that YAML keeps for itself."""
    line, column = trouble.line, trouble.column
    if trouble.context in _KEPT:
        line, column = trouble.since
    elif "mapping keys are not allowed" not in trouble.problem and "cannot start any token" not in trouble.problem:
        return None
    sign = trouble.lines[line][column : column + 1]
    fault = invalid(
        msg('A text cannot begin with "{sign}" unless it is in quotes.', sign=sign),
        msg("Put the whole text in quotes."),
        at(line, column),
    )
    return said(fault, trouble, line)


def block_of_text(trouble: Trouble) -> Diagnosis | None:
    """`note: > text`: what follows the sign of a block of text on its own line."""
    if trouble.context != "while scanning a block scalar":
        return None
    line, column = trouble.since
    fault = invalid(
        msg('A text that "{sign}" announces cannot begin on the same line.', sign=trouble.lines[line][column]),
        msg("Begin it on the next line, indented; or put it in quotes if this sign is part of it."),
        at(line, column),
    )
    return said(fault, trouble, line)


def list_beside_key(trouble: Trouble) -> Diagnosis | None:
    """`tags: - a`: a list on the line of its key."""
    if "block sequence entries are not allowed" not in trouble.problem:
        return None
    fault = invalid(
        msg("An item of a list cannot begin here."),
        msg('Put each item on a line of its own below the key, or write "[a, b]"; quote a text that begins with "-".'),
        at(trouble.line, trouble.column),
    )
    return said(fault, trouble, trouble.line)
