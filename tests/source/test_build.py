"""Plain values: what is written, whatever its quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl.source.mark import Span
from tests.reading import document, told

if TYPE_CHECKING:
    from ccictl.source.document import Raw


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("a: NO\nb: 012\nc: 1e3\nd: 2023-01-01\n", {"a": "NO", "b": "012", "c": "1e3", "d": "2023-01-01"}),
        ("a: 'NO'\nb: \"012\"\n", {"a": "NO", "b": "012"}),
        ("a: ~\nb: null\nc:\nd: ''\ne: 'null'\n", {"a": None, "b": None, "c": None, "d": None, "e": None}),
        ("a: [x, [y, z]]\nb: {c: d}\ne: []\nf: {}\n", {"a": ["x", ["y", "z"]], "b": {"c": "d"}, "e": [], "f": {}}),
        ("a:\n- x\n-\n", {"a": ["x", None]}),
        ("a: |\n  un\n  deux\nb: >\n  un\n  deux\n", {"a": "un\ndeux\n", "b": "un deux\n"}),
        ('a: "un\n  deux"\nb: "\\u00e9"\n', {"a": "un deux", "b": "é"}),
        ("2023: a\ntrue: b\nnull: c\n", {"2023": "a", "true": "b", "null": "c"}),
    ],
)
def test_a_scalar_is_the_text_that_is_written(text: str, raw: Raw) -> None:
    read = document(text)
    assert read.raw == raw
    assert not read.faults


def test_the_first_of_two_equal_keys_counts() -> None:
    read = document("a:\n  b: 1\n  c: 2\n  b: 3\n")
    assert told(read.faults) == [
        '4:3: [duplicate-key] "b" is written twice in the same place.'
        " | Keep one of the two, or give the other its right name."
    ]
    assert read.faults[0].first == Span(2, 3, 2, 4)
    assert read.raw == {"a": {"b": "1", "c": "2"}}
    assert read.whole


def test_a_text_in_quotes_of_several_lines_is_indented() -> None:
    assert not document('a:\n  b: "un\n\n   deux"\n').faults
    assert not document('a: ["un\ndeux"]\n').faults
    for text in ('a:\n  b: "un\n  deux"\n', 'a:\n- "un\n- deux"\n', "a: 'un\nb: deux'\n"):
        read = document(text)
        assert [fault.rule for fault in read.faults] == ["invalid-yaml"], text
        assert not read.whole
