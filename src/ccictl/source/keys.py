"""Mistakes with the colon of a key: one too many, none, or one without its space."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ccictl.i18n import Message, msg
from ccictl.source import blanks
from ccictl.source.trouble import (
    Diagnosis,
    Trouble,
    at,
    field,
    indent,
    invalid,
    is_beginning,
    is_idle,
    is_item,
    said,
    whole_line,
)

if TYPE_CHECKING:
    from ccictl.source.fault import Fault
    from ccictl.source.mark import Span

_LONGEST_KEY = 1024
_COMMENT = re.compile(r"[ \t]#.*")
_NO_SPACE = re.compile(r"(?P<key>[^ \t:#\"'\[\]{}]+):(?!//)(?P<value>[^ \t:].*)")
_ODD_SPACE = re.compile(rf"(?P<key>[^:#]+):(?P<space>[{blanks.ODD}])")
_EQUALS = re.compile(r"(?P<key>[\w-]+)\s*=\s*(?P<value>.*)")
# The word in front of a second colon, where it looks like the name of a field.
_SECOND_KEY = re.compile(r"\S\s+(?P<key>[a-z_]+)$")


def second_colon(trouble: Trouble) -> Diagnosis | None:
    """`titre: Pilote : 3 CCI`: the French space before a colon makes YAML see a second key."""
    found = field(trouble.here)
    if "mapping values are not allowed" not in trouble.problem or found is None or trouble.column < found.value_column:
        return None
    value = found.value
    quoted = f'"{value}"' if '"' not in value and "\\" not in value else "'" + value.replace("'", "''") + "'"
    line = f"{found.key}: {quoted}"
    second = _SECOND_KEY.search(trouble.here[found.value_column : trouble.column])
    if second:
        span = at(trouble.line, found.value_column + second.start("key"), len(second["key"]))
        message = msg('YAML takes "{key}" for a second key on this line.', key=second["key"])
        remedy = msg("Put it on a line of its own, or the whole value in quotes: {line}", line=line)
    else:
        span = at(trouble.line, trouble.column)
        message = msg("This value holds a colon followed by a space, which YAML takes for the end of another key.")
        remedy = msg("Put the value in quotes: {line}", line=line)
    return said(invalid(message, remedy, span), trouble, trouble.line)


def joined_lines(trouble: Trouble) -> Diagnosis | None:
    """A line that YAML reads as the rest of a text that began above: its colon comes as a surprise."""
    found = field(trouble.here)
    if "mapping values are not allowed" not in trouble.problem or found is None or trouble.column != found.colon:
        return None
    first, owner = None, trouble.above(trouble.line)
    while owner is not None and indent(trouble.lines[owner]) >= found.indent and not is_beginning(trouble.lines[owner]):
        first, owner = owner, trouble.above(owner)
    if owner is not None and indent(trouble.lines[owner]) < found.indent:
        above = field(trouble.lines[owner])
        tight = _NO_SPACE.match(trouble.lines[owner].lstrip(" -"))
        if (above is None and not is_item(trouble.lines[owner])) or (above is None and tight):
            return _without_colon(trouble, owner)
        if above is None or above.value:
            return _deeper(trouble, owner, above.column if above else None)
    return _without_colon(trouble, first) if first is not None else None


def _deeper(trouble: Trouble, owner: int, column: int | None) -> Diagnosis:
    message = msg("This line is indented deeper than line {line}, which already has a value.", line=str(owner + 1))
    if column is None:
        remedy = msg('Give the text of line {line} a name of its own ("- name: value").', line=str(owner + 1))
    else:
        remedy = msg(
            "Begin it in column {column}; if it goes on with the text above, put the whole text in quotes.",
            column=str(column + 1),
        )
    fault = invalid(message, remedy, whole_line(trouble.lines, trouble.line))
    # All that is indented like it has the same cause.
    last = trouble.line
    for number in range(trouble.line + 1, len(trouble.lines)):
        if not is_idle(trouble.lines[number]):
            if indent(trouble.lines[number]) <= indent(trouble.lines[owner]):
                break
            last = number
    return Diagnosis(fault, trouble.line, last, trouble.without(trouble.line, last), loose=True)


def no_colon(trouble: Trouble) -> Diagnosis | None:
    """A line on which a key begins and never ends."""
    if "could not find expected ':'" not in trouble.problem:
        return None
    return _without_colon(trouble, trouble.since[0])


def _without_colon(trouble: Trouble, line: int) -> Diagnosis | None:
    written = _COMMENT.sub("", trouble.lines[line]).strip(" \t\r")
    start = indent(trouble.lines[line])
    if is_item(written):
        start += len(written) - len(written[1:].lstrip())
        written = written[1:].lstrip()
    odd = _ODD_SPACE.match(written)
    if odd:
        # With an ordinary space in its place the line is what it was meant to be.
        column = start + odd.start("space")
        lines = [*trouble.lines]
        lines[line] = f"{lines[line][:column]} {lines[line][column + 1 :]}"
        return Diagnosis(blanks.behind_colon(at(line, column)), line, line, "\n".join(lines))
    item = is_item(trouble.lines[_sibling(trouble, line)])
    item = item and not is_item(trouble.lines[line])
    if len(written) > _LONGEST_KEY:
        message = msg("This line begins with a key of more than {n} characters.", n=_LONGEST_KEY)
        fault = invalid(message, msg("Write a short name, a colon and a space before the text."), at(line, start))
    elif re.match(r"-[^ \t-]", written):
        message, remedy = msg("A space is missing behind this hyphen."), _write(f"- {written[1:]}")
        fault = invalid(message, remedy, at(line, start))
    elif item and not re.search(r":([ \t]|$)", written):
        message, remedy = msg("The hyphen of this item of the list is missing."), _write(f"- {written}")
        fault = invalid(message, remedy, whole_line(trouble.lines, line))
    elif re.search(r":([ \t]|$)", written):
        return None
    else:
        return said(_missing(written, line, start, whole_line(trouble.lines, line)), trouble, line)
    return said(fault, trouble, line, with_list=False)


def _sibling(trouble: Trouble, line: int) -> int:
    """The nearest line above that is not indented deeper; the line itself where there is none."""
    above = trouble.above(line)
    while above is not None and indent(trouble.lines[above]) > indent(trouble.lines[line]):
        above = trouble.above(above)
    if above is None or indent(trouble.lines[above]) < indent(trouble.lines[line]):
        return line
    return above


def _missing(written: str, line: int, start: int, span: Span) -> Fault:
    tight, equals = _NO_SPACE.match(written), _EQUALS.fullmatch(written)
    if tight:
        message = msg("A space is missing behind this colon.")
        return invalid(message, _write(f"{tight['key']}: {tight['value']}"), at(line, start + tight.end("key")))
    message = msg('This line has no key: a colon and a space ("name: value") are missing.')
    if equals:
        return invalid(message, _write(f"{equals['key']}: {equals['value']}"), span)
    remedy = msg("Add the colon and the space, or indent the line if it goes on with the text above.")
    return invalid(message, remedy, span)


def _write(line: str) -> Message:
    return msg("Write it as: {line}", line=line)
