"""Values and how they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.i18n import Translator
from ccictl.query import Asked, QueryFault, parse
from ccictl.query.values import compare, fold
from tests.whens import steady


@pytest.mark.parametrize(
    ("text", "folded"), [("Économie", "economie"), ("ŒUVRE", "oeuvre"), ("l’été", "l'ete"), ("a\u00a0b", "a b")]
)
def test_case_and_accents_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=20))
@steady
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.integers(), st.integers())
@steady
def test_numbers_stand_in_one_of_three_relations(one: int, other: int) -> None:
    assert [compare(sign, one, other) for sign in ("<", "=", ">")].count(True) == 1
    assert compare("<=", one, other) is not compare(">", one, other)
    assert compare(">=", one, other) is not compare("<", one, other)


def test_the_name_of_something_that_is_not_there_is_refused() -> None:
    fields = {"lead": Asked("lead", "id", ("cci-france", "cci-data")), "after": Asked("after", "ids", ("cci-data/a",))}
    assert parse("lead = cci-france and lead ~ cci-frn and after in (cci-data/a)", fields)
    for text, remedy in (
        ("lead = cci-frnace", 'Did you mean "cci-france"?'),
        ("lead in (cci-data, zzz)", '"ccictl list KIND" gives the ids of a kind.'),
        ("after != cci-data/b", 'Did you mean "cci-data/a"?'),
    ):
        with pytest.raises(QueryFault) as caught:
            parse(text, fields)
        assert Translator("en")(caught.value.remedy) == remedy
