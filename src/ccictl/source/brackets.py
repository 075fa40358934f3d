"""Mistakes with brackets and braces: not closed, closed too soon, a comma that is missing or stands alone."""

from __future__ import annotations

import re

from ccictl.i18n import msg
from ccictl.source.fault import Fault
from ccictl.source.trouble import Diagnosis, Trouble, at, block, field, indent, invalid, is_beginning, said, said_of_all

_PAIRS = {"[": "]", "{": "}"}
_CLOSED = re.compile(r"(?:\[[^\[\]]*\]|\{[^{}]*\})\s*(?=[^\s,\]}#])")


def unclosed(trouble: Trouble) -> Diagnosis | None:
    """A bracket that is never closed, or a comma that is missing inside."""
    if not trouble.context.startswith("while parsing a flow") or "did not find expected ','" not in trouble.problem:
        return None
    line, column = trouble.since
    opened, met = trouble.lines[line][column : column + 1], trouble.here[trouble.column : trouble.column + 1]
    if not trouble.here[trouble.column :].strip() or (trouble.line > line and _is_outside(trouble, line)):
        message = msg("What opens here is never closed.")
        return said(invalid(message, msg('Close it with "{sign}".', sign=_PAIRS[opened]), at(line, column)), trouble, line)
    place = at(trouble.line, trouble.column)
    if met in _PAIRS.values():
        message = msg('"{sign}" closes what "{opened}" has opened in column {column}.', sign=met, opened=opened, column=str(column + 1))
        fault = invalid(message, msg('Close it with "{sign}".', sign=_PAIRS[opened]), place)
    else:
        remedy = msg("Put a comma between two items, and quotes around a text that holds a comma, a colon or a bracket.")
        fault = invalid(msg("A comma is missing before this."), remedy, place)
    return _all_of_it(trouble, fault, line)


def _is_outside(trouble: Trouble, line: int) -> bool:
    """Whether the parser stopped on a line that can be no part of what opens on `line`."""
    return is_beginning(trouble.here) and indent(trouble.here) <= indent(trouble.lines[line])


def _all_of_it(trouble: Trouble, fault: Fault, line: int) -> Diagnosis:
    """The diagnosis of a mistake in the brackets that open on `line`, all of which is left out."""
    last = max(trouble.line, block(trouble.lines, line))
    return Diagnosis(fault, line, trouble.without(line, last))


def empty_item(trouble: Trouble) -> Diagnosis | None:
    """A comma or a closing bracket where a value should be."""
    if "did not find expected node content" not in trouble.problem:
        return None
    sign = trouble.here[trouble.column : trouble.column + 1]
    if sign not in (",", "]", "}"):
        return None
    fault = invalid(
        msg('"{sign}" stands where a value is expected.', sign=sign),
        msg("Delete it, or put the value in quotes if this sign is part of the text."),
        at(trouble.line, trouble.column),
    )
    if trouble.context.startswith("while parsing a flow"):
        return _all_of_it(trouble, fault, trouble.since[0])
    return said(fault, trouble, trouble.line)


def closed_too_soon(trouble: Trouble) -> Diagnosis | None:
    """`title: [Projet] CCI`: text behind the bracket that closes."""
    column = trouble.column
    found = field(trouble.here)
    if "mapping values are not allowed" in trouble.problem and found is not None:
        closed = _CLOSED.match(trouble.here, found.value_column)
        column = closed.end() if closed else column
    elif not trouble.problem.startswith("did not find expected"):
        return None
    if trouble.here[:column].rstrip()[-1:] not in _PAIRS.values() or "flow" in trouble.context:
        return None
    met = trouble.here[column : column + 1]
    if met in _PAIRS.values():
        message = msg('"{sign}" closes nothing here.', sign=met)
    else:
        message = msg("The brackets are closed before this.")
    remedy = msg("Put the whole value in quotes if it is text; else delete what follows the bracket.")
    return said_of_all(invalid(message, remedy, at(trouble.line, column)), trouble)
