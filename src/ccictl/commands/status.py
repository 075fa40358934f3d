"""Show where the plan stands: its figures by obsession and engagement, and what needs attention, the worst first.

With an id, the card of one entity: everything known of it, and the reasons of its health.

    ccictl status --as-of 2026-09-30
    ccictl status --by lead --totem
    ccictl status cci-data
"""

from collections.abc import Mapping
from typing import Annotated

from ccictl.analysis.groups import GROUPINGS, LEVELS
from ccictl.analysis.trend import trend
from ccictl.asking import Wanted, entity_of, selected
from ccictl.delivery import Way, deliver, opened
from ccictl.i18n import later, msg
from ccictl.model.indicator import Indicator
from ccictl.options import (
    Ascii,
    AsOf,
    At,
    Baseline,
    Dialect,
    Format,
    InEngagement,
    InObsession,
    Late,
    LedBy,
    Output,
    PlanFolder,
    Strict,
    Totem,
    UsageFault,
    WhatIf,
    Where,
    count,
    one_of,
)
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument, Option

_Id = Annotated[str, Argument(metavar=later("ID"), help=later("The card of this entity instead."))]


def run(
    around: Surroundings,
    entity: _Id = "",
    by: Annotated[
        str, Option("--by", metavar=later("GROUPS"), help=later("obsession, engagement, lead, totem or health."))
    ] = "",
    level: Annotated[
        str, Option("--level", metavar=later("LEVEL"), help=later("How deep: obsession, engagement or project."))
    ] = "",
    totem: Totem = False,
    late: Late = False,
    obsession: InObsession = "",
    engagement: InEngagement = "",
    lead: LedBy = "",
    where: Where = "",
    most: Annotated[
        str, Option("--most", metavar="N", help=later("Show at most N of each thing to look at (5; 0: all)."))
    ] = "5",
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
    grouping = one_of("--by", by or "obsession", GROUPINGS)
    depth = one_of("--level", level or "engagement", LEVELS)
    _only_of_a_card(
        entity,
        {
            "--by": by,
            "--level": level,
            "--totem": totem,
            "--late": late,
            "--obsession": obsession,
            "--engagement": engagement,
            "--lead": lead,
            "--where": where,
        },
    )
    shown = count("--most", most)
    way = Way(format_, output, ascii_, csv_dialect)
    open_ = opened(around, plan, as_of, strict=strict, what_if=what_if, at=at, baseline=baseline)
    pointer = open_.pointer(around)
    if entity:
        from ccictl.views.card import card

        known = entity_of(open_.picture, entity)
        one = card(open_.picture, known, around.say, pointer, 0 if way.whole else shown)
        if isinstance(known, Indicator) and trend(known, open_.picture.as_of).known:
            from ccictl.views.trajectory import trajectory

            one = one._replace(blocks=(*one.blocks, *trajectory(open_.picture, known, around.say)))
        return deliver(one, around, way, open_)
    from ccictl.views.status import Chosen, status

    projects, asked = selected(open_.picture, Wanted(totem, late, obsession, engagement, lead, where))
    report = status(
        open_.picture,
        Chosen(projects, grouping, depth, asked, 0 if way.whole else shown, engagement or obsession),
        around.say,
        pointer,
    )
    return deliver(report, around, way, open_)


def _only_of_a_card(entity: str, options: Mapping[str, str | bool]) -> None:
    """Raises UsageFault for the options that choose projects where a card was asked for, which shows one entity."""
    given = tuple(name for name, value in options.items() if value)
    if entity and given:
        raise UsageFault(
            msg("The card of one entity takes no {options}.", options=given),
            msg("Leave the id out to see the projects that these options choose, or leave them out."),
        )
