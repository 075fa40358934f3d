"""Something is planned before what it waits for is heading to be reached.

Each date was right when it was written. What is waited for has fallen behind since, alone or pushed by something
else, and the date of what waits was left as it was: nobody has told those who count on it.

The forecast of what is waited for, with the lag, is compared with the last day of what is written. What the
written dates alone contradict is left to before-predecessor, and a forecast that rests on a fact in doubt, such
as a milestone that was done in 2026, seen in June, says nothing.

Bad:

    # as of 2026-09-30
    # projects/cci-data.yaml
    title: CCI Data
    started: 2026-01
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-06
      tableau-de-bord:
        title: Tableau de bord publié
        due: 2026-11  # <--
        after: [{ref: cci-data/entrepot, lag: 90}]

Good:

    # as of 2026-09-30
    # projects/cci-data.yaml
    title: CCI Data
    started: 2026-01
    milestones:
      entrepot:
        title: Entrepôt de données ouvert
        due: 2026-10-15
      tableau-de-bord:
        title: Tableau de bord publié
        due: 2027-01-31
        after: [{ref: cci-data/entrepot, lag: 90}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.certainty import behind, day
from ccictl.diagnostics import Severity
from ccictl.i18n import Message, msg, msgn
from ccictl.model.project import Project
from ccictl.rule import Context, Found, found, see

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.analysis.network import Edge
    from ccictl.model.when import When

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Found]:
    """Each dependency whose forecast comes after the date of what waits for it, at that date."""
    made = context.schedule
    for edge in context.edges:
        field = "start" if isinstance(edge.entity, Project) else "due"
        due: When | None = getattr(edge.entity, field)
        reached = made.forecast.get(edge.ref)
        if due is None or reached is None or made.events[edge.event].past or made.events[edge.ref].past:
            continue
        if field == "due" and due.last < context.as_of:  # overdue-milestone tells it
            continue
        days = reached + edge.lag - due.last.toordinal()
        if days <= 0 or _written(context, edge) + edge.lag > due.last.toordinal():
            continue
        if context.uncertain.isdisjoint((edge.event, edge.ref)):
            yield _found(context, edge, field, due, days)


def _written(context: Context, edge: Edge) -> int:
    """The date that is written of what is waited for; none is before all others."""
    other, field = behind(context.plan, edge.ref)
    when: When | None = getattr(other, field)
    return 0 if when is None else when.last.toordinal()


def _found(context: Context, edge: Edge, field: str, due: When, days: int) -> Found:
    made = context.schedule
    cause, cause_field = behind(context.plan, context.roots[edge.ref])
    other, _ = behind(context.plan, edge.ref)
    where = (cause_field,) if cause.gives(cause_field) else ()
    names = {"id": edge.ref, "date": str(due), "forecast": _forecast(made.forecast[edge.ref], edge.lag)}
    message = (
        msgn(
            'This project starts {date}, and waits for "{id}", forecast for {forecast}: {n} day too late.',
            'This project starts {date}, and waits for "{id}", forecast for {forecast}: {n} days too late.',
            days,
            **names,
        )
        if isinstance(edge.entity, Project)
        else msgn(
            'This milestone is due {date}, and waits for "{id}", forecast for {forecast}: {n} day too late.',
            'This milestone is due {date}, and waits for "{id}", forecast for {forecast}: {n} days too late.',
            days,
            **names,
        )
    )
    return found(
        edge.entity,
        field,
        message=message,
        remedy=msg('Give it the date that can be kept, or bring "{id}" forward.', id=cause.ref),
        related=(see(cause, *where, message=_related(other is cause)),),
    )


def _related(direct: bool) -> Message:
    return msg("what it waits for") if direct else msg("what pushes all this")


def _forecast(ordinal: int | None, lag: int) -> str | Message:
    shown = day(ordinal)
    if lag > 0:
        return msgn("{date} plus {n} day", "{date} plus {n} days", lag, date=shown)
    return msgn("{date} minus {n} day", "{date} minus {n} days", -lag, date=shown) if lag < 0 else shown
