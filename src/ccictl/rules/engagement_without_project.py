"""No project serves an engagement.

An engagement is kept by projects; one that has none is a promise that nobody works on, or its projects
are not recorded yet. Cancelled projects do not count: they no longer serve anything.

Bad:

    # engagements.yaml
    accelerer-la-rse:  # <--
      title: Accélérer l'engagement des CCI dans une démarche RSE

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

from ccictl.analysis.status import known
from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVERITY = Severity.INFO
FROM_ABSENCE = True


def check(context: Context) -> Iterator[Found]:
    """Each engagement that no project names; none while what some project names cannot be read."""
    plan = context.plan
    until = context.as_of
    projects = [project for project in plan.projects.values() if not known(project.cancelled, until)]
    if any("engagements" in project.broken for project in projects):
        return
    served = {name for project in projects for name in project.engagements}
    for engagement in plan.engagements.values():
        if engagement.id not in served:
            yield found(
                engagement,
                message=msg('No project serves the engagement "{id}".', id=engagement.id),
                remedy=msg('Name it in the "engagements" of a project, or add the project that serves it.'),
            )
