"""How often and how far milestones moved, review by review: as a table, and as lines along the reviews."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.analysis.extent import near
from ccictl.analysis.groups import Group, grouped
from ccictl.analysis.moves import courses
from ccictl.charting import joined
from ccictl.i18n import msg, msgn
from ccictl.moving import moves, review, said, title, tone, trace
from ccictl.named import NamedTuple
from ccictl.shapes.reports import SPARED, Cell, Column, Table
from ccictl.shapes.trend import Panel, Trend
from ccictl.wording import day, days, number, sparkline, when

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from ccictl.analysis.moves import Course, Move, Point, Review
    from ccictl.analysis.standing import Picture
    from ccictl.git.objects import Commit
    from ccictl.i18n import Message, Translator
    from ccictl.plan import Plan
    from ccictl.shapes.reports import Value
    from ccictl.shapes.trend import Trace

_HEADINGS = MappingProxyType(
    {
        "project": msg("Project"),
        "obsession": msg("Obsession"),
        "engagement": msg("Engagement"),
        "lead": msg("Lead"),
        "totem": msg("Totem"),
        "health": msg("Health"),
    }
)


# No id is written with such a sign.
_GONE = "(gone)"


class Drawn(NamedTuple):
    """What to show: which milestones, of which projects, by which groups (empty: all as one).

    `asked` is what was asked to choose them. At most `most` rows of each group are there (0 and None: all), and at
    most so many lines (0: all, None: as many as can be read). `moves` asks for each move with its commits. `whole`
    says that it is for a machine that reads all of a report.
    """

    refs: Sequence[str]
    projects: Sequence[str] = ()
    by: str = ""
    asked: Sequence[Message] = ()
    most: int | None = None
    moves: bool = False
    whole: bool = False


class _Told(NamedTuple):
    """A course as it is told: the group that it is in (None where there are none), its milestone in words.

    `last` is what was stated last, and what became of it since.
    """

    course: Course
    group: Group | None
    title: str
    last: str


def trend(picture: Picture, reviews: Sequence[Review], drawn: Drawn, say: Translator) -> Trend:
    """The courses of milestones, the worst first; by groups, the one with the worst first.

    `picture` is of the plan at the last review.
    """
    plan = picture.plan
    found = {course.milestone.ref: course for course in courses(reviews, drawn.refs)}
    parts = []
    for group in _groups(picture, drawn):
        of = [each for each in found.values() if group is None or each.milestone.owner_id in group.projects]
        alone = group is not None and group.kind == "project"
        if of or group is None:
            parts.append(
                [
                    _Told(each, group, title(each, plan, say, alone=alone), _last(each, plan, reviews[-1].day, say))
                    for each in of
                ]
            )
    if drawn.by:
        parts.sort(key=lambda told: (-told[0].course.days, -sum(each.course.moves for each in told)))
    shown = [part[: drawn.most or len(part)] for part in parts]
    days_ = tuple(each.day for each in reviews)
    every = [told for part in shown for told in part]
    return Trend(
        plan.header.title,
        _subtitle(reviews, drawn.asked, say),
        days_,
        tuple(_panel(part, plan, days_, drawn, say) for part in shown),
        (_table(every, drawn, drawn.by, say), *((_moves(every, drawn.by, say),) if drawn.moves else ())),
        drawn.most,
        (("plan", plan.header.title), *_reviews(reviews)),
        "moves" if drawn.moves else "",
    )


def _reviews(reviews: Sequence[Review]) -> Iterator[tuple[str, Value]]:
    """The days of the reviews, and what they are called, for machines."""
    yield "reviews", tuple(each.day.isoformat() for each in reviews)
    if any(each.name for each in reviews):
        yield "tags", tuple(each.name for each in reviews)


def _subtitle(reviews: Sequence[Review], asked: Sequence[Message], say: Translator) -> str:
    first, last = reviews[0], reviews[-1]
    if first.name:
        stated = msgn(
            "Milestones as they were stated at {n} review: {first} … {last}",
            "Milestones as they were stated at {n} reviews: {first} … {last}",
            len(reviews),
            first=first.name,
            last=last.name,
        )
    else:
        stated = msgn(
            "Milestones as they were stated at {n} review, {first} to {last}",
            "Milestones as they were stated at {n} reviews, {first} to {last}",
            len(reviews),
            first=day(first.day, say),
            last=day(last.day, say),
        )
    return joined(map(say, (stated, *asked)), say)


def _groups(picture: Picture, drawn: Drawn) -> Iterator[Group | None]:
    """The groups of projects; the milestones of the plan itself are a group of their own, those of what is gone too."""
    if not drawn.by:
        yield None
        return
    yield from grouped(picture, drawn.projects, drawn.by, "obsession" if drawn.by == "obsession" else "engagement")
    header = picture.plan.header
    yield Group(header.id, header.title, "plan", 0, (header.id,))
    owners = dict.fromkeys(ref.partition("/")[0] for ref in drawn.refs)
    gone = tuple(each for each in owners if each not in picture.plan.projects and each != header.id)
    yield Group(_GONE, msg("Projects no longer in the plan"), "gone", 0, gone)


def _panel(told: Sequence[_Told], plan: Plan, reviews: Sequence[date], drawn: Drawn, say: Translator) -> Panel:
    group = told[0].group if told else None
    heading = _one_project(told, plan) if group is None else say(group.title)
    names = [title(each.course, plan, say, alone=True) if group is None and heading else each.title for each in told]
    traces = [trace(each.course, name, reviews, say) for each, name in zip(told, names, strict=True)]
    lines = [line for line in traces if len(line.stops) > 1]
    lines.sort(key=lambda line: (-abs(line.days), -sum(stop.moved != 0 for stop in line.stops)))
    stops = [stop.stated for line in lines for stop in line.stops]
    inside = [*near(plan.header, stops), *reviews]
    first, last = min(inside), max(inside)
    return Panel(
        heading,
        first,
        last,
        tuple(lines) if reviews[0] < reviews[-1] else (),
        _table(told, drawn, "", say),
        len(told),
        len(told) - len(lines),
        sum(not first <= stated <= last for stated in stops),
        _instead(told, lines, reviews, say),
        moves(zip((each.course for each in told), traces, strict=True), say) if drawn.moves else None,
    )


def _one_project(told: Sequence[_Told], plan: Plan) -> str:
    """The title of the project that all of the milestones are of; empty where there is none."""
    owners = {each.course.milestone.owner_id for each in told}
    project = plan.projects.get(next(iter(owners))) if len(owners) == 1 else None
    return "" if project is None else project.title


def _instead(told: Sequence[_Told], lines: Sequence[Trace], reviews: Sequence[date], say: Translator) -> str:
    """Why nothing is drawn, where something is told."""
    if told and reviews[0] == reviews[-1]:
        return say(
            msg("Nothing is drawn: there is one review, and a line goes from one to another. --every month has more.")
        )
    if told and not lines:
        return say(msg("Nothing is drawn: no milestone was stated at two reviews."))
    return ""


def _table(told: Sequence[_Told], drawn: Drawn, by: str, say: Translator) -> Table:
    """The milestones, with their groups if there are any."""
    columns = (
        *_columns(by, say),
        Column("first", say(msg("First stated")), priority=2),
        Column("last", say(msg("Last stated")), priority=1),
        Column("moves", say(msg("Moves")), "right"),
        Column("days", say(msg("Moved by")), "right"),
        Column("course", say(msg("Course")), priority=SPARED),
        *(Column(key, key, silent=True) for key in ("reached", "points")),
    )
    rows = tuple((*_named(each, by, say), *_row(each, drawn.whole, say)) for each in told)
    return Table("milestones", columns, rows, empty=say(msg("No milestone was dated at any of these reviews.")))


def _moves(told: Sequence[_Told], by: str, say: Translator) -> Table:
    """Each move of each milestone, with its commits."""
    columns = (
        *_columns(by, say),
        Column("review", say(msg("Review"))),
        Column("before", say(msg("From")), priority=2),
        Column("after", say(msg("To")), priority=1),
        Column("days", say(msg("Moved by")), "right"),
        Column("commits", say(msg("Commits")), fit="words"),
    )
    rows = tuple((*_named(each, by, say), *_move(move, say)) for each in told for move in each.course.moved)
    return Table("moves", columns, rows, say(msg("Moves")), say(msg("Nothing moved.")))


def _columns(by: str, say: Translator) -> Iterator[Column]:
    yield Column("id", say(msg("Id")), under="title", priority=9)
    yield Column("title", say(msg("Milestone")), fit="wrap")
    if by:
        yield Column("group", say(_HEADINGS[by]), fit="wrap", priority=3)


def _named(told: _Told, by: str, say: Translator) -> Iterator[Cell]:
    yield Cell(told.course.milestone.ref, told.course.milestone.ref)
    yield Cell(told.title, told.title)
    if by and told.group is not None:
        yield Cell(told.group.id, say(told.group.title))


def _last(course: Course, plan: Plan, day: date, say: Translator) -> str:
    """What was stated last; that it was no more at the last review, on `day`."""
    point = course.points[-1]
    stated = when(point.stated, say)
    if course.milestone.ref not in plan.milestones:
        return say(msg("{date}, then taken out", date=stated))
    if point.reached or point.day == day:
        return stated
    return say(msg("{date}, then without a date", date=stated))


def _row(told: _Told, whole: bool, say: Translator) -> tuple[Cell, ...]:
    course, points = told.course, told.course.points
    first, last = points[0].stated, points[-1].stated
    line = sparkline([each.stated.last.toordinal() for each in points])
    stated = {each.review or each.day.isoformat(): str(each.stated) for each in points}
    return (
        Cell(str(first), when(first, say)),
        Cell(str(last), told.last, "done" if points[-1].reached else ""),
        Cell(course.moves, number(course.moves, say)),
        Cell(course.days, days(course.days, say), tone(course.days)),
        Cell(None, line),
        Cell(points[-1].reached, ""),
        Cell(tuple(map(_point, points)) if whole else stated, ""),
    )


def _point(point: Point) -> Mapping[str, Value]:
    return {
        "review": point.day.isoformat(),
        **({"tag": point.review} if point.review else {}),
        "stated": str(point.stated),
        "reached": point.reached,
        "commits": tuple(map(_plain, point.commits)),
    }


def _plain(commit: Commit) -> Mapping[str, Value]:
    on = None if commit.written is None else commit.written.isoformat()
    return {"id": commit.id, "author": commit.author, "date": on, "subject": commit.subject}


def _move(move: Move, say: Translator) -> tuple[Cell, ...]:
    before, after = move.before.stated, move.after.stated
    commits = move.after.commits
    return (
        Cell(move.after.day.isoformat(), review(move.after, say)),
        Cell(str(before), when(before, say)),
        Cell(str(after), when(after, say)),
        Cell(move.days, days(move.days, say), tone(move.days)),
        Cell(tuple(map(_plain, commits)), joined((say(said(each, say)) for each in commits), say)),
    )
