"""Values as they are read in each language."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl import wording
from ccictl.i18n import half_up
from ccictl.model.when import When
from ccictl.terms import HEALTHS
from tests.french import english, french
from tests.whens import steady


@pytest.mark.parametrize(
    ("text", "in_english", "in_french"),
    [
        ("2023-06-30", "2023-06-30", "30/06/2023"),
        ("2023-02", "Feb 2023", "févr. 2023"),
        ("2023-12", "Dec 2023", "déc. 2023"),
        ("2023-T2", "Q2 2023", "T2 2023"),
        ("2023-S2", "H2 2023", "S2 2023"),
        ("2023", "2023", "2023"),
        ("0001", "0001", "0001"),
    ],
)
def test_dates_keep_their_precision(text: str, in_english: str, in_french: str) -> None:
    assert wording.when(When.parse(text), english()) == in_english
    assert wording.when(When.parse(text), french()) == in_french


@pytest.mark.parametrize(
    ("text", "in_english", "in_french"),
    [
        ("2023-06-30", ("on 2023-06-30", "instead of 2023-06-30"), ("le 30/06/2023", "au lieu du 30/06/2023")),
        ("2023-02", ("in Feb 2023", "instead of Feb 2023"), ("en févr. 2023", "au lieu de févr. 2023")),
        ("2023-04", ("in Apr 2023", "instead of Apr 2023"), ("en avr. 2023", "au lieu d'avr. 2023")),
        ("2023-08", ("in Aug 2023", "instead of Aug 2023"), ("en août 2023", "au lieu d'août 2023")),
        ("2023-10", ("in Oct 2023", "instead of Oct 2023"), ("en oct. 2023", "au lieu d'oct. 2023")),
        ("2023-T2", ("in Q2 2023", "instead of Q2 2023"), ("au T2 2023", "au lieu du T2 2023")),
        ("2023-S2", ("in H2 2023", "instead of H2 2023"), ("au S2 2023", "au lieu du S2 2023")),
        ("2023", ("in 2023", "instead of 2023"), ("en 2023", "au lieu de 2023")),
    ],
)
def test_dates_within_a_sentence(text: str, in_english: tuple[str, str], in_french: tuple[str, str]) -> None:
    value = When.parse(text)
    for say, said in ((english(), in_english), (french(), in_french)):
        assert (wording.on(value, say), wording.instead_of(value, say)) == said


@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_is_called_the_same_wherever_it_is_named(month: int) -> None:
    value = When.parse(f"2023-{month:02d}")
    for say in (english(), french()):
        assert wording.instead_of(value, say).endswith(wording.when(value, say))


@pytest.mark.parametrize(
    ("start", "finish", "in_english", "in_french"),
    [
        ("2022-Q4", "2024", "Q4 2022 to 2024", "T4 2022 à 2024"),
        ("2022-Q4", "2022-Q4", "Q4 2022", "T4 2022"),
        ("2023-01-02", "2023-01-02", "2023-01-02", "02/01/2023"),
        ("2023", "2023-01", "2023 to Jan 2023", "2023 à janv. 2023"),
        ("2022-Q4", "", "since Q4 2022", "depuis T4 2022"),
        ("2025-07-01", "", "since 2025-07-01", "depuis le 01/07/2025"),
        ("2025-07-02", "", "from 2025-07-02 on", "dès le 02/07/2025"),
        ("2026-04", "", "from Apr 2026 on", "dès avr. 2026"),
        ("", "2026-04-30", "until 2026-04-30", "jusqu'au 30/04/2026"),
        ("", "2026-04", "until Apr 2026", "jusqu'à avr. 2026"),
        ("", "", "–", "–"),
    ],
)
def test_periods_say_what_is_the_same_once_and_no_more_than_is_known(
    start: str, finish: str, in_english: str, in_french: str
) -> None:
    ends = [When.parse(text) if text else None for text in (start, finish)]
    as_of = date(2025, 7, 1)
    assert wording.period(ends[0], ends[1], as_of, english()) == in_english
    assert wording.period(ends[0], ends[1], as_of, french()) == in_french


@pytest.mark.parametrize(
    ("value", "in_english", "in_french"),
    [
        (1250000, "1,250,000", "1\u202f250\u202f000"),
        (8.1, "8.1", "8,1"),
        (-3, "-3", "−3"),
        (-0.001, "0", "0"),
        (0.005, "0.01", "0,01"),
        # A half goes away from zero; where the digits written only look like one, what is held counts.
        (0.125, "0.13", "0,13"),
        (-0.125, "-0.13", "−0,13"),
        (2.675, "2.67", "2,67"),
        (1e300, f"{int(1e300):,}", f"{int(1e300):,}".replace(",", "\u202f")),
        (float("inf"), "inf", "inf"),
        (2.5, "2.5", "2,5"),
        (999.999, "1,000", "1\u202f000"),
        (None, "–", "–"),
    ],
)
def test_numbers(value: float | None, in_english: str, in_french: str) -> None:
    assert wording.number(value, english()) == in_english
    assert wording.number(value, french()) == in_french


@pytest.mark.parametrize(
    ("value", "decimals", "in_english", "in_french"),
    [
        (35.6, 1, "35.6%", "35,6\u202f%"),
        (35.6, 0, "36%", "36\u202f%"),
        (0, 0, "0%", "0\u202f%"),
        (62.5, 0, "63%", "63\u202f%"),
        (0.5, 0, "1%", "1\u202f%"),
        (-62.5, 0, "-63%", "−63\u202f%"),
        (-0.4, 0, "0%", "0\u202f%"),
        (99.5, 0, "99%", "99\u202f%"),
        (62.25, 1, "62.3%", "62,3\u202f%"),
        (100, 0, "100%", "100\u202f%"),
        # What is not all is not said to be, nor what is some to be none.
        (99.9, 0, "99%", "99\u202f%"),
        (0.2, 0, "1%", "1\u202f%"),
        (99.99, 1, "99.9%", "99,9\u202f%"),
        (None, 0, "–", "–"),
    ],
)
def test_percentages(value: float | None, decimals: int, in_english: str, in_french: str) -> None:
    assert wording.percent(value, english(), decimals) == in_english
    assert wording.percent(value, french(), decimals) == in_french


@pytest.mark.parametrize(
    ("value", "unit", "in_english", "in_french"),
    [
        (29.3, "%", "29.3%", "29,3\u202f%"),
        (2860, "M€", "2,860\u00a0M€", "2\u202f860\u00a0M€"),
        (-8, "personnes par an", "-8\u00a0personnes par an", "−8\u00a0personnes par an"),
        (8, "", "8", "8"),
        (None, "M€", "–", "–"),
    ],
)
def test_a_value_stands_on_one_line_with_its_unit(
    value: float | None, unit: str, in_english: str, in_french: str
) -> None:
    assert wording.amount(value, unit, english()) == in_english
    assert wording.amount(value, unit, french()) == in_french


@given(st.floats(-1e6, 1e6), st.integers(0, 3))
@steady
def test_a_number_is_shown_as_the_nearest_one_and_a_half_goes_away_from_zero(value: float, decimals: int) -> None:
    shown = half_up(value, decimals)
    exact = Decimal(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    assert shown == float(exact)
    assert str(shown) != "-0.0"


@pytest.mark.parametrize(
    ("value", "in_english", "in_french"),
    [(92, "+92 d", "+92\u00a0j"), (-3, "-3 d", "−3\u00a0j"), (0, "0 d", "0\u00a0j"), (None, "–", "–")],
)
def test_days(value: int | None, in_english: str, in_french: str) -> None:
    assert wording.days(value, english()) == in_english
    assert wording.days(value, french()) == in_french
    assert wording.days(value, french(), moved=False) == in_french.removeprefix("+")


def test_words_of_choices() -> None:
    assert wording.word("at-risk", HEALTHS, french()) == "à risque"
    assert wording.word(None, HEALTHS, french()) == "–"
    assert wording.word("other", HEALTHS, french()) == "other"


def test_the_course_of_values() -> None:
    assert wording.sparkline([0, 1, 2, 7]) == "▁▂▃█"
    assert wording.sparkline([5, 5]) == "▄▄"
    assert wording.sparkline([]) == ""


@given(st.lists(st.floats(-1e6, 1e6), max_size=30))
@steady
def test_a_sparkline_has_a_sign_a_value_in_their_order(values: list[float]) -> None:
    signs = wording.sparkline(values)
    assert len(signs) == len(values)
    for (one, low), (other, high) in zip(
        zip(values, signs, strict=True), zip(values[1:], signs[1:], strict=True), strict=False
    ):
        assert (one <= other) <= (low <= high)
