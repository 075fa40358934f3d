"""A reference names something of another kind than its field asks for.

A project cannot be led by a project, nor serve an obsession directly: totals would miss it, and the name
would lead to a page that makes no sense. Most often two things have almost the same id, or the reference
is in the wrong field.

Bad:

    # organisations.yaml
    cci-france:
      title: CCI France

    # projects/cci-france-2030.yaml
    title: CCI France 2030
    lead: cci-france-2030  # <--

Good:

    # organisations.yaml
    cci-france:
      title: CCI France

    # projects/cci-france-2030.yaml
    title: CCI France 2030
    lead: cci-france
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import Message, msg
from ccictl.model.references import references
from ccictl.nearest import nearest
from ccictl.rule import Context, Found, found
from ccictl.terms import A_KIND, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.plan import Plan

SEVERITY = Severity.ERROR

# Each search for a proposal goes through all ids: beyond these, time would grow with the square of the plan.
_MOST_PROPOSALS = 20


def check(context: Context) -> Iterator[Found]:
    """Each reference to a thing of the wrong kind, with the nearest name among those that would do."""
    plan = context.plan
    remedies: dict[tuple[str, tuple[str, ...]], Message] = {}
    for entity in (*plan.entities(), *plan.milestones.values()):
        for path, target, kinds in references(entity):
            kind = plan.kind_of(target)
            if kind is None or kind in kinds:
                continue
            if (target, kinds) not in remedies:
                names = _names(plan, kinds) if len(remedies) < _MOST_PROPOSALS else []
                remedies[target, kinds] = _remedy(nearest(target, names), kinds)
            yield found(
                entity,
                *path,
                message=msg(
                    '"{id}" is {kind}; {asked} is expected here.', id=target, kind=A_KIND[kind], asked=one_of(kinds)
                ),
                remedy=remedies[target, kinds],
            )


def _names(plan: Plan, kinds: tuple[str, ...]) -> list[str]:
    names: list[str] = []
    for kind in kinds:
        names += (plan.header.id,) if kind == "plan" else getattr(plan, kind)
    return names


def _remedy(near: str | None, kinds: tuple[str, ...]) -> Message:
    if near:
        return msg('Did you mean "{id}"?', id=near)
    return msg("Write the id of {kind}, or delete the reference.", kind=one_of(kinds))
