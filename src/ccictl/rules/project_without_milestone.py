"""A project has no milestone.

Milestones are what progress and delay are read from; without one, a project shows nothing between its
first day and its last. Cancelled projects are left alone, and `totem-without-milestone` speaks of the
flagship projects.

Bad:

    # projects/soluccio.yaml
    title: Soluccio Territoires  # <--
    start: 2023
    finish: 2025

Good:

    # projects/soluccio.yaml
    title: Soluccio Territoires
    start: 2023
    finish: 2025
    milestones:
      offre:
        title: Offre adaptée aux villes moyennes
        due: 2024-06
        done: 2024-06-18
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


def check(context: Context) -> Iterator[Found]:
    """Each project that is no totem, whose file could be read to the end, and that has no milestone."""
    for project in context.plan.projects.values():
        if project.totem or project.milestones or "milestones" in project.broken:
            continue
        if project.origin.document.whole and not known(project.cancelled, context.as_of):
            yield found(
                project,
                message=msg('No milestone is written for the project "{id}".', id=project.id),
                remedy=msg('Add under "milestones" the dates by which one will see that it advances.'),
            )
