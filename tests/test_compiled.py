"""The compiled catalogue says what `gettext` says of it."""

from __future__ import annotations

import io
from gettext import GNUTranslations

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from ccictl.compiled import Compiled
from tools import catalogue

TEXTS = st.text(st.characters(exclude_characters="\0\4\r", exclude_categories=["Cs"]), min_size=1, max_size=6)


def compiled(held: Catalog) -> tuple[Compiled, GNUTranslations]:
    """A catalogue as it is read here, and as gettext reads it."""
    stream = io.BytesIO()
    write_mo(stream, held)
    return Compiled(stream.getvalue()), GNUTranslations(io.BytesIO(stream.getvalue()))


def test_the_whole_french_is_that_of_gettext() -> None:
    with catalogue.PO.open("rb") as stream:
        held = read_po(stream, locale="fr")
    ours, theirs = compiled(held)
    count = 0
    for message in held:
        count += 1
        if isinstance(message.id, str):
            assert ours.gettext(message.id) == theirs.gettext(message.id)
        else:
            one, many = message.id
            for number in (-1, 0, 1, 2, 3, 1_000_000):
                assert ours.ngettext(one, many, number) == theirs.ngettext(one, many, number)
    assert count > 1_000
    # The form of a number is chosen by code: the catalogue must ask for no other.
    assert held.plural_expr == "(n > 1)"


@given(st.dictionaries(TEXTS, TEXTS, max_size=9), TEXTS)
def test_any_sentences_are_found_and_no_others(sentences: dict[str, str], other: str) -> None:
    held = Catalog(locale="fr")
    for sentence, translation in sentences.items():
        held.add(sentence, translation)
    ours, _ = compiled(held)
    for sentence, translation in sentences.items():
        assert ours.gettext(sentence) == ours.gettext(sentence) == translation
    assert ours.gettext(other) == sentences.get(other, other)
    assert ours.ngettext("\0", "many", 2) == "many"
    assert ours.ngettext("\0", "many", 1) == "\0"


def test_a_lone_surrogate_has_no_translation() -> None:
    ours, _ = compiled(Catalog(locale="fr"))
    assert ours.gettext("\ud800") == "\ud800"


@pytest.mark.parametrize("data", [b"", b"\x95\x04\x12\xde", b"msgid"])
def test_what_is_no_catalogue_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no catalogue"):
        Compiled(data)
