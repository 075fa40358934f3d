"""A totem project has no milestone.

The totems are what the plan is judged by in public; one without milestones shows nothing between its
first day and its last, and is neither late nor on time. Cancelled ones are left alone.

Bad:

    # projects/cci-academie.yaml
    title: CCI Académie  # <--
    totem: true
    start: 2022-H2

Good:

    # projects/cci-academie.yaml
    title: CCI Académie
    totem: true
    start: 2022-H2
    milestones:
      normandie:
        title: Inscrite dans la convention d'objectifs de Normandie
        due: 2023-09-12
        done: 2023-09-12
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.status import known
from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Found]:
    """Each totem whose file could be read to the end and that has no milestone."""
    for project in context.plan.projects.values():
        if not project.totem or project.milestones or "milestones" in project.broken:
            continue
        if project.origin.document.whole and not known(project.cancelled, context.as_of):
            yield found(
                project,
                message=msg('No milestone is written for the totem "{id}".', id=project.id),
                remedy=msg('Add under "milestones" the dates by which one will see that it advances.'),
            )
