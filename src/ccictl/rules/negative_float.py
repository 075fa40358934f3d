"""A project is heading to end after the day that is planned, or after the plan itself does.

Towards the finish that is written its float is negative: its milestones, or what pushes its start, come too late for
it. (The float that `forecast` and `critical` tell is that towards the end of the plan.) Whoever reads that date is
misled, and the earlier the date is put right, or the work cut down, the less it costs.

The forecast, from all that is waited for, is compared with the last day of the finish; where none is written,
with the end of the plan. A finish that has merely passed is not told here, nor one whose forecast rests on a fact
in doubt.

Bad:

    # as of 2026-09-30
    # projects/cci-data.yaml
    title: CCI Data
    started: 2026-01
    finish: 2026-12-31  # <--
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-06
      tableau-de-bord:
        title: Tableau de bord publié
        after: [{ref: cci-data/entrepot, lag: 120}]

Good:

    # as of 2026-09-30
    # projects/cci-data.yaml
    title: CCI Data
    started: 2026-01
    finish: 2027-03-31
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-10-31
      tableau-de-bord:
        title: Tableau de bord publié
        after: [{ref: cci-data/entrepot, lag: 120}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.certainty import behind, day
from ccictl.analysis.schedule import driver
from ccictl.diagnostics import Severity
from ccictl.i18n import msg, msgn
from ccictl.rule import Context, Found, found, see

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.model.project import Project
    from ccictl.model.when import When

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Found]:
    """Each project whose end is pushed beyond its limit, at its finish."""
    made, header = context.schedule, context.plan.header
    for project in context.plan.projects.values():
        reached = made.forecast.get(project.id)
        limit = project.finish or (None if "finish" in project.broken else header.finish)
        if reached is None or limit is None or made.events[project.id].past or driver(made, project.id) is None:
            continue
        days = reached - limit.last.toordinal()
        if days > 0 and project.id not in context.uncertain:
            yield _found(context, project, limit, days)


def _found(context: Context, project: Project, limit: When, days: int) -> Found:
    names = {"date": str(limit), "forecast": day(context.schedule.forecast[project.id])}
    message = (
        msgn(
            "This project is to end {date}, but is heading for {forecast}: {n} day too late.",
            "This project is to end {date}, but is heading for {forecast}: {n} days too late.",
            days,
            **names,
        )
        if project.finish is not None
        else msgn(
            "The plan ends {date}, but this project is heading for {forecast}: {n} day too late.",
            "The plan ends {date}, but this project is heading for {forecast}: {n} days too late.",
            days,
            **names,
        )
    )
    cause, field = behind(context.plan, context.roots[project.id])
    where = (field,) if cause.gives(field) else ()
    path = ("finish",) if project.finish is not None else ()
    return found(
        project,
        *path,
        message=message,
        remedy=msg('Give it the end that can be kept, or bring "{id}" forward.', id=cause.ref),
        related=(see(cause, *where, message=msg("what pushes all this")),),
    )
