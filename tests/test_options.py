"""How the texts of options become values."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.options import UsageFault, as_of_date, count, days_between, one_of, proposal, several
from tests.french import english
from tests.whens import steady

TODAY = date(2026, 1, 15)
WORDS = ("json", "terminal", "sarif")


def sentences(caught: pytest.ExceptionInfo[UsageFault]) -> tuple[str, str]:
    return english()(caught.value.message), english()(caught.value.remedy)


@pytest.mark.parametrize(
    ("text", "day"),
    [("", TODAY), ("2025-06-30", date(2025, 6, 30)), ("2024-02", date(2024, 2, 29)), ("2025-T3", date(2025, 9, 30))],
)
def test_a_data_date_is_the_last_day_of_a_period(text: str, day: date) -> None:
    assert as_of_date(text, TODAY) == day


def test_a_data_date_that_is_none_is_refused() -> None:
    with pytest.raises(UsageFault) as caught:
        as_of_date("31/12/2025", TODAY)
    message, remedy = sentences(caught)
    assert message == '--as-of: "31/12/2025" is not a date or a period.'
    assert remedy == "Write the year first: 2025-12-31."


def test_the_days_between_are_the_first_and_the_last_of_two_periods() -> None:
    assert days_between("2025", "2025-06") == (date(2025, 1, 1), date(2025, 6, 30))
    assert days_between("", "2025") == (None, date(2025, 12, 31))
    assert days_between("2025-06", "") == (date(2025, 6, 1), None)
    assert days_between("", "") == (None, None)
    with pytest.raises(UsageFault) as caught:
        days_between("2026", "2025")
    assert sentences(caught) == ("--to (2025) is before --from (2026).", "Turn the two dates round.")


@steady
@given(st.integers(0, 999_999_999))
def test_a_count_is_a_whole_number(number: int) -> None:
    assert count("--most", str(number)) == number


@pytest.mark.parametrize("text", ["", "-3", "+3", "1.5", "1e3", " 3", "three", "٣", "²"])
def test_any_other_count_is_refused(text: str) -> None:
    with pytest.raises(UsageFault) as caught:
        count("--most", text)
    message, remedy = sentences(caught)
    assert message.startswith("--most takes a whole number of 0 or more, not ")
    assert remedy == "Write 0 for no limit."


def test_a_count_has_nine_digits_at_most_and_0_does_not_always_stand_for_none() -> None:
    with pytest.raises(UsageFault) as caught:
        count("--weeks", "9" * 5000, limit=False)
    assert sentences(caught) == ("--weeks takes a number of 9 digits at most.", "Write a number such as 4.")


def test_of_very_many_words_none_is_listed() -> None:
    with pytest.raises(UsageFault) as caught:
        one_of("ID", "zzz", [f"{n}" for n in range(100)])
    assert sentences(caught)[1] == '"ccictl list KIND" gives the ids of a kind.'


def test_one_of_some_words_is_itself_or_refused() -> None:
    assert one_of("--format", "json", WORDS) == "json"
    with pytest.raises(UsageFault) as caught:
        one_of("--format", "jsn", WORDS)
    assert sentences(caught) == ('--format does not know "jsn".', 'Did you mean "json"?')


def test_where_no_word_is_near_all_are_named_in_order() -> None:
    assert english()(proposal("xyz", WORDS)) == "Write one of json, sarif, terminal."


def test_several_values_come_one_by_one_or_with_commas() -> None:
    assert several(["a, b", "c,,", "", " "]) == ["a", "b", "c"]
    assert several([]) == several(None) == []
