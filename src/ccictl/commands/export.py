"""Write the plan for another program: sqlite, a database with a table a kind, for Datasette or Power BI.

The tables are those that "ccictl sql" asks. The file is written whole or not at all.

    ccictl export sqlite plan.db
"""

from typing import Annotated

from ccictl.database.tables import database
from ccictl.delivery import opened, said_aside
from ccictl.i18n import later
from ccictl.options import AsOf, At, Baseline, PlanFolder, Strict, WhatIf, one_of
from ccictl.outside.output import data_to_file
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument
from ccictl.writing import outside_plan

FORMATS = ("sqlite",)


def run(
    around: Surroundings,
    format_: Annotated[str, Argument(metavar=later("FORMAT"), help=later("sqlite."))],
    file: Annotated[str, Argument(metavar=later("FILE"), help=later("The file to write."))],
    plan: PlanFolder = "",
    as_of: AsOf = "",
    at: At = "",
    baseline: Baseline = "",
    what_if: WhatIf = None,
    strict: Strict = False,
) -> int:
    one_of("export", format_, FORMATS)
    open_ = opened(around, plan, as_of, strict=strict, what_if=what_if, at=at, baseline=baseline)
    said_aside(around, open_, format_)
    data_to_file(database(open_.picture).serialize(), outside_plan(file, open_.root, around.folder))
    return open_.status
