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


def test_ties_go_to_the_first_in_the_alphabet() -> None:
    assert nearest("ab", ["abd", "abc"]) == "abc"


def test_nothing_is_near_nothing() -> None:
    assert nearest("x", []) is None
