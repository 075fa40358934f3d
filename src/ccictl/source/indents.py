"""Mistakes with the columns in which lines begin."""

from __future__ import annotations

from ccictl.i18n import Message, msg
from ccictl.source.trouble import Diagnosis, Trouble, field, indent, invalid, is_idle, is_item, said, whole_line


def first_line(trouble: Trouble) -> Diagnosis | None:
    """The file's first field is indented, and a line below is not: all that is above it stands apart."""
    if "did not find expected <document start>" not in trouble.problem:
        return None
    first = next((number for number, line in enumerate(trouble.lines) if not is_idle(line)), trouble.line)
    if indent(trouble.lines[first]) <= trouble.column or first >= trouble.line:
        return None
    message = msg(
        "The first field of the file begins in column {column}, and line {line} further left.",
        column=str(indent(trouble.lines[first]) + 1),
        line=str(trouble.line + 1),
    )
    remedy = msg("Begin every field of the file in the same column, the first.")
    fault = invalid(message, remedy, whole_line(trouble.lines, first))
    return Diagnosis(fault, first, trouble.without(first, trouble.line - 1))


def misaligned(trouble: Trouble) -> Diagnosis | None:
    """A line in a column where nothing above it begins, or a list among fields, or a field among items."""
    expected = "did not find expected key", "did not find expected '-' indicator"
    if trouble.problem not in expected or trouble.before.strip():
        return None
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
    return _run(trouble, message, remedy, whole=True)


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
    if is_item(trouble.here):
        message = msg('An item of a list begins here, where a field ("name: value") is expected.')
        return _run(trouble, message, msg("Put it below the key of its list, or delete the hyphen."))
    if trouble.here[trouble.column :].startswith(":"):
        fault = invalid(
            msg("The name of a field is missing before this colon."),
            msg('Write "name: value".'),
            whole_line(trouble.lines, trouble.line),
        )
        return said(fault, trouble, trouble.line)
    if "'-' indicator" in trouble.problem and field(trouble.here):
        message = msg("This field stands among the items of a list, and has no hyphen.")
        remedy = msg(
            "Begin it in column {column} if it belongs to the item above, with a hyphen if it is an item.",
            column=str(trouble.column + 3),
        )
        return _run(trouble, message, remedy)
    return None


def _run(trouble: Trouble, message: Message, remedy: Message, *, whole: bool = False) -> Diagnosis:
    """The diagnosis of a line and of those below it that stand there for the same reason.

    Those are the items or the fields in its column; `whole` means all that is in it.
    """
    items = is_item(trouble.here)
    last = trouble.line
    for number in range(trouble.line + 1, len(trouble.lines)):
        line = trouble.lines[number]
        if is_idle(line):
            continue
        if indent(line) < trouble.column or (not whole and indent(line) == trouble.column and is_item(line) != items):
            break
        last = number
    fault = invalid(message, remedy, whole_line(trouble.lines, trouble.line))
    return Diagnosis(fault, trouble.line, trouble.without(trouble.line, last))
