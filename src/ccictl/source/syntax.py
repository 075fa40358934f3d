"""Reading a text whose syntax is wrong here and there: each mistake is told, and passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.source.compose import Failure, Node, compose
from ccictl.source.forbidden import Allowed, only_allowed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.source.fault import Fault
    from ccictl.source.trouble import Diagnosis

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
    from ccictl.source.trouble import is_idle

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
    # Most plans have no such mistake, and what tells them apart takes a while to import.
    from ccictl.source.diagnosis import diagnoses, too_deep

    if failure.deep:
        return too_deep(*failure.at), None
    known = diagnoses(text, failure)
    while (diagnosis := next(known)).repaired is not None:
        attempt = _attempt(diagnosis.repaired)
        if _is_further(attempt.outcome, failure, diagnosis.line):
            return diagnosis, attempt
    return diagnosis, None


def _is_further(outcome: Node | Failure | None, failure: Failure, line: int) -> bool:
    """Whether what was met instead of `failure` is another mistake than that of `line`."""
    return not isinstance(outcome, Failure) or (outcome.at[0] > line and outcome != failure)
