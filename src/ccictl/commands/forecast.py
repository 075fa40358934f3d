"""Show where the plan is heading: its ends as planned, forecast and first approved, why they slip, what float is left.

The forecast is the planned date, or later: what is late is expected at the data date at the earliest, and pushes what
waits for it. With an id, the whole chain that leads to the forecast of that one.

    ccictl forecast --as-of 2026-09-30
    ccictl forecast cci-data
"""

from typing import Annotated

from ccictl.asking import entity_of
from ccictl.delivery import Way, deliver, opened, scheduled
from ccictl.i18n import later
from ccictl.options import Ascii, AsOf, Dialect, Format, Output, PlanFolder, Strict, WhatIf, count
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument, Option
from ccictl.pointing import Pointer
from ccictl.source.find import relative
from ccictl.views.forecast import forecast, forecast_of


def run(
    around: Surroundings,
    entity: Annotated[str, Argument(metavar=later("ID"), help=later("Where this one is heading, and why."))] = "",
    most: Annotated[str, Option("--most", metavar="N", help=later("Show at most N causes (5; 0: all)."))] = "5",
    plan: PlanFolder = "",
    as_of: AsOf = "",
    what_if: WhatIf = None,
    strict: Strict = False,
    format_: Format = "terminal",
    output: Output = "",
    ascii_: Ascii = False,
    csv_dialect: Dialect = "",
) -> int:
    shown = count("--most", most)
    way = Way(format_, output, ascii_, csv_dialect)
    open_ = scheduled(opened(around, plan, as_of, strict=strict, what_if=what_if))
    picture, pointer = open_.picture, Pointer(relative(open_.root, around.folder))
    report = (
        forecast_of(picture, entity_of(picture, entity), around.say, pointer)
        if entity
        else forecast(picture, 0 if way.whole else shown, around.say, pointer)
    )
    return deliver(report, around, way, open_)
