"""How milestones moved, as lines and in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from ccictl.analysis.moves import Course, Point
from ccictl.git.objects import Commit
from ccictl.model.milestone import Milestone
from ccictl.model.when import When
from ccictl.moving import moves, said, title, tone, trace
from ccictl.shapes.trend import Stop
from tests.analysis.building import origin
from tests.french import english, french
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path

REVIEWS = (date(2023, 3, 31), date(2023, 6, 30), date(2023, 9, 30), date(2023, 12, 31))


def commit(name: str, subject: str = "moved", **more: Any) -> Commit:
    """A commit of Jane's."""
    day = date(2023, 6, 20)
    return Commit(name * 8, "0" * 40, (), "Jane", day, day, subject)._replace(**more)


def course(*stated: str, commits: tuple[Commit, ...] = ()) -> Course:
    """What was stated at each review; a `!` behind it says that it is a fact. The last has the commits."""
    points = [
        Point(day, When.parse(text.rstrip("!")), text.endswith("!"))
        for day, text in zip(REVIEWS, stated, strict=False)
        if text
    ]
    points[-1] = points[-1]._replace(commits=commits)
    return Course(Milestone(id="m", origin=origin(), title="M", owner_id="a"), tuple(points))


def stops(*stated: str) -> tuple[list[tuple[str, str, int]], str]:
    made = trace(course(*stated), "M", REVIEWS, english())
    return [(str(stop.at), str(stop.stated), stop.moved) for stop in made.stops], made.end


def test_a_line_has_a_stop_at_each_review_and_its_kinks_say_how_far() -> None:
    made = trace(course("2023-12", "2023-12-31", "2024-03", "2024-02"), "A / M", REVIEWS, english())
    assert (made.title, made.days, made.when, made.moved, made.end) == ("A / M", 60, "Feb 2024", "+60 d", "")
    assert made.tip == "A / M: Dec 2023 → Feb 2024 (+60 d), 2 moves"
    assert made.stops[0] == Stop(REVIEWS[0], date(2023, 12, 31))
    assert [stop.moved for stop in made.stops] == [0, 0, 91, -31]
    assert [stop.tip for stop in made.stops] == [
        "",
        "",
        "A / M: 2023-12-31 → Mar 2024 (+91 d), review of 2023-09-30",
        "A / M: Mar 2024 → Feb 2024 (-31 d), review of 2023-12-31",
    ]
    assert trace(course("2024", "2024"), "M", REVIEWS[:2], english()).tip == "M: 2024, never moved"


@pytest.mark.parametrize(
    ("stated", "at"),
    [
        # On the day on which it was reached, where that is between two reviews: on the diagonal.
        ("2023-05-20!", "2023-05-20"),
        ("2023-03-31!", "2023-03-31"),
        # It was reached before, and told later.
        ("2023-03-30!", "2023-06-30"),
    ],
)
def test_what_is_reached_ends_where_it_was(stated: str, at: str) -> None:
    made, end = stops("2023-12-31", stated)
    assert made[-1][:2] == (at, stated.rstrip("!"))
    assert end == "done"


def test_what_is_stated_no_more_ends_without_a_date() -> None:
    assert stops("2024-06-30", "2024-06-30")[1] == "undated"
    assert stops("", "2024-06-30", "", "2024-06-30") == (
        [("2023-06-30", "2024-06-30", 0), ("2023-12-31", "2024-06-30", 0)],
        "",
    )


def test_a_kink_names_its_commits() -> None:
    def tip(*commits: Commit, language: str = "en") -> str:
        say = french() if language == "fr" else english()
        return trace(course("2024-03", "2024-06", commits=commits), "M", REVIEWS, say).stops[-1].tip

    assert tip(commit("a")) == (
        "M: Mar 2024 → Jun 2024 (+91 d), review of 2023-06-30; commit aaaaaaaa, Jane, 2023-06-20: moved"
    )
    assert tip(commit("a"), language="fr") == (
        "M\u00a0: mars 2024 → juin 2024 (+91\u00a0j), revue du 30/06/2023\u202f; "
        "commit aaaaaaaa, Jane, 20/06/2023\u00a0: moved"
    )
    # The last are told, the others counted.
    many = tip(*map(commit, "abcde"))
    assert [f"{name * 8}" in many for name in "abcde"] == [False, False, True, True, True]
    assert many.endswith("; and 2 others")


def test_what_a_commit_says_steers_nothing() -> None:
    made = english()(said(commit("a", "red \x1b[31m", written=None), english()))
    assert made == "aaaaaaaa, Jane, –: red \\u{1b}[31m"


def test_the_day_of_a_commit_is_the_one_on_which_it_was_written_as_in_a_history() -> None:
    made = english()(said(commit("a", written=date(2023, 6, 1)), english()))
    assert made == "aaaaaaaa, Jane, 2023-06-01: moved"


def test_a_milestone_is_told_with_its_project_where_that_is_not_said(tmp_path: Path) -> None:
    text = "title: Données\nmilestones: {m: {title: Pilote, due: 2024}, n: {due: 2024}}\n"
    plan = loaded(tmp_path, {"projects/a.yaml": text}).plan
    known = {name: Course(each, ()) for name, each in plan.milestones.items()}
    assert title(known["a/m"], plan, english()) == "Données / Pilote"
    assert title(known["a/n"], plan, english(), alone=True) == "n"
    assert title(Course(known["a/m"].milestone.replaced(owner_id="plan"), ()), plan, english()) == "Pilote"


def test_each_move_is_below_its_milestone_and_its_commits_below_it() -> None:
    moved, kept = course("2024-03", "2024-06", "2024-05", commits=(commit("a"), commit("b"))), course("2024", "2024")
    pairs = [(each, trace(each, "M", REVIEWS[:3], english())) for each in (moved, kept)]
    (root,) = moves(pairs, english()).roots
    assert (root.line.text, root.line.value) == ("M: Mar 2024 → May 2024 (+61 d), 2 moves", (("id", "a/m"),))
    first, second = root.below
    assert (first.line.text, first.line.tone, first.below) == (
        "2023-06-30: Mar 2024 → Jun 2024 (+91 d)",
        "at-risk",
        (),
    )
    assert (second.line.text, second.line.tone) == ("2023-09-30: Jun 2024 → May 2024 (-30 d)", "on-track")
    assert [each.line.text for each in second.below] == [f"{name * 8}, Jane, 2023-06-20: moved" for name in "ab"]
    (none,) = moves(pairs[1:], english()).roots
    assert none.line.text == "Nothing moved."
    assert tone(0) == ""
