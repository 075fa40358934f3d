"""Lists, groups of fields and tables: what is read of them, and what is wrong with an item leaves the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ccictl.model.compound import Group, Keyed, Sequence, Table
from ccictl.model.log import Log
from ccictl.model.period import Period
from ccictl.model.report import Report
from ccictl.model.scalars import COUNT, ID, WHEN
from tests.french import english
from tests.reading import document
from tests.whens import when

if TYPE_CHECKING:
    from ccictl.model.record import Reader


def read(reader: Reader, text: str) -> tuple[Any, list[str]]:
    log = Log(document(f"f: {text}\n"), "x")
    value = reader.read(log.document.raw["f"], ("f",), log)
    say = english()
    return value, [f"{'.'.join(map(str, p.path))}: {say(p.message)} | {say(p.remedy)}" for p in log]


def test_a_list_keeps_its_order_and_what_is_twice() -> None:
    assert read(Sequence(COUNT), "[3, 1, 3]") == ((3, 1, 3), [])
    assert read(Sequence(COUNT), "[]") == ((), [])


def test_items_that_cannot_be_read_are_told_by_their_position() -> None:
    assert read(Sequence(COUNT), "[3, -1, ~, 4]") == (
        (3, 4),
        [
            "f.1: -1 is less than zero. | Write 0 or more.",
            "f.2: This item is empty. | Write it, or delete the hyphen.",
        ],
    )


def test_periods_that_end_on_the_same_day_are_one_date() -> None:
    entries, problems = read(Table(WHEN, COUNT), "{2023: 3, 2023-12-31: 4, 2023-H2: 5, 2024-01-01: 6}")
    assert [str(key) for key in entries or ()] == ["2023", "2024-01-01"]
    assert problems == [
        f'f.{key}: "{key}" ends on the same day as "2023", which is already written. | Keep one of the two.'
        for key in ("2023-12-31", "2023-H2")
    ]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("a", "Write it in brackets: [a]."),
        ("{a: 1}", 'Begin each item with a hyphen and a space, or write "[a, b]".'),
    ],
)
def test_what_is_no_list(text: str, remedy: str) -> None:
    assert read(Sequence(ID), text) == (None, [f"f: A list is expected here. | {remedy}"])


def test_a_group_keeps_what_could_be_read_of_it() -> None:
    period, problems = read(Group(Period), "{start: 2023, finish: 2023-13}")
    assert (period.start, period.finish, period.broken) == (when("2023"), None, {"finish"})
    assert [line.partition(": ")[0] for line in problems] == ["f.finish"]


def test_a_table_keeps_its_order_and_the_first_of_two_that_are_the_same() -> None:
    entries, problems = read(Table(WHEN, COUNT), "{2024: 4, 2023-T2: 1, 2023-Q2: 2, 2025: , demain: 3}")
    assert list(entries.items()) == [(when("2024"), 4), (when("2023-Q2"), 1)]
    assert problems == [
        'f.2023-Q2: "2023-Q2" is the same as "2023-T2", which is already written. | Keep one of the two.',
        'f.2025: "2025" has no value. | Write it, or delete the line.',
        'f.demain: "demain" is not a date or a period.'
        " | Write 2023-06-30, 2023-06, 2023-Q2 (or 2023-T2), 2023-H1 (or 2023-S1) or 2023.",
    ]


def test_what_is_no_table() -> None:
    assert read(Table(ID, COUNT), "[a]") == (
        None,
        ['f: Fields are expected here. | Write each as "name: value" on a line, indented.'],
    )


def test_records_of_a_table_know_their_key_their_owner_and_their_place() -> None:
    entries, problems = read(Table(WHEN, Keyed(Report)), "{2024: {weather: fair}, 2025: }")
    assert problems == []
    assert [(r.id, r.owner_id, r.origin.path, r.weather) for r in entries.values()] == [
        (when("2024"), "x", ("f", "2024"), "fair"),
        (when("2025"), "x", ("f", "2025"), None),
    ]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("a b", "Write it in brackets: [a, b]."),
        ("\n  cci-data\n  cci-academie", "Write it in brackets: [cci-data, cci-academie]."),
        ("– a – b", "Write it in brackets: [a, b]."),
        ("• a", "Write it in brackets: [a]."),
        ("A thing, another", "Write it in brackets: [A thing, another]."),
        ("-a", 'Begin each item with a hyphen and a space, or write "[a, b]".'),
    ],
)
def test_what_was_meant_to_be_a_list(text: str, remedy: str) -> None:
    assert read(Sequence(ID), text) == (None, [f"f: A list is expected here. | {remedy}"])


def test_what_is_below_a_key_that_is_none_is_read_for_its_mistakes() -> None:
    value, problems = read(Table(ID, Group(Period)), "{Étape 1: {start: 2024-02-30, foo: 1}}")
    assert value == {}
    assert [problem.partition(" ")[0] for problem in problems] == ["f.Étape", "f.Étape", "f.Étape"]
    assert "is not an id" in problems[0]
    assert "is not in the calendar" in problems[1]
    assert "is not a field" in problems[2]
