"""What is no condition is told with its place and its remedy."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.query import QueryFault
from tests.query.conditions import FIELDS, asked, refused
from tests.whens import steady

KNOWN = f"The fields known here: {', '.join(FIELDS)}."
CLOSE = 'Close it by ")".'


@pytest.mark.parametrize(
    ("text", "place", "message", "remedy"),
    [
        ("", "", "This condition is empty.", "Write one, such as health = late."),
        ("  ", "  ", "This condition is empty.", "Write one, such as health = late."),
        ("totm", "totm", 'There is no field "totm" here.', 'Did you mean "totem"?'),
        ("xyz = 1", "xyz", 'There is no field "xyz" here.', KNOWN),
        ("totem and", "", "The name of a field is expected here.", KNOWN),
        ("= 1", "=", "The name of a field is expected here.", KNOWN),
        ("and totem", "and", "The name of a field is expected here.", KNOWN),
        ('"title" = 1', '"title"', "The name of a field is expected here.", KNOWN),
        ("weight", "", 'A comparison is expected behind "weight".', "What it takes: =, !=, in, <, <=, >, >=."),
        ("weight 1", "1", 'A comparison is expected behind "weight".', "What it takes: =, !=, in, <, <=, >, >=."),
        ("weight not 1", "1", 'A comparison is expected behind "weight".', "What it takes: =, !=, in, <, <=, >, >=."),
        ("totem not", "", 'A comparison is expected behind "totem".', "What it takes: =, !=."),
        ("weight =", "", 'A value is expected here, to compare "weight" with.', "Such as: 12."),
        ("health =", "", 'A value is expected here, to compare "health" with.', "Such as: late, at-risk, on-track."),
        ("title = )", ")", 'A value is expected here, to compare "title" with.', 'Such as: "CCI Data".'),
        (
            "finish = ,",
            ",",
            'A value is expected here, to compare "finish" with.',
            "Such as: 2024, 2024-Q3, 2024-06-30.",
        ),
        ("weight >= 0,5", "0,5", "Decimals stand behind a point here.", 'Write "0.5".'),
        ("progress < -12,50%", "-12,50%", "Decimals stand behind a point here.", 'Write "-12.50%".'),
        (
            "weight = 1 ,5",
            ",",
            '"and" or "or" is expected here.',
            "Join comparisons by and or or; put a text in quotes.",
        ),
        (
            "weight = 1,x",
            ",",
            '"and" or "or" is expected here.',
            "Join comparisons by and or or; put a text in quotes.",
        ),
        ("health = lat", "lat", '"lat" is not one of late, at-risk, on-track.', 'Did you mean "late"?'),
        (
            "health = xyz",
            "xyz",
            '"xyz" is not one of late, at-risk, on-track.',
            "Write one of late, at-risk, on-track.",
        ),
        ("totem = oui", "oui", '"oui" is neither true nor false.', "Write true or false."),
        ("weight = x", "x", '"x" is not a number.', "Write digits, with a point for decimals: 12, 8.1, -3."),
        (
            "slip < progress",
            "progress",
            '"progress" is a field, and a field stands on the left only.',
            'Compare "slip" with a value; "ccictl sql" compares two fields.',
        ),
        (
            'slip < "progress"',
            '"progress"',
            '"progress" is not a number.',
            "Write digits, with a point for decimals: 12, 8.1, -3.",
        ),
        ("slip > 3%", "3%", '"3%" is not a number.', "Write digits, with a point for decimals: 12, 8.1, -3."),
        (
            "finish < 2024-02-30",
            "2024-02-30",
            '"2024-02-30" is not in the calendar.',
            "The last day of that month is 2024-02-29.",
        ),
        ("health < late", "<", '"health" cannot be compared by "<".', "What it takes: =, !=, in."),
        ("weight ~ 1", "~", '"weight" cannot be compared by "~".', "What it takes: =, !=, in, <, <=, >, >=."),
        ("totem in (true)", "in", '"totem" cannot be compared by "in".', "What it takes: =, !=."),
        ("weight == 1", "==", '"==" is not a sign that is known here.', 'Did you mean "="?'),
        ("weight =< 1", "=<", '"=<" is not a sign that is known here.', 'Did you mean "<="?'),
        ("totem && totem", "&&", '"&&" is not a sign that is known here.', 'Did you mean "and"?'),
        ("totem || totem", "||", '"||" is not a sign that is known here.', 'Did you mean "or"?'),
        ("!totem", "!", '"!" is not a sign that is known here.', 'Did you mean "not"?'),
        ("totem ; totem", ";", '";" is not a sign that is known here.', "Put a text that holds it in quotes."),
        ("totem AND totem", "AND", '"and" or "or" is expected here.', 'Did you mean "and"?'),
        ("totem et totem", "et", '"and" or "or" is expected here.', 'Did you mean "and"?'),
        ("non totem", "non", 'There is no field "non" here.', 'Did you mean "not"?'),
        ("health dans (late)", "dans", 'A comparison is expected behind "health".', 'Did you mean "in"?'),
        (
            "totem totem",
            "totem",
            '"and" or "or" is expected here.',
            "Join comparisons by and or or; put a text in quotes.",
        ),
        ("title ~ CCI Data", "CCI Data", "Two words stand side by side here.", 'Put a text in quotes: "CCI Data".'),
        ("lead = a OU totem", "OU", '"and" or "or" is expected here.', 'Did you mean "or"?'),
        ("(totem", "(", "This parenthesis is never closed.", CLOSE),
        ("lead in (a, b", "(", "This parenthesis is never closed.", CLOSE),
        ("lead in a", "a", 'Values in parentheses are expected behind "in".', "Write them as (a, b)."),
        ("lead is", "", '"empty" or "not empty" is expected behind "is".', 'Write "is empty" or "=".'),
        ("lead is vide", "vide", '"empty" or "not empty" is expected behind "is".', 'Did you mean "empty"?'),
        ('title = "a', '"a', "The quotes that open here are never closed.", "Close them at the end of the text."),
        ("totem)", ")", '"and" or "or" is expected here.', "Join comparisons by and or or; put a text in quotes."),
        (
            "not " * 60 + "totem",
            "not",
            "This condition is nested deeper than 50 levels.",
            "Take parentheses away.",
        ),
        (
            "totem or " * 300 + "totem",
            ("totem or " * 300 + "totem")[2000:],
            "This condition has 2,705 characters, more than 2,000.",
            "Write a shorter one.",
        ),
    ],
)
def test_a_mistake(text: str, place: str, message: str, remedy: str) -> None:
    assert refused(text) == (place, message, remedy)


def test_quotes_hold_anything() -> None:
    assert asked(r'title = "a \"b\" (and) é"') == asked("title = 'a \"b\" (and) é'")


def test_and_binds_closer_than_or() -> None:
    assert asked("totem or totem and weight = 1") == asked("totem or (totem and weight = 1)")


WORDS = st.sampled_from(
    'totem weight lead finish health and or not in is empty ( ) , = < != ~ 1 late 2024-Q3 "x" et =='.split()  # noqa: SIM905
)


@given(st.one_of(st.text(max_size=40), st.lists(WORDS, max_size=12).map(" ".join)))
@steady
def test_anything_is_a_condition_or_refused_with_a_place_inside(text: str) -> None:
    start, end = 0, 0
    try:
        asked(text)
    except QueryFault as fault:
        start, end = fault.start, fault.end
    assert 0 <= start <= end <= len(text)
