"""Ask the plan in SQL: read-only tables in memory, one a kind, with every field, written and computed.

The tables are those of "ccictl fields KIND", with several (kind, id, field, value), reports, measures and targets;
json_each and json_tree take JSON apart.
Dates are last days, as YYYY-MM-DD, and "now" is the data date. fold(text) is without case and accents.
An answer has 100,000 rows and 64 MiB at most; bytes are written x'c3a9', a number that is not finite is unknown.

    ccictl sql "SELECT lead, count(*) AS late FROM projects WHERE health = 'late' GROUP BY lead ORDER BY late DESC"
    ccictl sql "SELECT id FROM projects WHERE fold(title) LIKE '%economie%'" --format names
"""

from typing import Annotated

from ccictl.database.ask import SqlFault, ask
from ccictl.database.tables import database
from ccictl.delivery import Way, deliver, opened
from ccictl.i18n import later
from ccictl.options import Ascii, AsOf, At, Baseline, Dialect, Format, Output, PlanFolder, Strict, UsageFault, WhatIf
from ccictl.outside.output import to_stderr
from ccictl.outside.stopwatch import patience
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument
from ccictl.views.answer import answer, cut

# Seconds that a question may take.
_PATIENCE = 20


def run(
    around: Surroundings,
    question: Annotated[str, Argument(metavar="SQL", help=later("A SELECT statement."))],
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
    picture = open_.picture
    try:
        found = ask(database(picture), question, open_.as_of, patience(_PATIENCE))
    except SqlFault as fault:
        raise UsageFault(fault.message, fault.remedy) from None
    if found.cut:
        to_stderr(f"{around.say(cut(found))}\n")
    return deliver(answer(picture, found, around.say), around, Way(format_, output, ascii_, csv_dialect), open_)
