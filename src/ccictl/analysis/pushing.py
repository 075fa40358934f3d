"""Which of the changes that somebody wrote is behind a forecast that is another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.certainty import behind
from ccictl.analysis.network import start_of
from ccictl.analysis.schedule import driver
from ccictl.model.milestone import Milestone
from ccictl.model.project import Project

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from ccictl.analysis.change import Change
    from ccictl.analysis.schedule import Schedule
    from ccictl.analysis.standing import Picture
    from ccictl.model.entity import Entity

# The fields that date a milestone, the start of a project, and its end.
_MILESTONE = frozenset(("due", "done", "after"))
_START = frozenset(("start", "started", "after"))
_FINISH = frozenset(("finish", "finished"))


class Pushing:
    """What was changed, and pushes other things now or did so before; `called` are the names that things have now."""

    def __init__(self, old: Picture, new: Picture, called: Mapping[str, str], changes: Sequence[Change]) -> None:
        back = {now: was for was, now in called.items()}
        before, after = old.schedule, new.schedule
        later = {
            event
            for event in _dated((each.entity, each) for each in changes)
            if _is_later(before.forecast.get(_named(event, back)), after.forecast.get(event))
        }
        earlier = {
            event
            for event in _dated((each.was or each.entity, each) for each in changes)
            if _is_later(after.forecast.get(_named(event, called)), before.forecast.get(event))
        }
        self._called = called
        self._old, self._then = old, _pushed_by(before, earlier)
        self._new, self._now = new, _pushed_by(after, later)

    def later(self, event: str) -> Project | Milestone | None:
        """What moved and gives an event its day, so that this is later than it was."""
        return behind(self._new.plan, self._now[event])[0] if event in self._now else None

    def earlier(self, event: str) -> Project | Milestone | None:
        """What moved, or is gone, and gave an event (as it was called before) the day that it had."""
        if event not in self._then:
            return None
        entity = behind(self._old.plan, self._then[event])[0]
        ref = self._called.get(entity.ref, entity.ref)
        now = self._new.plan.projects.get(ref)
        return now or self._new.plan.milestones.get(ref, entity)


def _dated(changes: Iterable[tuple[Entity, Change]]) -> Iterator[str]:
    """The events whose own date is another one, or that are new or gone."""
    for entity, change in changes:
        # A project is cancelled with its milestones, as it comes and goes with them.
        whole = change.what in {"added", "removed"} or change.field == "cancelled"
        if isinstance(entity, Milestone) and (whole or change.field in _MILESTONE):
            yield entity.ref
        elif isinstance(entity, Project):
            yield from (start_of(entity.id),) if whole or change.field in _START else ()
            yield from (entity.id,) if whole or change.field in _FINISH else ()
            yield from (each.ref for each in entity.milestones.values()) if whole else ()


def _named(event: str, names: Mapping[str, str]) -> str:
    """An event under another name of what it is of."""
    ref = event.removesuffix(">")
    return f"{names.get(ref, ref)}{event[len(ref) :]}"


def _is_later(one: int | None, other: int | None) -> bool:
    """Whether the `other` day is later; one that is there is later than none."""
    return other is not None and (one is None or other > one)


def _pushed_by(made: Schedule, changed: Collection[str]) -> Mapping[str, str]:
    """The last in the chain of each event that was changed: what gives it its day, with nothing changed behind it."""
    found: dict[str, str] = {}
    for name in made.order:
        wait = driver(made, name)
        below = None if wait is None else found.get(wait.before)
        if below is not None or name in changed:
            found[name] = below or name
    return found
