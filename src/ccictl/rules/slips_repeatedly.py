"""The end of a project was put off at three reporting periods or more.

One slip has a cause, and is over; a project that slips period after period is forecast from what was hoped. The next
date that it gives is no better than the last ones, and what waits for it should not be planned by it.

The finish of a project is looked at (where none is written, the last date that one of its milestones is due) as it
stood in git at the end of each reporting period, counted back from the data date: `thresholds.report_every`, 92 days
unless the plan says otherwise. What was moved there and back within a period was not put off. Projects that are planned
or active are looked at, while their end is later than it was first. Nothing is said where the history is not there:
outside a repository, or in a shallow clone.

Bad:

    # as of 2026-09-30
    # committed on 2025-11-03
    # projects/cci-data.yaml
    title: CCI Data
    finish: 2026-03
    # committed on 2026-01-12
    # projects/cci-data.yaml
    title: CCI Data
    finish: 2026-06
    # committed on 2026-05-18
    # projects/cci-data.yaml
    title: CCI Data
    finish: 2026-09
    # committed on 2026-08-31
    # projects/cci-data.yaml
    title: CCI Data
    finish: 2026-12
    # now
    # projects/cci-data.yaml
    title: CCI Data
    finish: 2026-12  # <--

Good:

    # as of 2026-09-30
    # committed on 2025-11-03
    # projects/cci-data.yaml
    title: CCI Data
    finish: 2026-03
    # committed on 2026-01-12
    # projects/cci-data.yaml
    title: CCI Data
    finish: 2026-12
    # now
    # projects/cci-data.yaml
    title: CCI Data
    finish: 2026-12
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.history import one_after_another, put_off
from ccictl.analysis.status import project_status
from ccictl.diagnostics import Severity
from ccictl.i18n import msg, msgn
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVERITY = Severity.WARNING
OVER_TIME = True

_OFTEN = 3


def check(context: Context) -> Iterator[Found]:
    """Each project that goes on, and whose end was put off often."""
    every = context.plan.header.thresholds.report_every
    for project in context.plan.projects.values():
        ends = context.history.ends.get(project.id, ())
        slips = put_off(ends, context.as_of, every)
        if len(slips) < _OFTEN or ends[-1].when.last <= ends[0].when.last:
            continue
        if project_status(project, context.as_of) not in {"planned", "active"}:
            continue
        yield found(
            project,
            *(("finish",) if project.gives("finish") else ()),
            message=msgn(
                "The end of this project was put off in {n} period of {every} days: {dates}.",
                "The end of this project was put off in {n} periods of {every} days: {dates}.",
                len(slips),
                every=every,
                dates=one_after_another([slips[0][0].when, *(after.when for _, after in slips)]),
            ),
            remedy=msg(
                "Forecast its end from what its milestones have really taken: ccictl trend {id} shows how they moved.",
                id=project.id,
            ),
        )
