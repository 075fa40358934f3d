"""Show what a slip of a project or a milestone would delay, and what float absorbs.

The slip is counted from the forecast. A project slips with all of its milestones that are still to come.

    ccictl impact cci-data
    ccictl impact referentiel-des-entreprises/mise-en-service --days 45
"""

from typing import Annotated

from ccictl.analysis.impact import impact, slipping
from ccictl.asking import entity_of
from ccictl.delivery import Way, deliver, opened, scheduled
from ccictl.i18n import later, msg
from ccictl.model.milestone import Milestone
from ccictl.model.project import Project
from ccictl.options import (
    Ascii,
    AsOf,
    At,
    Baseline,
    Dialect,
    Format,
    Output,
    PlanFolder,
    Strict,
    UsageFault,
    WhatIf,
    count,
)
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument, Option
from ccictl.views.impact import impact_of


def run(
    around: Surroundings,
    entity: Annotated[str, Argument(metavar=later("ID"), help=later("The project or milestone that would slip."))],
    days: Annotated[str, Option("--days", metavar="N", help=later("By how many days (30)."))] = "30",
    plan: PlanFolder = "",
    as_of: AsOf = "",
    at: At = "",
    baseline: Baseline = "",
    what_if: WhatIf = None,
    strict: Strict = False,
    format_: Format = "terminal",
    output: Output = "",
    ascii_: Ascii = False,
    csv_dialect: Dialect = "",
) -> int:
    slip = count("--days", days, limit=False)
    open_ = scheduled(opened(around, plan, as_of, strict=strict, what_if=what_if, at=at, baseline=baseline))
    picture = open_.picture
    asked = entity_of(picture, entity)
    if not isinstance(asked, Project | Milestone):
        raise UsageFault(
            msg('"{id}" cannot slip: it is neither a project nor a milestone.', id=asked.ref),
            msg('Name a project, or a milestone as "project/milestone".'),
        )
    if picture.schedule.events[asked.ref].past:
        raise UsageFault(
            msg('"{id}" cannot slip any more: it is reached or cancelled.', id=asked.ref),
            msg("Name something that is still to come at the data date."),
        )
    slipped = slipping(picture, asked)
    if asked.ref not in slipped:
        raise UsageFault(
            msg('"{id}" has no forecast: nothing dates it, nor what it waits for.', id=asked.ref),
            msg("Give it a date, or name something that has one."),
        )
    report = impact_of(picture, asked, impact(picture, slipped, slip), around.say)
    return deliver(report, around, Way(format_, output, ascii_, csv_dialect), open_)
