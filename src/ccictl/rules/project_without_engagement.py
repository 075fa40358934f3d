"""A project serves no engagement.

Progress goes up from projects to engagements and obsessions: what a project serving none achieves moves
nothing but the totals of the plan. This is asked of cancelled projects too, since earlier states of the
plan can be shown again.

Bad:

    # projects/cci-transitions.yaml
    title: CCI Transitions  # <--
    totem: true

Good:

    # engagements.yaml
    accelerer-la-rse:
      title: Accélérer l'engagement des CCI dans une démarche RSE

    # projects/cci-transitions.yaml
    title: CCI Transitions
    totem: true
    engagements: [accelerer-la-rse]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Found]:
    """Each project whose file could be read to the end and names no engagement; an empty list names none."""
    for project in context.plan.projects.values():
        if project.engagements or "engagements" in project.broken or not project.origin.document.whole:
            continue
        yield found(
            project,
            message=msg('The project "{id}" names no engagement.', id=project.id),
            remedy=msg('Add a line "engagements: [...]" with those that it serves, the main one first.'),
        )
