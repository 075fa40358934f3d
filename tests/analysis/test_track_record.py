"""The record of slips of a plan."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis.track_record import LEAST, WHOLE, Sample, level_of, slips_of, track_record
from ccictl.exits import CannotRunError, ExitStatus
from ccictl.model.organisation import Organisation
from tests.analysis.building import milestone, origin, plan, project
from tests.french import english, french
from tests.whens import steady

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.model.milestone import Milestone
    from ccictl.plan import Plan

AS_OF = date(2026, 1, 15)
BASE = date(2025, 6, 1)


def organisations(*levels: str | None) -> dict[str, Organisation]:
    """One of each level, named by it; one whose level is not known."""
    return {
        level or "somebody": Organisation(id=level or "somebody", origin=origin(), title="O", level=level)
        for level in levels
    }


def done(owner: str, *slips: int) -> list[Milestone]:
    """Milestones that were done so many days after their baseline."""
    return [
        milestone(f"m{n}", owner, baseline=BASE.isoformat(), done=(BASE + timedelta(days=days)).isoformat())
        for n, days in enumerate(slips)
    ]


def one(*milestones: Milestone, **fields: Any) -> Plan:
    """A plan of one project with these milestones, and a dozen that were done on the day in another."""
    return plan(project("p", milestones, **fields), project("q", done("q", *[0] * LEAST)))


def shares(sample: Sample) -> dict[int, float]:
    """The share of each slip alone."""
    days, upto = slips_of(sample)
    return {day: (end - start) / WHOLE for day, start, end in zip(days, (0, *upto), upto, strict=False)}


def test_slips_are_grouped_by_the_level_of_who_leads_where_there_are_enough() -> None:
    found = plan(
        project("a", done("a", *range(LEAST)), lead="regional"),
        project("b", done("b", *[100] * (LEAST - 1)), lead="local"),
        project("c", done("c", 7), lead="somebody"),
        project("d", done("d", 8)),
        project("e", done("e", 9), lead="gone"),
        organisations=organisations("regional", "local", None),
        header={"milestones": {each.id: each for each in done("plan", 10)}},
    )
    record = track_record(found, AS_OF)
    assert record.whole == Sample((*sorted([*range(LEAST), 7, 8, 9, 10]), *[100] * (LEAST - 1)))
    assert record.groups == {"regional": Sample(tuple(range(LEAST)))}
    assert record.small == {"local": LEAST - 1, None: 4}
    assert record.of("regional") is record.groups["regional"]
    assert record.of("local") is record.of(None) is record.of("team") is record.whole


def test_those_without_a_level_are_a_group_as_well() -> None:
    record = track_record(plan(project("a", done("a", *[5] * LEAST))), AS_OF)
    assert record.groups == {None: Sample((5,) * LEAST)}
    assert record.small == {}


@pytest.mark.parametrize(
    ("fields", "slip"),
    [
        ({"baseline": "2025-06-01", "done": "2025-06-11"}, 10),
        ({"baseline": "2025-06-11", "done": "2025-06-01"}, -10),
        ({"baseline": "2025-06", "done": "2025-07"}, 31),
        ({"baseline": "2025-06-01", "done": "2026-01-15"}, 228),
        ({"baseline": "2025-06-01", "done": "2026-01-16"}, None),
        ({"baseline": "2025-06-01", "done": "2026"}, None),
        ({"baseline": "2025-06-01"}, None),
        ({"done": "2025-06-11", "due": "2025-06-01"}, None),
        ({"baseline": "2025-06-01", "done": "2025-06-11", "cancelled": "2025-12"}, None),
    ],
)
def test_the_slip_of_a_milestone_is_from_its_baseline_to_the_day_it_was_done(
    fields: dict[str, str], slip: int | None
) -> None:
    whole = track_record(one(milestone(**fields)), AS_OF).whole
    assert whole.done == tuple(sorted([*[0] * LEAST, *([] if slip is None else [slip])]))


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ({"baseline": "2026-01-05"}, 10),
        ({"baseline": "2026-01-15"}, 0),
        ({"baseline": "2026-01-05", "due": "2027"}, 10),
        ({"baseline": "2026-01-05", "done": "2026-01-16"}, 10),
        # Nothing that is done was early: that this one was not either tells nothing.
        ({"baseline": "2026-01-16"}, None),
        ({"due": "2026-01-05"}, None),
        ({"baseline": "2026-01-05", "cancelled": "2026-01-10"}, None),
        ({"baseline": "2026-01-05", "cancelled": "2026-01-20"}, 10),
        # They may have happened, and may not.
        ({"baseline": "2026-01-05", "done": "2026"}, None),
        ({"baseline": "2026-01-05", "cancelled": "2026-01"}, None),
    ],
)
def test_what_is_open_counts_for_how_far_it_has_come(fields: dict[str, str], days: int | None) -> None:
    assert track_record(one(milestone(**fields)), AS_OF).whole.open == (() if days is None else (days,))


@pytest.mark.parametrize(("cancelled", "open_"), [("2025-12", ()), ("2026", ()), ("2026-02", (10,))])
def test_what_is_open_in_a_cancelled_project_never_comes(cancelled: str, open_: tuple[int, ...]) -> None:
    found = one(milestone(baseline="2026-01-05"), cancelled=cancelled)
    assert track_record(found, AS_OF).whole.open == open_


def test_an_open_milestone_of_the_plan_counts_too() -> None:
    vote = milestone("vote", "plan", baseline="2026-01-05")
    found = plan(project("q", done("q", *[0] * LEAST)), header={"milestones": {"vote": vote}})
    assert track_record(found, AS_OF).whole.open == (10,)


def test_each_group_has_its_own_that_are_open() -> None:
    found = plan(
        project("a", [*done("a", *[0] * LEAST), milestone("x", "a", baseline="2026-01-05")], lead="regional"),
        project("b", [milestone("x", "b", baseline="2026-01-04")], lead="local"),
        organisations=organisations("regional", "local"),
    )
    record = track_record(found, AS_OF)
    assert record.groups == {"regional": Sample((0,) * LEAST, (10,))}
    assert record.whole.open == (10, 11)


@pytest.mark.parametrize("number", [0, 1, LEAST - 1])
def test_too_small_a_record_is_refused_with_what_would_help(number: int) -> None:
    with pytest.raises(CannotRunError) as caught:
        track_record(plan(project("a", done("a", *[0] * number))), AS_OF)
    assert caught.value.status == ExitStatus.USAGE
    assert english()(caught.value.message) == (
        f"{number} milestone{' done with a baseline is' if number == 1 else 's done with a baseline are'} "
        "too few to judge by: 12 are needed."
    )
    assert english()(caught.value.remedy) == (
        "Write the baseline of milestones that are done, or take a later data date."
    )
    assert "référence" in french()(caught.value.message)


def test_a_project_has_the_level_of_its_lead() -> None:
    found = plan(project("a", lead="team"), project("b"), organisations=organisations("team"))
    assert level_of(found, found.projects["a"]) == "team"
    assert level_of(found, found.projects["b"]) is None
    assert level_of(found, None) is None


def test_where_nothing_is_open_every_slip_has_the_same_share_and_the_longest_that_of_one_to_come_too() -> None:
    assert shares(Sample((-2, 0, 0, 7))) == pytest.approx({-2: 1 / 5, 0: 2 / 5, 7: 2 / 5})


def test_those_that_are_open_count_until_where_they_have_come() -> None:
    """Worked by hand: five at risk at 1 (and the one to come), three at 5, two at 9."""
    found = shares(Sample((1, 5, 9), (3, 4)))
    assert found == pytest.approx({1: 1 / 6, 5: 5 / 6 * 1 / 3, 9: 5 / 6 * 2 / 3})


def test_one_that_is_open_as_far_as_another_was_done_is_longer() -> None:
    assert shares(Sample((1, 5), (1,))) == pytest.approx({1: 1 / 4, 5: 3 / 4})


def test_the_longest_slip_stands_for_all_that_is_longer() -> None:
    assert shares(Sample((1, 5), (300, 400))) == pytest.approx({1: 1 / 5, 5: 4 / 5})


@steady
@given(st.lists(st.integers(-50, 300), min_size=1), st.lists(st.integers(-50, 300)))
def test_shares_rise_to_the_whole(slips: Sequence[int], still: Sequence[int]) -> None:
    days, upto = slips_of(Sample(tuple(sorted(slips)), tuple(sorted(still))))
    assert days == tuple(sorted(set(slips)))
    assert list(upto) == sorted(set(upto))
    assert upto[0] > 0
    assert upto[-1] == WHOLE


def test_what_is_open_makes_a_record_true() -> None:
    """Of slips up to 100 days, all equally likely, those of 200 milestones that fell due within the last 100 days: what
    is done says that they are short, the estimate is their truth within three standard errors.
    """
    random, within = Random(1), 50  # noqa: S311
    naive, estimated = [], []
    for _ in range(200):
        done_, still = [], []
        for _ in range(200):
            slip, since = random.randint(0, 100), random.randint(0, 100)
            if slip <= since:
                done_.append(slip)
            else:
                still.append(since)
        sample = Sample(tuple(sorted(done_)), tuple(sorted(still)))
        naive.append(sum(slip <= within for slip in done_) / len(done_))
        estimated.append(sum(share for day, share in shares(sample).items() if day <= within))
    truth = (within + 1) / 101
    mean = sum(estimated) / len(estimated)
    error = (sum((each - mean) ** 2 for each in estimated) / len(estimated) / len(estimated)) ** 0.5
    assert abs(mean - truth) < 3 * error < 0.02
    assert sum(naive) / len(naive) > truth + 0.2
