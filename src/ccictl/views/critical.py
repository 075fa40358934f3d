"""The critical path: what has no day to lose, in the order in which it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis import group_outlook, outlook
from ccictl.analysis.schedule import driver, finishes, total_float
from ccictl.forecasting import remarks
from ccictl.i18n import msg, msgn
from ccictl.model.milestone import Milestone
from ccictl.model.project import Project
from ccictl.naming import called
from ccictl.shapes.reports import SPARED, Cell, Column, Facts, Report, Table
from ccictl.terms import EVENTS
from ccictl.wording import UNKNOWN, day, days, when

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message, Translator
    from ccictl.model.entity import Entity
    from ccictl.shapes.reports import Block


def critical(picture: Picture, entity: Entity, most: int, say: Translator) -> Report:
    """What is still to come of that which leads to an end, and has at most so many days of float towards it."""
    plan = picture.plan
    ends = _ends(picture, entity)
    made = picture.schedule
    spare = total_float(made, ends)
    found = [name for name in made.order if name in spare and spare[name] <= most and not made.events[name].past]
    found.sort(key=lambda name: made.forecast[name] or 0)
    dated = [name for name in ends if made.forecast.get(name) is not None]
    last = max(dated, key=lambda name: made.forecast[name] or 0, default="")
    title = entity.title
    heading = msg("Critical path; data date {date}", date=day(picture.as_of, say))
    if most:
        heading = msgn(
            "What has {n} day of float at most; data date {date}",
            "What has {n} days of float at most; data date {date}",
            most,
            date=day(picture.as_of, say),
        )
    facts = (("plan", plan.header.title), ("as_of", picture.as_of.isoformat()), ("id", entity.ref), ("float", most))
    entities = [plan.projects.get(name) or plan.milestones[name] for name in ends]
    blocks: tuple[Block, ...] = (
        _end(picture, last, say),
        Table("critical", _columns(most, say), _rows(picture, found, spare, say), empty=say(_nothing(dated))),
        *remarks(picture, entities, say, slips=False),
    )
    return Report("critical", title, say(heading), facts, blocks, "critical")


def _nothing(dated: Sequence[str]) -> Message:
    return msg("Nothing of it is still to come.") if dated else msg("Nothing dates it.")


def _ends(picture: Picture, entity: Entity) -> tuple[str, ...]:
    """The events that are its end."""
    if entity is picture.plan.header:
        return tuple(finishes(picture.plan))
    if isinstance(entity, Project | Milestone):
        return (entity.ref,)
    return tuple(each.ref for each in group_outlook.members(picture, entity))


def _end(picture: Picture, last: str, say: Translator) -> Facts:
    if not last:
        return Facts("end", (("end", say(msg("End")), Cell(None, UNKNOWN)),))
    entity, _ = outlook.owner(picture, last)
    date = outlook.expected(picture, last)
    words = msg("{date}: {title}", date=when(date, say), title=called(picture, entity))
    return Facts(
        "end",
        (("end", say(msg("End")), Cell(None if date is None else str(date), say(words))),),
        besides=(("last", last),),
    )


def _columns(most: int, say: Translator) -> tuple[Column, ...]:
    return (
        Column("id", say(msg("Id")), under="title"),
        Column("forecast", say(msg("Forecast"))),
        Column("title", say(msg("What")), fit="wrap"),
        Column("what", say(msg("Kind")), priority=3),
        Column("planned", say(msg("Planned")), priority=4),
        # All have none, unless more was asked for.
        Column("total_float", say(msg("Float")), "right", priority=1 if most else SPARED + 1),
        Column("waits_for", say(msg("Pushed by")), fit="wrap", priority=2 if most else SPARED),
    )


def _rows(
    picture: Picture, names: Sequence[str], spare: dict[str, int], say: Translator
) -> tuple[tuple[Cell, ...], ...]:
    made = picture.schedule
    rows = []
    for name in names:
        entity, field = outlook.owner(picture, name)
        date, own = outlook.expected(picture, name), outlook.own_date(picture, name)
        wait = driver(made, name)
        before = None if wait is None else wait.before.removesuffix(">")
        title = called(picture, entity)
        planned = None if own is None else own.value
        rows.append(
            (
                Cell(entity.ref, entity.ref),
                Cell(None if date is None else str(date), when(date, say)),
                Cell(say(title), say(title)),
                Cell(field, say(EVENTS[field])),
                Cell(None if planned is None else str(planned), when(planned, say)),
                Cell(spare[name], days(spare[name], say, moved=False)),
                Cell(before, before or UNKNOWN),
            )
        )
    return tuple(rows)
