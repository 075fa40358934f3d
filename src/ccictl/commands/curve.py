"""Draw the S-curve of milestones (first approved, forecast, reached), and tell the pace that it is.

Milestones count by their weight within their project, and projects by theirs. SPI(t) is by earned schedule: so many
days of the baseline made in the days that have passed since it began. It is "n/a" where less than 80% of the weight has
a baseline, or nothing of that is reached yet.

What is reached is the progress that "ccictl status" tells where no report gives another, and where no milestone is of
the plan itself.

    ccictl curve --as-of 2026-09-30
    ccictl curve --totem --by quarter
    ccictl curve --lead cci-france --format svg --output curve.svg
    ccictl curve --format csv --by month
"""

from typing import Annotated

from ccictl import discover
from ccictl.asking import Wanted, selected
from ccictl.delivery import Way, deliver, opened
from ccictl.i18n import later
from ccictl.options import (
    Ascii,
    AsOf,
    At,
    Baseline,
    Dialect,
    InEngagement,
    InObsession,
    LedBy,
    Output,
    PlanFolder,
    Strict,
    Totem,
    WhatIf,
    Where,
    days_between,
    one_of,
)
from ccictl.outside.surroundings import Surroundings
from ccictl.painting import Plot, draw
from ccictl.parameters import Option
from ccictl.render import curves, reports
from ccictl.render.layout.axis import ZOOMS
from ccictl.views.curve import Drawn, curve


def run(
    around: Surroundings,
    totem: Totem = False,
    obsession: InObsession = "",
    engagement: InEngagement = "",
    lead: LedBy = "",
    where: Where = "",
    from_: Annotated[str, Option("--from", metavar=later("DATE"), help=later("The first day that is drawn."))] = "",
    to: Annotated[str, Option("--to", metavar=later("DATE"), help=later("The last day that is drawn."))] = "",
    by: Annotated[
        str, Option("--by", metavar=later("PERIOD"), help=later("year, quarter, month, or auto for what has room."))
    ] = "auto",
    plan: PlanFolder = "",
    as_of: AsOf = "",
    at: At = "",
    baseline: Baseline = "",
    what_if: WhatIf = None,
    strict: Strict = False,
    format_: Annotated[
        str,
        Option(
            "--format",
            "-f",
            metavar=later("FORMAT"),
            help=later("terminal, svg, html, json, yaml, csv, tsv, markdown or names."),
        ),
    ] = "terminal",
    output: Output = "",
    ascii_: Ascii = False,
    csv_dialect: Dialect = "",
) -> int:
    drawings = discover.names(curves)
    period = one_of("--by", by, ZOOMS)
    one_of("--format", format_, {*drawings, *discover.names(reports)})
    first, last = days_between(from_, to)
    open_ = opened(around, plan, as_of, strict=strict, what_if=what_if, at=at, baseline=baseline)
    projects, asked = selected(open_.picture, Wanted(totem, False, obsession, engagement, lead, where))
    # The drawing is its own table, but in a page, which has both.
    drawn = Drawn(projects, asked, period, first, last, format_ not in {"terminal", "svg"})
    shape = curve(open_.picture, drawn, around.say)
    if format_ in drawings:
        return draw(shape, around, Plot(format_, output, ascii_), open_, curves)
    return deliver(shape.report, around, Way(format_, output, ascii_, csv_dialect), open_)
