"""What was probably meant."""

from __future__ import annotations

import pytest

from ccictl.nearest import nearest


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("cci-dta", "cci-data"),
        ("CCI_DATA", "cci-data"),
        ("Cci Académie", "cci-academie"),
        ("zzz", None),
        ("", None),
    ],
)
def test_the_nearest(word: str, expected: str | None) -> None:
    assert nearest(word, ["cci-transitions", "cci-academie", "cci-data"]) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("campus", "campus-numerique"),
        ("Campus", "campus-numerique"),
        ("tableaux-de-bord", "cci-data/tableaux-de-bord"),
        ("cci-data", "cci-data/tableaux-de-bord"),
        # Not at the end of a word, or of too few letters, or behind no slash.
        ("campu", "campos"),
        ("ca", None),
        ("de-bord", "tableau-de-bord"),
    ],
)
def test_what_begins_a_name_or_ends_it_behind_a_slash_wins(word: str, expected: str | None) -> None:
    known = [
        "campos",
        "campus-numerique-des-ecoles",
        "campus-numerique",
        "cci-data/tableaux-de-bord",
        "tableau-de-bord",
    ]
    assert nearest(word, known) == expected


def test_ties_go_to_the_first_in_the_alphabet() -> None:
    assert nearest("ab", ["abd", "abc"]) == "abc"


def test_nothing_is_near_nothing() -> None:
    assert nearest("x", []) is None
