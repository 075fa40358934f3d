"""How often and how far milestones moved from review to review."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl.analysis.moves import Course, Review, courses
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path

DAYS = (date(2023, 1, 31), date(2023, 2, 28), date(2023, 3, 31), date(2023, 4, 30))


def reviewed(folder: Path, *milestones: str) -> tuple[Review, ...]:
    """Reviews of a project with the milestones `m`, whose fields are given, and `n`, which stays."""
    text = "title: A\nmilestones:\n  n: {{title: N, due: 2023-12}}\n{}"
    bodies = [text.format(f"  m: {{title: M, {each}}}\n" if each else "") for each in milestones]
    return tuple(
        Review(day, loaded(folder / str(day), {"projects/a.yaml": body}).plan.milestones)
        for day, body in zip(DAYS, bodies, strict=False)
    )


def figures(course: Course) -> tuple[list[str], int, int]:
    return [f"{each.stated}{'!' if each.reached else ''}" for each in course.points], course.moves, course.days


def test_what_moves_is_counted_and_the_furthest_is_first(tmp_path: Path) -> None:
    reviews = reviewed(tmp_path, "due: 2023-05", "due: 2023-05-31", "due: 2023-07-31", "due: 2023-06-30")
    m, n = courses(reviews, ["a/n", "a/m", "a/zzz"])
    assert m.milestone is reviews[-1].milestones["a/m"]
    assert figures(m) == (["2023-05", "2023-05-31", "2023-07-31", "2023-06-30"], 2, 30)
    assert figures(n) == (["2023-12"] * 4, 0, 0)


def test_a_fact_ends_the_course_once_it_is_known(tmp_path: Path) -> None:
    done = "due: 2023-05, done: 2023-03-15"
    (m,) = courses(reviewed(tmp_path, "due: 2023-05", done, done, done), ["a/m"])
    assert figures(m) == (["2023-05", "2023-05", "2023-03-15!"], 1, -77)


def test_what_is_not_there_or_not_dated_has_no_point(tmp_path: Path) -> None:
    (m,) = courses(reviewed(tmp_path, "", "tags: [x]", "due: 2024", ""), ["a/m"])
    assert figures(m) == (["2024"], 0, 0)
    assert courses(reviewed(tmp_path / "2", "", "tags: [x]"), ["a/m"]) == ()


def test_each_move_is_from_one_review_to_the_next(tmp_path: Path) -> None:
    (m,) = courses(reviewed(tmp_path, "due: 2023-05", "due: 2023-05-31", "due: 2023-07-31", "due: 2023-06-30"), ["a/m"])
    assert [(str(move.before.stated), str(move.after.stated), move.days) for move in m.moved] == [
        ("2023-05-31", "2023-07-31", 61),
        ("2023-07-31", "2023-06-30", -31),
    ]
    assert [move.after.day for move in m.moved] == [*DAYS[2:]]
    # Nobody is known to have done it before the history is asked.
    assert {point.commits for point in m.points} == {()}
