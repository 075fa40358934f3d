"""Show the critical path: what is still to come and has no day to lose without moving the end.

The end is that of the plan, or with an id that of one project, milestone, engagement or obsession.

    ccictl critical --as-of 2026-09-30
    ccictl critical cci-data --float 15
"""

from typing import Annotated

from ccictl.asking import entity_of
from ccictl.delivery import Way, deliver, opened, scheduled
from ccictl.i18n import later
from ccictl.options import Ascii, AsOf, At, Baseline, Dialect, Format, Output, PlanFolder, Strict, WhatIf, count
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument, Option
from ccictl.views.critical import critical


def run(
    around: Surroundings,
    entity: Annotated[str, Argument(metavar=later("ID"), help=later("What is to end; else the plan."))] = "",
    float_: Annotated[
        str, Option("--float", metavar="N", help=later("Show what has at most N days of float too (0)."))
    ] = "0",
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
    most = count("--float", float_, limit=False)
    open_ = scheduled(opened(around, plan, as_of, strict=strict, what_if=what_if, at=at, baseline=baseline))
    asked = entity_of(open_.picture, entity) if entity else open_.picture.plan.header
    report = critical(open_.picture, asked, most, around.say)
    return deliver(report, around, Way(format_, output, ascii_, csv_dialect), open_)
