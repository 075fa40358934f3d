"""A reference names something that the plan does not have.

A project that serves an engagement nobody wrote counts nowhere: totals are wrong and the link leads nowhere. Most often
the id is misspelt, or the file it names was renamed.

Bad:

    # engagements.yaml
    accelerer-la-rse:
      title: Accélérer l'engagement des CCI dans une démarche RSE

    # projects/cci-transitions.yaml
    title: CCI Transitions
    engagements: [accelerer-rse]  # <--

Good:

    # engagements.yaml
    accelerer-la-rse:
      title: Accélérer l'engagement des CCI dans une démarche RSE

    # projects/cci-transitions.yaml
    title: CCI Transitions
    engagements: [accelerer-la-rse]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.rule import Context, Found, found
from ccictl.terms import one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Found]:
    """Each reference to nothing, with the nearest name among those that would do."""
    plan = context.plan
    for entity, (path, target, kinds), kind in context.astray:
        if kind is not None or plan.may_have(target, kinds):
            continue
        near = context.proposal(target, kinds)
        if near:
            remedy = msg('Did you mean "{id}"?', id=near)
        else:
            remedy = msg("Write the id of {kind}, or add what is missing.", kind=one_of(kinds))
        yield found(entity, *path, message=msg('Nothing in the plan is called "{id}".', id=target), remedy=remedy)
