"""All that is known of one entity: its figures and their reasons, its milestones, its reports, what it is tied to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.groups import grouped
from ccictl.analysis.indicators import Point, expected, gap_at, measures_until
from ccictl.analysis.reasons import reasons
from ccictl.fields import fields, shown, spared
from ccictl.i18n import msg, msgn
from ccictl.model.header import Header
from ccictl.model.indicator import Indicator
from ccictl.model.milestone import Milestone
from ccictl.model.project import Project
from ccictl.model.references import references
from ccictl.reading import columns, marked, more, raw, row
from ccictl.shapes.reports import Cell, Column, Facts, Line, Lines, Report, Table
from ccictl.terms import ASSUMED, WEATHERS, gap_unit, short
from ccictl.wording import UNKNOWN, amount, day, percent, when, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Translator
    from ccictl.model.entity import Entity
    from ccictl.pointing import Pointer
    from ccictl.shapes.reports import Block


def card(picture: Picture, entity: Entity, say: Translator, pointer: Pointer, most: int = 0) -> Report:
    """The card of an entity, with the blocks that its kind has.

    `most` is how many of the projects that make a group late, or at risk, are shown; 0 shows all.
    """
    title = entity.title
    subtitle = say(
        msg(
            "{id}, {place}; data date {date}",
            id=entity.ref,
            place=pointer.at(entity),
            date=day(picture.as_of, say),
        )
    )
    facts = (("plan", picture.plan.header.title), ("as_of", picture.as_of.isoformat()), ("id", entity.ref))
    return Report("card", title, subtitle, facts, tuple(_blocks(picture, entity, say, pointer, most)), "figures")


def _blocks(picture: Picture, entity: Entity, say: Translator, pointer: Pointer, most: int) -> Iterator[Block]:
    yield _figures(picture, entity, say)
    if entity.kind != "sources":
        yield _reasons(picture, entity, say, pointer, most)
    if isinstance(entity, Header):
        yield _phases(entity, say)
    if isinstance(entity, Header | Project):
        yield _table("milestones", list(entity.milestones.values()), picture, say)
    if isinstance(entity, Project):
        yield _reports(entity, picture, say)
    if isinstance(entity, Indicator):
        yield _series(entity, picture, say)
    yield from _below(picture, entity, say)
    if isinstance(entity, Header | Project | Milestone):
        yield from _ties(picture, entity, say, pointer)
    if entity.kind in {"organisations", "sources"}:
        yield _cited(picture, entity, say, pointer)


def _figures(picture: Picture, entity: Entity, say: Translator) -> Facts:
    """What is given or can be computed; what is unknown is left out, but for the figures that one looks for."""
    items = []
    telling = shown(entity.kind)
    for field in list(fields(entity.kind).values())[2:]:
        one = marked(field, picture, entity, say)
        if one.value not in (None, ()) or (field.prove is not None and field.name in telling):
            items.append((field.name, say(field.heading), one))
    return Facts("figures", tuple(items))


def _phases(header: Header, say: Translator) -> Table:
    columns_ = (
        Column("id", say(msg("Id")), priority=1),
        Column("title", say(msg("Its name")), fit="wrap"),
        Column("start", say(msg("Start"))),
        Column("finish", say(msg("Finish"))),
    )
    rows = tuple(
        (
            Cell(name, name),
            Cell(phase.title, phase.title),
            Cell(raw(phase.start), when(phase.start, say)),
            Cell(raw(phase.finish), when(phase.finish, say)),
        )
        for name, phase in header.phases.items()
    )
    return Table("phases", columns_, rows, say(msg("Phases")))


def _reasons(picture: Picture, entity: Entity, say: Translator, pointer: Pointer, most: int) -> Lines:
    """Its own reasons, or the projects of a group that make it late or at risk, the worst of them."""
    found = reasons(picture, entity)
    grouped_ = [about for about in found if about.entity is not entity]
    shown_ = grouped_[:most] if grouped_ and most else found
    lines = []
    for about in shown_:
        level, said, inputs = about.reason.level, say(about.reason.message), about.reason.inputs
        place = pointer.at(about.reason.written.entity, *about.reason.written.path) if inputs else ""
        where = place or (say(ASSUMED) if inputs else "")
        value = (("level", level), ("message", said), ("place", place))
        if about.entity is entity:
            lines.append(Line(said, level, where, value))
        else:
            title = about.entity.title
            text = say(msg("{title}: {said}", title=title, said=said))
            lines.append(Line(text, level, where, (("id", about.entity.ref), *value)))
    left = len(found) - len(lines)
    if left:
        lines.append(more(left, say))
    return Lines("reasons", tuple(lines), say(msg("Why")))


def _table(kind: str, found: Sequence[Entity], picture: Picture, say: Translator) -> Table:
    chosen = [fields(kind)[name] for name in shown(kind)]
    rows = tuple(row(chosen, picture, entity, say) for entity in found)
    return Table(kind, columns(chosen, say, spared(kind)), rows, say(_TITLES[kind]))


_TITLES = {
    "milestones": msg("Milestones"),
    "projects": msg("Projects"),
    "engagements": msg("Engagements"),
    "indicators": msg("Indicators"),
    "organisations": msg("Organisations"),
}


_ROLES = {
    "lead": msg("lead"),
    "sponsor": msg("sponsor"),
    "contributors": msg("contributor"),
    "owner": msg("owner"),
    "parent": msg("parent"),
    "sources": msg("source"),
}


def _reports(project: Project, picture: Picture, say: Translator) -> Table:
    """What was said over time, the last first; what is later than the data date is not known yet."""
    told = [report for report in project.reports.values() if report.id.last <= picture.as_of]
    columns_ = (
        Column("date", say(msg("Date"))),
        Column("weather", say(msg("Weather"))),
        Column("progress", say(msg("Progress")), "right"),
        Column("note", say(msg("Note")), fit="wrap"),
        Column("decision", say(msg("Decision asked")), fit="wrap", priority=1),
    )
    rows = tuple(
        (
            Cell(str(report.id), when(report.id, say)),
            Cell(report.weather, word(report.weather, WEATHERS, say), report.weather or ""),
            Cell(report.progress, percent(report.progress, say)),
            Cell(report.note or None, report.note or UNKNOWN),
            Cell(report.decision or None, report.decision or UNKNOWN),
        )
        for report in sorted(told, key=lambda each: each.id.last, reverse=True)
    )
    empty = say(msg("No report yet.")) if project.reports else ""
    return Table("reports", columns_, rows, say(msg("Reports")), empty)


def _series(indicator: Indicator, picture: Picture, say: Translator) -> Table:
    """Its start, measures and targets by their days, and what was expected when it was measured."""
    unit = indicator.unit if short(indicator.unit) else ""
    title = say(msg("Measures and targets"))
    columns_ = (
        Column("date", say(msg("Date"))),
        Column("kind", say(msg("Kind"))),
        Column("value", say(msg("Value")), "right"),
        Column("expected", say(msg("Expected")), "right"),
        Column("gap", say(msg("Gap")), "right"),
    )
    found = []
    start = indicator.start
    if start is not None and start.date is not None and start.value is not None:
        found.append((start.date, "start", start.value))
    found += [(point.when, "measure", point.value) for point in measures_until(indicator, picture.as_of)]
    found += [(date, "target", value) for date, value in indicator.targets.items()]
    rows = []
    for date, kind, value in sorted(found, key=lambda each: (each[0].last, each[0].first)):
        wanted = expected(indicator, date.last) if kind == "measure" else None
        gap = gap_at(indicator, Point(date, value)) if kind == "measure" else None
        rows.append(
            (
                Cell(raw(date), when(date, say)),
                Cell(kind, say(_SERIES[kind])),
                Cell(raw(value), amount(value, unit, say)),
                Cell(raw(wanted), amount(wanted, unit, say)),
                Cell(raw(gap), amount(gap, gap_unit(unit), say)),
            )
        )
    return Table("series", columns_, tuple(rows), title if short(indicator.unit) else f"{title} ({indicator.unit})")


_SERIES = {"start": msg("start"), "measure": msg("measure"), "target": msg("target")}


def _below(picture: Picture, entity: Entity, say: Translator) -> Iterator[Table]:
    """What an entity holds: engagements of an obsession, projects of an engagement or of a lead, indicators."""
    plan = picture.plan
    if entity.kind == "obsessions":
        found = [each for each in plan.engagements.values() if each.obsession == entity.id]
        yield _table("engagements", found, picture, say)
    if entity.kind in {"engagements", "organisations"}:
        by = "engagement" if entity.kind == "engagements" else "lead"
        groups = grouped(picture, list(plan.projects), by, by)
        names = next((group.projects for group in groups if group.id == entity.id), ())
        yield _table("projects", [plan.projects[name] for name in names], picture, say)
    if entity.kind in {"plan", "obsessions", "engagements", "projects"}:
        indicators = [each for each in plan.indicators.values() if each.of == entity.id]
        yield _table("indicators", indicators, picture, say)


def _ties(picture: Picture, entity: Entity, say: Translator, pointer: Pointer) -> Iterator[Lines]:
    """What it waits for, and what waits for it or for one of its milestones."""
    plan = picture.plan
    own = [entity, *getattr(entity, "milestones", {}).values()]
    before = [(each, after.ref, after.lag) for each in own for after in getattr(each, "after", ())]
    yield _waits("waits_for", say(msg("Waits for")), ((e, e.ref, ref, lag) for e, ref, lag in before), say, pointer)
    names = {each.ref for each in own}
    waiting: list[tuple[Entity, str, str, int]] = [
        (each, each.ref, after.ref, after.lag)
        for each in (*plan.projects.values(), *plan.milestones.values())
        for after in getattr(each, "after", ())
        # What waits for its own project is told above.
        if after.ref in names and each.ref not in names
    ]
    yield _waits("awaited_by", say(msg("Awaited by")), waiting, say, pointer)


def _waits(
    name: str,
    title: str,
    found: Iterable[tuple[Entity, str, str, int]],
    say: Translator,
    pointer: Pointer,
) -> Lines:
    lines = []
    for entity, waiting, ref, lag in found:
        text = say(msg("{waiting} waits for {ref}", waiting=waiting, ref=ref))
        if lag:
            text = say(msgn("{text} ({lag} day)", "{text} ({lag} days)", abs(lag), text=text, lag=lag))
        place = pointer.at(entity, "after", ref)
        lines.append(Line(text, "", place, (("id", waiting), ("after", ref), ("lag", lag), ("place", place))))
    return Lines(name, tuple(lines), title)


def _cited(picture: Picture, entity: Entity, say: Translator, pointer: Pointer) -> Lines:
    """Where something is named by others."""
    plan = picture.plan
    lines = []
    for other in (*plan.entities(), *plan.milestones.values()):
        for named in references(other):
            if named.target == entity.id:
                place = pointer.at(other, *named.path)
                field = ".".join(str(step) for step in named.path[:1])
                role = say(_ROLES[field]) if field in _ROLES else field
                text = say(msg("{id}, as {field}", id=other.ref, field=role))
                lines.append(Line(text, "", place, (("id", other.ref), ("field", field), ("place", place))))
    return Lines("named_by", tuple(lines), say(msg("Named by")))
