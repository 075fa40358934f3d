"""List the entities of a kind: those that a condition is true of, with the fields asked for.

KIND is obsessions, engagements, projects, milestones, indicators, organisations or sources. "ccictl fields KIND" lists
the fields, written and computed.

    ccictl list projects
    ccictl list projects --where "totem and health in (late, at-risk)"
    ccictl list milestones --where "status = late" --sort due --limit 10
    ccictl list indicators --columns id,state,gap --format csv
"""

from typing import Annotated

from ccictl.asking import chosen, condition, kind_of, orders
from ccictl.delivery import Way, deliver, opened
from ccictl.i18n import later
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
)
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument, Option
from ccictl.views.listing import Asked, listing


def run(
    around: Surroundings,
    kind: Annotated[str, Argument(metavar=later("KIND"), help=later("What to list: projects, milestones ..."))],
    where: Where = "",
    sort: Annotated[
        str, Option("--sort", metavar=later("FIELDS"), help=later("In this order; -slip has the greatest first."))
    ] = "",
    columns: Annotated[
        str,
        Option("--columns", metavar=later("FIELDS"), help=later("These fields, with commas between; all: every one.")),
    ] = "",
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
    wanted = kind_of(kind)
    fields, order, most = chosen(wanted, columns), orders(wanted, sort), count("--limit", limit)
    open_ = opened(around, plan, as_of, strict=strict, what_if=what_if, at=at, baseline=baseline)
    picture = open_.picture
    asked = Asked(wanted, fields, condition(wanted, where, picture), order, most, firm=bool(columns))
    return deliver(listing(picture, asked, around.say), around, Way(format_, output, ascii_, csv_dialect), open_)
