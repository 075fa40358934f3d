"""What a slip delays, and what float absorbs: by hand, and against the schedule made anew."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.impact import Absorbed, impact, slipping
from ccictl.analysis.standing import Picture
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path

AS_OF = date(2026, 9, 30)
FILES = {
    "projects/a.yaml": "title: A\nstart: 2026-10-01\nfinish: 2026-10-31\n"
    "milestones: {m: {title: M, due: 2026-10-20}}\n",
    "projects/b.yaml": "title: B\nstart: 2026-11-10\nfinish: 2026-12-31\nafter: [a]\n",
    "projects/c.yaml": "title: C\nfinish: 2027-03-31\nmilestones:\n"
    "  m: {title: M, due: 2026-11-05, after: [{ref: a/m, lag: 10}]}\n  n: {title: N, after: [c/m]}\n",
    "projects/d.yaml": "title: D\nstarted: 2026-01\nfinished: 2026-02\n",
    "projects/e.yaml": "title: E\n",
}


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(loaded(tmp_path, FILES).plan, AS_OF)


def test_a_project_slips_with_all_that_is_still_to_come_of_it(picture: Picture) -> None:
    plan = picture.plan
    assert slipping(picture, plan.projects["a"]) == {"a>", "a/m", "a"}
    assert slipping(picture, plan.milestones["a/m"]) == {"a/m"}
    # C has no start, E no date at all, and D has ended.
    assert slipping(picture, plan.projects["c"]) == {"c/m", "c/n", "c"}
    assert slipping(picture, plan.projects["d"]) == slipping(picture, plan.projects["e"]) == frozenset()


def test_float_absorbs_what_it_can(picture: Picture) -> None:
    found = impact(picture, slipping(picture, picture.plan.projects["a"]), 15)
    assert [(delay.event, str(date.fromordinal(delay.then)), delay.days) for delay in found.delays] == [
        ("a>", "2026-10-16", 15),
        ("a/m", "2026-11-04", 15),
        ("c/m", "2026-11-14", 9),
        ("c/n", "2026-11-14", 9),
        ("a", "2026-11-15", 15),
        ("b>", "2026-11-15", 5),
        ("b", "2027-01-05", 5),
    ]
    assert found.absorbed == (
        Absorbed("b>", "a", 10, 0),
        Absorbed("c/m", "a/m", 6, 0),
        Absorbed("c", "c/m", 9, 137),
    )
    # Six days move the milestone of C, 90 more the end of B, which is not the end of the plan.
    assert (found.free, found.total) == (6, 100)
    assert [date.fromordinal(day or 0).isoformat() for day in found.end] == ["2027-03-31", "2027-03-31"]


def test_a_slip_beyond_the_total_float_moves_the_end(picture: Picture) -> None:
    slipped = slipping(picture, picture.plan.projects["a"])
    total = impact(picture, slipped, 1).total
    assert total is not None
    assert [impact(picture, slipped, total + more).end for more in (0, 1)] == [
        (date(2027, 3, 31).toordinal(), date(2027, 3, 31).toordinal() + more) for more in (0, 1)
    ]


def test_no_slip_delays_nothing(picture: Picture) -> None:
    found = impact(picture, slipping(picture, picture.plan.projects["a"]), 0)
    assert (found.delays, found.absorbed) == ((), ())


def test_what_nothing_waits_for_has_its_total_float_free(picture: Picture) -> None:
    found = impact(picture, slipping(picture, picture.plan.projects["b"]), 10)
    assert found.free == found.total == 90
    assert found.absorbed == ()
