"""How often and how far milestones moved, review by review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg, msgn
from ccictl.shapes.reports import SPARED, Cell, Column, Report, Table
from ccictl.wording import day, days, number, sparkline, when

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.analysis.moves import Course, Review
    from ccictl.i18n import Translator
    from ccictl.plan import Plan


def trend(plan: Plan, reviews: Sequence[Review], courses: Sequence[Course], most: int, say: Translator) -> Report:
    """The courses in their order; at most so many where that is not 0."""
    first, last = reviews[0].day, reviews[-1].day
    subtitle = msgn(
        "Milestones as they were stated at {n} review, {first} to {last}",
        "Milestones as they were stated at {n} reviews, {first} to {last}",
        len(reviews),
        first=day(first, say),
        last=day(last, say),
    )
    columns = (
        Column("id", say(msg("Id")), under="title", priority=9),
        Column("title", say(msg("Milestone")), fit="wrap"),
        Column("first", say(msg("First stated")), priority=2),
        Column("last", say(msg("Last stated")), priority=1),
        Column("moves", say(msg("Moves")), "right"),
        Column("days", say(msg("Moved by")), "right"),
        Column("course", say(msg("Course")), priority=SPARED),
        *(Column(key, key, silent=True) for key in ("reached", "points")),
    )
    rows = tuple(_row(course, plan, say) for course in (courses[:most] if most else courses))
    table = Table("milestones", columns, rows, empty=say(msg("No milestone was dated at any of these reviews.")))
    facts = (("plan", plan.header.title), ("reviews", tuple(each.day.isoformat() for each in reviews)))
    return Report("trend", plan.header.title, say(subtitle), facts, (table,))


def _row(course: Course, plan: Plan, say: Translator) -> tuple[Cell, ...]:
    milestone, points = course.milestone, course.points
    title, first, last = _title(course, plan, say), points[0].stated, points[-1].stated
    tone = "at-risk" if course.days > 0 else "on-track" if course.days < 0 else ""
    line = sparkline([each.stated.last.toordinal() for each in points])
    stated = {each.day.isoformat(): str(each.stated) for each in points}
    return (
        Cell(milestone.ref, milestone.ref),
        Cell(title, title),
        Cell(str(first), when(first, say)),
        Cell(str(last), when(last, say), "done" if points[-1].reached else ""),
        Cell(course.moves, number(course.moves, say)),
        Cell(course.days, days(course.days, say), tone),
        Cell(None, line),
        Cell(points[-1].reached, ""),
        Cell(stated, ""),
    )


def _title(course: Course, plan: Plan, say: Translator) -> str:
    milestone = course.milestone
    owner = plan.projects.get(milestone.owner_id)
    title = milestone.title or milestone.id
    if owner is None:
        return title
    return say(msg("{project} / {milestone}", project=owner.title or owner.id, milestone=title))
