"""`measure-in-future`: from which day on a measure cannot have been taken, and where it is written."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl import rules
from ccictl.check.run import check, errors
from tests.making import checked, loaded, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "measure-in-future"
AS_OF = date(2026, 6, 15)
HEAD = "title: I\nof: plan\nbetter: higher\n"


def found(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    return said(checked(folder, files, as_of=AS_OF, select=(RULE,)), RULE)


@pytest.mark.parametrize("date_", ["2026-06-15", "2026-06", "2026-T2", "2026-S1", "2026", "2020"])
def test_a_measure_of_a_period_that_has_begun_may_be_right(tmp_path: Path, date_: str) -> None:
    assert not found(tmp_path, {"indicators/i.yaml": f"{HEAD}measures:\n  {date_}: 1\n"})


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2026-06-16", "2026-06-16"),
        ("2026-07", "2026-07"),
        ("2026-Q3", "2026-Q3"),
        ("2026-T3", "2026-Q3"),
        ("2026-H2", "2026-H2"),
        ("2026-S2", "2026-H2"),
        ("2027", "2027"),
    ],
)
@pytest.mark.parametrize("in_one_file", [True, False])
def test_a_measure_of_a_period_to_come_is_shown_where_it_is_written(
    tmp_path: Path, written: str, shown: str, in_one_file: bool
) -> None:
    indicator = f"{HEAD}measures:\n  2020: 1\n  {written}: 2\n"
    place = "indicators/i.yaml:6:3"
    files: dict[str, str | bytes] = {"indicators/i.yaml": indicator}
    if in_one_file:
        files = {"indicators.yaml": "i:\n" + "".join(f"  {line}\n" for line in indicator.splitlines())}
        place = "indicators.yaml:7:5"
    assert found(tmp_path, files) == [
        (
            f"{place}: This measure is dated {shown}, after 2026-06-15: nobody can have taken it yet. | "
            'Write what is expected under "targets", or correct the date.'
        )
    ]


def test_targets_may_be_in_the_future(tmp_path: Path) -> None:
    assert not found(tmp_path, {"indicators/i.yaml": f"{HEAD}targets: {{2027: 1}}\n"})


@pytest.mark.parametrize(("as_of", "expected"), [(date(2026, 6, 30), 1), (date(2026, 7, 1), 0)])
def test_the_data_date_alone_decides(tmp_path: Path, as_of: date, expected: int) -> None:
    plan = loaded(tmp_path, {"indicators/i.yaml": f"{HEAD}measures: {{2026-07: 1}}\n"})
    assert len(check(plan, rules.every(), as_of, (RULE,)).diagnostics) == expected


def test_who_looks_back_is_not_told_of_what_was_measured_since(tmp_path: Path) -> None:
    plan = loaded(tmp_path, {"indicators/i.yaml": f"{HEAD}measures: {{2026-07: 1}}\n"})
    assert (errors(plan, rules.every(), AS_OF), errors(plan, rules.every(), AS_OF, back=True)) == (1, 0)
