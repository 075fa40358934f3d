"""Signs that YAML keeps for itself, and tabs: told where they stand, and the rest is read."""

from __future__ import annotations

import pytest

from tests.reading import assert_sound, document, told

TAB = "A tab stands here, where YAML accepts only spaces. | Replace it by spaces: two for each level where lines begin."


@pytest.mark.parametrize("sign", ["@", "%", "`", "?", "*"])
def test_a_text_does_not_begin_with_a_sign_of_yaml(sign: str) -> None:
    read = document(f"a: 1\nf: {sign} x\nb: 2\n")
    assert told(read.faults) == [
        f'2:4: A text cannot begin with "{sign}" unless it is in quotes. | Put the whole text in quotes.'
    ]
    assert read.raw == {"a": "1", "b": "2"}
    assert not read.whole
    assert_sound(read)


@pytest.mark.parametrize(
    ("text", "fault", "raw"),
    [
        ("a: 1\n\tf: 2\nb: 2\n", f"2:1: {TAB}", {"a": "1", "b": "2"}),
        ("a: 1\nm:\n  \tx: 1\nb: 2\n", f"3:3: {TAB}", {"a": "1", "m": None, "b": "2"}),
        ("a: 1\nm:\n\tx: 1\n\ty: 2\nb: 2\n\tz: 3\n", f"3:1: {TAB}", {"a": "1", "m": None, "b": "2"}),
    ],
)
def test_a_file_with_tabs_is_told_once(text: str, fault: str, raw: object) -> None:
    read = document(text)
    assert told(read.faults) == [fault]
    assert read.raw == raw


@pytest.mark.parametrize("sign", [">", "|"])
def test_a_block_of_text_begins_on_the_next_line(sign: str) -> None:
    read = document(f"a: 1\nf: {sign} texte\nb: 2\n")
    assert told(read.faults) == [
        f'2:4: A text that "{sign}" announces cannot begin on the same line.'
        " | Begin it on the next line, indented; or put it in quotes if this sign is part of it."
    ]
    assert read.raw == {"a": "1", "b": "2"}


def test_a_list_does_not_begin_beside_its_key() -> None:
    read = document("a: 1\nf: - x\n   - y\nb: 2\n")
    assert told(read.faults) == [
        "2:4: An item of a list cannot begin here."
        ' | Put each item on a line of its own below the key, or write "[a, b]"; quote a text that begins with "-".'
    ]
    assert read.raw == {"a": "1", "b": "2"}


@pytest.mark.parametrize("directive", ["%YAML 1.2", "%TAG ! x", "%ACME"])
def test_a_directive_is_forbidden_and_passed_over(directive: str) -> None:
    read = document(f"{directive}\n---\na: 1\n")
    assert told(read.faults) == [
        "1:1: [forbidden-yaml] Directives (lines that begin with %) are not accepted in a plan. | Delete this line."
    ]
    assert read.raw == {"a": "1"}


def test_these_signs_further_on_are_text() -> None:
    read = document("a: 40 %\nb: x@y\nc: |\n  @z\nd: a\tb\ne: '*'\n")
    assert not read.faults
    assert read.raw == {"a": "40 %", "b": "x@y", "c": "@z\n", "d": "a\tb", "e": "*"}
