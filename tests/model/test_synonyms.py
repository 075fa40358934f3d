"""French words for the format's own, and words spelt nearly right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.model.synonyms import meant
from tests.whens import steady

FIELDS = ("title", "start", "finish", "lead", "owner", "due", "weight")


@pytest.mark.parametrize(
    ("word", "field"),
    [
        ("titre", "title"),
        ("Début", "start"),
        ("debut", "start"),
        ("FIN", "finish"),
        ("end", "finish"),
        ("pilote", "lead"),
        ("échéance", "due"),
        ("poids", "weight"),
    ],
)
def test_a_french_word_is_the_field_that_it_names(word: str, field: str) -> None:
    assert meant(word, FIELDS) == field


@pytest.mark.parametrize(("word", "field"), [("titl", "title"), ("wieght", "weight"), ("Finnish", "finish")])
def test_a_slip_of_the_finger_is_the_nearest_field(word: str, field: str) -> None:
    assert meant(word, FIELDS) == field


def test_only_what_is_known_here_is_proposed() -> None:
    assert meant("titre", ("lead", "owner")) is None
    assert meant("owner", ("lead", "finish")) == "lead"
    assert meant("owner", ("owners", "finish")) == "owners"


def test_what_is_near_nothing_is_nothing() -> None:
    assert meant("zzz", FIELDS) is None
    assert meant("", FIELDS) is None
    assert meant("titre", ()) is None


@steady
@given(st.text(max_size=20), st.lists(st.text(max_size=20)))
def test_what_is_meant_is_a_candidate(word: str, candidates: list[str]) -> None:
    assert meant(word, iter(candidates)) in {None, *candidates}
