"""Something finishes before it starts.

Such a period has no length: it cannot be drawn, and whatever is computed from it is wrong. Most often a year
was mistyped, or one of the two dates was moved without the other.

The pairs compared are `start` and `finish` of the plan, of its launch window and phases, of projects and of
their baselines, and the facts `started` and `finished`, `paused` and `resumed`. A date that is less precise
than a day has the benefit of the doubt: from 2024-06 to 2024 is right, since 2024 lasts until December.

Bad:

    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    start: 2024-09
    finish: 2023-06  # <--

Good:

    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    start: 2024-09
    finish: 2025-06
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.rule import Context, Found, found, see

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.model.entity import Entity
    from ccictl.model.record import Record
    from ccictl.model.when import When
    from ccictl.plan import Plan

SEVERITY = Severity.ERROR


class _Pair(NamedTuple):
    """The names of two dates of `record`, which is at `path` in `entity`."""

    entity: Entity
    path: tuple[str, ...]
    record: Record
    start: str = "start"
    finish: str = "finish"


def check(context: Context) -> Iterator[Found]:
    """Each end of which even the last day is before the first day of its beginning."""
    for entity, path, record, start, finish in _pairs(context.plan):
        first: When | None = getattr(record, start)
        last: When | None = getattr(record, finish)
        if first is None or last is None or last.last >= first.first:
            continue
        remedy = msg("Correct the one that is wrong.")
        if finish == "resumed":
            remedy = msg('Correct the one that is wrong; if there was a second pause, delete "resumed".')
        yield found(
            entity,
            *path,
            finish,
            message=msg(
                '"{finish}" ({last}) comes before "{start}" ({first}).',
                finish=finish,
                last=str(last),
                start=start,
                first=str(first),
            ),
            remedy=remedy,
            related=(see(entity, *path, start, message=msg('"{field}" is here', field=start)),),
        )


def _pairs(plan: Plan) -> Iterator[_Pair]:
    header = plan.header
    yield _Pair(header, (), header)
    yield _Pair(header, ("launch",), header.launch)
    for name, phase in header.phases.items():
        yield _Pair(header, ("phases", name), phase)
    for project in plan.projects.values():
        yield _Pair(project, (), project)
        yield _Pair(project, (), project, "started", "finished")
        yield _Pair(project, (), project, "paused", "resumed")
        yield _Pair(project, ("baseline",), project.baseline)
