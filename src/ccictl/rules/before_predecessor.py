"""Something is due before what it waits for.

One of the two dates is wrong, or the dependency is: the plan announces what its own logic rules out. The
last days of both are compared, with the lag, so that a date known only to the quarter is not called wrong
before it certainly is. What has already happened in another order is left alone.

Bad:

    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2027-06
      tableau-de-bord:
        title: Tableau de bord publié
        due: 2027-03  # <--
        after: [cci-data/entrepot]

Good:

    # projects/cci-data.yaml
    title: CCI Data
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2027-06
      tableau-de-bord:
        title: Tableau de bord publié
        due: 2027-09
        after: [cci-data/entrepot]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.status import cancelled, known
from ccictl.diagnostics import Severity
from ccictl.i18n import Message, msg, msgn
from ccictl.model.project import Project
from ccictl.rule import Context, Found, found, see

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ccictl.model.milestone import Milestone
    from ccictl.model.when import When

SEVERITY = Severity.ERROR


def check(context: Context) -> Iterator[Found]:
    """Each dependency whose dates contradict it, at the date of what waits."""
    plan, until = context.plan, context.as_of
    for entity, ref, lag in context.edges:
        other = plan.projects.get(ref) or plan.milestones[ref]
        field, due = ("start", entity.start) if isinstance(entity, Project) else ("due", entity.due)
        other_field, reached = ("finish", other.finish) if isinstance(other, Project) else ("due", other.due)
        if due is None or reached is None or other is entity:
            continue
        missing = _missing(due, reached, lag)
        if missing <= 0 or _settled(entity, due, other, lag, until):
            continue
        if cancelled(entity, plan, until) or cancelled(other, plan, until):
            continue
        yield found(
            entity,
            field,
            message=_message(entity, due, missing, _awaited(other, reached, lag)),
            remedy=msg('Move one of the two dates, or take "{id}" out of "after".', id=ref),
            related=(see(other, other_field, message=msg("what it waits for")),),
        )


def _missing(due: When, reached: When, lag: int) -> int:
    """The days by which `due` is too early; counted in ordinals, since a lag may lead out of the calendar."""
    return reached.last.toordinal() + lag - due.last.toordinal()


def _settled(entity: Project | Milestone, due: When, other: Project | Milestone, lag: int, until: date) -> bool:
    """Whether facts have overtaken the forecasts: both have happened, or what was awaited came in time."""
    fact = other.finished if isinstance(other, Project) else other.done
    if fact is None or not known(fact, until):
        return False
    begun = (entity.started or entity.finished) if isinstance(entity, Project) else entity.done
    return known(begun, until) or _missing(due, fact, lag) <= 0


def _message(entity: Project | Milestone, due: When, missing: int, awaited: Message) -> Message:
    if isinstance(entity, Project):
        return msgn(
            "This project starts {date}, {n} day too early: it waits for {awaited}.",
            "This project starts {date}, {n} days too early: it waits for {awaited}.",
            missing,
            date=str(due),
            awaited=awaited,
        )
    return msgn(
        "This milestone is due {date}, {n} day too early: it waits for {awaited}.",
        "This milestone is due {date}, {n} days too early: it waits for {awaited}.",
        missing,
        date=str(due),
        awaited=awaited,
    )


def _awaited(other: Project | Milestone, reached: When, lag: int) -> Message:
    date: str | Message = str(reached)
    if lag > 0:
        date = msgn("{date} plus {n} day", "{date} plus {n} days", lag, date=date)
    elif lag < 0:
        date = msgn("{date} minus {n} day", "{date} minus {n} days", -lag, date=date)
    return msg('"{id}" ({date})', id=other.ref, date=date)
