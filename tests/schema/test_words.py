"""Every field of every record has its words, and no word is for a field that there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl.schema import words as module
from ccictl.schema.words import words

if TYPE_CHECKING:
    from ccictl.model.record import Record


@pytest.mark.parametrize("cls", module.ABOUT)
def test_every_field_has_words(cls: type[Record]) -> None:
    for name in cls.specs:
        found = words(cls, name)
        assert found.heading.text
        assert found.about.text.endswith(".")


def test_no_word_is_for_a_field_that_there_is_not() -> None:
    assert all(name in cls.specs for cls, name in module._FIELDS)
