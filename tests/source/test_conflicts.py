"""Merge conflicts are told by their first line, and our side of each is read."""

from __future__ import annotations

import pytest

from ccictl.source.conflicts import without_conflicts
from tests.reading import assert_sound, document, told

REMEDY = "Keep the right lines, delete the <<<<<<<, ======= and >>>>>>> lines, and commit again."
PLAIN = """\
title: A
<<<<<<< HEAD
start: 2023
=======
start: 2024
>>>>>>> branch
lead: x
"""
DIFF3 = PLAIN.replace("=======\n", "||||||| base\nstart: 2022\n=======\n")
NESTED = """\
title: A
<<<<<<< HEAD
start: 2023
||||||| base
<<<<<<<<< one
start: 2021
|||||||||
start: 2020
=========
start: 2022
>>>>>>>>> two
=======
start: 2024
>>>>>>> branch
lead: x
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("text", [PLAIN, DIFF3, NESTED], ids=["plain", "diff3", "nested"])
def test_a_conflict_is_one_mistake(text: str, end: str) -> None:
    read = document(text.replace("\n", end))
    assert told(read.faults) == [f"2:1: A merge conflict was left here. | {REMEDY}"]
    assert read.raw == {"title": "A", "start": "2023", "lead": "x"}
    assert not read.whole
    assert_sound(read)


def test_the_markers_may_stand_alone() -> None:
    read = document(PLAIN.replace(" HEAD", "").replace(" branch", ""))
    assert [fault.span.line for fault in read.faults] == [2]
    assert read.raw["start"] == "2023"


def test_every_conflict_is_told() -> None:
    read = document(PLAIN + PLAIN.replace("title", "note").replace("start", "finish").replace("lead", "sponsor"))
    assert [fault.span.line for fault in read.faults] == [2, 9]
    assert read.raw["finish"] == "2023"


def test_a_conflict_in_a_conflict_of_our_side_is_read_too() -> None:
    text = "<<<<<<< a\n<<<<<<<< b\nx: 1\n========\nx: 2\n>>>>>>>> c\ny: 1\n=======\nx: 3\n>>>>>>> d\n"
    kept, faults = without_conflicts(text)
    assert kept.split() == ["x:", "1", "y:", "1"]
    assert len(faults) == 1


def test_behind_a_conflict_without_end_all_counts_for_the_other_side() -> None:
    read = document(PLAIN.replace(">>>>>>> branch\n", ""))
    assert [fault.span.line for fault in read.faults] == [2]
    assert read.raw == {"title": "A", "start": "2023"}
    assert document(PLAIN.partition("=======")[0]).raw == {"title": "A", "start": "2023"}


def test_a_marker_left_alone_is_told() -> None:
    read = document(PLAIN.replace("<<<<<<< HEAD\n", ""))
    assert [fault.span.line for fault in read.faults if "merge conflict" in fault.message.text] == [3, 5]
    assert read.raw["start"] == "2023"


def test_what_only_looks_like_a_marker_is_text() -> None:
    text = "note: |\n  Titre\n  =======\n  <<<<<<< ici\nlead: x\n"
    read = document(text)
    assert not read.faults
    assert read.raw == {"note": "Titre\n=======\n<<<<<<< ici\n", "lead": "x"}
    assert without_conflicts("a <<<<<<< b\n<<<<<<<b\n") == ("a <<<<<<< b\n<<<<<<<b\n", [])
