"""What YAML allows and a plan does not is told, and the rest of the file read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.source.forbidden import _Found, _is_suspect, _tokens, only_allowed
from tests.reading import assert_sound, document, told
from tests.whens import steady

if TYPE_CHECKING:
    from ccictl.source.document import Raw

QUOTES = "Put the value in quotes if this sign is part of the text; else write out what it stands for."
ANCHOR = f"[forbidden-yaml] Anchors (&name) are not accepted in a plan. | {QUOTES}"
ALIAS = f"[forbidden-yaml] Aliases (*name) are not accepted in a plan. | {QUOTES}"
TAG = (
    "[forbidden-yaml] Tags (!name) are not accepted in a plan. | Put the value in quotes if this sign is part of the"
    " text; else delete it: the field decides the type."
)
SECOND = (
    "[forbidden-yaml] A second document begins here; a plan's file holds only one."
    ' | Put it in a file of its own, or delete the line "---".'
)
MERGE = (
    "[forbidden-yaml] Merge keys (<<) are not accepted in a plan."
    " | Write the fields out, here and wherever they are needed."
)
COMPLEX = (
    "[forbidden-yaml] A key must be plain text."
    ' | Write "name: value", or put the text in quotes if it was meant as a value.'
)
QUESTION = (
    '[forbidden-yaml] Keys announced by "?" are not accepted in a plan.'
    ' | Write "name: value", or put the text in quotes if the question mark is part of it.'
)
DIRECTIVE = "[forbidden-yaml] Directives (lines that begin with %) are not accepted in a plan. | Delete this line."


@pytest.mark.parametrize(
    ("text", "faults", "raw", "whole"),
    [
        ("title: &a A\nnote: *a\n", [f"1:8: {ANCHOR}", f"2:7: {ALIAS}"], {"title": "A"}, False),
        ("tags: [*a, b, *c]\n", [f"1:8: {ALIAS}", f"1:15: {ALIAS}"], {"tags": ["b"]}, False),
        ("*a : b\nc: d\n", [f"1:1: {ALIAS}"], {"c": "d"}, False),
        ("a: &x\n  b: c\n", [f"1:4: {ANCHOR}"], {"a": {"b": "c"}}, True),
        ("after:\n  - &x ref: a\n    lag: 3\n", [f"2:5: {ANCHOR}"], {"after": [{"ref": "a", "lag": "3"}]}, True),
        ("&x title: a\nnote: b\n", [f"1:1: {ANCHOR}"], {"title": "a", "note": "b"}, True),
        ("&x !t title: a\nb: c\n", [f"1:1: {ANCHOR}", f"1:4: {TAG}"], {"title": "a", "b": "c"}, True),
        ("m:\n  &x 'a': b\n", [f"2:3: {ANCHOR}"], {"m": {"a": "b"}}, True),
        ("title: !!str A\nb: !t\n", [f"1:8: {TAG}", f"2:4: {TAG}"], {"title": "A", "b": None}, True),
        ("a: 1\n---\nb: 2\n", [f"2:1: {SECOND}"], {"a": "1"}, False),
        ("---\na: 1\n...\n", [], {"a": "1"}, True),
        ("a: 1\n...\nb: 2\n", [f"3:1: {SECOND.replace('---', '...')}"], {"a": "1"}, False),
        ("---\n---\nb: 2\n", [f"2:1: {SECOND}"], {}, False),
        ("%YAML 1.1\n---\na: 1\n", [f"1:1: {DIRECTIVE}"], {"a": "1"}, True),
        ("a: 1\n<<: {b: 2}\n", [f"2:1: {MERGE}"], {"a": "1"}, False),
        ("? a\n: b\nc: d\n", [f"1:1: {QUESTION}"], {"a": "b", "c": "d"}, True),
        ("[a]: b\nc: d\n", [f"1:1: {COMPLEX}"], {"c": "d"}, False),
        ("title: {{ a }}\nc: d\n", [f"1:9: {COMPLEX}"], {"c": "d"}, False),
        ("? |\n  a\n: b\nc: d\n", [f"1:1: {QUESTION}"], {"a": "b", "c": "d"}, True),
    ],
)
def test_it_is_told_and_passed_over(text: str, faults: list[str], raw: Raw, whole: bool) -> None:
    read = document(text)
    assert told(read.faults) == faults
    assert read.raw == raw
    assert read.whole == whole
    assert_sound(read)


@pytest.mark.parametrize(
    "text",
    [
        "title: R&D et 3*4 ! Oui ? Non\n",
        'title: "& * ! ? %"\n',
        "note: |\n  --- un\n  *deux*\n  &trois\n",
        "title: a&b *c\n",
        "title: 50 % !\n",
    ],
)
def test_the_same_signs_in_a_text_are_text(text: str) -> None:
    assert not document(text).faults
    assert only_allowed(text).text == text


def test_an_alias_never_multiplies() -> None:
    text = 'a: &a ["x","x"]\n' + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(20)
    )
    read = document(text)
    assert read.raw == {"a": ["x", "x"], **{chr(98 + n): [] for n in range(20)}}
    assert len(read.faults) == 101


def test_scanning_ends_where_nesting_is_too_deep() -> None:
    text = "a: &x 1\nb: " + "[" * 100
    assert only_allowed(text).text == "a:    1\nb: " + "[" * 100
    assert [fault.rule for fault in document(text).faults] == ["forbidden-yaml", "invalid-yaml"]
    assert document(text).raw == {"a": "1"}


def test_what_comes_behind_a_mistake_is_still_forbidden() -> None:
    read = document("a: @\nb: &x [1]\nc: [*x, *x]\n")
    assert [fault.span.line for fault in read.faults] == [1, 2, 3, 3]
    assert read.raw == {"b": ["1"], "c": []}


@given(st.text("&*!?%-.:, []{}\"'\na", max_size=20))
@steady
def test_nothing_forbidden_is_passed_unscanned(text: str) -> None:
    found = _Found([], [])
    for token in _tokens(text):
        found.see(token)
    if found.faults:
        assert _is_suspect(text)
