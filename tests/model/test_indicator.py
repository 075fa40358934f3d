"""Indicators: their fields, what they miss, and what they do not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import checked, loaded, said
from tests.whens import when

if TYPE_CHECKING:
    from pathlib import Path


FULL = """title: Satisfaction
of: e1
unit: "%"
better: lower
start: {date: 2021, value: 71.5}
targets: {2024: 80, 2027: 90}
measures: {2023-T2: 593_000, 2022-12-31: -3}
every: half-year
tolerance: 7.5%
weight: 2
owner: observatoire
method: Sondage annuel
"""
LEAST = "title: I\nof: plan\nbetter: higher\n"


def test_every_field_is_read(tmp_path: Path) -> None:
    indicator = loaded(tmp_path, {"indicators/i.yaml": FULL}).plan.indicators["i"]
    assert (indicator.title, indicator.of, indicator.unit) == ("Satisfaction", "e1", "%")
    assert (indicator.better, indicator.every, indicator.owner) == ("lower", "half-year", "observatoire")
    assert (indicator.tolerance, indicator.weight, indicator.method) == (7.5, 2, "Sondage annuel")
    assert indicator.start is not None
    assert (indicator.start.date, indicator.start.value) == (when("2021"), 71.5)
    assert indicator.targets == {when("2024"): 80, when("2027"): 90}
    assert indicator.measures == {when("2023-Q2"): 593000, when("2022-12-31"): -3}


def test_the_rest_may_be_left_out(tmp_path: Path) -> None:
    indicator = loaded(tmp_path, {"indicators/i.yaml": LEAST}).plan.indicators["i"]
    assert (indicator.unit, indicator.start, indicator.every, indicator.owner) == ("", None, None, None)
    assert (dict(indicator.targets), dict(indicator.measures), indicator.method) == ({}, {}, "")
    assert (indicator.tolerance, indicator.weight) == (5, 1)


def test_three_fields_are_asked_for(tmp_path: Path) -> None:
    result = checked(tmp_path, {"indicators.yaml": "i:\n  unit: k€\n"})
    assert said(result, "missing-field") == [
        f'indicators.yaml:1:1: The field "{name}" is missing. | Add a line "{name}: ..." here.'
        for name in ("title", "of", "better")
    ]


def test_a_start_has_its_date_and_its_value(tmp_path: Path) -> None:
    result = checked(tmp_path, {"indicators/i.yaml": LEAST + "start:\n  value: 3\n"})
    assert said(result, "missing-field") == [
        'indicators/i.yaml:4:1: The field "date" is missing. | Add a line "date: ..." here.'
    ]


def test_a_direction_is_one_of_two(tmp_path: Path) -> None:
    result = checked(tmp_path, {"indicators/i.yaml": LEAST.replace("higher", "zzz")})
    assert said(result, "invalid-value") == [
        'indicators/i.yaml:3:9: "zzz" is not one of higher, lower. | Write one of higher, lower.'
    ]


def test_the_french_name_of_a_field_leads_to_it(tmp_path: Path) -> None:
    result = checked(tmp_path, {"indicators/i.yaml": LEAST + "cibles: {2024: 8}\n"})
    assert said(result, "unknown-field") == [
        'indicators/i.yaml:4:1: "cibles" is not a field that is known here. | Did you mean "targets"?'
    ]
