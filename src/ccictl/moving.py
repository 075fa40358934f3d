"""How milestones moved, as lines and in words: what is drawn of a course, and what each of its kinks says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ccictl.i18n import msg, msgn
from ccictl.shapes.reports import Branch, Line, Tree
from ccictl.shapes.trend import Stop, Trace
from ccictl.wording import UNKNOWN, day, days, when

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from ccictl.analysis.moves import Course, Move, Point
    from ccictl.git.objects import Commit
    from ccictl.i18n import Message, Translator
    from ccictl.plan import Plan

# What a tip tells one by one; the rest is counted.
_TOLD = 3


def title(course: Course, plan: Plan, say: Translator, *, alone: bool = False) -> str:
    """The milestone behind its project; `alone` where that is said already."""
    milestone = course.milestone
    owner = plan.projects.get(milestone.owner_id)
    name = milestone.title
    if alone or milestone.owner_id == plan.header.id:
        return name
    project = milestone.owner_id if owner is None else owner.title
    return say(msg("{project} / {milestone}", project=project, milestone=name))


def trace(course: Course, title: str, reviews: Sequence[date], say: Translator) -> Trace:
    """The line of a course, and what each of its kinks says; the reviews are in order."""
    points = course.points
    tips = {move.after: _tip(title, move, say) for move in course.moved}
    stops = [Stop(points[0].day, points[0].stated.last)]
    for before, point in pairwise(points):
        stated = point.stated.last
        # A line ends on the diagonal, unless it was said to be reached later than it was.
        at = stated if point.reached and stated >= before.day else point.day
        stops.append(Stop(at, stated, (stated - before.stated.last).days, tips.get(point, "")))
    moved, last = days(course.days, say), points[-1]
    end = "done" if last.reached else "undated" if last.day < reviews[-1] else ""
    ends = when(points[0].stated, say), when(last.stated, say)
    if course.moves:
        told = msgn(
            "{title}: {before} → {after} ({days}), {n} move",
            "{title}: {before} → {after} ({days}), {n} moves",
            course.moves,
            title=title,
            before=ends[0],
            after=ends[1],
            days=moved,
        )
    else:
        told = msg("{title}: {date}, never moved", title=title, date=ends[1])
    return Trace(course.milestone.ref, title, tuple(stops), course.days, ends[1], moved, end, say(told))


def _tip(title: str, move: Move, say: Translator) -> str:
    """From what to what, at which review, and who did it."""
    text = msg(
        "{title}: {before} → {after} ({days}), review of {date}",
        title=title,
        before=when(move.before.stated, say),
        after=when(move.after.stated, say),
        days=days(move.days, say),
        date=review(move.after, say),
    )
    commits = move.after.commits
    parts = [say(text), *(say(msg("commit {commit}", commit=said(each, say))) for each in commits[-_TOLD:])]
    if len(commits) > _TOLD:
        parts.append(say(msgn("and {n} other", "and {n} others", len(commits) - _TOLD)))
    return say(msg("; ")).join(parts)


def moves(courses: Iterable[tuple[Course, Trace]], say: Translator) -> Tree:
    """Each milestone that moved, below it each of its moves, below that the commits that did it."""
    roots = tuple(
        Branch(Line(line.tip, value=(("id", line.id),)), tuple(_branch(move, say) for move in course.moved))
        for course, line in courses
        if course.moves
    )
    return Tree("moves", roots or (Branch(Line(say(msg("Nothing moved.")))),), say(msg("Moves")))


def _branch(move: Move, say: Translator) -> Branch:
    text = msg(
        "{date}: {before} → {after} ({days})",
        date=review(move.after, say),
        before=when(move.before.stated, say),
        after=when(move.after.stated, say),
        days=days(move.days, say),
    )
    commits = tuple(Branch(Line(say(said(each, say)))) for each in move.after.commits)
    return Branch(Line(say(text), tone(move.days)), commits)


def review(point: Point, say: Translator) -> str:
    """Which review it is: its day, behind what it is called if it is."""
    on = day(point.day, say)
    return say(msg("{name}, {date}", name=point.review, date=on)) if point.review else on


def tone(moved: int) -> str:
    """The tone of so many days, later positive."""
    return "at-risk" if moved > 0 else "on-track" if moved < 0 else ""


def said(commit: Commit, say: Translator) -> Message:
    """A commit in a line: which, whose, written on which day (as `git log` has it), and its subject."""
    on = UNKNOWN if commit.written is None else day(commit.written, say)
    return msg(
        "{commit}, {author}, {date}: {subject}",
        commit=commit.short,
        author=commit.author,
        date=on,
        subject=commit.subject,
    )
