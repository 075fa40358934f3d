"""Places in what YAML read: of odd keys, of lists with gaps, of blocks, of what is not there."""

from __future__ import annotations

import pytest

from ccictl.source.compose import MappingNode, ScalarNode, compose
from ccictl.source.composed import Composed, composed, name_of, span_of
from ccictl.source.mark import Span


def read(text: str) -> Composed:
    found = composed(text)
    assert found is not None
    return found


def test_what_cannot_be_composed_has_no_places() -> None:
    assert composed("a: [") is None
    assert composed("") is None


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("a: b\n", Span(1, 1, 1, 5)),
        ("a:\n  b: c\n\n# d\n", Span(1, 1, 2, 7)),
        ("a: |\n  b\n  c\n\n\n", Span(1, 1, 3, 4)),
        ("a: [b,\n  c]  # d\n", Span(1, 1, 2, 5)),
        ("a:\n- b\n-\n", Span(1, 1, 3, 2)),
        ("a: {}", Span(1, 1, 1, 6)),
    ],
)
def test_it_ends_with_its_last_character(text: str, span: Span) -> None:
    assert read(text).span == span


def test_a_block_begins_with_its_sign_and_its_text_below() -> None:
    block = read("a: >-\n\n  b\n  c\nd: e\n").parts["a"][1]
    assert block.span == Span(1, 4, 4, 4)
    assert list(block.scalars()) == [Span(2, 1, 4, 4)]


def test_fields_by_name_the_first_of_each() -> None:
    parts = read("a: 1\na: 2\n[b]: 3\n").parts
    assert list(parts) == ["a"]
    name, value = parts["a"]
    assert (name, value.span) == (Span(1, 1, 1, 2), Span(1, 4, 1, 5))


def test_a_key_is_looked_up_without_what_is_hidden_in_it() -> None:
    root = compose("'a\u200bb ': 1\n")
    assert isinstance(root, MappingNode)
    assert name_of(root.value[0][0]) == "ab"


def test_items_by_rank_by_text_and_by_reference() -> None:
    parts = read("- a\n- {ref: b, lag: 3}\n- [c]\n- {lag: 4}\n- a\n").parts
    assert list(parts) == [0, "a", 1, "b", 2, 3, 4]
    assert parts["a"][1].span == parts[0][1].span == Span(1, 3, 1, 4)
    assert parts["b"][1].span == Span(2, 9, 2, 10)
    assert parts[2][1].parts.keys() == {0, "c"}


def test_a_text_has_no_parts_and_says_whether_it_is_empty() -> None:
    parts = read("a: ''\nb: c\nd: []\n").parts
    assert [parts[name][1].is_empty for name in ("a", "b", "d")] == [True, False, False]
    assert [parts[name][1].parts for name in ("a", "b", "d")] == [{}, {}, {}]
    assert parts["d"][1].first is None
    assert read("a: 1\n").first == Span(1, 1, 1, 2)


def test_a_mark_behind_the_last_line_is_at_its_end() -> None:
    root = compose("a:\n")
    assert isinstance(root, MappingNode)
    value = root.value[0][1]
    assert isinstance(value, ScalarNode)
    assert span_of(value, ["a:"]) == Span(1, 3, 1, 3)
