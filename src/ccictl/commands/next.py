"""Show what is due: the milestones of the coming weeks, those that are late first.

What belongs to a project that is done, paused or cancelled is left out.

    ccictl next
    ccictl next --weeks 8 --lead cci-france
"""

from typing import Annotated

from ccictl.asking import chosen, condition
from ccictl.delivery import Way, deliver, opened
from ccictl.fields import fields
from ccictl.i18n import later, msgn
from ccictl.options import (
    Ascii,
    AsOf,
    At,
    Baseline,
    Dialect,
    Format,
    Limit,
    Output,
    PlanFolder,
    Strict,
    WhatIf,
    Where,
    count,
    one_of,
)
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Option
from ccictl.views.listing import Asked, listing

_COLUMNS = "id,title,due,left,status,slip,lead"


def run(
    around: Surroundings,
    weeks: Annotated[str, Option("--weeks", metavar="N", help=later("How far ahead to look (4)."))] = "4",
    lead: Annotated[
        str, Option("--lead", metavar=later("ID"), help=later("Only the projects that this organisation runs."))
    ] = "",
    where: Where = "",
    limit: Limit = "0",
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
    ahead, most = count("--weeks", weeks, limit=False), count("--limit", limit)
    open_ = opened(around, plan, as_of, strict=strict, what_if=what_if, at=at, baseline=baseline)
    picture = open_.picture
    if lead:
        one_of("--lead", lead, picture.plan.organisations.keys())
    of_lead = condition("milestones", f'lead = "{lead}"' if lead else "", picture)
    wanted = condition("milestones", where, picture)
    due = condition("milestones", f"left <= {7 * ahead}", picture)
    # What belongs to a project that is over or at rest waits for nobody.
    resting = {name for name, each in picture.standings.items() if each.status not in {"active", "planned"}}
    asked = Asked(
        "milestones",
        chosen("milestones", _COLUMNS),
        lambda each: each.owner_id not in resting and due(each) and of_lead(each) and wanted(each),  # type: ignore[attr-defined]
        [(fields("milestones")["due"], False)],
        most,
        msgn("Due within {n} week", "Due within {n} weeks", ahead),
        empty=msgn("Nothing is due within {n} week.", "Nothing is due within {n} weeks.", ahead),
    )
    return deliver(listing(picture, asked, around.say), around, Way(format_, output, ascii_, csv_dialect), open_)
