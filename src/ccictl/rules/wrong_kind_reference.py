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
from ccictl.i18n import msg
from ccictl.rule import Context, Found, found
from ccictl.terms import A_KIND, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Found]:
    """Each reference to a thing of the wrong kind, with the nearest name among those that would do."""
    for entity, (path, target, kinds), kind in context.astray:
        if kind is None:
            continue
        asked = one_of(kinds)
        near = context.proposal(target, kinds)
        if near:
            remedy = msg('Did you mean "{id}"?', id=near)
        else:
            remedy = msg("Write the id of {kind}, or delete the reference.", kind=asked)
        message = msg('"{id}" is {kind}; {asked} is expected here.', id=target, kind=A_KIND[kind], asked=asked)
        yield found(entity, *path, message=message, remedy=remedy)
