"""How far dates have moved, by hand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis.computed import Computed, Written
from ccictl.analysis.slip import finish_slip, milestone_slip, project_slip
from ccictl.i18n import Translator
from tests.analysis.building import milestone, project
from tests.whens import steady

if TYPE_CHECKING:
    from ccictl.model.milestone import Milestone

DAY = date(2024, 6, 30)


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ({}, None),
        ({"due": "2024-01-01"}, None),
        ({"baseline": "2024-01-01"}, 0),
        ({"baseline": "2024-01-01", "due": "2024-09-01"}, 244),
        ({"baseline": "2024-09-01", "due": "2024-08-01"}, -31),
        # Late: at least the data date.
        ({"baseline": "2024-05-01", "due": "2024-05-31"}, 60),
        ({"baseline": "2024-05-31", "due": "2024-06-30"}, 30),
        # Last day to last day: 31 December against 30 September.
        ({"baseline": "2024-Q3", "due": "2024"}, 92),
        ({"baseline": "2024-05-01", "due": "2024-05-31", "done": "2024-06-10"}, 40),
        # Done after the data date is not known yet.
        ({"baseline": "2024-05-01", "due": "2024-05-31", "done": "2024-07-01"}, 60),
        ({"baseline": "2024-05-01", "due": "2024-05-31", "cancelled": "2024-06-01"}, None),
    ],
)
def test_a_milestone(fields: dict[str, str], days: int | None) -> None:
    assert milestone_slip(milestone(**fields), DAY).value == days


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ({}, None),
        ({"finish": "2024-12-31"}, None),
        ({"baseline": {"finish": "2024-12-31"}}, 0),
        ({"baseline": {"finish": "2024-12-31"}, "finish": "2025-01-31"}, 31),
        ({"baseline": {"finish": "2024-05-31"}, "finish": "2024-05-31"}, 30),
        # A pause stops the clock of what is overdue.
        ({"baseline": {"finish": "2024-05-31"}, "finish": "2024-05-31", "paused": "2024-05-01"}, 0),
        ({"baseline": {"finish": "2024-05-31"}, "finish": "2024-06-30", "finished": "2024-05-15"}, -16),
        ({"baseline": {"finish": "2024-05-31"}, "cancelled": "2024-05-15"}, None),
    ],
)
def test_the_finish_of_a_project(fields: dict[str, Any], days: int | None) -> None:
    assert finish_slip(project(**fields), DAY).value == days


def moved(name: str, days: int, **facts: str) -> Milestone:
    """A milestone of a baseline of 1 January 2025 that is due so many days later."""
    due = date.fromordinal(date(2025, 1, 1).toordinal() + days).isoformat()
    return milestone(name, baseline="2025-01-01", due=due, **facts)


def test_a_project_slips_as_its_worst_open_date() -> None:
    two = project(milestones=[moved("a", 5), moved("b", 40)], baseline={"finish": "2026"}, finish="2026")
    assert project_slip(two, DAY).value == 40
    assert [part.of for part in project_slip(two, DAY).inputs if not isinstance(part, Written)] == ["p", "p/a", "p/b"]  # type: ignore[union-attr]


def test_what_was_reached_late_is_history_once_something_is_open() -> None:
    late = milestone("a", baseline="2024-01-01", done="2024-06-01")
    assert project_slip(project(milestones=[late, moved("b", 3)]), DAY).value == 3


def test_with_nothing_left_the_last_milestone_reached_counts() -> None:
    first = milestone("a", baseline="2024-01-01", done="2024-03-01")
    last = milestone("b", baseline="2024-05-01", done="2024-05-11")
    assert project_slip(project(milestones=[last, first]), DAY).value == 10


def test_unknown_and_cancelled() -> None:
    assert project_slip(project(milestones=[milestone(due="2024-12")]), DAY).value is None
    gone = project(milestones=[moved("a", 9)], cancelled="2024-01")
    assert project_slip(gone, DAY).value is None


def test_what_is_finished_slips_by_its_finish_whatever_was_never_marked() -> None:
    forgotten = milestone("m", baseline="2024-01-01", due="2024-01-01")
    over = project(
        milestones=[forgotten], baseline={"finish": "2024-03-01"}, finish="2024-03-01", finished="2024-03-11"
    )
    assert [project_slip(over, day).value for day in (DAY, date(2026, 6, 30))] == [10, 10]
    assert [part.name for part in project_slip(over, DAY).inputs if not isinstance(part, Written)] == ["slip"]  # type: ignore[union-attr]


def test_what_is_finished_without_a_baseline_slips_as_the_last_milestone_reached() -> None:
    forgotten = milestone("m", baseline="2024-01-01", due="2024-01-01")
    reached = milestone("n", baseline="2024-02-01", done="2024-02-05")
    assert project_slip(project(milestones=[forgotten, reached], finished="2024-03"), DAY).value == 4
    assert project_slip(project(milestones=[forgotten], finished="2024-03"), DAY).value is None


def test_what_is_paused_slips_by_its_written_dates_alone() -> None:
    held = milestone("m", baseline="2024-01-01", due="2024-02-01")
    resting = project(
        milestones=[held],
        baseline={"finish": "2024-03-01"},
        finish="2024-03-02",
        paused="2024-01-15",
        resumed="2026-01",
    )
    assert [project_slip(resting, day).value for day in (date(2024, 1, 20), DAY, date(2025, 12, 31))] == [31, 31, 31]
    rules = [Translator("en")(part.rule) for part in project_slip(resting, DAY).inputs if isinstance(part, Computed)]
    assert rules == ["paused: finish - baseline", "paused: due - baseline"]
    # It runs again once that is resumed.
    assert project_slip(resting, date(2026, 2, 1)).value == (date(2026, 2, 1) - date(2024, 1, 1)).days


@given(st.integers(-400, 400))
@steady
def test_moving_a_date_moves_its_slip(days: int) -> None:
    assert milestone_slip(moved("a", days), date(2023, 1, 1)).value == days


def test_what_it_rests_on_is_what_is_written() -> None:
    one = moved("a", 9)
    inputs = milestone_slip(one, DAY).inputs
    assert [part for part in inputs if isinstance(part, Written)] == [
        Written(one, ("due",), one.due),
        Written(one, ("baseline",), one.baseline),
    ]
