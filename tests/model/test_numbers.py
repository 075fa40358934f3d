"""Numbers: what is accepted loses nothing, what is refused is told how to be written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.model.log import Refused
from ccictl.model.numbers import number, percent
from tests.french import english
from tests.whens import steady


def refusal(text: str, parse: object = number) -> str:
    assert callable(parse)
    with pytest.raises(Refused) as refused:
        parse(text)
    return f"{english()(refused.value.message)} | {english()(refused.value.remedy)}"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0), ("012", 12), ("593000", 593000), ("593_000", 593000), ("8.1", 8.1), ("-3", -3), ("-0", 0),
        ("2.0", 2), ("0.1", 0.1), ("999999999999999", 999999999999999), ("0.000000000000001", 1e-15),
        ("000000000000000000001", 1), ("1_2_3", 123), ("-12345678.9012345", -12345678.9012345),
    ],
)  # fmt: skip
def test_a_decimal_is_read(text: str, value: float) -> None:
    assert number(text) == value
    assert isinstance(number(text), int) == isinstance(value, int)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("+5", "5"), (".5", "0.5"), ("-.5", "-0.5"), ("5.", "5"), ("8,1", "8.1"), ("1 000", "1_000"),
        ("1\u202f234\u00a0567,5", "1_234_567.5"), ("1'000", "1_000"), ("1,234,567", "1_234_567"),
        ("1,234.5", "1_234.5"),
        ("1e5", "100000"), ("5.93E5", "593000"), ("1e-3", "0.001"), ("\u22123", "-3"), ("\u20133", "-3"),
        ("\u0661\u0662\u0663", "123"), ("\uff11\uff12", "12"),
    ],
)  # fmt: skip
def test_other_habits_are_told_how_to_write_it(text: str, meant: str) -> None:
    assert refusal(text) == (
        f'"{text}" is not a number. | Write it with a point for decimals and _ between thousands: {meant}.'
    )
    assert number(meant) is not None


@pytest.mark.parametrize(
    "text", ["NaN", "nan", "inf", "-Infinity", "1e400", "1e", "e5", "0x10", "1__0", "_1", "1_", "--1", "1.2.3", "dix",
             "", "8.1 M€", "\u00b2", "9" * 41, "1\n2"],
)  # fmt: skip
def test_what_is_no_number_is_refused(text: str) -> None:
    assert refusal(text).endswith(" | Write digits, with a point for decimals: 593000, 593_000, 8.1, -3.") or (
        text == "1\n2" and refusal(text).endswith("1_2.")
    )


def test_a_comma_before_three_digits_may_be_either() -> None:
    assert refusal("1,234") == (
        '"1,234" is not a number. | Write 1.234 with a point for decimals, or 1_234 for thousands.'
    )


@pytest.mark.parametrize(
    "text", ["1234567890123456", "0.1234567890123456", "12345678901234567890", "1.000000000000000"]
)
def test_more_digits_than_are_kept_are_refused(text: str) -> None:
    assert refusal(text).endswith(" digits, more than 15. | Round it: the last digits would be lost.")


@pytest.mark.parametrize(("text", "value"), [("40", 40), ("40%", 40), ("0", 0), ("100%", 100), ("12.5%", 12.5)])
def test_a_percentage_is_read(text: str, value: float) -> None:
    assert percent(text) == value


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("40 %", '"40 %" is not a percentage. | Write it without a space: 40%.'),
        ("40\u202f%", '"40\u202f%" is not a percentage. | Write it without a space: 40%.'),
        ("101", "101 is not between 0 and 100. | Write a percentage: 40 or 40%."),
        ("-1%", "-1% is not between 0 and 100. | Write a percentage: 40 or 40%."),
        (
            "12,5%",
            '"12,5%" is not a percentage. | Write it with a point for decimals and _ between thousands: 12.5.',
        ),
        ("%", '"%" is not a percentage. | Write digits, with a point for decimals: 593000, 593_000, 8.1, -3.'),
    ],
)
def test_what_is_no_percentage_is_refused(text: str, line: str) -> None:
    assert refusal(text, percent) == line


@steady
@given(st.decimals(allow_nan=False, allow_infinity=False, places=None))
def test_a_number_that_is_accepted_is_the_number_that_is_written(value: Decimal) -> None:
    text = f"{value:f}"
    try:
        read = number(text)
    except Refused:
        digits = text.lstrip("-").replace(".", "").lstrip("0")
        assert len(digits) > 15 or len(text) > 40
    else:
        assert Decimal(repr(read)) == value


@steady
@given(st.text(max_size=50))
def test_any_text_is_a_number_or_refused(text: str) -> None:
    for parse in (number, percent):
        try:
            read = parse(text)
        except Refused:
            continue
        assert Decimal(text.replace("_", "").removesuffix("%")) == Decimal(repr(read))
