"""What a syntax error is in words that an editor understands, the surest guess first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.source import brackets, indents, keys, quotes, signs
from ccictl.source.compose import DEEPEST, Failure
from ccictl.source.trouble import Diagnosis, Trouble, at, block, invalid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_KNOWN = (
    signs.directive,
    quotes.unclosed,
    quotes.escape,
    quotes.closed_too_soon,
    brackets.closed_too_soon,
    brackets.unclosed,
    brackets.empty_item,
    signs.tab,
    signs.block_of_text,
    signs.kept_sign,
    signs.list_beside_key,
    keys.second_colon,
    keys.joined_lines,
    indents.short_text,
    keys.no_colon,
    indents.first_line,
    indents.misaligned,
)


def too_deep(line: int, column: int) -> Diagnosis:
    """The diagnosis of nesting without end; there is no reading on."""
    message = msg("Nesting goes deeper than {n} levels.", n=DEEPEST)
    remedy = msg("A plan needs five levels at most: check the indentation and the brackets.")
    return Diagnosis(invalid(message, remedy, at(line, column)), line, line, None)


def diagnoses(text: str, failure: Failure) -> Iterator[Diagnosis]:
    """What may be wrong, the surest first; the last has no reading on."""
    lines = text.split("\n")
    line, column = _inside(lines, failure.at)
    since = _inside(lines, failure.since)
    trouble = Trouble(lines, failure.problem, failure.context, line, column, since)
    for diagnose in _KNOWN:
        known = diagnose(trouble)
        if known:
            yield known
    fault = invalid(
        msg("This line cannot be read as YAML here."),
        msg("Check its indentation and that of the line above, its quotes, and the colon and space after its key."),
        at(line, column),
    )
    for number in (line, since[0]):
        last = block(lines, number)
        yield Diagnosis(fault, number, last, trouble.without(number, last), sure=False)
    yield Diagnosis(fault, line, line, None, sure=False)


def _inside(lines: Sequence[str], place: tuple[int, int]) -> tuple[int, int]:
    """The place itself, or the end of the last line with text where it lies beyond the end of the file."""
    line, column = place
    if line < len(lines) and (lines[line].strip(" \r") or column):
        return line, column
    line = min(line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line -= 1
    return line, len(lines[line].rstrip())
