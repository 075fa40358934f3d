from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.columns import in_utf8
from ccictl.shapes.findings import Passage
from ccictl.source.mark import Span


@pytest.mark.parametrize(
    ("text", "column", "expected"),
    [
        ("due: 2023", 6, 6),
        ("clé: 2023", 6, 7),
        ("日本: x", 5, 9),
        ("a𐐀b", 3, 6),  # the example in reviewdog's own definition
        ("e\u0301x", 3, 4),
        ("", 1, 1),
        ("é", 2, 3),
        ("é", 9, 10),
    ],
)
def test_a_column_counts_bytes(text: str, column: int, expected: int) -> None:
    span = in_utf8(Passage("f", Span(4, column, 4, column), text, text))
    assert span == Span(4, expected, 4, expected)


def test_each_end_counts_on_its_own_line() -> None:
    assert in_utf8(Passage("f", Span(1, 3, 2, 3), "éé", "xy")) == Span(1, 5, 2, 3)


@given(st.text(), st.data())
def test_the_bytes_before_a_column_are_the_characters_before_it(text: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(text) + 1))
    span = in_utf8(Passage("f", Span(1, column, 1, len(text) + 1), text, text))
    encoded = text.encode()
    assert encoded[: span.column - 1].decode() == text[: column - 1]
    assert span.end_column == len(encoded) + 1


def test_what_is_not_unicode_is_counted_too() -> None:
    assert in_utf8(Passage("f", Span.at(1, 2), "\udce9x", "\udce9x")).column == 4
