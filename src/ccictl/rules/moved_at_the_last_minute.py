"""A date was put off within a fortnight of falling due, or after it.

A slip that is told when the day has come leaves nobody the time to act on it: what was waiting for that day has been
told too late as well. Most slips could be seen weeks before.

The due dates of milestones and the finish of projects are looked at, as git has kept them: the last time that one was
put off less than fifteen days before the last day of what was written then, if it is still later than that. What is
reached, over or cancelled is left alone. Nothing is said where the history is not there: outside a repository, or in a
shallow clone.

Bad:

    # as of 2026-09-30
    # committed on 2026-03-02
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-06-30
    # committed on 2026-06-26
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-12-31
    # now
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-12-31  # <--

Good:

    # as of 2026-09-30
    # committed on 2026-03-02
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-06-30
    # committed on 2026-05-04
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-12-31
    # now
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-12-31
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.history import open_dates
from ccictl.diagnostics import Severity
from ccictl.i18n import msg, msgn
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.analysis.history import Rewrite
    from ccictl.i18n import Message

SEVERITY = Severity.INFO
OVER_TIME = True

_FORTNIGHT = 14


def check(context: Context) -> Iterator[Found]:
    """Each date that is still to come, and was put off when it had nearly come, or had."""
    for entity, field in open_dates(context.plan, context.as_of):
        moves = context.history.moves(entity.ref, field) if field != "start" else ()
        now = moves[-1].change.after.last if moves else None
        late = (each for each in reversed(moves) if (each.change.days or 0) > 0 and _left(each) <= _FORTNIGHT)
        last = next(late, None)
        if last is not None and now > last.change.before.last:
            yield found(
                entity,
                field,
                message=_message(last, _left(last)),
                remedy=msg("Tell a slip as soon as it is seen coming: move the date then, or report it as cloudy."),
            )


def _left(move: Rewrite) -> int:
    """The days that were left until what was written before, when it was moved."""
    days: int = (move.change.before.last - move.day).days
    return days


def _message(move: Rewrite, left: int) -> Message:
    names = {"before": str(move.change.before), "after": str(move.change.after), **move.told}
    if left > 0:
        return msgn(
            "This date was put off from {before} to {after} on {day}, {n} day before it fell due ({by}).",
            "This date was put off from {before} to {after} on {day}, {n} days before it fell due ({by}).",
            left,
            **names,
        )
    if left == 0:
        return msg("This date was put off from {before} to {after} on {day}, as it fell due ({by}).", **names)
    return msgn(
        "This date was put off from {before} to {after} on {day}, {n} day after it had fallen due ({by}).",
        "This date was put off from {before} to {after} on {day}, {n} days after it had fallen due ({by}).",
        -left,
        **names,
    )
