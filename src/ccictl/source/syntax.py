"""Syntax errors in words that an editor understands, and a way to read on behind each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ccictl.i18n import msg
from ccictl.source import brackets, indents, keys, quotes, signs
from ccictl.source.compose import DEEPEST, Failure, Node, compose
from ccictl.source.forbidden import Allowed, only_allowed
from ccictl.source.trouble import Diagnosis, Trouble, at, block, invalid, is_idle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ccictl.source.fault import Fault

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
# Each round takes one mistake out of the way. A text that still fails after so many, or after so many characters
# were read again, is read no further: its first mistakes are told.
_ROUNDS = 50
_MOST_WORK = 4 * 1024 * 1024


class Reading(NamedTuple):
    """What could be read of a text: its root node, the text it was composed from, the faults that were passed over.

    `whole` is false where something was taken out of the text.
    """

    node: Node | None
    text: str
    faults: tuple[Fault, ...]
    whole: bool


class _Attempt(NamedTuple):
    allowed: Allowed
    outcome: Node | Failure | None


def read(text: str) -> Reading:
    """The nodes of a text, with each mistake told and passed over."""
    attempt = _attempt(text)
    faults = list(attempt.allowed.faults)
    whole, guessed, work = attempt.allowed.whole, False, 0
    before: Diagnosis | None = None
    rounds = 0
    while isinstance(failure := attempt.outcome, Failure):
        whole = False
        diagnosis, following = _way_on(attempt.allowed.text, failure)
        if _is_echo(diagnosis, before, attempt.allowed.text):
            diagnosis = diagnosis._replace(loose=True)
        # Behind a guess the next guess is more often its echo than another mistake.
        elif diagnosis.sure or not guessed:
            faults.append(diagnosis.fault)
        guessed = guessed or not diagnosis.sure
        before = diagnosis
        rounds, work = rounds + 1, work + failure.read
        if following is None or rounds == _ROUNDS or work > _MOST_WORK:
            return _given_up(attempt.allowed.text, failure, faults)
        attempt = following
        faults += attempt.allowed.faults
    return Reading(failure, attempt.allowed.text, tuple(faults), whole)


def _is_echo(diagnosis: Diagnosis, before: Diagnosis | None, text: str) -> bool:
    """Whether a line in a wrong column comes right behind lines that were left out, and may have belonged to them."""
    if before is None or not before.loose or diagnosis.line <= before.last:
        return False
    if diagnosis.sure and not diagnosis.loose:
        return False
    return all(is_idle(line) for line in text.split("\n")[before.last + 1 : diagnosis.line])


def _given_up(text: str, failure: Failure, faults: Sequence[Fault]) -> Reading:
    """What stands above the line that nothing could be made of."""
    above = "\n".join(text.split("\n")[: failure.at[0]])
    node = compose(above)
    if isinstance(node, Failure):
        return Reading(None, "", tuple(faults), whole=False)
    return Reading(node, above, tuple(faults), whole=False)


def _attempt(text: str) -> _Attempt:
    allowed = only_allowed(text)
    return _Attempt(allowed, compose(allowed.text))


def _way_on(text: str, failure: Failure) -> tuple[Diagnosis, _Attempt | None]:
    """The first diagnosis without which the text can be read further, and how far; else the last, the guess."""
    if failure.deep:
        return _too_deep(*failure.at), None
    diagnoses = _diagnoses(text, failure)
    while (diagnosis := next(diagnoses)).repaired is not None:
        attempt = _attempt(diagnosis.repaired)
        if _is_further(attempt.outcome, failure, diagnosis.line):
            return diagnosis, attempt
    return diagnosis, None


def _too_deep(line: int, column: int) -> Diagnosis:
    message = msg("Nesting goes deeper than {n} levels.", n=DEEPEST)
    remedy = msg("A plan needs five levels at most: check the indentation and the brackets.")
    return Diagnosis(invalid(message, remedy, at(line, column)), line, line, None)


def _is_further(outcome: Node | Failure | None, failure: Failure, line: int) -> bool:
    """Whether what was met instead of `failure` is another mistake than that of `line`."""
    return not isinstance(outcome, Failure) or (outcome.at[0] > line and outcome != failure)


def _diagnoses(text: str, failure: Failure) -> Iterator[Diagnosis]:
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
