"""How grave a finding is, and where."""

from __future__ import annotations

import pytest

from ccictl.diagnostics import Origin, Severity, spot
from tests.reading import document


def test_the_gravest_is_the_greatest() -> None:
    assert sorted(Severity, reverse=True) == [Severity.ERROR, Severity.WARNING, Severity.INFO, Severity.OFF]


def test_only_a_rule_that_is_off_is_nothing() -> None:
    assert [severity for severity in Severity if not severity] == [Severity.OFF]


@pytest.mark.parametrize("word", ["off", "info", "warning", "error"])
def test_a_severity_is_written_in_small_letters(word: str) -> None:
    assert Severity[word.upper()].word == word


def test_a_field_is_below_the_place_of_its_entity() -> None:
    read = document("m:\n  a: [1]\n")
    where = spot(Origin(read, ("m",)), "a", 0)
    assert (where.document, where.file, where.path) == (read, "projects/x.yaml", ("m", "a", 0))
    assert (where.key, where.span) == (False, None)


def test_without_a_field_it_is_the_place_of_the_entity_itself() -> None:
    read = document("m:\n  a: [1]\n")
    assert spot(Origin(read, ("m",)), key=True).path == ("m",)
    assert spot(Origin(read)).path == ()
