"""A mistake on one line of a file is told there, and says nothing false of the lines around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from ccictl.source.places import Places
from ccictl.source.trouble import block
from tests.reading import assert_sound, document, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ccictl.source.document import Document, Path, Raw

TEXT = """\
# yaml-language-server: $schema=x
title: CCI Académie
summary: Former les collaborateurs
engagements: [developper-les-competences, moderniser]
lead: cci-france
totem: true
start: 2023-01
finish: 2024-06-30
note: |
  Une note sur
  deux lignes : oui

  et une troisième
tags:
  - formation
  - "quoted"
  - rh
baseline:
  start: 2022-Q1
  finish: 2024
after:
  - cci-pilotage
  - ref: cci-relation/lancement
    lag: 30
  - ref: autre
    lag: -3
milestones:
  cadrage:
    title: Cadrage
    due: 2023-03
    done: 2023-03-15

  pilote:
    title: 'Pilote'
    due: 2023-Q4
    weight: 2   # comment
  generalisation:
    title: "Généralisation 🎉"
    due: 2024-06
    tags: [a,
      b, c]
reports:
  2023-06:
    weather: fair
    progress: 40%
    note: >
      Un texte
      replié
  2023-12:
    weather: sunny
links:
- https://a.example/x
- https://b.example/y
contributors: [a, b]
"""
WHOLE = document(TEXT)
PLACES = Places(WHOLE)
LINES = TEXT.split("\n")
_VALUE = r"(: |- )(\S)"


def replaced(pattern: str, by: str) -> Callable[[str], str]:
    return lambda line: re.sub(pattern, by, line, count=1)


# How one line is spoilt. What an editor writes by mistake, not what a machine would.
BREAKS: dict[str, Callable[[str], str]] = {
    "no space behind the colon": replaced(r": ", ":"),
    "no colon": replaced(r":( |$)", r"\1"),
    "a colon in French": replaced(r"(: \S.*)$", r"\1 : suite"),
    "an at sign": replaced(_VALUE, r"\1@\2"),
    "a star": replaced(_VALUE, r"\1* \2"),
    "a greater-than sign": replaced(_VALUE, r"\1> \2"),
    "a double quote": replaced(_VALUE, r'\1"\2'),
    "a single quote": replaced(_VALUE, r"\1'\2"),
    "an apostrophe in quotes": replaced(r"(: |- )(\w+)(.*)$", r"\1'l'\2'\3"),
    "a bracket": replaced(_VALUE, r"\1[\2"),
    "a brace": replaced(_VALUE, r"\1{\2"),
    "a bracket too many": replaced(r"(\S)$", r"\1]"),
    "text behind a bracket": replaced(_VALUE, r"\1[x] \2"),
    "a tab in front": lambda line: "\t" + line,
    "a hyphen missing": replaced(r"- ", ""),
    "no space behind the hyphen": replaced(r"- ", "-"),
    "a list beside its key": replaced(r"(: )(\S)", r"\1- \2"),
    "a question mark": replaced(r"(: )(\S)", r"\1? \2"),
    "a code that is none": replaced(r"(: |- )([^\s\"'].*)$", r'\1"\\d\2"'),
    "no key": replaced(r"^( *(?:- )?)[^: ]+:", r"\1:"),
    "no closing bracket": lambda line: line.replace("]", ""),
    "no opening bracket": lambda line: line.replace("[", ""),
    "no opening quote": lambda line: line.replace('"', "", 1),
    "no closing quote": lambda line: line[::-1].replace('"', "", 1)[::-1],
    "two commas": lambda line: line.replace(", ", ", , "),
    "a comma first": replaced(_VALUE, r"\1, \2"),
    "an anchor": replaced(_VALUE, r"\1&a \2"),
    "a tag": replaced(_VALUE, r"\1!!str \2"),
    "an odd space behind the colon": replaced(r": ", ":\u00a0"),
    "an odd space in the indentation": replaced(r"^ ", "\u00a0"),
    "an odd space before the colon": replaced(r":( |$)", "\u00a0:\\1"),
    "a hidden character": replaced(_VALUE, "\\1\u200b\\2"),
}
CASES = [
    pytest.param(number, spoilt, id=f"{name}, line {number + 1}")
    for name, spoil in BREAKS.items()
    for number, line in enumerate(LINES)
    if line.strip() and not line.startswith("#") and (spoilt := spoil(line)) != line
]


def leaves(raw: Raw, path: Path = ()) -> Iterator[tuple[Path, str | None]]:
    """Every value that is a text, with the way to it."""
    if isinstance(raw, dict):
        for name, value in raw.items():
            yield from leaves(value, (*path, name))
    elif isinstance(raw, list):
        for rank, value in enumerate(raw):
            yield from leaves(value, (*path, rank))
    else:
        yield path, raw


def is_near(path: Path, first: int, last: int) -> bool:
    """Whether a value, its key or that of what it belongs to is written on lines `first` to `last`, from 0.

    In a list one item less moves all that follow, so there the whole list is near.
    """
    for length in range(1, len(path) + 1):
        key = PLACES.of(path[:length], key=True)
        span = PLACES.of(path[:length])
        whole = length == len(path) or isinstance(path[length], int)
        if first <= key.line - 1 <= last or (whole and span.line - 1 <= last and first <= span.end_line - 1):
            return True
    return False


def with_line(number: int, line: str) -> Document:
    return document("\n".join([*LINES[:number], line, *LINES[number + 1 :]]))


def test_the_text_is_whole() -> None:
    assert not WHOLE.faults
    assert len(CASES) > 600


@pytest.mark.parametrize(("number", "spoilt"), CASES)
def test_a_mistake_on_one_line_hides_nothing_else_and_invents_nothing(number: int, spoilt: str) -> None:
    read = with_line(number, spoilt)
    assert_sound(read)
    last = block(LINES, number)
    new, old = dict(leaves(read.raw)), dict(leaves(WHOLE.raw))
    if read.faults:
        assert len(read.faults) == 1, told(read.faults)
        # A bracket of several lines is told where it opens.
        assert number - 1 <= read.faults[0].span.line - 1 <= last, told(read.faults)
    lost = [path for path in old if path not in new and not is_near(path, number, last)]
    changed = [path for path, text in new.items() if text != old.get(path) and not is_near(path, number, last)]
    assert not lost
    assert not [path for path in changed if new[path] is not None]


@pytest.mark.parametrize("by", [-1, 1, 2, 3])
@pytest.mark.parametrize("number", [n for n, line in enumerate(LINES) if line.startswith(" ")])
def test_a_line_in_the_wrong_column_is_told_once_and_near(number: int, by: int) -> None:
    line = LINES[number]
    read = with_line(number, line[1:] if by < 0 else " " * by + line)
    assert_sound(read)
    told_of = [fault for fault in read.faults if fault.rule == "invalid-yaml"]
    # What comes in the place of a key that has moved may be told too, where it stands in a column of its own.
    assert len(told_of) <= 2, told(read.faults)
    assert all(number <= fault.span.line - 1 <= block(LINES, number) + 2 for fault in told_of), told(read.faults)


def test_mistakes_on_many_lines_are_all_told() -> None:
    text = "title: Pilote : 3 CCI\nlead: @cci\nnote: 'l'avenir'\ntags: [a\nstart: 2023\n"
    read = document(text)
    assert [fault.span.line for fault in read.faults] == [1, 2, 3, 4]
    assert read.raw == {"start": "2023"}
    assert not read.whole


def test_what_cannot_be_read_on_keeps_what_is_above() -> None:
    read = document("title: A\nb: " + "[" * 100 + "\nlead: c\n")
    assert [line.partition(" |")[0] for line in told(read.faults)] == ["2:35: Nesting goes deeper than 32 levels."]
    assert read.raw == {"title": "A"}


def test_a_key_written_twice_behind_a_line_that_was_left_out_is_not_called_a_duplicate() -> None:
    text = "milestones:\n  a:\n    title: A\n    due: 2023\n  @b:\n    title: B\n    due: 2024\n"
    # Without its own key the second milestone would be part of the first.
    read = document(text.replace("  @b:", "\t@b:"))
    assert [fault.rule for fault in read.faults] == ["invalid-yaml"]
    assert read.raw["milestones"] == {"a": {"title": "A", "due": "2023"}}
