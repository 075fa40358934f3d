"""Show the indicators: what is measured, held against what was expected, the worst first.

A gap is counted so that negative is always worse.

    ccictl indicators
    ccictl indicators --where "state = off-track"
    ccictl indicators --sort gap --limit 5
    ccictl indicators --format csv --csv-dialect fr --output indicateurs.csv
"""

from typing import Annotated

from ccictl.asking import chosen, condition, orders
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
from ccictl.parameters import Option
from ccictl.views.listing import Asked, listing

_COLUMNS = "id,title,state,measured,expected,gap,target,attainment,course,age,target_on,unit"


def run(
    around: Surroundings,
    where: Where = "",
    sort: Annotated[
        str, Option("--sort", metavar=later("FIELDS"), help=later("In this order; -slip has the greatest first."))
    ] = "state",
    columns: Annotated[
        str,
        Option("--columns", metavar=later("FIELDS"), help=later("These fields, with commas between; all: every one.")),
    ] = _COLUMNS,
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
    fields, order, most = chosen("indicators", columns), orders("indicators", sort), count("--limit", limit)
    open_ = opened(around, plan, as_of, strict=strict, what_if=what_if, at=at, baseline=baseline)
    picture = open_.picture
    asked = Asked("indicators", fields, condition("indicators", where, picture), order, most, firm=columns != _COLUMNS)
    return deliver(listing(picture, asked, around.say), around, Way(format_, output, ascii_, csv_dialect), open_)
