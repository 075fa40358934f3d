"""Show where the plan is heading: its ends as planned, forecast and first approved, why they slip, what float is left.

The forecast is the planned date, or later: what is late is expected at the data date at the earliest, and pushes what
waits for it. Indicators are held against their targets at the pace of their measures. With an id, the whole chain that
leads to the forecast of that one.

    ccictl forecast --as-of 2026-09-30
    ccictl forecast cci-data
"""

from typing import Annotated

from ccictl.analysis.standing import Picture
from ccictl.asking import entity_of
from ccictl.delivery import Way, deliver, opened, scheduled
from ccictl.i18n import Translator, later, msg
from ccictl.model.entity import Entity
from ccictl.model.indicator import Indicator
from ccictl.model.source import Source
from ccictl.options import Ascii, AsOf, Dialect, Format, Output, PlanFolder, Strict, UsageFault, WhatIf, count
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument, Option
from ccictl.pointing import Pointer
from ccictl.shapes.reports import Report
from ccictl.source.find import relative
from ccictl.views.forecast import forecast, forecast_of, headed
from ccictl.views.trajectory import trajectories, trajectory


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
    if entity:
        report = _of_one(picture, entity_of(picture, entity), around.say, pointer)
    else:
        report = forecast(picture, 0 if way.whole else shown, around.say, pointer)
        indicators = trajectories(picture, around.say, whole=way.whole or not shown)
        if indicators.rows:
            report = report._replace(blocks=(*report.blocks, indicators))
    return deliver(report, around, way, open_)


def _of_one(picture: Picture, asked: Entity, say: Translator, pointer: Pointer) -> Report:
    """Where one entity is heading. Raises UsageFault for what leads nowhere."""
    if isinstance(asked, Source):
        raise UsageFault(
            msg('"{id}" has no forecast: it is a source.', id=asked.ref),
            msg("Name the plan, a project, a milestone, an indicator, or what has projects below it."),
        )
    if isinstance(asked, Indicator):
        return headed(picture, asked, trajectory(picture, asked, say), say)
    return forecast_of(picture, asked, say, pointer)
