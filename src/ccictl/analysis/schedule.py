"""When everything is heading to be reached: the forecast through `after`, total float, the critical path.

The activity network is that of `analysis.network`: a project has a start and a finish, between them its milestones,
and each waits for what it is written `after`, some days later. Dates are those of the files; what is late is
expected at the data date at the earliest, and pushes what depends on it. A project that has not begun keeps its
durations: what pushes its start pushes its milestones and its finish by as much. Between the milestones of one that
has begun, nothing but `after` says what is work and what is time to spare: those keep their dates.

The method is the critical path method (Kelley and Walker, 1959) on events with dates of their own: the forward pass
gives each event the later of its own date and of what it waits for; the backward pass gives it the latest day on
which it may fall without moving the end that is looked at. Days are counted as ordinals of last days.
"""

from __future__ import annotations

from collections import deque
from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.analysis.network import predecessors, start_of, written_edges
from ccictl.analysis.status import cancelled, known
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from ccictl.analysis.network import Edge
    from ccictl.model.project import Project
    from ccictl.model.when import When
    from ccictl.plan import Plan


class Wait(NamedTuple):
    """An event waits for `before`, `lag` days at least (they may be negative).

    Where it does not `date`, it comes no earlier, but that alone says nothing of when it comes: a project does not end
    because it begins.
    """

    before: str
    lag: int = 0
    date: bool = True


class Event(NamedTuple):
    """Something that falls on a day: the ordinal of its own date, None where there is none.

    `past` says that it has happened (or never will): it waits for nothing any more. What has no date of its own is
    dated by what it waits for alone, unless that comes before `least`: what has passed says when it could have been,
    not when it will be.
    """

    own: int | None
    past: bool = False
    waits: tuple[Wait, ...] = ()
    least: int | None = None


class Schedule(NamedTuple):
    """The forecast of each event as an ordinal, None where nothing dates it; cycles and what they hold up have none.

    `order` is the order in which they were computed: what is waited for comes first. `drivers` is what pushes an event
    beyond its own date, for those that something pushes: that which it waits for the longest, and of several that push
    it to the same day the first that is written.
    """

    events: Mapping[str, Event]
    order: tuple[str, ...]
    forecast: Mapping[str, int | None]
    drivers: Mapping[str, Wait] = MappingProxyType({})


def network(
    plan: Plan,
    as_of: date,
    edges: Sequence[Edge] | None = None,
    before: Mapping[str, tuple[str, ...]] | None = None,
) -> dict[str, Event]:
    """The events of a plan: `project>` its start, `project` its finish, `project/milestone`, `plan/milestone`.

    `edges` and `before` are what `analysis.network` finds of it, where that is known already.
    """
    today = as_of.toordinal()
    own = _own_dates(plan, as_of)
    lags = _durations(plan, own)
    for edge in written_edges(plan) if edges is None else edges:
        key = edge.event, edge.ref
        lags[key] = max(edge.lag, lags.get(key, edge.lag))
    events = {}
    for name, waited in (predecessors(plan) if before is None else before).items():
        day, past, gone = own[name]
        # Whatever is still to come cannot come before the data date.
        day = day if past or day is None else max(day, today)
        # Its project is no reason for something to be on a day, but for what has a day of its own.
        start = start_of(name.partition("/")[0])
        waits = tuple(
            Wait(each, lags.get((name, each), 0), date=day is not None or each != start)
            for each in (() if past else dict.fromkeys(waited))
        )
        events[name] = Event(None if gone else day, past, waits, None if past else today)
    return events


def _durations(plan: Plan, own: Mapping[str, tuple[int | None, bool, bool]]) -> dict[tuple[str, str], int]:
    """From the last day on which a project still to begin may start, the days to each of its dates."""
    lags = {}
    for project in plan.projects.values():
        start = start_of(project.id)
        if project.start is None or own[start][1]:
            continue
        first = project.start.last.toordinal()
        dated = [(milestone.ref, milestone.due) for milestone in project.milestones.values()]
        for name, when in (*dated, (project.id, project.finish)):
            if when is not None and when.last.toordinal() > first:
                lags[name, start] = when.last.toordinal() - first
    return lags


def _own_dates(plan: Plan, as_of: date) -> dict[str, tuple[int | None, bool, bool]]:
    """The date of each event, whether it is past, and whether it is cancelled: then nothing waits for it."""
    dates: dict[str, tuple[int | None, bool, bool]] = {}
    for milestone in plan.milestones.values():
        gone = cancelled(milestone, plan, as_of) is not None
        dates[milestone.ref] = _dated(milestone.done, milestone.due, as_of, gone=gone)
    for project in plan.projects.values():
        gone = known(project.cancelled, as_of)
        start, begun = _start(project, as_of)
        dates[start_of(project.id)] = None if start is None else start.first.toordinal(), begun or gone, gone
        dates[project.id] = _dated(project.finished, project.finish, as_of, gone=gone)
    return dates


def _start(project: Project, as_of: date) -> tuple[When | None, bool]:
    """When it starts, and whether it has: that a milestone is done says so where nobody wrote `started`."""
    if known(project.started, as_of):
        return project.started, True
    facts = (project.finished, *(milestone.done for milestone in project.milestones.values()))
    begun = any(known(fact, as_of) for fact in facts)
    return (project.start or project.started) if begun else project.start, begun


def _dated(fact: When | None, planned: When | None, as_of: date, *, gone: bool) -> tuple[int | None, bool, bool]:
    happened = known(fact, as_of)
    when = fact if happened else planned
    return None if when is None else when.last.toordinal(), happened or gone, gone


def schedule(events: Mapping[str, Event]) -> Schedule:
    """The forward pass (Kahn's order, without recursion: chains may be 30,000 long)."""
    after: dict[str, list[str]] = {}
    missing = {}
    for name, event in events.items():
        waited = [wait.before for wait in event.waits if wait.before in events]
        missing[name] = len(waited)
        for before in waited:
            after.setdefault(before, []).append(name)
    ready = deque(name for name, count in missing.items() if not count)
    forecast: dict[str, int | None] = dict.fromkeys(events)
    drivers = {}
    order = []
    while ready:
        name = ready.popleft()
        order.append(name)
        event = events[name]
        day = forecast[name] = _forecast(event, forecast)
        if day is not None and day != event.own:
            drivers[name] = next(wait for wait in event.waits if _reached(forecast, wait) == day)
        for following in after.get(name, ()):
            missing[following] -= 1
            if not missing[following]:
                ready.append(following)
    return Schedule(events, tuple(order), forecast, drivers)


def _forecast(event: Event, forecast: Mapping[str, int | None]) -> int | None:
    dates = [] if event.own is None else [event.own]
    bounds: list[int] = []
    for wait in event.waits:
        before = forecast.get(wait.before)
        if before is not None:
            (dates if wait.date else bounds).append(before + wait.lag)
    if not dates:
        return None
    day = max(*dates, *bounds) if len(dates) + len(bounds) > 1 else dates[0]
    return None if event.own is None and event.least is not None and day < event.least else day


def _reached(forecast: Mapping[str, int | None], wait: Wait) -> int | None:
    before = forecast.get(wait.before)
    return None if before is None else before + wait.lag


def driver(made: Schedule, name: str) -> Wait | None:
    """What pushes an event beyond its own date; None where nothing does."""
    return made.drivers.get(name)


def chain(made: Schedule, name: str) -> tuple[str, ...]:
    """The event, what pushes it, what pushes that, down to the one that is pushed by nothing but its own date."""
    found = [name]
    while (wait := driver(made, found[-1])) is not None:
        found.append(wait.before)
    return tuple(found)


def roots(made: Schedule) -> dict[str, str]:
    """The last of the `chain` of each event: its first cause. Each is found once, whatever leads to it."""
    found: dict[str, str] = {}
    for name in made.order:
        wait = driver(made, name)
        found[name] = name if wait is None else found[wait.before]
    return found


def free_float(made: Schedule) -> dict[str, int]:
    """By how many days each event may slip beyond its forecast without moving anything that waits for it.

    Only what something with a forecast waits for is there.
    """
    found: dict[str, int] = {}
    for name, event in made.events.items():
        day = made.forecast[name]
        for wait in event.waits:
            reached = _reached(made.forecast, wait)
            if day is not None and reached is not None:
                spare = day - reached
                found[wait.before] = min(spare, found.get(wait.before, spare))
    return found


def total_float(made: Schedule, ends: Iterable[str]) -> dict[str, int]:
    """By how many days each event may slip beyond its forecast without moving the latest of some ends.

    Only what those ends wait for is there, and only what has a forecast.
    """
    latest: dict[str, int] = {}
    forecast = made.forecast
    dated = {name: day for name in ends if (day := forecast.get(name)) is not None}
    limit = max(dated.values(), default=0)
    latest.update(dict.fromkeys(dated, limit))
    for name in reversed(made.order):
        if name not in latest:
            continue
        for wait in made.events[name].waits:
            if forecast.get(wait.before) is not None:
                bound = latest[name] - wait.lag
                latest[wait.before] = min(bound, latest.get(wait.before, bound))
    return {name: day - (forecast[name] or 0) for name, day in latest.items()}


def critical(made: Schedule, ends: Iterable[str]) -> frozenset[str]:
    """What is still to come and has no float: one day of it is a day of the latest of the ends."""
    return frozenset(name for name, days in total_float(made, ends).items() if days <= 0 and not made.events[name].past)


def finishes(plan: Plan) -> Sequence[str]:
    """What the end of a plan is made of: the finishes of its projects, and its own milestones."""
    return (*plan.projects, *(milestone.ref for milestone in plan.header.milestones.values()))
