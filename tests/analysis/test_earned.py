"""The pace of a plan by earned schedule, against numbers worked by hand and the formula written out day by day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ccictl.analysis.computed import Computed, Written
from ccictl.analysis.curve import Step, curve
from ccictl.analysis.earned import Earned, earned, schedule_of
from ccictl.analysis.standing import Picture
from ccictl.i18n import Translator
from tests.analysis.building import milestone, plan, project
from tests.whens import steady

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

START = date(2024, 1, 1)
say = Translator("en")


def of(milestones: Sequence[Mapping[str, Any]], as_of: date, **fields: Any) -> Earned:
    """The pace of one project with these milestones."""
    named = [milestone(f"m{rank}", **each) for rank, each in enumerate(milestones)]
    picture = Picture(plan(project("p", named, **fields)), as_of)
    return earned(curve(picture, ["p"]), as_of, "plan")


def day(number: int) -> str:
    """The day of a number, the first of the baseline being 1."""
    return (START + timedelta(number - 1)).isoformat()


# The layout of the figure that explains ES in Lipke's papers: seven periods, of which five are earned in full and the
# sixth in part; it has no numbers, these are ours. Cumulative: 10, 20, 35, 55, 70, 90, 100.
PLANNED = (10, 10, 15, 20, 15, 20, 10)


def test_a_textbook_case_by_hand() -> None:
    # All but the sixth is reached at the end of the seventh period: EV = 80.
    milestones = [
        {"baseline": day(n), "weight": weight, **({} if n == 6 else {"done": day(n)})}
        for n, weight in enumerate(PLANNED, 1)
    ]
    pace = of(milestones, date.fromisoformat(day(7)))
    assert pace.value.value == pytest.approx(80)
    # C = 5, since PV(5) = 70 <= 80 < 90 = PV(6); I = (80 - 70) / (90 - 70) = 0.5.
    assert pace.schedule.value == pytest.approx(5.5)
    assert (pace.time.value, pace.duration.value) == (7, 7)
    assert pace.performance.value == pytest.approx(0.786, abs=5e-4)
    assert pace.variance.value == pytest.approx(-1.5)
    # IEAC(t) = 7 / (5.5 / 7) = 8.909: the ninth day.
    assert pace.finish.value == date.fromisoformat(day(9))
    assert (pace.start.value, pace.end.value) == (START, date.fromisoformat(day(7)))


@pytest.mark.parametrize(
    ("value", "time", "expected"),
    [
        # Steps at the end of days 11, 21 and 31 to 20, 50 and 100.
        (0.0, 5, 5),  # nothing was to be reached
        (0.0, 11, 11),  # what is to be reached on the data date is not late yet
        (0.0, 12, 10),  # late: the day before the first step
        (20.0, 15, 15),  # on plan
        (20.0, 21, 21),
        (20.0, 22, 20),
        (20.0, 40, 20),
        (20.0, 8, 11),  # early: up to the last step that is made
        (35.0, 21, 21),  # half of what is to be reached on the data date
        (35.0, 40, 20.5),
        (35.0, 8, 20.5),
        (10.0, 40, 10.5),
        (100.0, 25, 31),
        (100.0, 40, 31),
        (100.0, 31, 31),
    ],
)
def test_the_baseline_stands_at_what_is_reached(value: float, time: int, expected: float) -> None:
    first = START.toordinal()
    baseline = [Step(first + n - 1, total) for n, total in ((11, 20.0), (21, 50.0), (31, 100.0))]
    assert schedule_of(baseline, first, value, time) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("milestones", "as_of", "reason"),
    [
        ([], "2024-06-30", "there is no milestone to count"),
        ([{"due": "2024-01-31", "done": "2024-01-31"}], "2024-06-30", "no milestone has a baseline"),
        (
            [{"baseline": "2024-03-31", "weight": 7999, "done": "2024-01-31"}, {"weight": 2001}],
            "2024-06-30",
            "79.9% of the weight has a baseline, and 80% must have",
        ),
        ([{"baseline": "2024-03-31", "done": "2024-03-31"}], "2024-06-30", "the baseline is a single day"),
        (
            [{"baseline": "2024-03-31", "done": "2023-12-31"}, {"baseline": "2024-05-31"}],
            "2024-03-30",
            "the data date is before the baseline begins",
        ),
        ([{"baseline": "2024-05-31"}, {"baseline": "2024-06-30"}], "2024-05-30", "before the baseline begins"),
        (
            [{"baseline": "2024-05-31"}, {"baseline": "2024-06-30"}],
            "2024-05-31",
            "nothing that was planned is reached, so that there is no pace to go by",
        ),
        (
            [{"baseline": "2024-05-31", "done": "2023-01-01"}, {"baseline": "2024-06-30", "done": "2023-01-01"}],
            "2024-06-30",
            "everything was reached before the baseline begins",
        ),
    ],
)
def test_where_nothing_can_be_said_it_says_why(milestones: list[dict[str, Any]], as_of: str, reason: str) -> None:
    pace = of(milestones, date.fromisoformat(as_of))
    for each in (pace.duration, pace.schedule, pace.time, pace.performance, pace.variance, pace.finish):
        assert each.value is None
        assert reason in say(each.rule)
    # Unknown is not nothing.
    assert (pace.reached.value is None) == (not milestones)
    assert (pace.planned.value is None) == ("baseline" not in str(milestones))


def test_nothing_was_to_be_reached_yet() -> None:
    pace = of([{"baseline": "2024-05-31"}], date(2024, 5, 30), baseline={"start": "2024-01"})
    assert say(pace.performance.rule) == "nothing was to be reached yet"
    assert (pace.planned.value, pace.reached.value, pace.value.value) == (0, 0, 0)


def test_a_share_of_eighty_percent_is_enough() -> None:
    pace = of(
        [{"baseline": "2024-01-31", "done": "2024-01-31", "weight": 4}, {"due": "2024-02"}],
        date(2024, 1, 31),
        baseline={"start": "2024"},
    )
    assert pace.performance.value == 1


def test_what_was_never_planned_makes_nothing_early() -> None:
    planned = [{"baseline": day(n), "done": day(n)} for n in (1, 2, 3, 4)] + [{"baseline": day(9)}]
    early = [{"done": day(1)}]
    with_, without = of([*planned, *early], START + timedelta(9)), of(planned, START + timedelta(9))
    assert with_.reached.value > without.reached.value
    assert with_.performance.value == without.performance.value == pytest.approx(8 / 10)


@pytest.mark.parametrize(("as_of", "index"), [(day(20), 10 / 20), (day(400), 10 / 20), (day(19), 9 / 19)])
def test_once_everything_is_reached_it_stays_as_it_is(as_of: str, index: float) -> None:
    milestones = [{"baseline": day(1), "done": day(2)}, {"baseline": day(10), "done": day(20)}]
    pace = of(milestones, date.fromisoformat(as_of))
    assert pace.performance.value == pytest.approx(index)
    if as_of != day(19):
        assert pace.finish.value == date.fromisoformat(day(20))


def test_everything_before_its_time_is_early() -> None:
    milestones = [{"baseline": day(1), "done": day(1)}, {"baseline": day(10), "done": day(5)}]
    pace = of(milestones, date.fromisoformat(day(30)))
    assert (pace.performance.value, pace.variance.value, pace.finish.value) == (2, 5, date.fromisoformat(day(5)))


def test_at_a_slow_pace_the_finish_is_beyond_the_calendar() -> None:
    milestones = [{"baseline": day(1), "done": day(1)}, {"baseline": day(3)}, {"baseline": "2100"}]
    pace = of(milestones, date(9990, 1, 1))
    assert pace.performance.value == pytest.approx(2 / ((date(9990, 1, 1) - START).days + 1))
    assert pace.finish.value is None
    assert say(pace.finish.rule) == "at this pace it is beyond the calendar"


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_the_first_and_the_last_years(year: str) -> None:
    milestones = [{"baseline": f"{year}-01-01", "done": f"{year}-01-01"}, {"baseline": year}]
    pace = of(milestones, date(int(year), 6, 30))
    assert pace.performance.value == 1
    assert pace.finish.value == date(int(year), 12, 31)


def test_figures_prove_themselves() -> None:
    milestones = [{"baseline": day(1), "done": day(2)}, {"baseline": day(10)}, {"baseline": day(20)}]
    pace = of(milestones, date.fromisoformat(day(10)), baseline={"start": "2023-12"})

    def written(step: Computed) -> Iterator[str]:
        for each in step.inputs:
            if isinstance(each, Computed):
                yield from written(each)
            elif isinstance(each, Written):
                yield f"{each.entity.ref}:{'.'.join(map(str, each.path))}"

    assert set(written(pace.finish)) == {"p:baseline.start", "p/m2:baseline", "p/m0:done"}
    # What is to be reached on the data date has not passed.
    assert list(written(pace.planned)) == ["p/m0:baseline"]
    assert pace.planned.value == pytest.approx(100 / 3)
    assert list(written(pace.reached)) == ["p/m0:done"]
    assert all(each.of == "plan" for each in pace)
    assert len({each.name for each in pace}) == len(pace)


days_ = st.integers(1, 400)
plans = st.lists(st.tuples(days_, st.floats(0.1, 9), st.none() | days_), min_size=2, max_size=8)
Plans = list[tuple[int, float, int | None]]


def pace_of(given_: Plans, as_of: int) -> Earned:
    milestones = [
        {"baseline": day(baseline), "weight": weight, **({} if done is None else {"done": day(done)})}
        for baseline, weight, done in given_
    ]
    return of(milestones, date.fromisoformat(day(as_of)), baseline={"start": START.isoformat()})


@steady
@given(plans, days_)
def test_what_is_on_plan_has_an_index_of_one_on_any_day(given_: Plans, as_of: int) -> None:
    assume(as_of >= min(baseline for baseline, _, _ in given_))
    last = max(baseline for baseline, _, _ in given_)
    assume(last > 1)
    pace = pace_of([(baseline, weight, baseline) for baseline, weight, _ in given_], as_of)
    assert (pace.performance.value, pace.variance.value) == (1, 0)
    assert pace.finish.value == pace.end.value == date.fromisoformat(day(last))


@steady
@given(plans, days_, st.integers(0, 7), st.none() | st.integers(1, 400))
def test_later_facts_never_raise_it(given_: Plans, as_of: int, which: int, by: int | None) -> None:
    which %= len(given_)
    baseline, weight, done = given_[which]
    assume(done is not None)
    later = None if by is None or done is None else done + by
    before = pace_of(given_, as_of).performance.value
    after = pace_of([*given_[:which], (baseline, weight, later), *given_[which + 1 :]], as_of).performance.value
    assume(before is not None)
    assert after is None or after <= before + 1e-9


@steady
@given(plans, days_, st.floats(0.01, 100))
def test_only_what_weights_are_to_each_other_counts(given_: Plans, as_of: int, scale: float) -> None:
    one = pace_of(given_, as_of)
    other = pace_of([(baseline, weight * scale, done) for baseline, weight, done in given_], as_of)
    if one.performance.value is None:
        assert other.performance.value is None
    else:
        assert other.performance.value == pytest.approx(one.performance.value)


@steady
@given(plans, days_)
def test_what_is_late_is_as_the_formula_written_out_has_it(given_: Plans, as_of: int) -> None:
    pace = pace_of(given_, as_of)
    assume(pace.performance.value is not None)
    total = sum(weight for _, weight, _ in given_)
    value = 100 * sum(weight for _, weight, done in given_ if done is not None and done <= as_of) / total
    planned = [100 * sum(weight for b, weight, _ in given_ if b <= n) / total for n in range(402)]
    assume(value < planned[as_of - 1] - 1e-6 and pace.value.value < 100 - 1e-6)
    complete = max(n for n in range(402) if planned[n] <= value + 1e-7)
    part = max(value - planned[complete], 0) / (planned[complete + 1] - planned[complete])
    assert pace.schedule.value == pytest.approx(complete + part, abs=1e-4)
    assert pace.performance.value == pytest.approx(pace.schedule.value / as_of)
    assert pace.variance.value < 0
    assert pace.finish.value > pace.end.value


@steady
@given(plans, days_)
def test_a_finish_to_come_is_not_before_the_data_date(given_: Plans, as_of: int) -> None:
    pace = pace_of(given_, as_of)
    assume(pace.finish.value is not None)
    if any(done is None or done > as_of for _, _, done in given_):
        assert pace.finish.value >= date.fromisoformat(day(as_of))
