"""Periods: what is read, what it covers, how it is written again, and what is refused."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.i18n import Translator
from ccictl.model.log import Refused
from ccictl.model.when import When
from tests.whens import steady, texts, whens

FORMS = "Write 2023-06-30, 2023-06, 2023-Q2 (or 2023-T2), 2023-H1 (or 2023-S1) or 2023."


def refusal(text: str) -> tuple[str, str]:
    say = Translator("en")
    with pytest.raises(Refused) as refused:
        When.parse(text)
    return say(refused.value.message), say(refused.value.remedy)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2023-06-30", "2023-06-30", "2023-06-30", "day"),
        ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
        ("2023-01", "2023-01-01", "2023-01-31", "month"),
        ("2023-02", "2023-02-01", "2023-02-28", "month"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("1900-02", "1900-02-01", "1900-02-28", "month"),
        ("2000-02", "2000-02-01", "2000-02-29", "month"),
        ("2023-12", "2023-12-01", "2023-12-31", "month"),
        ("2023-Q1", "2023-01-01", "2023-03-31", "quarter"),
        ("2023-Q2", "2023-04-01", "2023-06-30", "quarter"),
        ("2023-Q3", "2023-07-01", "2023-09-30", "quarter"),
        ("2023-Q4", "2023-10-01", "2023-12-31", "quarter"),
        ("2023-H1", "2023-01-01", "2023-06-30", "half-year"),
        ("2023-H2", "2023-07-01", "2023-12-31", "half-year"),
        ("2023", "2023-01-01", "2023-12-31", "year"),
        ("0001", "0001-01-01", "0001-12-31", "year"),
        ("9999", "9999-01-01", "9999-12-31", "year"),
        ("9999-12", "9999-12-01", "9999-12-31", "month"),
        ("9999-Q4", "9999-10-01", "9999-12-31", "quarter"),
        ("9999-H2", "9999-07-01", "9999-12-31", "half-year"),
        ("0001-01-01", "0001-01-01", "0001-01-01", "day"),
    ],
)
def test_a_period_goes_from_its_first_to_its_last_day(text: str, first: str, last: str, precision: str) -> None:
    assert When.parse(text) == (date.fromisoformat(first), date.fromisoformat(last), precision)


@pytest.mark.parametrize(("french", "same"), [("2023-T2", "2023-Q2"), ("2023-S1", "2023-H1"), ("2023-S2", "2023-H2")])
def test_quarters_and_half_years_have_a_french_letter(french: str, same: str) -> None:
    assert When.parse(french) == When.parse(same)
    assert str(When.parse(french)) == same


@pytest.mark.parametrize(
    "text",
    [
        "",
        "demain",
        "23",
        "202",
        "20233",
        "2023-",
        "2023-Q0",
        "2023-Q5",
        "2023-H0",
        "2023-H3",
        "2023-T",
        "2023-06-30T00:00",
        "-2023",
        "0000",
        "0000-Q1",
        " 2023",
        "٢٠٢٣",
        "2023-06-30-01",
    ],
)
def test_what_is_no_period_is_refused_with_the_forms_that_are(text: str) -> None:
    message, remedy = refusal(text)
    assert message.endswith("is not a date or a period.")
    assert remedy == FORMS


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("2023/06/30", "Write it as: 2023-06-30"),
        ("2023-q2", "Write it as: 2023-Q2"),
        ("juin 2023", "Write the year first: 2023-06."),
    ],
)
def test_what_is_written_another_way_is_told_its_own(text: str, remedy: str) -> None:
    assert refusal(text)[1] == remedy


@pytest.mark.parametrize("text", ["2023-00", "2023-13", "2023-99"])
def test_a_month_that_does_not_exist_is_named(text: str) -> None:
    assert refusal(text) == (f'"{text}": there is no month {text[5:]}.', FORMS)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("2023-02-29", "The last day of that month is 2023-02-28."),
        ("2024-02-30", "The last day of that month is 2024-02-29."),
        ("2023-04-31", "The last day of that month is 2023-04-30."),
        ("9999-12-32", "The last day of that month is 9999-12-31."),
        ("0001-02-29", "The last day of that month is 0001-02-28."),
        ("2023-01-00", "The last day of that month is 2023-01-31."),
        ("2023-13-01", FORMS),
        ("2023-00-01", FORMS),
        ("0000-01-01", FORMS),
    ],
)
def test_a_day_that_does_not_exist_is_refused_with_the_last_that_does(text: str, remedy: str) -> None:
    assert refusal(text) == (f'"{text}" is not in the calendar.', remedy)


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("30/06/2023", "2023-06-30"),
        ("3/6/2023", "2023-06-03"),
        ("30.06.2023", "2023-06-30"),
        ("30-6-2023", "2023-06-30"),
    ],
)
def test_a_french_date_is_turned_round(text: str, turned: str) -> None:
    assert refusal(text)[1] == f"Write the year first: {turned}."


@steady
@given(texts())
def test_a_period_is_written_again_as_it_was(text: str) -> None:
    assert str(When.parse(text)) == text


@steady
@given(whens())
def test_a_period_has_at_least_one_day_and_at_most_a_year(period: When) -> None:
    assert period.first <= period.last
    assert (period.last - period.first).days <= 365
    if period.precision != "day":
        assert period.first.day == 1
        assert period.last == date.max or (period.last + timedelta(days=1)).day == 1


@steady
@given(whens(), whens())
def test_periods_that_are_written_alike_are_the_same(one: When, other: When) -> None:
    assert (one == other) == (str(one) == str(other))


@steady
@given(
    st.one_of(
        st.text(st.characters()),
        st.text("0123456789-/.QTHS ", max_size=12),
        st.from_regex(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?", fullmatch=True),
        st.from_regex(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}", fullmatch=True),
    )
)
def test_any_text_is_a_period_or_refused(text: str) -> None:
    try:
        period = When.parse(text)
    except Refused:
        message, remedy = refusal(text)
        assert message.endswith(".")
        assert remedy.startswith(("Write ", "The last day "))
    else:
        assert re.fullmatch(r"[0-9]{4}(-([0-9]{2}|[QT][1-4]|[HS][12]|[0-9]{2}-[0-9]{2}))?", text)
        assert When.parse(str(period)) == period
