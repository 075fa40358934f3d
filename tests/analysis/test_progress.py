"""How far projects have come, by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis.computed import Computed, Reason, Written
from ccictl.analysis.progress import planned_progress, progress, weighted
from ccictl.i18n import msg
from tests.analysis.building import milestone, project, report
from tests.whens import steady

DAY = date(2024, 6, 30)
DONE, OPEN = {"done": "2024-06-30"}, {"done": "2024-07-01"}


@pytest.mark.parametrize(
    ("milestones", "share"),
    [
        ([], None),
        ([OPEN], 0),
        ([DONE, OPEN], 50),
        ([{**DONE, "weight": 3}, OPEN], 75),
        ([DONE, {"cancelled": "2024-06-30"}], 100),
        ([{"cancelled": "2024-06-30"}], None),
        # Cancelled after the data date is not known yet.
        ([DONE, {"cancelled": "2024-07-01"}], 50),
    ],
)
def test_the_share_of_milestones_done(milestones: list[dict[str, Any]], share: float | None) -> None:
    made = [milestone(f"m{rank}", **fields) for rank, fields in enumerate(milestones)]
    assert progress(project(milestones=made), DAY).value == share


def test_the_last_report_that_gives_one_comes_first() -> None:
    reports = [
        report("2024-03", progress=40.0),
        report("2024-05-01", progress=60.0),
        report("2024-06-01", weather="fair"),
        report("2024-07-01", progress=90.0),
    ]
    said = progress(project(milestones=[milestone(**DONE)], reports=reports), DAY)
    assert said.value == 60


def test_a_report_of_zero_is_a_report() -> None:
    assert progress(project(milestones=[milestone(**DONE)], reports=[report("2024-05", progress=0.0)]), DAY).value == 0


@pytest.mark.parametrize(
    ("milestones", "share"),
    [
        ([], None),
        ([{}], None),
        ([{"due": "2024-06-29"}], 100),
        # A date passes at the end of its last day.
        ([{"due": "2024-06-30"}], 0),
        ([{"due": "2024-06-29"}, {"due": "2024-12"}], 50),
        ([{"baseline": "2024-05", "due": "2024-12"}], 100),
        ([{"baseline": "2024-12", "due": "2024-05"}, {"due": "2024-05", "weight": 3}], 75),
        # Without a date it is part of the whole all the same.
        ([{"due": "2024-05"}, {}], 50),
        ([{"due": "2024-05"}, {"due": "2024-05", "cancelled": "2024-01"}], 100),
    ],
)
def test_the_share_that_was_planned(milestones: list[dict[str, Any]], share: float | None) -> None:
    made = [milestone(f"m{rank}", **fields) for rank, fields in enumerate(milestones)]
    assert planned_progress(project(milestones=made), DAY).value == share


def test_a_share_says_all_that_it_is_a_share_of() -> None:
    made = [milestone("a", **DONE, weight=3), milestone("b", due="2024-12", **OPEN), milestone("c")]
    told = progress(project(milestones=made), DAY)
    assert told.value == 60
    assert [each.path for each in told.inputs if isinstance(each, Written)] == [("done",), ("weight",)]
    reasons = [each for each in told.inputs if isinstance(each, Reason)]
    assert [dict(each.message.args)["id"] for each in reasons] == ["p/b", "p/c"]
    assert [[each.path for each in reason.inputs if isinstance(each, Written)] for reason in reasons] == [
        [("due",)],
        [],
    ]


def weighing(weight: float) -> Written:
    return Written(project(weight=weight), ("weight",), weight)


PARTS = st.lists(st.tuples(st.floats(0.1, 100), st.one_of(st.none(), st.floats(0, 100))), max_size=6)


@given(PARTS)
@steady
def test_a_mean_lies_between_what_is_known_of_its_parts(parts: list[tuple[float, float | None]]) -> None:
    made = [(weighing(weight), Computed("progress", "p", value, msg("a"))) for weight, value in parts]
    mean = weighted("progress", "plan", made, msg("b")).value
    known = [value for _, value in parts if value is not None]
    if not known:
        assert mean is None
    else:
        assert min(known) <= mean <= max(known)


def test_a_mean_weighs() -> None:
    parts = [
        (Written(project("a"), ("weight",), 1), Computed("progress", "a", 0, msg("a"))),
        (weighing(3), Computed("progress", "b", 100, msg("a"))),
    ]
    mean = weighted("progress", "plan", parts, msg("b"))
    assert mean.value == 75
    # A weight that nobody wrote is not told.
    assert [type(each).__name__ for each in mean.inputs] == ["Computed", "Computed", "Written"]
