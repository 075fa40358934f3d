"""A milestone is past its due date and not done.

Either it was reached and nobody wrote it down, or it was not and its forecast is out of date: what depends on
it waits for a day that is gone, and whoever reads the plan is misled in both cases.

Milestones of the plan and of its projects are looked at, but not those of a project that is done, cancelled
or paused. A milestone is due until the last day of what is written: 2026-Q1 until 31 March. One whose `done`
is a period that has begun, such as 2026 seen in June, may be done and is left alone.

Bad:

    # as of 2026-09-30
    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    started: 2026-01
    milestones:
      pilote:
        title: Essai dans trois chambres
        due: 2026-06  # <--

Good:

    # as of 2026-09-30
    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    started: 2026-01
    milestones:
      pilote:
        title: Essai dans trois chambres
        due: 2026-06
        done: 2026-07-08
      bilan:
        title: Bilan de l'essai
        due: 2026-09
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.lateness import Late, late_milestones, sure, surely_late
from ccictl.diagnostics import Severity
from ccictl.i18n import msg, msgn
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ccictl.plan import Plan

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Found]:
    """Each milestone that is late and not saved by any reading of what is written."""
    for milestone, field, days in _late(context.plan, context.as_of):
        yield found(
            milestone,
            field,
            message=msgn(
                "This milestone was due {n} day ago, and nothing says that it is done.",
                "This milestone was due {n} days ago, and nothing says that it is done.",
                days,
            ),
            remedy=msg('Write when it was "done", or the date on which it is "due" now.'),
        )


def _late(plan: Plan, as_of: date) -> Iterator[Late]:
    for late in late_milestones(plan.header.milestones.values(), as_of):
        if sure(late, as_of):
            yield late
    for project in plan.projects.values():
        for late in surely_late(project, as_of):
            if late.field == "due":
                yield late
