"""Show where the plan stands: its figures by obsession and engagement, and what needs attention, the worst first.

With an id, the card of one entity: everything known of it, and the reasons of its health.

    ccictl status --as-of 2026-09-30
    ccictl status --by lead --totem
    ccictl status cci-data
"""

from typing import Annotated

from ccictl.analysis.groups import GROUPINGS, LEVELS
from ccictl.asking import condition, entity_of
from ccictl.delivery import Opened, Way, deliver, opened
from ccictl.i18n import later
from ccictl.options import Ascii, AsOf, Dialect, Format, Output, PlanFolder, Strict, Where, one_of
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument, Option
from ccictl.pointing import Pointer
from ccictl.source.find import relative

_Id = Annotated[str, Argument(metavar=later("ID"), help=later("The card of this entity instead."))]


def run(
    around: Surroundings,
    entity: _Id = "",
    by: Annotated[
        str, Option("--by", metavar=later("GROUPS"), help=later("obsession, engagement, lead, totem or health."))
    ] = "obsession",
    level: Annotated[
        str, Option("--level", metavar=later("LEVEL"), help=later("How deep: obsession, engagement or project."))
    ] = "engagement",
    totem: Annotated[bool, Option("--totem", help=later("Only the flagship projects."))] = False,
    late: Annotated[bool, Option("--late", help=later("Only the projects that are late."))] = False,
    obsession: Annotated[
        str, Option("--obsession", metavar=later("ID"), help=later("Only the projects of this obsession."))
    ] = "",
    engagement: Annotated[
        str, Option("--engagement", metavar=later("ID"), help=later("Only the projects of this engagement."))
    ] = "",
    lead: Annotated[
        str, Option("--lead", metavar=later("ID"), help=later("Only the projects that this organisation runs."))
    ] = "",
    where: Where = "",
    plan: PlanFolder = "",
    as_of: AsOf = "",
    strict: Strict = False,
    format_: Format = "terminal",
    output: Output = "",
    ascii_: Ascii = False,
    csv_dialect: Dialect = "",
) -> int:
    grouping, depth = one_of("--by", by, GROUPINGS), one_of("--level", level, LEVELS)
    way = Way(format_, output, ascii_, csv_dialect)
    open_ = opened(around, plan, as_of, strict=strict)
    pointer = Pointer(relative(open_.root, around.folder))
    if entity:
        from ccictl.views.card import card

        return deliver(
            card(open_.picture, entity_of(open_.picture, entity), around.say, pointer), around, way, open_.status
        )
    from ccictl.views.status import Chosen, status

    wanted = {"totem": "totem" if totem else "", "late": "health = late" if late else ""}
    for field, name in (("obsessions", obsession), ("engagements", engagement), ("lead", lead)):
        wanted[field] = f"{field} = {_known(open_, field, name)}" if name else ""
    parts = [*filter(None, wanted.values()), *([f"({where})"] if where and any(wanted.values()) else [where])]
    asked = " and ".join(filter(None, parts))
    holds = condition("projects", asked, open_.picture)
    projects = [project.id for project in open_.loaded.plan.projects.values() if holds(project)]
    return deliver(
        status(open_.picture, Chosen(projects, grouping, depth, asked), around.say, pointer), around, way, open_.status
    )


def _known(open_: Opened, field: str, name: str) -> str:
    """The id, which is one of the plan's: a word misspelt must not look like a group without projects."""
    plan = open_.loaded.plan
    known = {"obsessions": plan.obsessions, "engagements": plan.engagements, "lead": plan.organisations}
    return one_of(f"--{field.removesuffix('s')}", name, known[field].keys())
