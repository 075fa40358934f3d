"""What a slip would delay, and what float absorbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis import outlook
from ccictl.i18n import msg, msgn
from ccictl.naming import called
from ccictl.shapes.reports import Cell, Column, Facts, Report, Table
from ccictl.terms import EVENTS
from ccictl.wording import UNKNOWN, day, days, when

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ccictl.analysis.impact import Delay, Impact
    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Translator
    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project
    from ccictl.model.when import When
    from ccictl.shapes.reports import Value


def impact_of(picture: Picture, entity: Project | Milestone, found: Impact, say: Translator) -> Report:
    """The delays in the order in which they come, then where float takes some of them."""
    subtitle = msgn(
        "{id}: what {n} day of slip would delay; data date {date}",
        "{id}: what {n} days of slip would delay; data date {date}",
        found.days,
        id=entity.ref,
        date=day(picture.as_of, say),
    )
    facts = (
        ("plan", picture.plan.header.title),
        ("as_of", picture.as_of.isoformat()),
        ("id", entity.ref),
        ("slip", found.days),
    )
    others = [delay for delay in found.delays if delay.event not in found.slipped]
    blocks = (
        _summary(picture, entity, found, others, say),
        _delays(picture, others, say),
        _absorbed(picture, found, say),
    )
    return Report("impact", entity.title, say(subtitle), facts, blocks, "delays")


def _summary(
    picture: Picture, entity: Project | Milestone, found: Impact, others: list[Delay], say: Translator
) -> Facts:
    plan = picture.plan
    late = [delay.event for delay in others if delay.event in plan.projects]
    totems = [name for name in late if plan.projects[name].totem]
    groups = [each for each in plan.engagements.values() if _moves(picture, each.id, found)]
    now, then = found.end
    moved = 0 if now is None or then is None else then - now
    end = when(outlook.on(then), say)
    words = (
        msgn("{date}: {n} day later", "{date}: {n} days later", moved, date=end)
        if moved
        else msg("{date}: it does not move", date=end)
    )
    milestones = sum(delay.event in plan.milestones for delay in others)
    return Facts(
        "summary",
        (
            ("forecast", say(msg("Forecast")), _when(outlook.expected(picture, entity.ref), say)),
            ("free_float", say(msg("Free float")), Cell(found.free, days(found.free, say, moved=False))),
            ("total_float", say(msg("Float")), Cell(found.total, days(found.total, say, moved=False))),
            ("milestones", say(msg("Milestones")), Cell(milestones, say.number(milestones))),
            ("projects", say(msg("Projects")), _named(((name, plan.projects[name].title) for name in late), say)),
            ("totems", say(msg("Totems")), _named(((name, plan.projects[name].title) for name in totems), say)),
            ("engagements", say(msg("Engagements")), _named(((each.id, each.title) for each in groups), say)),
            ("end", say(msg("End of the plan")), Cell(moved, say(words), "at-risk" if moved else "")),
        ),
    )


def _moves(picture: Picture, of: str, found: Impact) -> bool:
    """Whether the last forecast of what a group is made of moves."""
    then = {delay.event: delay.then for delay in found.delays}
    forecast = picture.schedule.forecast
    known = {name: day for name in picture.rollup(of).projects if (day := forecast.get(name)) is not None}
    return max((then.get(name, day) for name, day in known.items()), default=0) > max(known.values(), default=0)


def _named(found: Iterable[tuple[str, str]], say: Translator) -> Cell:
    several = list(found)
    ids: Value = tuple(name for name, _ in several)
    if not several:
        return Cell(ids, UNKNOWN)
    words = msg("{n}: {titles}", n=len(several), titles=tuple(title for _, title in several))
    return Cell(ids, say(words))


def _when(date: When | None, say: Translator) -> Cell:
    return Cell(None if date is None else str(date), when(date, say))


def _delays(picture: Picture, delays: list[Delay], say: Translator) -> Table:
    columns = (
        Column("id", say(msg("Id")), under="title"),
        Column("title", say(msg("What")), fit="wrap"),
        Column("what", say(msg("Kind")), priority=2),
        Column("now", say(msg("Forecast")), priority=1),
        Column("then", say(msg("With the slip"))),
        Column("delay", say(msg("Delay")), "right"),
    )
    rows = []
    for delay in delays:
        entity, field = outlook.owner(picture, delay.event)
        title = say(called(picture, entity))
        rows.append(
            (
                Cell(entity.ref, entity.ref),
                Cell(title, title),
                Cell(field, say(EVENTS[field])),
                _when(outlook.expected(picture, delay.event), say),
                _when(outlook.on(delay.then), say),
                Cell(delay.days, days(delay.days, say), "at-risk" if field == "finish" else ""),
            )
        )
    return Table("delays", columns, tuple(rows), say(msg("Delayed")), say(msg("Nothing else is delayed.")))


def _absorbed(picture: Picture, found: Impact, say: Translator) -> Table:
    columns = (
        Column("id", say(msg("Id")), under="title"),
        Column("title", say(msg("What waits")), fit="wrap"),
        Column("before", say(msg("Waits for")), fit="wrap", priority=1),
        Column("absorbed", say(msg("Absorbed")), "right"),
        Column("left", say(msg("Float left")), "right"),
    )
    rows = []
    for each in found.absorbed:
        entity, _ = outlook.owner(picture, each.event)
        title = say(called(picture, entity))
        before = each.before.removesuffix(">")
        rows.append(
            (
                Cell(entity.ref, entity.ref),
                Cell(title, title),
                Cell(before, before),
                Cell(each.days, days(each.days, say, moved=False)),
                Cell(each.left, days(each.left, say, moved=False)),
            )
        )
    return Table(
        "absorbed", columns, tuple(rows), say(msg("Absorbed by float")), say(msg("No float absorbs any of it."))
    )
