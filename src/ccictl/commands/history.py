"""Show who changed an entity, what of it, when and why: each change with its day, author, commit and subject.

FIELD is a name such as finish, due, baseline or measures; without it, every change. Of a project its milestones are
told too. Files that move are followed, and ids that change; what a merge discarded of a branch is told as such.

    ccictl history cci-data finish
    ccictl history cci-data/pilote due
    ccictl history cci-data --limit 20
    ccictl history cci-data --at v1.0
"""

from typing import Annotated

from ccictl.delivery import Way, deliver
from ccictl.i18n import later, msg
from ccictl.model.milestone import Milestone
from ccictl.model.project import Project
from ccictl.options import (
    Ascii,
    Dialect,
    EndingAt,
    Format,
    Limit,
    Output,
    PlanFolder,
    UsageFault,
    count,
    one_of,
    proposal,
)
from ccictl.outside.output import to_stderr
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument
from ccictl.revisions import Past
from ccictl.source.find import find
from ccictl.tracing import only, trace
from ccictl.views.history import history
from ccictl.writing import outside_plan


def run(
    around: Surroundings,
    entity: Annotated[str, Argument(metavar=later("ID"), help=later("What it is, or was, called in the plan."))],
    field: Annotated[str, Argument(metavar=later("FIELD"), help=later("Only this field: finish, due ..."))] = "",
    at: EndingAt = "",
    limit: Limit = "0",
    plan: PlanFolder = "",
    format_: Format = "terminal",
    output: Output = "",
    ascii_: Ascii = False,
    csv_dialect: Dialect = "",
) -> int:
    most = count("--limit", limit)
    root = find(plan or around.environment.get("CCICTL_PLAN", ""), around.folder)
    outside_plan(output, root, around.folder)
    past = Past(root, around.environment, at, around.today)
    last, events = trace(past, entity)
    if last is None:
        known = past.load(past.revision(at or "HEAD")).plan
        refs = (*(each.ref for each in known.entities()), *known.milestones)
        raise UsageFault(
            msg('Nothing in the history of {rev} is called "{target}".', rev=at or "HEAD", target=entity),
            proposal(entity, refs),
        )
    if field:
        specs = {*type(last).specs, *(Milestone.specs if isinstance(last, Project) else ())}
        one_of(
            "", field.replace("_", ".").partition(".")[0], specs, msg('There is no field "{name}" here.', name=field)
        )
        events = tuple(only(events, field))
    shallow = past.repository.shallow()
    if shallow is not None:
        to_stderr(f"{around.say(shallow)}\n")
    report = history(entity, last, events, most, at or "HEAD", around.say)
    return deliver(report, around, Way(format_, output, ascii_, csv_dialect))
