"""Show where the plan is heading: its ends as planned, forecast and first approved, why they slip, what float is left.

The forecast is the planned date, or later: what is late is expected at the data date at the earliest, and pushes what
waits for it. Indicators are held against their targets at the pace of their measures. With an id, the whole chain that
leads to the forecast of that one.

--simulate draws the slips to come from those that the plan has had, and tells the chance of meeting each totem's finish
and the days by which 50, 80 and 95 runs of a hundred meet it. It needs NumPy: pip install 'ccictl[simulate]'.

    ccictl forecast --as-of 2026-09-30
    ccictl forecast cci-data
    ccictl forecast --simulate 10000 --seed 1
"""

from typing import Annotated

from ccictl.analysis.standing import Picture
from ccictl.asking import entity_of
from ccictl.delivery import Way, deliver, opened, scheduled
from ccictl.i18n import Translator, later, msg
from ccictl.model.entity import Entity
from ccictl.model.indicator import Indicator
from ccictl.model.source import Source
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
from ccictl.pointing import Pointer
from ccictl.shapes.reports import Report
from ccictl.views.forecast import forecast, forecast_of, headed
from ccictl.views.trajectory import trajectories, trajectory


def run(
    around: Surroundings,
    entity: Annotated[str, Argument(metavar=later("ID"), help=later("Where this one is heading, and why."))] = "",
    most: Annotated[str, Option("--most", metavar="N", help=later("Show at most N causes (5; 0: all)."))] = "5",
    simulate: Annotated[
        str, Option("--simulate", metavar="N", help=later("Tell chances of meeting dates, by N runs (10000)."))
    ] = "",
    seed: Annotated[str, Option("--seed", metavar="N", help=later("The same seed gives the same chances (1)."))] = "1",
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
    shown = count("--most", most)
    runs, start = count("--simulate", simulate or "0", limit=False), count("--seed", seed, limit=False)
    way = Way(format_, output, ascii_, csv_dialect)
    open_ = scheduled(opened(around, plan, as_of, strict=strict, what_if=what_if, at=at, baseline=baseline))
    picture, pointer = open_.picture, open_.pointer(around)
    asked = entity_of(picture, entity) if entity else None
    if simulate:
        report = _chances(picture, asked, runs, start, around.say)
    elif asked is not None:
        report = _of_one(picture, asked, around.say, pointer)
    else:
        report = forecast(picture, 0 if way.whole else shown, around.say, pointer)
        indicators = trajectories(picture, around.say, whole=way.whole or not shown)
        if indicators.rows:
            report = report._replace(blocks=(*report.blocks, indicators))
    return deliver(report, around, way, open_)


def _chances(picture: Picture, asked: Entity | None, runs: int, seed: int, say: Translator) -> Report:
    """The chances of meeting dates. Raises UsageFault for what has no finish, CannotRunError."""
    # Only a simulation needs all of this.
    from ccictl.analysis.simulation import simulate, targets
    from ccictl.views.odds import odds

    if isinstance(asked, Source | Indicator):
        raise UsageFault(
            msg('"{id}" cannot be simulated: it has no finish.', id=asked.ref),
            msg("Name the plan, a project, a milestone, or what has projects below it."),
        )
    wanted = targets(picture, [asked.ref] if asked is not None else [])
    blocks = odds(picture, simulate(picture, wanted, runs, seed), say)
    return headed(picture, asked or picture.plan.header, blocks, say)


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
