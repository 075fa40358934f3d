"""French words for the format's own, and words spelt nearly right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.i18n import Translator
from ccictl.model.synonyms import elsewhere, meant
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


@pytest.mark.parametrize(
    ("word", "fields", "words"),
    [
        ("Statut", FIELDS, "follows from dates and reports"),
        ("état", FIELDS, "follows from dates and reports"),
        ("status", (*FIELDS, "status"), None),
        ("avancement", (*FIELDS, "reports"), '"reports: {2026-09-30: {progress: ...}}"'),
        ("weather", (*FIELDS, "reports"), '"reports: {2026-09-30: {weather: ...}}"'),
        ("avancement", FIELDS, None),
        ("titre", (*FIELDS, "reports"), None),
    ],
)
def test_what_is_said_elsewhere(word: str, fields: tuple[str, ...], words: str | None) -> None:
    found = elsewhere(word, fields)
    assert (found is None) == (words is None)
    if found is not None and words is not None:
        assert words in Translator("en")(found)


def test_a_milestone_has_an_owner_where_a_project_has_a_lead() -> None:
    assert meant("porteur", ("title", "owner")) == "owner"
    assert meant("porteur", ("title", "lead")) == "lead"


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
