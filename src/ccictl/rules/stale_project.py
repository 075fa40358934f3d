"""Nothing of a project under way has been written for a long time.

A project that moves leaves traces in the plan: a report, a milestone that is reached, a date that changes. Where there
are none for two reporting periods, the plan says what was true then, and nobody knows what is true now.

Active projects are looked at. What counts is the last day by the data date on which anything of the project, of its
milestones or of an indicator of it was changed on the main line of HEAD; a change that is not committed counts as of
today. The period is twice what the plan sets under `thresholds.report_every` (92 days unless it says otherwise).
Nothing is said where the history is not there: outside a repository, or in a shallow clone.

Bad:

    # as of 2026-09-30
    # committed on 2026-01-12
    # projects/cci-data.yaml
    title: CCI Data
    started: 2026-01
    # now
    # projects/cci-data.yaml
    title: CCI Data  # <--
    started: 2026-01

Good:

    # as of 2026-09-30
    # committed on 2026-01-12
    # projects/cci-data.yaml
    title: CCI Data
    started: 2026-01
    # committed on 2026-06-29
    # projects/cci-data.yaml
    title: CCI Data
    started: 2026-01
    reports:
      2026-06-26: {weather: fair}
    # now
    # projects/cci-data.yaml
    title: CCI Data
    started: 2026-01
    reports:
      2026-06-26: {weather: fair}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.status import project_status
from ccictl.diagnostics import Severity
from ccictl.i18n import msg, msgn
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVERITY = Severity.INFO
OVER_TIME = True

_PERIODS = 2


def check(context: Context) -> Iterator[Found]:
    """Each active project that nobody has touched for two reporting periods."""
    most = _PERIODS * context.plan.header.thresholds.report_every
    for project in context.plan.projects.values():
        touched = context.history.touched.get(project.id)
        if touched is None or project_status(project, context.as_of) != "active":
            continue
        days = (context.as_of - touched).days
        if days > most:
            yield found(
                project,
                message=msgn(
                    "Nothing of this project was written for {n} day, since {day}: more than {most}.",
                    "Nothing of this project was written for {n} days, since {day}: more than {most}.",
                    days,
                    day=touched.isoformat(),
                    most=most,
                ),
                remedy=msg('Report on it, or write when it was "paused", "finished" or "cancelled".'),
            )
