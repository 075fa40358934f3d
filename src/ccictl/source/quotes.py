"""Mistakes with quotes: not closed, closed too soon, a code that is none."""

from __future__ import annotations

from ccictl.i18n import Message, msg
from ccictl.source.compose import quoted_before
from ccictl.source.trouble import Diagnosis, Trouble, at, invalid, said, said_of_all

_PARSER_STOPS = ("did not find expected", "mapping values are not allowed")


def unclosed(trouble: Trouble) -> Diagnosis | None:
    """A quote that is never closed: the mistake is where it opens, not at the end of the file."""
    if "found unexpected" not in trouble.problem or "quoted scalar" not in trouble.context:
        return None
    line, column = trouble.since
    return said(invalid(msg("The quote that opens here is never closed."), _close(), at(line, column)), trouble, line)


def closed_too_soon(trouble: Trouble) -> Diagnosis | None:
    """`'l'avenir'`: text behind the quote that closes."""
    if not trouble.problem.startswith(_PARSER_STOPS):
        return None
    quoted = quoted_before("\n".join(trouble.lines), trouble.line, trouble.column)
    if quoted is None:
        return None
    (line, start), (last, end) = quoted
    between = trouble.here[end : trouble.column]
    if last != trouble.line or any(sign in between for sign in ",[]{}"):
        return None
    if "flow" in trouble.context and trouble.here[end : end + 1].isspace():
        return None  # Between items it is a comma that is missing.
    if line < last:
        message = msg(
            "The quote that opens here is closed only in line {line}, where more follows.", line=str(last + 1)
        )
        return said(invalid(message, _close(), at(line, start)), trouble, line)
    behind = trouble.here[end:]
    column = end + len(behind) - len(behind.lstrip())
    fault = invalid(msg("The quotes are closed before this."), _keep_open(trouble.here, start, end), at(line, column))
    return said_of_all(fault, trouble)


def escape(trouble: Trouble) -> Diagnosis | None:
    """A backslash in double quotes that stands for nothing."""
    if trouble.context != "while parsing a quoted scalar":
        return None
    column = max(trouble.here.rfind("\\", 0, trouble.column + 1), 0)
    fault = invalid(
        msg("In double quotes a backslash begins a code, and this is none."),
        msg("Use single quotes instead, or write two backslashes."),
        at(trouble.line, column, 2),
    )
    return said(fault, trouble, trouble.since[0])


def _close() -> Message:
    return msg("Close it at the end of the value; inside single quotes write an apostrophe twice.")


def _keep_open(line: str, start: int, end: int) -> Message:
    sign = line[start]
    if sign == '"':
        return msg('Inside double quotes write \\" for a quote, or put single quotes around the text.')
    stop = line.find(sign, end)
    inside = line[start + 1 : stop if stop >= 0 else len(line)].rstrip()
    if any(other in inside for other in '"\\#,[]{}'):
        return msg("Inside single quotes write an apostrophe twice.")
    return msg("Inside single quotes write an apostrophe twice, or use double ones: {text}", text=f'"{inside}"')
