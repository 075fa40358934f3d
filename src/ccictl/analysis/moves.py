"""How the dates of milestones moved from review to review: milestone trend analysis.

At each review a milestone has the date that was stated then: the fact once it is known, else what was due. How often it
moved is how often that date differs from the one before, how far is from the first to the last, in days.
"""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.analysis.status import known
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from ccictl.git.objects import Commit
    from ccictl.model.milestone import Milestone
    from ccictl.model.when import When


class Review(NamedTuple):
    """The milestones as they were written on a day, each under the reference that it has now.

    `commits` are those that wrote a date of it otherwise since the review before, the oldest first; `name` is that of
    a review that has one.
    """

    day: date
    milestones: Mapping[str, Milestone]
    commits: Mapping[str, tuple[Commit, ...]] = MappingProxyType({})
    name: str = ""


class Point(NamedTuple):
    """What was stated at a review; `reached` where it is a fact.

    `commits` are those that changed it since the review before, the oldest first, where they are known; `review` is
    what the review is called, if anything.
    """

    day: date
    stated: When
    reached: bool
    commits: tuple[Commit, ...] = ()
    review: str = ""


class Move(NamedTuple):
    """From the point of a review to that of the next, at which another date was stated."""

    before: Point
    after: Point

    @property
    def days(self) -> int:
        """How far, in days, later positive."""
        return (self.after.stated.last - self.before.stated.last).days


class Course(NamedTuple):
    """The points of a milestone that was dated at one review at least, in their order; the milestone as it was last."""

    milestone: Milestone
    points: tuple[Point, ...]

    @property
    def moved(self) -> tuple[Move, ...]:
        """Each time that its date moved, in order: the same day written more exactly is no move."""
        found = (Move(*pair) for pair in pairwise(self.points))
        return tuple(move for move in found if move.days)

    @property
    def moves(self) -> int:
        """How often its date moved."""
        return len(self.moved)

    @property
    def days(self) -> int:
        """How far it moved from the first review to the last, in days, later positive."""
        return (self.points[-1].stated.last - self.points[0].stated.last).days


def courses(reviews: Sequence[Review], refs: Iterable[str]) -> tuple[Course, ...]:
    """The courses of some milestones, those that moved the furthest first."""
    found = []
    for ref in refs:
        points = tuple(_points(reviews, ref))
        if points:
            last = next(each.milestones[ref] for each in reversed(reviews) if ref in each.milestones)
            found.append(Course(last, points))
    return tuple(sorted(found, key=lambda course: (-course.days, -course.moves, course.milestone.ref)))


def _points(reviews: Iterable[Review], ref: str) -> Iterator[Point]:
    """Until it is reached: a fact does not move any more."""
    before: Point | None = None
    for review in reviews:
        milestone = review.milestones.get(ref)
        if milestone is None:
            continue
        reached = milestone.done is not None and known(milestone.done, review.day)
        stated = milestone.done if reached else milestone.due
        if stated is None:
            continue
        moved = before is not None and before.stated.last != stated.last
        before = Point(review.day, stated, reached, review.commits.get(ref, ()) if moved else (), review.name)
        yield before
        if reached:
            return
