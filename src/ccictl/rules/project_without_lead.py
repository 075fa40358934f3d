"""Nobody leads a project.

Without a lead there is nobody to ask how it goes, and nobody who reports on it. Cancelled projects need
none.

Bad:

    # projects/cci-data.yaml
    title: CCI Data  # <--
    start: 2023

Good:

    # organisations.yaml
    cci-france:
      title: CCI France

    # projects/cci-data.yaml
    title: CCI Data
    lead: cci-france
    start: 2023
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
    """Each project whose file could be read to the end and gives no lead."""
    for project in context.plan.projects.values():
        if project.gives("lead") or not project.origin.document.whole:
            continue
        if not known(project.cancelled, context.as_of):
            yield found(
                project,
                message=msg('The project "{id}" names no lead.', id=project.id),
                remedy=msg('Add a line "lead: ..." with the id of the organisation that runs it.'),
            )
