"""Mistakes with brackets and braces: told where they are made, and the rest is read."""

from __future__ import annotations

import pytest

from tests.reading import assert_sound, document, told

COMMA = (
    "A comma is missing before this."
    " | Put a comma between two items, and quotes around a text that holds a comma, a colon or a bracket."
)
WHOLE = "Put the whole value in quotes if it is text; else delete what follows the bracket."
DELETE = "Delete it, or put the value in quotes if this sign is part of the text."


@pytest.mark.parametrize(
    ("value", "place", "sign"),
    [("[x, y", "2:4", "]"), ("{x: 1", "2:4", "}"), ("[x, {y: 1}", "2:4", "]"), ("[x, [y]", "2:4", "]")],
)
def test_a_bracket_that_is_never_closed_is_told_where_it_opens(value: str, place: str, sign: str) -> None:
    read = document(f"a: 1\nf: {value}\nb: 2\n")
    assert told(read.faults) == [f'{place}: What opens here is never closed. | Close it with "{sign}".']
    assert read.raw == {"a": "1", "b": "2"}
    assert not read.whole
    assert_sound(read)


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("[x, {y: 1]", '2:13: "]" cannot close what "{" has opened. | Close it with "}".'),
        ("{x: [1}", '2:10: "}" cannot close what "[" has opened. | Close it with "]".'),
        ("[x]]", f'2:7: "]" closes nothing here. | {WHOLE}'),
        ("[Projet] CCI", f"2:13: The brackets are closed before this. | {WHOLE}"),
    ],
)
def test_a_bracket_that_closes_what_it_should_not(value: str, fault: str) -> None:
    read = document(f"a: 1\nf: {value}\nb: 2\n")
    assert told(read.faults) == [fault]
    assert read.raw == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ('["x" y]', f"2:9: {COMMA}"),
        ("{x: 1 y: 2}", f"2:11: {COMMA}"),
        ("[{x: 1} y]", f"2:12: {COMMA}"),
        ("[x, , y]", f'2:8: "," stands where a value is expected. | {DELETE}'),
        ("[, y]", f'2:5: "," stands where a value is expected. | {DELETE}'),
    ],
)
def test_commas_that_are_missing_or_stand_alone(value: str, fault: str) -> None:
    read = document(f"a: 1\nf: {value}\nb: 2\n")
    assert told(read.faults) == [fault]
    assert read.raw == {"a": "1", "b": "2"}


def test_a_list_over_several_lines_is_left_out_whole() -> None:
    read = document("a: 1\nf: [\n  x,\n  {y: 1} z\n]\nb: 2\n")
    assert told(read.faults) == [f"4:10: {COMMA}"]
    assert read.raw == {"a": "1", "b": "2"}


def test_brackets_well_written_are_no_mistake() -> None:
    read = document("a: [x, {y: 1}, [z]]\nb: CCI [Projet]\nc: [\n  d,\n]\n")
    assert not read.faults
    assert read.raw == {"a": ["x", {"y": "1"}, ["z"]], "b": "CCI [Projet]", "c": ["d"]}


@pytest.mark.parametrize(
    ("text", "place", "raw"),
    [
        ("after: [\n  {ref: a\n]\nmilestones:\n  m: {title: M}\n", "3:1", {"milestones": {"m": {"title": "M"}}}),
        ("a: 1\nf: [\n  x,\n  {y: 1\n]\nb: 2\n", "5:1", {"a": "1", "b": "2"}),
    ],
)
def test_what_an_open_brace_is_part_of_is_left_out_with_it(text: str, place: str, raw: object) -> None:
    read = document(text)
    assert told(read.faults) == [f'{place}: "]" cannot close what "{{" has opened. | Close it with "}}".']
    assert read.raw == raw
