"""What a slip would delay, and what float absorbs: the schedule as it is, beside the schedule with the slip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.network import start_of
from ccictl.analysis.schedule import finishes, schedule
from ccictl.model.project import Project
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.analysis.schedule import Schedule
    from ccictl.analysis.standing import Picture
    from ccictl.model.milestone import Milestone


class Delay(NamedTuple):
    """An event that comes later: its forecast as an ordinal, now and with the slip."""

    event: str
    now: int
    then: int

    @property
    def days(self) -> int:
        """By how much."""
        return self.then - self.now


class Absorbed(NamedTuple):
    """Where a delay ends or shrinks: `event` waits for `before`, and moves by so many days less than that does."""

    event: str
    before: str
    days: int
    left: int


class Impact(NamedTuple):
    """What follows from a slip. `end` is the last of what the plan is made of, now and then, as ordinals.

    `free` is by how many days what slipped may slip without moving anything else, `total` without moving that end;
    None where nothing else waits for it.
    """

    slipped: frozenset[str]
    days: int
    free: int | None
    total: int | None
    delays: tuple[Delay, ...]
    absorbed: tuple[Absorbed, ...]
    end: tuple[int | None, int | None]


def slipping(picture: Picture, entity: Project | Milestone) -> frozenset[str]:
    """The events that slip with a project or a milestone: what is still to come of it, and has a forecast."""
    names = [entity.ref]
    if isinstance(entity, Project):
        names += [start_of(entity.id), *(milestone.ref for milestone in entity.milestones.values())]
    made = picture.schedule
    return frozenset(name for name in names if not made.events[name].past and made.forecast[name] is not None)


def impact(picture: Picture, slipped: frozenset[str], days: int) -> Impact:
    """The delays that `days` of slip of some events beyond their forecasts cause, in the order in which they come."""
    now = picture.schedule
    later = {name: now.events[name]._replace(own=day + days) for name in slipped if (day := now.forecast[name])}
    then = schedule({**now.events, **later})
    delays = []
    for name in now.order:
        before, after = now.forecast[name], then.forecast[name]
        if before is not None and after is not None and after > before:
            delays.append(Delay(name, before, after))
    # What comes first in the order of the schedule stays first of those that come on one day.
    delays.sort(key=lambda delay: delay.then)
    moved = {delay.event: delay.days for delay in delays}
    ends = finishes(picture.plan)
    waiting = (
        day - reached - wait.lag
        for name, event in now.events.items()
        for wait in event.waits
        if wait.before in slipped
        and name not in slipped
        and (day := now.forecast[name]) is not None
        and (reached := now.forecast[wait.before]) is not None
    )
    total = min((picture.total_float[name] for name in slipped if name in picture.total_float), default=None)
    free = min(waiting, default=total)
    return Impact(
        slipped, days, free, total, tuple(delays), tuple(_absorbed(then, moved)), (_end(now, ends), _end(then, ends))
    )


def _absorbed(then: Schedule, moved: dict[str, int]) -> list[Absorbed]:
    """What waits for something that is delayed, and is delayed less: its float took the rest. Of several that it waits
    for, the one that leaves the least.
    """
    found: dict[str, Absorbed] = {}
    for name, event in then.events.items():
        day = then.forecast[name]
        for wait in event.waits:
            came, delay = then.forecast.get(wait.before), moved.get(wait.before, 0)
            taken = delay - moved.get(name, 0)
            if day is not None and came is not None and taken > 0:
                one = Absorbed(name, wait.before, taken, day - came - wait.lag)
                found[name] = min(found.get(name, one), one, key=lambda each: each.left)
    return list(found.values())


def _end(made: Schedule, ends: Sequence[str]) -> int | None:
    return max((day for name in ends if (day := made.forecast.get(name)) is not None), default=None)
