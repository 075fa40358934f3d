"""What became of a plan: how each thing in it was written otherwise, on what day, and by which commits."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ccictl.analysis.change import moved
from ccictl.analysis.status import known, project_status
from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.show import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from ccictl.analysis.change import Change
    from ccictl.git.objects import Commit
    from ccictl.i18n import Message
    from ccictl.model.entity import Entity
    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project
    from ccictl.model.when import When
    from ccictl.plan import Plan

# Columns of a subject, and of a name, that are told; and dates, the first and the last of them.
_SUBJECT, _NAME, _DATES = 60, 40, 6


class Rewrite(NamedTuple):
    """A field that was written otherwise: the day on which that reached the main line, and the commits that did it.

    There is no commit where it is not committed yet.
    """

    change: Change
    day: date
    commits: tuple[Commit, ...] = ()

    @property
    def by(self) -> Message:
        """Who did it, in which commit: of several the last."""
        if not self.commits:
            return msg("not committed yet")
        last = self.commits[-1]
        subject, author = shortened(last.subject, _SUBJECT), shortened(last.author, _NAME)
        return msg('{commit}, {author}, "{subject}"', commit=last.short, author=author, subject=subject)

    @property
    def told(self) -> dict[str, str | Message]:
        """The `day` and who did it (`by`), for a sentence that tells it."""
        return {"day": self.day.isoformat(), "by": self.by}


class Stated(NamedTuple):
    """A date as it was stated from a day on."""

    day: date
    when: When


class History(NamedTuple):
    """The past of a plan until a data date; each thing under the reference that it has now.

    `begins` is the first day of which anything is known. `rewrites` are those of each thing, the oldest first;
    `touched` is the last day on which a project, with its milestones, was changed at all; `ends` are the ends of a
    project (see `end`) as they were stated, the oldest first. `removed` is what was taken out, as it was last.
    """

    begins: date
    rewrites: Mapping[str, tuple[Rewrite, ...]] = MappingProxyType({})
    touched: Mapping[str, date] = MappingProxyType({})
    ends: Mapping[str, tuple[Stated, ...]] = MappingProxyType({})
    removed: tuple[Rewrite, ...] = ()

    def of(self, ref: str, field: str) -> tuple[Rewrite, ...]:
        """The rewrites of one field (`due`, `baseline.finish`) of a thing."""
        return tuple(each for each in self.rewrites.get(ref, ()) if each.change.field == field)

    def moves(self, ref: str, field: str) -> tuple[Rewrite, ...]:
        """Those that moved a date by a day at least, from what was written last: it may have been taken out between."""
        found: list[Rewrite] = []
        last: When | None = None
        for each in self.of(ref, field):
            before, after = each.change.before or last, each.change.after
            last = after or before
            if before is not None and after is not None and (days := moved(before, after, field)):
                found.append(each._replace(change=each.change._replace(before=before, days=days)))
        return tuple(found)

    def since(self, ref: str, field: str) -> tuple[Rewrite, ...]:
        """The rewrites of a field from the first on that found something written in it."""
        found = self.of(ref, field)
        given = (rank for rank, each in enumerate(found) if each.change.before is not None)
        return found[next(given, len(found)) :]

    def fields(self, ref: str) -> tuple[str, ...]:
        """The fields of a thing that were written otherwise, in the order of their first time."""
        return tuple(dict.fromkeys(each.change.field for each in self.rewrites.get(ref, ())))


def end(project: Project) -> When | None:
    """When a project is to end: its finish, else the last date that one of its milestones is due."""
    if project.finish is not None:
        return project.finish
    dates = (each.due for each in project.milestones.values() if each.cancelled is None)
    return max((each for each in dates if each is not None), key=lambda each: each.last, default=None)


def put_off(stated: Sequence[Stated], as_of: date, every: int) -> list[tuple[Stated, Stated]]:
    """The periods of `every` days, counted back from the data date, in which a date was put off: before and after.

    In each it is how it stood at the end of the period that counts: what was moved there and back was not put off.
    """
    last: dict[int, Stated] = {}
    for each in stated:
        last[-((as_of - each.day).days // max(every, 1))] = each
    ends = [last[period] for period in sorted(last)]
    return [(one, other) for one, other in pairwise(ends) if other.when.last > one.when.last]


def one_after_another(dates: Sequence[When]) -> str:
    """Dates as they followed each other, as they are written: of many the first and the last ones."""
    told = [str(each) for each in dates]
    return " → ".join(told if len(told) <= _DATES else [told[0], "…", *told[2 - _DATES :]])


def where(plan: Plan, gone: Entity) -> tuple[Entity, tuple[str, ...]]:
    """What is left of the place of something that was taken out, and the way to the field that held it."""
    owner = plan.projects.get(gone.ref.partition("/")[0], plan.header)
    return owner, ("milestones",) if owner.gives("milestones") else ()


def open_dates(plan: Plan, as_of: date) -> Iterator[tuple[Entity, str]]:
    """The dates that are still to come: of milestones that are not reached, of projects that are not over."""
    for project in plan.projects.values():
        status = project_status(project, as_of)
        if status in {"done", "cancelled"}:
            continue
        if status == "planned":
            yield project, "start"
        yield project, "finish"
        yield from _due(project.milestones.values(), as_of)
    yield from _due(plan.header.milestones.values(), as_of)


def _due(milestones: Iterable[Milestone], as_of: date) -> Iterator[tuple[Entity, str]]:
    for milestone in milestones:
        if not known(milestone.done, as_of) and not known(milestone.cancelled, as_of):
            yield milestone, "due"


class Rewritten(NamedTuple):
    """A field that was written before and is written otherwise now: what was `first`, what is written `now`, if
    anything, and the rewrites between, one at least, the oldest first.
    """

    entity: Entity
    field: str
    first: Any
    now: Any
    rewrites: tuple[Rewrite, ...]


def rewritten(plan: Plan, history: History) -> Iterator[Rewritten]:
    """The fields of all there is that are not what they were first; what could not be read now is not among them."""
    for entity in (*plan.entities(), *plan.milestones.values()):
        for field in history.fields(entity.ref):
            found = history.since(entity.ref, field)
            if found and field.partition(".")[0] not in entity.broken:
                first, now = found[0].change.before, found[-1].change.after
                if first != now:
                    yield Rewritten(entity, field, first, now, found)
