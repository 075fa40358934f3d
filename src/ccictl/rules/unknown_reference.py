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
from ccictl.i18n import Message, msg
from ccictl.model.references import references
from ccictl.nearest import nearest
from ccictl.rule import Context, Found, found
from ccictl.terms import one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.plan import Plan

SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Found]:
    """Each reference to nothing, with the nearest name among those that would do."""
    plan = context.plan
    for entity in (*plan.entities(), *plan.milestones.values()):
        for reference in references(entity):
            target = reference.target
            if plan.kind_of(target) is None and target.partition("/")[0] not in plan.unread:
                message = msg('Nothing in the plan is called "{id}".', id=target)
                yield found(entity, *reference.path, message=message, remedy=_remedy(plan, target, reference.kinds))


def _remedy(plan: Plan, target: str, kinds: tuple[str, ...]) -> Message:
    near = nearest(target, _names(plan, target, kinds))
    if near:
        return msg('Did you mean "{id}"?', id=near)
    return msg("Write the id of {kind}, or add what is missing.", kind=one_of(kinds))


def _names(plan: Plan, target: str, kinds: tuple[str, ...]) -> list[str]:
    """The names that would do; for a milestone written without its project, those that end in it."""
    names: list[str] = []
    for kind in kinds:
        if kind == "plan":
            names.append(plan.header.id)
        elif kind != "milestones":
            names += getattr(plan, kind)
        elif "/" in target:
            names += plan.milestones
        else:
            names += (ref for ref in plan.milestones if ref.rpartition("/")[2] == target)
    return names
