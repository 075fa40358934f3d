"""Draw how often and how far milestones moved: their dates as stated at each review, from the history in git.

A review is the last day of each month or quarter, and today, since the first commit. Reviews are across, the dates as
they were stated then upward: what rises is put off, what is flat is kept, and what is reached ends on the diagonal. The
table below says how often and how far, and --moves which commits did it. What was taken out since is told too.

ID is a project, a milestone, an engagement, an obsession or an organisation that leads; without it, every milestone.
They are known by their ids.

    ccictl trend
    ccictl trend cci-data --every month --moves
    ccictl trend --totem --by project
    ccictl trend --by lead --format svg --output trend.svg
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from fnmatch import fnmatchcase
from typing import Annotated

from ccictl import discover
from ccictl.analysis.groups import GROUPINGS
from ccictl.analysis.standing import Picture
from ccictl.asking import Wanted, entity_of, selected
from ccictl.chronicle import Mark, reviews
from ccictl.delivery import Way, deliver
from ccictl.exits import CannotRunError
from ccictl.i18n import Message, later, msg
from ccictl.model.project import Project
from ccictl.model.when import end_of_month
from ccictl.options import (
    Ascii,
    Dialect,
    EndingAt,
    InEngagement,
    InObsession,
    LedBy,
    Limit,
    Output,
    PlanFolder,
    Totem,
    UsageFault,
    Where,
    count,
    days_between,
    one_of,
)
from ccictl.outside.output import to_stderr
from ccictl.outside.surroundings import Surroundings
from ccictl.painting import Plot, paint
from ccictl.parameters import Argument, Option
from ccictl.plan import Plan
from ccictl.render import reports, trends
from ccictl.revisions import Past
from ccictl.source.find import find
from ccictl.views.trend import Drawn, trend
from ccictl.writing import outside_plan

_MONTHS = {"month": 1, "quarter": 3}


def run(
    around: Surroundings,
    entity: Annotated[str, Argument(metavar=later("ID"), help=later("Whose milestones; else all."))] = "",
    every: Annotated[str, Option("--every", metavar=later("PERIOD"), help=later("month or quarter (quarter)."))] = "",
    from_: Annotated[
        str, Option("--from", metavar=later("DATE"), help=later("The first review; else that of the first commit."))
    ] = "",
    to: Annotated[
        str, Option("--to", metavar=later("DATE"), help=later("The last review; else today, or the day of --at."))
    ] = "",
    at: EndingAt = "",
    tags: Annotated[
        str, Option("--tags", metavar=later("PATTERN"), help=later("Reviews are the tags of this form: copil-*."))
    ] = "",
    by: Annotated[
        str,
        Option(
            "--by",
            metavar=later("GROUPS"),
            help=later("One chart each: project, obsession, engagement, lead, totem or health."),
        ),
    ] = "",
    totem: Totem = False,
    obsession: InObsession = "",
    engagement: InEngagement = "",
    lead: LedBy = "",
    where: Where = "",
    moves: Annotated[bool, Option("--moves", help=later("Each move, with the commits that did it."))] = False,
    limit: Limit = "",
    plan: PlanFolder = "",
    format_: Annotated[
        str,
        Option(
            "--format",
            "-f",
            metavar=later("FORMAT"),
            help=later("terminal, svg, html, json, yaml, csv, tsv, markdown or names."),
        ),
    ] = "terminal",
    output: Output = "",
    ascii_: Ascii = False,
    csv_dialect: Dialect = "",
) -> int:
    months = _MONTHS[one_of("--every", every or "quarter", _MONTHS)]
    if every and tags:
        raise UsageFault(
            msg("Reviews are either the ends of periods or tags."), msg("Leave out one of --every and --tags.")
        )
    drawings = discover.names(trends)
    one_of("--format", format_, {*drawings, *discover.names(reports)})
    grouping = one_of("--by", by, ("project", *GROUPINGS)) if by else ""
    most = count("--limit", limit) if limit else None
    first, last = days_between(from_, to)
    root = find(plan or around.environment.get("CCICTL_PLAN", ""), around.folder)
    outside_plan(output, root, around.folder)
    past = Past(root, around.environment, at, around.today)
    if last is None:
        last = past.revision(at).commit.day if at else None
    # What has not been is no review.
    last = min(last or around.today, around.today)
    if first is not None and first > last:
        raise UsageFault(
            msg("--from ({first}) is after the last review ({last}).", first=from_, last=last.isoformat()),
            msg("Write a day that has come."),
        )
    marks, now, notes = _marks(past, tags, (first, last), months)
    made = reviews(past, marks)
    for note in (past.repository.shallow(), *notes):
        if note is not None:
            to_stderr(f"{around.say(note)}\n")
    picture = Picture(now, made[-1].day)
    projects, asked = selected(picture, Wanted(totem, False, obsession, engagement, lead, where))
    stated = {ref: each for review in made for ref, each in review.milestones.items()}
    owners = {ref: each.owner_id for ref, each in {**stated, **picture.plan.milestones}.items()}
    refs = _milestones(picture, owners, entity) if entity else tuple(owners)
    if asked:
        refs = _of(owners, refs, projects)
    way = Way(format_, output, ascii_, csv_dialect)
    shape = trend(picture, made, Drawn(refs, projects, grouping, asked, most, moves, way.whole), around.say)
    if format_ in drawings:
        return paint(shape, around, Plot(format_, output, ascii_), root, trends)
    return deliver(shape.report, around, way)


def _marks(
    past: Past, tags: str, period: tuple[date | None, date], months: int
) -> tuple[list[Mark], Plan, Sequence[Message]]:
    """The reviews to be made, the plan at the last of them, and what is to be known besides. Raises CannotRunError
    where there is none.
    """
    first, last = period
    if not tags:
        now = past.load(past.revision(f"@{last.isoformat()}")).plan
        begins = past.first(last)
        return (
            [Mark(day) for day in _days(begins if first is None else min(max(begins, first), last), last, months)],
            now,
            (),
        )
    line, days = past.repository.line
    places = {commit.id: place for place, commit in enumerate(line)}
    known = {name: found for name, found in past.repository.tags().items() if fnmatchcase(name, tags)}
    beside = sorted(name for name, found in known.items() if found not in places)
    named = sorted((places[found], name) for name, found in known.items() if found in places)
    marks = [Mark(days[place] or date.min, name, line[place].id) for place, name in named]
    marks = [each for each in marks if (first or date.min) <= each.day <= last]
    if not marks:
        raise CannotRunError(
            msg('No tag of the form "{pattern}" is on the main line by {day}.', pattern=tags, day=last.isoformat()),
            msg("Tag what a committee has seen, git tag copil-2026-09, or ask for --every month."),
        )
    notes = [msg("Left out, as they are not on the main line: {tags}.", tags=", ".join(beside))] if beside else []
    return marks, past.load(past.revision(marks[-1].commit)).plan, notes


def _days(first: date, last: date, months: int) -> list[date]:
    """The last day of each month or quarter of the calendar from `first` on, and `last`."""
    found = []
    day = first
    while day < last:
        month = -(-day.month // months) * months
        end = end_of_month(day.year, month)
        if end >= last:
            break
        found.append(end)
        day = end + timedelta(days=1)
    return [*found, last]


def _milestones(picture: Picture, owners: Mapping[str, str], name: str) -> tuple[str, ...]:
    """The milestones of what is asked for, by their references, of those that were there at some review. Raises
    UsageFault.
    """
    if name in owners:
        return (name,)
    entity = entity_of(picture, name)
    if entity is picture.plan.header:
        return tuple(owners)
    return _of(owners, owners, (entity.id,) if isinstance(entity, Project) else picture.rollup(entity.id).projects)


def _of(owners: Mapping[str, str], refs: Iterable[str], projects: Iterable[str]) -> tuple[str, ...]:
    """Those of some milestones that are of some projects."""
    known = {*projects}
    return tuple(ref for ref in refs if owners[ref] in known)
