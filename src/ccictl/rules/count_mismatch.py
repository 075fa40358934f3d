"""The plan announces another number of things than it records.

What was adopted announces, say, thirty engagements; as long as some are not recorded, every total and
every rate speaks of a part as if it were the whole. Too many means that something is recorded twice, or
was never announced.

Bad:

    # plan.yaml
    title: Projet stratégique des CCI
    start: 2022
    finish: 2027
    expects:
      obsessions: 3  # <--

    # obsessions.yaml
    entrepreneurs:
      title: Faire de la France un pays d'entrepreneurs forts et engagés

Good:

    # plan.yaml
    title: Projet stratégique des CCI
    start: 2022
    finish: 2027
    expects:
      obsessions: {at_least: 1, at_most: 3}

    # obsessions.yaml
    entrepreneurs:
      title: Faire de la France un pays d'entrepreneurs forts et engagés
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import Message, msg
from ccictl.rule import Context, Found, found
from ccictl.terms import many

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.model.expects import Announced

SEVERITY = Severity.WARNING
FROM_ABSENCE = True


def check(context: Context) -> Iterator[Found]:
    """Each kind of which too few or too many are recorded."""
    plan = context.plan
    expects, projects = plan.header.expects, plan.projects.values()
    totems = sum(project.totem for project in projects)
    # Where "totem" could not be read the project may well be one.
    unsure = sum("totem" in project.broken for project in projects)
    for kind, announced, recorded, possible in (
        ("obsessions", expects.obsessions, len(plan.obsessions), len(plan.obsessions)),
        ("engagements", expects.engagements, len(plan.engagements), len(plan.engagements)),
        ("projects", expects.projects, len(projects), len(projects)),
        ("totems", expects.totems, totems, totems + unsure),
    ):
        if announced is None:
            continue
        least, most = announced.at_least, announced.at_most
        if least is not None and most is not None and most < least:
            message = msg("Nothing can be at least {least} and at most {most}.", least=least, most=most)
            yield found(plan.header, "expects", kind, message=message, remedy=msg("Correct one of the two."))
        elif least is not None and possible < least:
            remedy = msg("Record those that are missing, or correct the number that is announced.")
            message = _message(announced, kind, least, recorded)
            yield found(plan.header, "expects", kind, message=message, remedy=remedy)
        elif most is not None and recorded > most:
            remedy = msg("Look for what is recorded twice, or correct the number that is announced.")
            message = _message(announced, kind, most, recorded)
            yield found(plan.header, "expects", kind, message=message, remedy=remedy)


def _message(announced: Announced, kind: str, bound: int, recorded: int) -> Message:
    things = many(kind, bound)
    if announced.at_least == announced.at_most:
        return msg("The plan announces {things} and records {n}.", things=things, n=recorded)
    if bound == announced.at_least:
        return msg("The plan announces at least {things} and records {n}.", things=things, n=recorded)
    return msg("The plan announces at most {things} and records {n}.", things=things, n=recorded)
