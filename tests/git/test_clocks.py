"""The days of commits, as far as clocks are to be trusted."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ccictl.git.clocks import trusted

DAYS = st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2020, 3, 1)))


@given(st.lists(DAYS))
def test_trusted_days_never_fall_and_are_those_that_were_said(days: list[date | None]) -> None:
    found = trusted(days)
    known = [each for each in found if each]
    assert known == sorted(known)
    assert len(found) == len(days)
    assert set(known) <= set(days)
    in_order = [each for each in days if each]
    if in_order == sorted(in_order):
        assert [new for new, old in zip(found, days, strict=True) if old] == in_order


@given(st.integers(1, 30), st.data())
def test_one_wrong_clock_among_many_is_not_believed(count: int, data: st.DataObject) -> None:
    days: list[date | None] = [date(2023, 1, 1) + timedelta(each) for each in range(count + 2)]
    place = data.draw(st.integers(1, count))
    wrong = [*days[:place], data.draw(st.sampled_from([date(1, 1, 1), date(2100, 1, 1), None])), *days[place + 1 :]]
    found = trusted(wrong)
    assert found == [*days[:place], days[place - 1], *days[place + 1 :]]


def test_what_is_later_than_tomorrow_is_not_believed() -> None:
    today = date(2023, 3, 1)
    days = [date(2023, 1, 1), date(2099, 1, 1), date(2099, 1, 1), date(2099, 1, 1), date(2023, 3, 2), date(2023, 3, 3)]
    assert trusted(days, today) == [*[days[0]] * 4, days[4], days[4]]
    assert trusted(days[1:3], today) == [None, None]
