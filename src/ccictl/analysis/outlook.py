"""Where projects and milestones are heading: when they end by the schedule, against what was planned and first
approved, how much float that leaves, and what proves it. Groups of them are in `group_outlook`.

Three dates stand beside each other. The **baseline** is what was first approved. What is **planned** is what the files
say now. The **forecast** is what follows from it all: the planned date, or later where that has passed without the
fact, or where what it waits for comes later (see `analysis.schedule`). The forecast slip is the forecast less the
baseline, in days from last day to last day.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl.analysis import status
from ccictl.analysis.certainty import behind
from ccictl.analysis.computed import Computed, Written
from ccictl.analysis.network import start_of
from ccictl.analysis.schedule import chain, driver
from ccictl.analysis.status import known
from ccictl.i18n import msg, msgn
from ccictl.model.project import Project
from ccictl.model.when import LAST_DAY, When
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from ccictl.analysis.computed import Input
    from ccictl.analysis.schedule import Schedule
    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message
    from ccictl.model.milestone import Milestone

# A proof is a tree that is drawn by recursion: of a longer chain its two ends are told.
_ENDS = 12


def on(ordinal: int | None) -> When | None:
    """The day of an ordinal; None of none, and of one beyond the calendar, which ends with 9999."""
    return (
        None if ordinal is None or not 1 <= ordinal <= LAST_DAY else When.parse(date.fromordinal(ordinal).isoformat())
    )


def beyond(picture: Picture, ref: str) -> bool:
    """Whether the forecast of an event is a day that no calendar has."""
    return (picture.schedule.forecast.get(ref) or 0) > LAST_DAY


def owner(picture: Picture, event: str) -> tuple[Project | Milestone, str]:
    """See `certainty.behind`."""
    return behind(picture.plan, event)


def own_date(picture: Picture, event: str) -> Written | None:
    """The date that an event has of its own: the fact, where it has happened by the data date, else what is planned."""
    entity, field = owner(picture, event)
    fact = {"due": "done", "start": "started", "finish": "finished"}[field]
    for name in (fact, field):
        when = getattr(entity, name)
        if when is not None and (name == field or known(when, picture.as_of)):
            return Written(entity, (name,), when)
    if field == "start" and entity.gives("started"):
        # A milestone done says that it has begun: when, the period of that fact says, though it is not over.
        return Written(entity, ("started",), entity.started)  # type: ignore[union-attr]
    return None


def cancelled(picture: Picture, entity: Project | Milestone) -> Written | None:
    """That something was cancelled by the data date, alone or with its project."""
    gone = status.cancelled(entity, picture.plan, picture.as_of)
    return None if gone is None else Written(gone, ("cancelled",), gone.cancelled)


# --- what is planned, and what was first approved


def planned(picture: Picture, entity: Project | Milestone) -> Computed:
    """What the files say now: the fact, else `due` or `finish`, else the last of its milestones still to be reached.

    That all of its milestones are reached says nothing of when a project is to end.
    """
    own = own_date(picture, entity.ref)
    if own is not None:
        return Computed("planned_finish", entity.ref, own.value, msg("as it is written"), (own,))
    dated = [
        found
        for milestone in getattr(entity, "milestones", {}).values()
        if not picture.schedule.events[milestone.ref].past and (found := own_date(picture, milestone.ref)) is not None
    ]
    if not dated:
        return Computed("planned_finish", entity.ref, None, msg("unknown: nothing dates it"))
    last = max(dated, key=lambda written: written.value.last)
    return Computed("planned_finish", entity.ref, last.value, msg("its last milestone, for it has no finish"), (last,))


def approved(entity: Project | Milestone) -> Written | None:
    """The baseline of a milestone, or of the finish of a project."""
    path = ("baseline", "finish") if isinstance(entity, Project) else ("baseline",)
    when = entity.baseline.finish if isinstance(entity, Project) else entity.baseline
    return None if when is None else Written(entity, path, when)


# --- the forecast


def forecast(picture: Picture, entity: Project | Milestone, *, start: bool = False) -> Computed:
    """When something is heading to be reached, with the chain that gives that day; None where nothing dates it."""
    event = start_of(entity.id) if start else entity.ref
    names, left = _ends(picture, event)
    *others, first = names
    proof, through, behind_gap = picture.step(first).proof, 0, first
    for name in reversed(others):
        if name:
            (own, of, value, rule, inputs), is_pushed = picture.step(name)
            if through:
                # What pushes it is not told: what is told next stands for it.
                rule = _pushed(picture, name, behind_gap) if is_pushed else rule
                rule = msg("{rule} (through {n} others)", rule=rule, n=through)
            proof = Computed(own, of, value, rule, (*inputs, proof) if is_pushed else inputs)
        through, behind_gap = (0, name) if name else (left, behind_gap)
    return proof


def _ends(picture: Picture, event: str) -> tuple[list[str], int]:
    """The chain of an event; of a long one its two ends, with "" and how many are left out between them."""
    made, (depth, tail) = picture.schedule, picture.tails[event]
    if depth <= 2 * _ENDS + 1:
        return list(chain(made, event)), 0
    names = [event]
    while len(names) < _ENDS:
        wait = driver(made, names[-1])
        assert wait is not None  # the chain is longer than that
        names.append(wait.before)
    return [*names, "", *tail], depth - 2 * _ENDS


def tails(made: Schedule) -> dict[str, tuple[int, tuple[str, ...]]]:
    """How long the chain of each event is, and its last `_ENDS` names: each found once, whatever leads to it."""
    found: dict[str, tuple[int, tuple[str, ...]]] = {}
    for name in made.order:
        wait = driver(made, name)
        depth, tail = (0, ()) if wait is None else found[wait.before]
        found[name] = depth + 1, tail if depth >= _ENDS else (name, *tail)
    for name in made.events:
        # What waits in a circle is pushed by nothing that could be told.
        found.setdefault(name, (1, (name,)))
    return found


class Step(NamedTuple):
    """The forecast of an event but for the proof of what pushes it, and whether that is one more of its inputs."""

    proof: Computed
    is_pushed: bool


def step(picture: Picture, event: str) -> Step:
    """The step that an event is in the proof of each forecast that it leads to."""
    entity, field = owner(picture, event)
    name = "forecast_start" if field == "start" else "forecast"
    gone = cancelled(picture, entity)
    if gone is not None:
        rule = msg("what is cancelled has no forecast")
        return Step(Computed(name, entity.ref, None, rule, (gone,)), is_pushed=False)
    ordinal, own = picture.schedule.forecast.get(event), own_date(picture, event)
    inputs: tuple[Input, ...] = () if own is None else (own,)
    if ordinal is None:
        return Step(Computed(name, entity.ref, None, _why_unknown(picture, event), inputs), is_pushed=False)
    if ordinal > LAST_DAY:
        rule = msg("beyond the calendar, which ends with the year 9999")
        return Step(Computed(name, entity.ref, None, rule, inputs), is_pushed=False)
    wait = driver(picture.schedule, event)
    if wait is not None:
        rule = _pushed(picture, event, wait.before)
        return Step(Computed(name, entity.ref, on(ordinal), rule, inputs), is_pushed=True)
    # What has no date of its own is dated by what pushes it.
    assert own is not None
    value = own.value if own.value.first.toordinal() <= ordinal <= own.value.last.toordinal() else None
    return Step(Computed(name, entity.ref, value or on(ordinal), _unpushed(own, value), inputs), is_pushed=False)


def _why_unknown(picture: Picture, event: str) -> Message:
    if event in picture.circles:
        return msg("unknown: it waits for itself, or for what does")
    return msg("unknown: nothing dates it, nor what it waits for")


def _pushed(picture: Picture, event: str, before: str) -> Message:
    """Why an event is later than its own date, `before` being told as what pushes it."""
    pushing, field = owner(picture, before)
    name, own, wait = pushing.ref, own_date(picture, event), driver(picture.schedule, event)
    lag = 0 if wait is None else wait.lag
    if field == "start" and event.partition("/")[0] == name:
        if event == name:
            return msg("it starts later, and keeps its durations")
        return msg("its project starts later, and keeps its durations")
    if own is None:
        rule = msg('no date of its own: it waits for "{id}"', id=name)
    elif name.startswith(f"{event}/"):
        rule = msg('its milestone "{id}" comes later', id=name)
    else:
        rule = msg('it waits for "{id}", which comes later', id=name)
    return msgn("{rule}, and {n} day", "{rule}, and {n} days", lag, rule=rule) if lag else rule


def _unpushed(own: Written, value: When | None) -> Message:
    if value is None:
        return msg("its date has passed without it: the data date at the earliest")
    if own.path[0] in {"done", "started", "finished"}:
        return msg("a fact")
    return msg("as it is planned: nothing that it waits for comes later")


def forecast_slip(picture: Picture, entity: Project | Milestone) -> Computed:
    """The forecast less the baseline, in days; later is positive."""
    return slip(entity.ref, forecast(picture, entity), approved(entity))


def slip(of: str, expected: Computed, baseline: Written | Computed | None) -> Computed:
    """The forecast slip of something, from its forecast and its baseline, in days."""
    if baseline is None or baseline.value is None:
        return Computed("forecast_slip", of, None, msg("unknown without a baseline"))
    if expected.value is None:
        return Computed("forecast_slip", of, None, msg("unknown without a forecast"), (expected,))
    days = (expected.value.last - baseline.value.last).days
    return Computed("forecast_slip", of, days, msg("forecast - baseline"), (expected, baseline))


def expected(picture: Picture, event: str) -> When | None:
    """The forecast of an event: as it is written where nothing moves it, with the precision with which that is."""
    ordinal, own = picture.schedule.forecast.get(event), own_date(picture, event)
    if ordinal is not None and own is not None and driver(picture.schedule, event) is None:
        when: When = own.value
        if when.first.toordinal() <= ordinal <= when.last.toordinal():
            return when
    return on(ordinal)


# --- how much is left


def total_float(picture: Picture, entity: Project | Milestone) -> Computed:
    """By how many days it may slip beyond its forecast without moving the end of the plan.

    Unknown for what has happened, and for what the end of the plan is not made of.
    """
    return _float(
        picture, entity, "total_float", picture.total_float, msg("the days to what would move the plan's end")
    )


def free_float(picture: Picture, entity: Project | Milestone) -> Computed:
    """By how many days it may slip beyond its forecast without moving anything that waits for it."""
    spare = picture.free_float
    if entity.ref not in spare:  # nothing waits for it, but the end of the plan
        spare = picture.total_float
    return _float(picture, entity, "free_float", spare, msg("the days to the first of what waits for it"))


def _float(picture: Picture, entity: Project | Milestone, name: str, spare: dict[str, int], rule: Message) -> Computed:
    event = picture.schedule.events.get(entity.ref)
    if event is None or event.past:
        return Computed(name, entity.ref, None, msg("what is past has no float"))
    if entity.ref not in spare:
        return Computed(name, entity.ref, None, msg("unknown without a forecast"))
    return Computed(name, entity.ref, spare[entity.ref], rule, (forecast(picture, entity),))


def is_critical(picture: Picture, entity: Project | Milestone) -> Computed:
    """Whether one day of it is a day of the plan's end: it is still to come, and has no total float."""
    spare = total_float(picture, entity)
    value = None if spare.value is None else spare.value <= 0
    return Computed(
        "critical", entity.ref, value, msg("without total float, a day of it is a day of the plan"), (spare,)
    )
