"""A date has been moved three times or more.

A date that moves again and again is no longer believed, and those who plan by it stop telling their own. The reason
is seldom in the last move: it is in what all of them have in common.

The due dates of milestones and the start and finish of projects are looked at, as git has kept them: each time that
one was put earlier or later, by a day at least, and reached the main line of HEAD by the data date; a change that is
not committed counts too. What is reached, over or cancelled is left alone. Nothing is said where the history is not
there: outside a repository, or in a shallow clone.

Bad:

    # as of 2026-09-30
    # committed on 2026-01-12
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-04
    # committed on 2026-04-20
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-07
    # committed on 2026-07-06
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-10
    # now
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-12  # <--

Good:

    # as of 2026-09-30
    # committed on 2026-01-12
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-04
    # now
    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-12
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.history import one_after_another, open_dates
from ccictl.diagnostics import Severity
from ccictl.i18n import msg, msgn
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVERITY = Severity.INFO
OVER_TIME = True

_OFTEN = 3


def check(context: Context) -> Iterator[Found]:
    """Each date that is still to come, and was moved often."""
    for entity, field in open_dates(context.plan, context.as_of):
        moves = context.history.moves(entity.ref, field)
        if len(moves) < _OFTEN:
            continue
        yield found(
            entity,
            field,
            message=msgn(
                "This date was moved {n} time: {dates}. The last time on {day} ({by}).",
                "This date was moved {n} times: {dates}. The last time on {day} ({by}).",
                len(moves),
                dates=one_after_another([moves[0].change.before, *(each.change.after for each in moves)]),
                **moves[-1].told,
            ),
            remedy=msg(
                "Before it is moved again, look for what these moves have in common: ccictl history {id} {field}.",
                id=entity.ref,
                field=field,
            ),
        )
