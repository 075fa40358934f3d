"""Where the plan is heading: planned, forecast and baseline ends, what causes the slips, what float is left."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.analysis import group_outlook, outlook
from ccictl.analysis.schedule import chain
from ccictl.causes import link
from ccictl.fields import fields
from ccictl.forecasting import counted, dated, lasting, reasoned, remarks
from ccictl.i18n import later, msg, msgn
from ccictl.model.header import Header
from ccictl.model.milestone import Milestone
from ccictl.model.project import Project
from ccictl.reading import cell, columns, more
from ccictl.shapes.reports import Cell, Facts, Line, Lines, Report, Table
from ccictl.wording import day, days, when

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ccictl.analysis.computed import Computed
    from ccictl.analysis.standing import Picture
    from ccictl.causes import Link
    from ccictl.i18n import Message, Translator
    from ccictl.model.entity import Entity
    from ccictl.pointing import Pointer
    from ccictl.shapes.reports import Block

_PROJECTS = ("id", "title", "planned_finish", "forecast", "baseline_finish", "forecast_slip", "total_float")
_GROUPS = ("id", "title", "planned_finish", "forecast", "baseline_end", "forecast_slip", "total_float")
_MILESTONES = ("id", "title", "due", "forecast", "baseline", "forecast_slip", "total_float")
_SPARED = ("baseline_finish", "baseline_end", "baseline", "total_float")
_SHORT, _LONG = 3, 40


def forecast(picture: Picture, most: int, say: Translator, pointer: Pointer) -> Report:
    """The plan, its totems and its engagements, and why they slip: `most` causes (0: all)."""
    plan = picture.plan
    totems = [project for project in plan.projects.values() if project.totem]
    main = [each for each in totems or plan.projects.values() if outlook.cancelled(picture, each) is None]
    whole = group_outlook.members(picture, plan.header)
    blocks: tuple[Block, ...] = (
        _end(picture, plan.header, say),
        _table("totems", "projects", _PROJECTS, totems, picture, say, msg("Totems")),
        *_causes(picture, [*main, *(each for each in whole if isinstance(each, Milestone))], most, say, pointer),
        _groups("engagements", "engagements", list(plan.engagements.values()), picture, say),
        *remarks(picture, whole, say),
    )
    return headed(picture, plan.header, tuple(block for block in blocks if _told(block)), say)


def forecast_of(picture: Picture, entity: Entity, say: Translator, pointer: Pointer) -> Report:
    """Where one entity is heading, with the whole chain that leads there, and what it is made of."""
    blocks: list[Block]
    if isinstance(entity, Project | Milestone):
        blocks = [_own(picture, entity, say), *_chain(picture, entity.ref, say, pointer)]
        below = list(entity.milestones.values()) if isinstance(entity, Project) else []
        blocks.append(_table("milestones", "milestones", _MILESTONES, below, picture, say, msg("Milestones")))
        blocks += remarks(picture, [entity], say)
    else:
        found = group_outlook.members(picture, entity)
        projects = [each for each in found if isinstance(each, Project)]
        blocks = [_end(picture, entity, say)]
        last = group_outlook.group_forecast(picture, entity)
        blocks += _chain(picture, last.inputs[0].of, say, pointer) if last.inputs else ()  # type: ignore[union-attr]
        blocks.append(_table("projects", "projects", _PROJECTS, projects, picture, say, msg("Projects")))
        blocks += remarks(picture, found, say)
    return headed(picture, entity, tuple(block for block in blocks if _told(block)), say)


def headed(picture: Picture, entity: Entity, blocks: tuple[Block, ...], say: Translator) -> Report:
    """The report of where an entity is heading: its title, its id and the data date above some blocks."""
    header = picture.plan.header
    title = entity.title
    subtitle = msg("Where it is heading; data date {date}", date=day(picture.as_of, say))
    if entity is not header:
        subtitle = msg("{id}: where it is heading; data date {date}", id=entity.ref, date=day(picture.as_of, say))
    facts = (("plan", header.title), ("as_of", picture.as_of.isoformat()), ("id", entity.ref))
    return Report("forecast", title, say(subtitle), facts, blocks)


def _told(block: Block) -> bool:
    return not isinstance(block, Table) or bool(block.rows)


def _end(picture: Picture, entity: Entity, say: Translator) -> Facts:
    """The end of a group; of the plan, also how far it is from its horizon."""
    expected = group_outlook.group_forecast(picture, entity)
    found = group_outlook.members(picture, entity)
    items = [
        ("planned", say(msg("Planned end")), dated(group_outlook.group_planned(picture, entity), say)),
        (
            "forecast",
            say(msg("Forecast")),
            reasoned(expected, partial(_of_some, picture, found), say),
        ),
        ("baseline", say(msg("Baseline end")), reasoned(group_outlook.group_baseline(picture, entity), dated, say)),
        ("slip", say(msg("Slip")), reasoned(group_outlook.group_slip(picture, entity), _slip, say)),
    ]
    if isinstance(entity, Header) and entity.finish is not None:
        room = None if expected.value is None else (entity.finish.last - expected.value.last).days
        text = when(entity.finish, say)
        if room is not None:
            words = (
                msg("{date}: the day of the forecast", date=text)
                if room == 0
                else msgn("{date}: {n} day after the forecast", "{date}: {n} days after the forecast", room, date=text)
                if room > 0
                else msgn(
                    "{date}: {n} day before the forecast", "{date}: {n} days before the forecast", -room, date=text
                )
            )
            text = say(words)
        items.append(("horizon", say(msg("Horizon")), Cell(str(entity.finish), text, _tone(-(room or 0)))))
    else:
        items.append(("total_float", say(msg("Float")), lasting(group_outlook.group_float(picture, entity), say)))
    return Facts("end", tuple(items))


def _of_some(picture: Picture, found: Sequence[Project | Milestone], expected: Computed, say: Translator) -> Cell:
    """A forecast, and how much of what it is made of has one where not all has."""
    known = _known(picture, found)
    one = dated(expected, say)
    if expected.value is None or known == len(found):
        return one
    words = msg("{date} ({told} of {all} known)", date=one.text, told=known, all=len(found))
    return one._replace(text=say(words))


def _known(picture: Picture, found: Sequence[Project | Milestone]) -> int:
    """How many have a forecast."""
    return sum(outlook.forecast(picture, each).value is not None for each in found)


def _own(picture: Picture, entity: Project | Milestone, say: Translator) -> Facts:
    """The figures of one project or milestone."""
    baseline = outlook.approved(entity)
    critical = outlook.is_critical(picture, entity)
    items = [
        ("planned", say(msg("Planned")), dated(outlook.planned(picture, entity), say)),
        ("forecast", say(msg("Forecast")), reasoned(outlook.forecast(picture, entity), dated, say)),
        (
            "baseline",
            say(msg("Baseline")),
            Cell(None if baseline is None else str(baseline.value), when(baseline and baseline.value, say)),
        ),
        ("slip", say(msg("Slip")), reasoned(outlook.forecast_slip(picture, entity), _slip, say)),
        ("total_float", say(msg("Float")), _float(outlook.total_float(picture, entity), critical, say)),
        ("free_float", say(msg("Free float")), lasting(outlook.free_float(picture, entity), say)),
    ]
    return Facts("end", tuple(items), besides=(("critical", critical.value),))


def _float(spare: Computed, critical: Computed, say: Translator) -> Cell:
    if critical.value:
        return Cell(
            spare.value, say(msg("{days}: a day of it is a day of the plan", days=days(spare.value, say, moved=False)))
        )
    return lasting(spare, say)


def _slip(proof: Computed, say: Translator) -> Cell:
    return counted(proof, say)._replace(tone=_tone(proof.value))


def _tone(slip: int | None) -> str:
    return "at-risk" if slip is not None and slip > 0 else ""


def _table(
    name: str,
    kind: str,
    names: Sequence[str],
    entities: Sequence[Entity],
    picture: Picture,
    say: Translator,
    title: Message,
) -> Table:
    chosen = [fields(kind)[field] for field in names]
    rows = tuple(tuple(cell(field, picture, entity, say) for field in chosen) for entity in entities)
    return Table(name, columns(chosen, say, _SPARED), rows, say(title))


def _groups(name: str, kind: str, entities: Sequence[Entity], picture: Picture, say: Translator) -> Table:
    """The engagements in the order of the plan, each with how many of its projects its forecast knows."""
    made = _table(name, kind, _GROUPS, entities, picture, say, msg("Engagements"))
    at = _GROUPS.index("forecast")
    rows = []
    for entity, row in zip(entities, made.rows, strict=True):
        found = group_outlook.members(picture, entity)
        known = _known(picture, found)
        one = row[at]
        if one.value is not None and known < len(found):
            one = one._replace(text=f"{one.text} ({known}/{len(found)})")
        rows.append((*row[:at], one, *row[at + 1 :]))
    return made._replace(rows=tuple(rows))


def _causes(
    picture: Picture, entities: Iterable[Project | Milestone], most: int, say: Translator, pointer: Pointer
) -> Iterator[Lines]:
    """What slips, the worst first: a sentence each with the first and the last of what causes it."""
    late = []
    for entity in entities:
        slip, expected = outlook.forecast_slip(picture, entity), outlook.forecast(picture, entity)
        planned = outlook.planned(picture, entity)
        against = "baseline"
        found = slip.value
        if found is None and expected.value is not None and planned.value is not None:
            against, found = "planned", (expected.value.last - planned.value.last).days
        if found is not None and found > 0 and not picture.schedule.events[entity.ref].past:
            late.append((found, against, entity))
    late.sort(key=lambda each: (-each[0], each[2].ref))
    lines = [_cause(picture, *each, say, pointer) for each in late[: most or len(late)]]
    left = len(late) - len(lines)
    if left:
        lines.append(more(left, say))
    if lines:
        yield Lines("causes", tuple(lines), say(msg("Why ({n})", n=len(late))))


def _cause(
    picture: Picture, slip: int, against: str, entity: Project | Milestone, say: Translator, pointer: Pointer
) -> Line:
    names = chain(picture.schedule, entity.ref)
    # The event and its first cause; what lies between them is told by the forecast of that one alone.
    ranks = range(len(names)) if len(names) <= _SHORT else (0, len(names) - 1)
    found = [link(picture, names, rank, say) for rank in ranks]
    told: list[Message] = [each.message for each in found]
    if len(names) > _SHORT:
        told.insert(1, msgn("through {n} other", "through {n} others", len(names) - 2))
    why = told[0]._replace(text=_ALONE.get(told[0].text, told[0].text)) if len(told) == 1 else told[0]
    for each in told[1:]:
        why = msg("{one}; {other}", one=why, other=each)
    terms = {"title": entity.title, "why": why}
    if against == "baseline":
        words = msgn(
            "{title}, {n} day behind its baseline: {why}",
            "{title}, {n} days behind its baseline: {why}",
            slip,
            **terms,
        )
    else:
        words = msgn(
            "{title}, {n} day behind its planned date: {why}",
            "{title}, {n} days behind its planned date: {why}",
            slip,
            **terms,
        )
    last = found[-1]
    place = pointer.at(last.entity, *last.path)
    said = say(words)
    values = (("id", entity.ref), ("slip", slip), ("against", against), ("message", said), ("place", place))
    return Line(said, "at-risk", place, (*values, ("chain", names)))


# Where a sentence speaks of nothing else, its title stands in front of it already.
_ALONE = MappingProxyType(
    {
        '"{title}" was to begin {date}, and has not': later("it was to begin {date}, and has not"),
        '"{title}" was to end {date}, and has not': later("it was to end {date}, and has not"),
        '"{title}" was due {date}, and is not reached': later("it was due {date}, and is not reached"),
        '"{title}" is planned for {date}': later("it is planned for {date} now"),
    }
)


def _chain(picture: Picture, event: str, say: Translator, pointer: Pointer) -> Iterator[Lines]:
    """Every step from an event to the first cause of its forecast."""
    if picture.schedule.forecast.get(event) is None:
        return
    names = chain(picture.schedule, event)
    half = _LONG // 2 if len(names) > _LONG else len(names)
    lines = [_link(link(picture, names, rank, say), say, pointer) for rank in range(half)]
    if half < len(names):
        lines.append(_left_out(len(names) - _LONG, say))
        lines += (_link(link(picture, names, rank, say), say, pointer) for rank in range(len(names) - half, len(names)))
    yield Lines("chain", tuple(lines), say(msg("Why")))


def _left_out(count: int, say: Translator) -> Line:
    words = say(msgn("(… {n} more)", "(… {n} more)", count))
    return Line(words, value=(("more", count),))


def _link(one: Link, say: Translator, pointer: Pointer) -> Line:
    said = say(one.message)
    place = pointer.at(one.entity, *one.path)
    date = when(one.forecast, say)
    values = (
        ("event", one.event),
        ("forecast", None if one.forecast is None else str(one.forecast)),
        ("message", said),
        ("place", place),
    )
    return Line(say(msg("{date}: {sentence}", date=date, sentence=said)), "", place, values)
