"""Syntax errors in words that an editor understands, and a way to read on behind each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from yaml import MarkedYAMLError

from ccictl.i18n import Message, msg
from ccictl.source.compose import DEEPEST, TooDeepError
from ccictl.source.fault import Fault
from ccictl.source.mark import Span

if TYPE_CHECKING:
    from yaml import YAMLError

_KEY = re.compile(r"^(?P<lead>\s*(?:- +)*)(?P<key>[^\s:#'\"\[{&*!|>%@`][^:#]*?)\s*:(?P<gap>\s+)(?P<value>\S.*?)\s*$")


class Diagnosis(NamedTuple):
    """What is wrong, whether the sentence is sure of it, and the text with the error taken out of the way.

    `repaired` has the same lines as the text it came from, or is None where there is no reading on.
    """

    fault: Fault
    sure: bool
    repaired: str | None


def diagnose(text: str, error: YAMLError | TooDeepError) -> Diagnosis:
    """The diagnosis of the error that composing `text` ended with."""
    lines = text.split("\n")
    if isinstance(error, TooDeepError):
        line = min(error.mark.line, len(lines) - 1)
        return Diagnosis(_too_deep(Span.at(line + 1, error.mark.column + 1)), sure=True, repaired=None)
    assert isinstance(error, MarkedYAMLError)
    problem = error.problem or ""
    mark = error.problem_mark or error.context_mark
    assert mark is not None
    line, column = _inside(lines, mark.line, mark.column)
    context = line
    if error.context_mark is not None:
        context, _ = _inside(lines, error.context_mark.line, 0)
    for diagnosis in (_colon, _tab, _sign, _no_colon, _escape):
        known = diagnosis(lines, line, column, problem)
        if known:
            return known
    for opened in (_open_quote, _open_bracket):
        known = opened(lines, error, problem)
        if known:
            return known
    fault = _invalid(
        msg("This line cannot be read as YAML here."),
        msg("Check its indentation and that of the line above, its quotes, and the colon and space after its key."),
        Span.at(line + 1, column + 1),
    )
    # What was opened on an earlier line is the likelier culprit only where its own line fails again.
    return Diagnosis(fault, sure=False, repaired=_blanked(lines, line if lines[line].strip() else context))


def _inside(lines: list[str], line: int, column: int) -> tuple[int, int]:
    """The place itself, or the end of the last line with text where it lies beyond the end of the file."""
    if line < len(lines) and (lines[line].strip() or column):
        return line, column
    line = min(line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line -= 1
    return line, len(lines[line].rstrip())


def _invalid(message: Message, remedy: Message, span: Span) -> Fault:
    return Fault("invalid-yaml", message, remedy, span)


def _blanked(lines: list[str], number: int) -> str | None:
    if not lines[number].strip():
        return None
    return "\n".join([*lines[:number], "", *lines[number + 1 :]])


def _replaced(lines: list[str], line: int, column: int, by: str) -> str:
    changed = lines[line][:column] + by + lines[line][column + 1 :]
    return "\n".join([*lines[:line], changed, *lines[line + 1 :]])


def _too_deep(span: Span) -> Fault:
    return _invalid(
        msg("Nesting goes deeper than {n} levels.", n=DEEPEST),
        msg("A plan needs five levels at most: check the indentation and the brackets."),
        span,
    )


def _colon(lines: list[str], line: int, column: int, problem: str) -> Diagnosis | None:
    """`titre: Pilote : 3 CCI`: the French space before a colon makes YAML see a second key."""
    if "mapping values are not allowed" not in problem:
        return None
    match = _KEY.match(lines[line])
    if match is None or column < match.start("value") or column >= len(lines[line]):
        return None
    value = match["value"]
    if value[0] in "\"'":
        return None
    quoted = f'"{value}"' if '"' not in value else "'" + value.replace("'", "''") + "'"
    fault = _invalid(
        msg("This value holds a colon followed by a space, which YAML takes for the end of another key."),
        msg("Put the value in quotes: {line}", line=f"{match['key']}: {quoted}"),
        Span.at(line + 1, column + 1),
    )
    return Diagnosis(fault, sure=True, repaired=_replaced(lines, line, column, "·"))


def _tab(lines: list[str], line: int, column: int, problem: str) -> Diagnosis | None:
    """A tab among the spaces that begin a line, whatever the parser made of it."""
    if "cannot start any token" not in problem and "tab character" not in problem and "expected" not in problem:
        return None
    for number in (line, line - 1):
        lead = re.match(r"[ \t]*", lines[number])
        if number >= 0 and lead and "\t" in lead.group():
            column = lead.group().index("\t")
            fault = _invalid(
                msg("A tab indents this line; YAML accepts only spaces there."),
                msg("Replace the tab by spaces, two for each level."),
                Span.at(number + 1, column + 1),
            )
            spaced = lead.group().replace("\t", "  ") + lines[number][lead.end() :]
            return Diagnosis(fault, True, "\n".join([*lines[:number], spaced, *lines[number + 1 :]]))
    return None


def _sign(lines: list[str], line: int, column: int, problem: str) -> Diagnosis | None:
    """A value that begins with a sign that YAML keeps for itself."""
    sign = lines[line][column : column + 1]
    starts = "cannot start any token" in problem and sign in "@`%"
    named = ("while scanning an alias" in problem or "alphabetic or numeric" in problem) and sign
    if not sign or not (starts or named):
        return None
    fault = _invalid(
        msg('A value cannot begin with "{sign}" unless it is in quotes.', sign=sign),
        msg("Put the whole value in quotes."),
        Span.at(line + 1, column + 1),
    )
    return Diagnosis(fault, sure=True, repaired=_blanked(lines, line))


def _no_colon(lines: list[str], line: int, column: int, problem: str) -> Diagnosis | None:
    """`titre:CCI` or a line without a colon: what should be a key never becomes one."""
    if "could not find expected ':'" not in problem:
        return None
    for number in (line, line - 1):
        if number >= 0 and lines[number].strip() and not re.search(r":(\s|$)", lines[number]):
            start = len(lines[number]) - len(lines[number].lstrip())
            fault = _invalid(
                msg('This line has no key: a colon and a space ("name: value") are missing.'),
                msg("Add the colon and the space, or indent the line if it goes on with the text above."),
                Span(number + 1, start + 1, number + 1, len(lines[number].rstrip()) + 1),
            )
            return Diagnosis(fault, sure=True, repaired=_blanked(lines, number))
    del column
    return None


def _escape(lines: list[str], line: int, column: int, problem: str) -> Diagnosis | None:
    """A backslash in double quotes that stands for nothing."""
    if "escape character" not in problem and "hexdecimal" not in problem and "Unicode character" not in problem:
        return None
    fault = _invalid(
        msg("In double quotes a backslash begins a code, and this is none."),
        msg("Use single quotes instead, or write two backslashes."),
        Span.at(line + 1, column + 1),
    )
    return Diagnosis(fault, sure=True, repaired=_blanked(lines, line))


def _open_quote(lines: list[str], error: MarkedYAMLError, problem: str) -> Diagnosis | None:
    """A quote that is never closed: the error is where it opens, not at the end of the file."""
    if "quoted scalar" not in (error.context or "") or error.context_mark is None:
        return None
    line, column = error.context_mark.line, error.context_mark.column
    if "unexpected" not in problem:
        return None
    fault = _invalid(
        msg("The quote that opens here is never closed."),
        msg("Close it at the end of the value; inside single quotes write an apostrophe twice."),
        Span.at(line + 1, column + 1),
    )
    return Diagnosis(fault, sure=True, repaired=_blanked(lines, line))


def _open_bracket(lines: list[str], error: MarkedYAMLError, problem: str) -> Diagnosis | None:
    """A bracket or brace that is never closed, or a comma that is missing inside."""
    if "while parsing a flow" not in (error.context or "") or error.context_mark is None or "did not" not in problem:
        return None
    line, column = error.context_mark.line, error.context_mark.column
    if line >= len(lines):
        return None
    fault = _invalid(
        msg("What opens here is never closed, or a comma is missing in it."),
        msg("Close it with the matching bracket, and put a comma between the items."),
        Span.at(line + 1, column + 1),
    )
    return Diagnosis(fault, sure=True, repaired=_blanked(lines, line))
