"""A project under way has not been reported on for a long time.

Weather and progress are as old as the report that they come from. After the number of days that the plan sets
under `thresholds.report_every` (92 unless it says otherwise) nobody knows whether they still hold.

Only active projects that have reported before are looked at. A report counts until the last day of what is
written, and one for a period that has begun, such as 2026-Q3 in August, counts as given.

Bad:

    # as of 2026-09-30
    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    started: 2026-01
    reports:
      2026-03-31:  # <--
        weather: fair

Good:

    # as of 2026-09-30
    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    started: 2026-01
    reports:
      2026-03-31:
        weather: fair
      2026-07-15:
        weather: cloudy
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.status import doubtful, last_report, pending, project_status
from ccictl.diagnostics import Severity
from ccictl.i18n import msg, msgn
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ccictl.model.project import Project

SEVERITY = Severity.INFO


def check(context: Context) -> Iterator[Found]:
    """The last report of each active project, when it is older than the plan allows."""
    every = context.plan.header.thresholds.report_every
    for project in context.plan.projects.values():
        report = last_report(project, context.as_of)
        if report is None or not _surely_silent(project, context.as_of):
            continue
        days = (context.as_of - report.id.last).days
        if days > every:
            yield found(
                report,
                message=msgn(
                    "The last report of this project is {n} day old, more than {every}.",
                    "The last report of this project is {n} days old, more than {every}.",
                    days,
                    every=every,
                ),
                remedy=msg('Add a report, or write when the project was "finished" or "paused".'),
            )


def _surely_silent(project: Project, as_of: date) -> bool:
    """Whether the project is active and no report may have come since its last one."""
    if not project.origin.document.whole or "reports" in project.broken:
        return False
    if project_status(project, as_of) != "active":
        return False
    if any(doubtful(project, fact, as_of) for fact in ("finished", "cancelled", "paused")):
        return False
    return not any(pending(report.id, as_of) for report in project.reports.values())
