from __future__ import annotations

from dataclasses import replace
from datetime import date
from graphlib import CycleError

import pytest

from tests.tools.full_plan.small import LONG, PILOT, course
from tools.full_plan.dates import after, when
from tools.full_plan.sketch import Link, Story
from tools.full_plan.timetable import courses, stopped, waits_of


def test_each_step_waits_for_the_one_before() -> None:
    assert waits_of((PILOT,), ()) == {
        "pilote/essai": (Link("pilote/essai", "pilote/cadrage"),),
        "pilote/bilan": (Link("pilote/bilan", "pilote/essai"),),
    }


def test_parallel_steps_do_not() -> None:
    assert all(not those for those in waits_of((replace(PILOT, parallel=True),), ()).values())


def test_a_link_that_is_written_stands_for_the_sequence() -> None:
    link = Link("pilote/essai", "pilote/cadrage", 30)
    assert waits_of((PILOT,), (link,))["pilote/essai"] == (link,)


def test_a_project_that_is_over() -> None:
    found = course()
    assert found.end.done is not None
    facts = [dates.done.last for dates in found.milestones.values() if dates.done]
    assert facts == sorted(facts)
    assert found.started.last <= facts[0] <= facts[-1] <= found.end.done.last <= found.end.due.last
    assert found.stopped is None


def test_a_project_under_way() -> None:
    found = course(LONG)
    assert found.end.done is None
    assert found.milestones["cadrage"].done
    assert not found.milestones["bilan"].done


def test_what_is_overdue_is_not_done_nor_what_waits_for_it() -> None:
    found = course(LONG, Story(LONG.id, fixed=("cadrage 2025-03-03",), overdue=("cadrage 2025-05",)))
    assert found.milestones["cadrage"].baseline == when("2025-03-03")
    assert found.milestones["cadrage"].due == when("2025-05")
    assert not any(dates.done for dates in found.milestones.values())


def test_a_tight_milestone_comes_to_the_day() -> None:
    links = (Link(f"{LONG.id}/bilan", f"{LONG.id}/essai", 70, tight=True),)
    story = Story(LONG.id, fixed=("essai 2026-06-26",), overdue=("essai 2026-09-04",))
    dates = course(LONG, story, links).milestones["bilan"]
    assert dates.baseline.last == after(date(2026, 6, 26), 70)
    assert dates.due.last == after(date(2026, 9, 4), 70)


def test_slips_are_kept_and_move_the_end() -> None:
    found = course(LONG, Story(LONG.id, slips=(0, 40, 90)))
    assert found.end.due.last >= after(found.milestones["bilan"].baseline.last, 90)
    assert found.end.baseline == when("2027-06")


def test_nothing_is_done_once_it_has_stopped() -> None:
    story = Story(PILOT.id, cancelled="2024-08-01")
    found = course(PILOT, story)
    assert found.stopped == when("2024-08-01")
    assert found.end.done is None
    assert not found.milestones["bilan"].done


@pytest.mark.parametrize(
    ("story", "day"),
    [
        (Story("a", paused="2025-01-10"), "2025-01-10"),
        (Story("a", paused="2025-01-10", resumed="2025-03-10"), ""),
        (Story("a", cancelled="2025-01-10"), "2025-01-10"),
        (Story("a"), ""),
    ],
)
def test_when_a_project_stopped(story: Story, day: str) -> None:
    assert stopped(story) == (when(day) if day else None)


def test_a_circle_is_refused() -> None:
    with pytest.raises(CycleError):
        courses((PILOT,), (Link("pilote/cadrage", "pilote/bilan"),), ())
