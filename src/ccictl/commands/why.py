"""Say why: the rule that gives a figure, what it was made from, and where that is written, down to file and line.

Without FIELD, every figure of the entity that can be proved.

    ccictl why cci-data health
    ccictl why etre-reseau progress --depth 2
"""

from typing import Annotated

from ccictl.asking import entity_of, proof_fields
from ccictl.delivery import Way, deliver, opened
from ccictl.i18n import later
from ccictl.options import Ascii, AsOf, At, Baseline, Dialect, Format, Output, PlanFolder, Strict, WhatIf, count
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument, Option
from ccictl.views.proof import proof


def run(
    around: Surroundings,
    entity: Annotated[str, Argument(metavar=later("ID"), help=later("What it is called in the plan."))],
    field: Annotated[str, Argument(metavar=later("FIELD"), help=later("The figure: health, slip, progress ..."))] = "",
    depth: Annotated[str, Option("--depth", metavar="N", help=later("How many steps down to show (4; 0: all)."))] = "4",
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
    steps = count("--depth", depth)
    open_ = opened(around, plan, as_of, strict=strict, what_if=what_if, at=at, baseline=baseline)
    asked = entity_of(open_.picture, entity)
    fields = proof_fields(asked, field)
    pointer = open_.pointer(around)
    report = proof(open_.picture, asked, fields, around.say, pointer, steps)
    return deliver(report, around, Way(format_, output, ascii_, csv_dialect), open_)
