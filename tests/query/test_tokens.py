"""Words and signs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ccictl.query import QueryFault
from ccictl.query.tokens import tokens
from tests.whens import steady


def test_each_has_its_place() -> None:
    found = tokens('a <= "b c" !~ (é-1, 40%)')
    assert [(token.kind, token.text, token.start, token.end) for token in found] == [
        ("word", "a", 0, 1),
        ("sign", "<=", 2, 4),
        ("text", "b c", 5, 10),
        ("sign", "!~", 11, 13),
        ("sign", "(", 14, 15),
        ("word", "é-1", 15, 18),
        ("sign", ",", 18, 19),
        ("word", "40%", 20, 23),
        ("sign", ")", 23, 24),
        ("end", "", 24, 24),
    ]


@given(st.text(max_size=30))
@steady
def test_tokens_are_in_order_and_inside(text: str) -> None:
    try:
        found = tokens(text)
    except QueryFault:
        return
    assert [token.start for token in found] == sorted(token.start for token in found)
    assert all(text[token.start : token.end].strip() for token in found[:-1])
