"""Show one entity as it is written, and every field of it, computed ones too.

ID is that of an entity, project-id/milestone-id for a milestone, or plan for the plan itself.

    ccictl show cci-data
    ccictl show cci-data/gouvernance --format json
"""

from typing import Annotated

from ccictl.asking import entity_of
from ccictl.delivery import Way, deliver, opened
from ccictl.i18n import later
from ccictl.options import Ascii, AsOf, At, Baseline, Dialect, Format, Output, PlanFolder, Strict, WhatIf
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument
from ccictl.views.written import written


def run(
    around: Surroundings,
    entity: Annotated[str, Argument(metavar=later("ID"), help=later("What it is called in the plan."))],
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
    open_ = opened(around, plan, as_of, strict=strict, what_if=what_if, at=at, baseline=baseline)
    pointer = open_.pointer(around)
    report = written(open_.picture, entity_of(open_.picture, entity), around.say, pointer)
    return deliver(report, around, Way(format_, output, ascii_, csv_dialect), open_)
