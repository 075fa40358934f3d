"""A fact is dated in the future.

A fact (`started`, `finished`, `paused`, `resumed`, `cancelled`, `done`, `adopted`, a report) says what has
happened. One that is dated ahead is a forecast in the wrong field or a mistyped year, and on that day the
plan would call done what nobody has looked at.

A period that has begun, such as 2026 seen in June, may be right and is left alone. Facts are compared with the
data date: with `--as-of` in the past, so is what has happened since. What shows a plan (`status`, `list` and the
others) at a date that was asked for does not count it: what was not known then changes no figure.

Bad:

    # as of 2026-09-30
    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    started: 2026-03
    finished: 2027-03  # <--
    milestones:
      pilote:
        title: Essai dans trois chambres
        done: 2026-12-15  # <--
    reports:
      2026-10-01:  # <--
        weather: fair

Good:

    # as of 2026-09-30
    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    started: 2026-03
    finish: 2027-03
    milestones:
      pilote:
        title: Essai dans trois chambres
        due: 2026-12-15
    reports:
      2026-09-30:
        weather: fair
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import Message, msg
from ccictl.rule import Context, Found, found

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ccictl.model.entity import Entity
    from ccictl.model.when import When
    from ccictl.plan import Plan

SEVERITY = Severity.ERROR
AHEAD = True

_FACTS = ("started", "finished", "paused", "resumed", "cancelled")
_FORECASTS = MappingProxyType({"started": "start", "finished": "finish", "done": "due"})


def check(context: Context) -> Iterator[Found]:
    """Each fact of which even the first day is still to come."""
    until = context.as_of
    for entity, field in _facts(context.plan):
        fact: When | None = getattr(entity, field)
        if fact is not None and fact.first > until:
            message = msg(
                '"{field}" is dated {date}, after {until}: a fact is what has happened.',
                field=field,
                date=str(fact),
                until=until.isoformat(),
            )
            yield found(entity, field, message=message, remedy=_remedy(field))
    yield from _reports(context.plan, until)


def _facts(plan: Plan) -> Iterator[tuple[Entity, str]]:
    yield plan.header, "adopted"
    for project in plan.projects.values():
        for field in _FACTS:
            yield project, field
    for milestone in plan.milestones.values():
        yield milestone, "done"
        yield milestone, "cancelled"


def _remedy(field: str) -> Message:
    if field in _FORECASTS:
        return msg(
            'Write "{forecast}" as long as it is expected, and "{field}" once it has happened.',
            forecast=_FORECASTS[field],
            field=field,
        )
    return msg("Correct the date, or leave it out until it has happened.")


def _reports(plan: Plan, until: date) -> Iterator[Found]:
    for project in plan.projects.values():
        for when, report in project.reports.items():
            if when.first > until:
                message = msg(
                    "This report is dated {date}, after {until}: nobody can have written it yet.",
                    date=str(when),
                    until=until.isoformat(),
                )
                yield found(report, message=message, remedy=msg("Correct the date."))
