"""Something happens before the plan starts or after it ends.

The plan has a horizon, from its `start` to its `finish`. What lies outside does not show on the timeline and
has no share in what the plan achieves: a year was mistyped, a project does not belong to this plan, or the
horizon itself is out of date.

Compared are phases, the start and the finish of projects, and milestones; a fact takes the place of its
forecast. Baselines, indicators and what was cancelled are left alone. A milestone of the plan itself may come
before its start, as its preparation and its vote do. A date that is less precise than a day has the benefit
of the doubt.

Bad:

    # plan.yaml
    title: Plan stratégique
    start: 2022-09
    finish: 2027

    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    start: 2024-03
    finish: 2028-06  # <--
    milestones:
      cadrage:
        title: Note de cadrage
        due: 2004-06-30  # <--

Good:

    # plan.yaml
    title: Plan stratégique
    start: 2022-09
    finish: 2027
    milestones:
      consultation:
        title: Ouverture de la consultation
        done: 2022-04

    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    start: 2024-03
    finish: 2027
    milestones:
      cadrage:
        title: Note de cadrage
        due: 2024-06-30
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.rule import Context, Found, found, see

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ccictl.model.entity import Entity
    from ccictl.model.header import Header
    from ccictl.model.milestone import Milestone
    from ccictl.model.when import When
    from ccictl.plan import Plan

SEVERITY = Severity.WARNING


class _Date(NamedTuple):
    entity: Entity
    path: tuple[str, ...]
    when: When | None


def check(context: Context) -> Iterator[Found]:
    """Each date that no reading puts inside the horizon."""
    header = context.plan.header
    start, finish = header.start, header.finish
    if start is not None and finish is not None and finish.last < start.first:
        return
    if start is not None:
        yield from _before(header, start, _dates(context.plan))
    if finish is not None:
        own = _milestones(header.milestones.values())
        yield from _after(header, finish, (*_dates(context.plan), *own))


def _dates(plan: Plan) -> Iterator[_Date]:
    for name, phase in plan.header.phases.items():
        yield _Date(plan.header, ("phases", name, "start"), phase.start)
        yield _Date(plan.header, ("phases", name, "finish"), phase.finish)
    for project in plan.projects.values():
        if not project.gives("cancelled"):
            yield _fact_or_forecast(project, "started", "start")
            yield _fact_or_forecast(project, "finished", "finish")
            yield from _milestones(project.milestones.values())


def _milestones(milestones: Iterable[Milestone]) -> Iterator[_Date]:
    for milestone in milestones:
        if not milestone.gives("cancelled"):
            yield _fact_or_forecast(milestone, "done", "due")


def _fact_or_forecast(entity: Entity, fact: str, forecast: str) -> _Date:
    field = fact if entity.gives(fact) else forecast
    return _Date(entity, (field,), getattr(entity, field))


def _before(header: Header, start: When, dates: Iterable[_Date]) -> Iterator[Found]:
    there = see(header, "start", message=msg("the plan starts here"))
    for entity, path, when in dates:
        if when is not None and when.last < start.first:
            message = msg(
                '"{field}" ({date}) comes before the start of the plan ({start}).',
                field=path[-1],
                date=str(when),
                start=str(start),
            )
            remedy = msg("Correct the date, or the horizon of the plan.")
            yield found(entity, *path, message=message, remedy=remedy, related=(there,))


def _after(header: Header, finish: When, dates: Iterable[_Date]) -> Iterator[Found]:
    there = see(header, "finish", message=msg("the plan ends here"))
    for entity, path, when in dates:
        if when is not None and when.first > finish.last:
            message = msg(
                '"{field}" ({date}) comes after the end of the plan ({finish}).',
                field=path[-1],
                date=str(when),
                finish=str(finish),
            )
            remedy = msg("Correct the date, or the horizon of the plan.")
            yield found(entity, *path, message=message, remedy=remedy, related=(there,))
