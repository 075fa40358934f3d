"""Mistakes with brackets and braces: not closed, closed too soon, a comma that is missing or stands alone."""

from __future__ import annotations

import re

from ccictl.i18n import msg
from ccictl.source.compose import opened_before
from ccictl.source.trouble import Diagnosis, Trouble, at, block, field, indent, invalid, is_beginning, said, said_of_all

_PAIRS = {"[": "]", "{": "}"}
_CLOSED = re.compile(r"(?:\[[^\[\]]*\]|\{[^{}]*\})\s*(?=[^\s,\]}#])")


def unclosed(trouble: Trouble) -> Diagnosis | None:
    """A bracket that is never closed, or a comma that is missing inside."""
    at_end = not trouble.here[trouble.column :].strip()
    if not trouble.context.startswith("while parsing a flow") or not (at_end or "expected ','" in trouble.problem):
        return None
    opened_at = opened_before("\n".join(trouble.lines), trouble.line, trouble.column) or [trouble.since]
    line, column = opened_at[-1]
    # The innermost is at fault; what it is part of cannot be read without it.
    outermost = opened_at[0][0]
    opened, met = trouble.lines[line][column : column + 1], trouble.here[trouble.column : trouble.column + 1]
    close = msg('Close it with "{sign}".', sign=_PAIRS.get(opened, "]"))
    if at_end or (trouble.line > line and _is_outside(trouble, line)):
        return said(invalid(msg("What opens here is never closed."), close, at(line, column)), trouble, outermost)
    if met in _PAIRS.values():
        message = msg('"{sign}" cannot close what "{opened}" has opened.', sign=met, opened=opened)
        remedy = close
    else:
        message = msg("A comma is missing before this.")
        remedy = msg(
            "Put a comma between two items, and quotes around a text that holds a comma, a colon or a bracket."
        )
    fault = invalid(message, remedy, at(trouble.line, trouble.column))
    last = max(trouble.line, block(trouble.lines, outermost))
    return Diagnosis(fault, outermost, last, trouble.without(outermost, last))


def _is_outside(trouble: Trouble, line: int) -> bool:
    """Whether the parser stopped on a line that can be no part of what opens on `line`."""
    return is_beginning(trouble.here) and indent(trouble.here) <= indent(trouble.lines[line])


def empty_item(trouble: Trouble) -> Diagnosis | None:
    """A comma or a closing bracket where a value should be."""
    if "did not find expected node content" not in trouble.problem:
        return None
    sign = trouble.here[trouble.column : trouble.column + 1]
    flow = trouble.context.startswith("while parsing a flow")
    if sign not in (",", "]", "}") and not (flow and sign == "-"):
        return None
    fault = invalid(
        msg('"{sign}" stands where a value is expected.', sign=sign),
        msg("Delete it, or put the value in quotes if this sign is part of the text."),
        at(trouble.line, trouble.column),
    )
    return said_of_all(fault, trouble)


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
