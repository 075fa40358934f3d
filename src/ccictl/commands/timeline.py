"""Draw the plan along its years: a row a project, its milestones on it, phases above, the data date through it all.

On the terminal it fits the width, in a pipe or a file 100 columns. Slides, pages and merge requests have the same by
--format svg, html, png, mermaid.

A PNG is drawn with DejaVu Sans alone, so that it is the same everywhere: signs that it does not have, such as emoji,
are told on standard error. SVG and HTML have them from the fonts of whoever looks.

    ccictl timeline --as-of 2026-09-30
    ccictl timeline --totem --by lead --zoom quarter
    ccictl timeline --from 2026 --to 2027 --where "health in (late, at-risk)"
    ccictl timeline --format svg --paper A3 --output timeline.svg
"""

from typing import Annotated

from ccictl.analysis.groups import GROUPINGS, LEVELS
from ccictl.asking import Wanted, orders, selected
from ccictl.delivery import opened
from ccictl.i18n import later, msg
from ccictl.model.entity import Entity
from ccictl.options import (
    Ascii,
    AsOf,
    At,
    Baseline,
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
    day_of,
    one_of,
)
from ccictl.outside.surroundings import Surroundings
from ccictl.painting import Plot, draw
from ccictl.parameters import Option
from ccictl.render.layout.axis import ZOOMS
from ccictl.views.timeline import Drawn, timeline


def run(
    around: Surroundings,
    by: Annotated[
        str, Option("--by", metavar=later("GROUPS"), help=later("obsession, engagement, lead, totem or health."))
    ] = "obsession",
    level: Annotated[
        str, Option("--level", metavar=later("LEVEL"), help=later("How deep: obsession, engagement or project."))
    ] = "project",
    totem: Totem = False,
    late: Late = False,
    obsession: InObsession = "",
    engagement: InEngagement = "",
    lead: LedBy = "",
    where: Where = "",
    sort: Annotated[
        str, Option("--sort", metavar=later("FIELDS"), help=later("In this order; -slip has the greatest first."))
    ] = "",
    from_: Annotated[str, Option("--from", metavar=later("DATE"), help=later("The first day that is drawn."))] = "",
    to: Annotated[str, Option("--to", metavar=later("DATE"), help=later("The last day that is drawn."))] = "",
    zoom: Annotated[
        str, Option("--zoom", metavar=later("ZOOM"), help=later("year, quarter, month, or auto for what has room."))
    ] = "auto",
    plan: PlanFolder = "",
    as_of: AsOf = "",
    at: At = "",
    baseline: Baseline = "",
    what_if: WhatIf = None,
    strict: Strict = False,
    format_: Annotated[
        str, Option("--format", "-f", metavar=later("FORMAT"), help=later("terminal, svg, html, mermaid or png."))
    ] = "terminal",
    paper: Annotated[
        str, Option("--paper", metavar="A4|A3|auto", help=later("What svg and png are to fit on, across."))
    ] = "auto",
    output: Output = "",
    ascii_: Ascii = False,
) -> int:
    grouping, depth = one_of("--by", by, GROUPINGS), one_of("--level", level, LEVELS)
    order, zoomed = orders("projects", sort), one_of("--zoom", zoom, ZOOMS)
    first, last = day_of("--from", from_, last=False), day_of("--to", to, last=True)
    if first is not None and last is not None and last < first:
        raise UsageFault(
            msg("--to ({to}) is before --from ({from_}).", to=to, from_=from_), msg("Turn the two dates round.")
        )
    open_ = opened(around, plan, as_of, strict=strict, what_if=what_if, at=at, baseline=baseline)
    picture = open_.picture
    projects, asked = selected(picture, Wanted(totem, late, obsession, engagement, lead, where))
    entities: list[Entity] = [picture.plan.projects[name] for name in projects]
    for field, turned in reversed(order):
        from ccictl.views.listing import sorted_by

        entities = sorted_by(field, picture, entities, turned=turned)
    # Text has no place for what each thing says of itself.
    told = format_ not in {"terminal", "mermaid"}
    drawn = Drawn([project.id for project in entities], grouping, depth, asked, zoomed, first, last, told)
    return draw(timeline(picture, drawn, around.say), around, Plot(format_, output, ascii_, paper), open_)
