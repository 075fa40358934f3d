"""Composing is bounded in depth, and says where and why it fails."""

from __future__ import annotations

import pytest

from ccictl.source.compose import DEEPEST, Failure, MappingNode, compose, opened_before, quoted_before


def nested(levels: int) -> dict[str, str]:
    """Texts with so many levels, each in another way."""
    return {
        "lists": "[" * levels + "]" * levels,
        "braces": "{a: " * levels + "}" * levels,
        "items": "- " * levels + "x",
        "questions": "? " * levels + "x",
        "fields": "".join(" " * n + "a:\n" for n in range(levels)),
        "far items": "-  " * levels + "x",
    }


@pytest.mark.parametrize("kind", nested(1))
def test_the_deepest_level_is_read_and_one_more_is_not(kind: str) -> None:
    assert not isinstance(compose(nested(DEEPEST)[kind]), Failure)
    failure = compose(nested(DEEPEST + 2)[kind])
    assert isinstance(failure, Failure)
    assert failure.deep


def test_a_failure_says_where() -> None:
    assert compose("a: 1\nb: 'x'y\n") == Failure(
        "did not find expected key", "while parsing a block mapping", (1, 6), (0, 0), 11
    )
    assert compose("a: b: c") == Failure("mapping values are not allowed in this context", "", (0, 4), (0, 4), 4)


def test_an_empty_text_has_no_node() -> None:
    assert compose("") is None
    assert compose("# rien\n") is None
    assert isinstance(compose("a: 1"), MappingNode)


def test_the_last_quotes_and_the_open_bracket_before_a_place() -> None:
    text = "a: 'x'\nb: [{c: \"y\"}, 'z' d\n"
    assert quoted_before(text, 1, 18) == ((1, 14), (1, 17))
    assert quoted_before(text, 1, 8) == ((0, 3), (0, 6))
    assert quoted_before(text, 0, 1) is None
    assert opened_before(text, 1, 18)[-1] == (1, 3)
    assert opened_before(text, 1, 9)[-1] == (1, 4)
    assert opened_before(text, 0, 5) == []
    assert opened_before("a: 1\nb: @", 5, 0) == []
    assert opened_before("]", 5, 0) == []
