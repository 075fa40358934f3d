"""Mistakes with the columns in which lines begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import Message, msg
from ccictl.source.trouble import (
    Diagnosis,
    Trouble,
    at,
    field,
    indent,
    invalid,
    is_idle,
    is_item,
    opens_text,
    said,
    whole_line,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_KEY = "did not find expected key"
_HYPHEN = "did not find expected '-' indicator"


def first_line(trouble: Trouble) -> Diagnosis | None:
    """The file's first field is indented, and a line below is not: all that is above it stands apart."""
    if "did not find expected <document start>" not in trouble.problem:
        return None
    first = next(number for number, line in enumerate(trouble.lines) if not is_idle(line))
    if indent(trouble.lines[first]) <= trouble.column:
        return None
    return _apart(trouble, first)


def short_text(trouble: Trouble) -> Diagnosis | None:
    """A line of a block of text that is indented less than the first: the text ends above it."""
    if trouble.problem not in (_KEY, _HYPHEN, "could not find expected ':'"):
        return None
    line = trouble.since[0] if "':'" in trouble.problem else trouble.line
    column = indent(trouble.lines[line])
    owner = trouble.above(line)
    first = None
    while owner is not None and indent(trouble.lines[owner]) >= column:
        first, owner = owner, trouble.above(owner)
    if owner is None or first is None or not opens_text(trouble.lines[owner]):
        return None
    message = msg("This line of a text is indented less than the first, in line {line}.", line=str(first + 1))
    remedy = msg(
        "Begin every line of the text in column {column} or further.", column=str(indent(trouble.lines[first]) + 1)
    )
    return _run(trouble, line, message, remedy, lambda below: indent(below) >= column)


def misaligned(trouble: Trouble) -> Diagnosis | None:
    """A line in a column where nothing above it begins, or a list among fields, or a field among items."""
    if trouble.problem not in (_KEY, _HYPHEN) or trouble.before.strip():
        return None
    if trouble.here.startswith(":", trouble.column):
        message, remedy = msg("The name of a field is missing before this colon."), msg('Write "name: value".')
        return said(invalid(message, remedy, at(trouble.line, trouble.column)), trouble, trouble.line)
    apart = _lone_line_above(trouble)
    if apart is not None:
        return _apart(trouble, apart)
    fields, items = _columns(trouble)
    if trouble.column in fields | items:
        return _other_kind(trouble)
    columns = (items if is_item(trouble.here) else fields) or fields | items
    if not columns:
        return None
    message = msg("This line begins in column {column}, where no line above it does.", column=str(trouble.column + 1))
    remedy = msg(
        "Begin it in the column of the lines that it belongs with: {columns}.",
        columns=tuple(str(column + 1) for column in sorted(columns)),
    )
    depth = _depth_of_stray(trouble)
    return _run(trouble, trouble.line, message, remedy, lambda below: indent(below) >= depth)


def _depth_of_stray(trouble: Trouble) -> int:
    """From which column on lines belong to a stray line: what follows a key without value further left, is its own."""
    below = next((line for line in trouble.lines[trouble.line + 1 :] if not is_idle(line)), "")
    found = field(trouble.here)
    if found and not found.value and 0 < indent(below) < trouble.column:
        return indent(below)
    return trouble.column


def _lone_line_above(trouble: Trouble) -> int | None:
    """The only line of its block, with what belongs to it, where the line that stopped the parser is of the same kind.

    Of two neighbours in two columns, the one that stands alone is the one that strayed.
    """
    first, above = None, trouble.above(trouble.line)
    items = is_item(trouble.here)
    while above is not None and indent(trouble.lines[above]) > trouble.column:
        first, above = above, trouble.above(above)
    if above is None or first is None or is_item(trouble.lines[first]) != items:
        return None
    opener = field(trouble.lines[above])
    if opener is None or opener.value or (indent(trouble.lines[above]) == trouble.column and not items):
        return None
    column = indent(trouble.lines[first])
    alone = sum(indent(line) == column for line in trouble.lines[first : trouble.line] if not is_idle(line)) == 1
    with_us = [line for line in trouble.lines[trouble.line + 1 :] if not is_idle(line)][:50]
    follows = any(indent(line) == trouble.column and is_item(line) == items for line in with_us)
    return first if alone and follows else None


def _apart(trouble: Trouble, first: int) -> Diagnosis:
    """The diagnosis of a line that begins further right than one below, of which it should be the neighbour."""
    message = msg(
        "This line begins in column {column}, and line {line}, which seems to go with it, in column {other}.",
        column=str(indent(trouble.lines[first]) + 1),
        line=str(trouble.line + 1),
        other=str(trouble.column + 1),
    )
    fault = invalid(message, msg("Begin both in the same column."), whole_line(trouble.lines, first))
    return Diagnosis(fault, first, trouble.line - 1, trouble.without(first, trouble.line - 1))


def _columns(trouble: Trouble) -> tuple[set[int], set[int]]:
    """The columns in which the blocks that are open above the line have their fields, and their items."""
    fields: set[int] = set()
    items: set[int] = set()
    limit, number = None, trouble.above(trouble.line)
    while number is not None and limit != 0:
        line = trouble.lines[number]
        found = field(line)
        if found and (limit is None or found.column < limit):
            fields.add(found.column)
            limit = found.column
        if is_item(line) and (limit is None or indent(line) < limit):
            items.add(indent(line))
            limit = indent(line)
        number = trouble.above(number)
    return fields, items


def _other_kind(trouble: Trouble) -> Diagnosis | None:
    column = trouble.column
    if is_item(trouble.here):
        message = msg('An item of a list begins here, where a field ("name: value") is expected.')
        remedy = msg("Put it below the key of its list, or delete the hyphen.")
        return _run(
            trouble,
            trouble.line,
            message,
            remedy,
            lambda line: indent(line) > column or (indent(line) == column and (is_item(line) or column > 0)),
        )
    if trouble.problem != _HYPHEN or field(trouble.here) is None:
        return None
    if trouble.since[1] == 0:
        message = msg('The file begins with a list here, where a field ("name: value") is expected.')
        fault = invalid(message, msg("Delete the hyphen, or give the list a key."), at(*trouble.since))
        last = trouble.line - 1
        return Diagnosis(fault, trouble.since[0], last, trouble.without(trouble.since[0], last))
    message = msg("This field stands among the items of a list, and has no hyphen.")
    remedy = msg(
        "Begin it in column {column} if it belongs to the item above, with a hyphen if it is an item.",
        column=str(column + 3),
    )
    return _run(
        trouble,
        trouble.line,
        message,
        remedy,
        lambda line: indent(line) > column or (indent(line) == column and not is_item(line)),
    )


def _run(trouble: Trouble, first: int, message: Message, remedy: Message, belongs: Callable[[str], bool]) -> Diagnosis:
    """The diagnosis of a line and of those below it that stand there for the same reason, told once."""
    last = first
    for number in range(first + 1, len(trouble.lines)):
        line = trouble.lines[number]
        if is_idle(line):
            continue
        if not belongs(line):
            break
        last = number
    fault = invalid(message, remedy, whole_line(trouble.lines, first))
    return Diagnosis(fault, first, last, trouble.without(first, last), loose=True)
