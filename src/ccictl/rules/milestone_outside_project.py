"""A milestone is due before its project starts or after it ends.

A project lasts from its start to its last milestone. A milestone outside of it is left behind when the
project is moved, is drawn beyond its bar, and makes the forecast of the end too early.

A milestone's `due` is compared with the project's forecast or, where it gives one, the fact that took its
place (the wider of the two); its `baseline` with that of the project. What was cancelled is left alone, and
so is the `due` of a milestone that is done. A date that is less precise than a day has the benefit of the
doubt.

Bad:

    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    start: 2026-03
    finish: 2026-12
    milestones:
      cadrage:
        title: Note de cadrage
        due: 2026-02-15  # <--
      bilan:
        title: Bilan
        due: 2027-Q1  # <--

Good:

    # projects/cartographie.yaml
    title: Cartographie de l'offre de services
    start: 2026-02
    finish: 2027-03
    milestones:
      cadrage:
        title: Note de cadrage
        due: 2026-02-15
      bilan:
        title: Bilan
        due: 2027-Q1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import Message, msg
from ccictl.named import NamedTuple
from ccictl.rule import Context, Found, found, see

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project
    from ccictl.model.when import When

SEVERITY = Severity.ERROR


class _Bound(NamedTuple):
    path: tuple[str, ...]
    when: When


class _Period(NamedTuple):
    start: _Bound | None
    finish: _Bound | None


def check(context: Context) -> Iterator[Found]:
    """Each date of a milestone that no reading puts between those of its project."""
    for project in context.plan.projects.values():
        # What was lost with a part of the file may be the very date that settles it.
        if project.gives("cancelled") or not project.origin.document.whole:
            continue
        current = _period(_given(project, "start", "started"), _given(project, "finish", "finished"))
        approved = _period(_baseline(project, "start"), _baseline(project, "finish"))
        for milestone in project.milestones.values():
            if milestone.gives("cancelled"):
                continue
            if milestone.due is not None and not milestone.gives("done"):
                yield from _outside(milestone, _Bound(("due",), milestone.due), project, current)
            if milestone.baseline is not None:
                yield from _outside(milestone, _Bound(("baseline",), milestone.baseline), project, approved)


def _given(project: Project, *fields: str) -> list[_Bound]:
    """The dates of these fields; none where one of them is written but could not be read."""
    if not project.broken.isdisjoint(fields):
        return []
    dates = ((field, getattr(project, field)) for field in fields)
    return [_Bound((field,), when) for field, when in dates if when is not None]


def _baseline(project: Project, field: str) -> list[_Bound]:
    when: When | None = getattr(project.baseline, field)
    return [] if when is None else [_Bound(("baseline", field), when)]


def _period(starts: list[_Bound], finishes: list[_Bound]) -> _Period:
    """From the first of `starts` to the last of `finishes`; unknown where it finishes before it starts."""
    start = min(starts, key=lambda bound: bound.when.first, default=None)
    finish = max(finishes, key=lambda bound: bound.when.last, default=None)
    if start is not None and finish is not None and finish.when.last < start.when.first:
        return _Period(None, None)
    return _Period(start, finish)


def _outside(milestone: Milestone, date: _Bound, project: Project, period: _Period) -> Iterator[Found]:
    start, finish = period
    if start is not None and date.when.last < start.when.first:
        message = msg(
            '"{field}" ({date}) comes before "{bound}" of the project ({limit}).',
            field=date.path[-1],
            date=str(date.when),
            bound=".".join(start.path),
            limit=str(start.when),
        )
        yield _found(milestone, date, message, project, start)
    if finish is not None and date.when.first > finish.when.last:
        message = msg(
            '"{field}" ({date}) comes after "{bound}" of the project ({limit}).',
            field=date.path[-1],
            date=str(date.when),
            bound=".".join(finish.path),
            limit=str(finish.when),
        )
        yield _found(milestone, date, message, project, finish)


def _found(milestone: Milestone, date: _Bound, message: Message, project: Project, bound: _Bound) -> Found:
    return found(
        milestone,
        *date.path,
        message=message,
        remedy=msg("Correct the date that is wrong, here or in the project."),
        related=(see(project, *bound.path, message=msg('"{field}" is here', field=bound.path[-1])),),
    )
