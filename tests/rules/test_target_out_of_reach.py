"""`target-out-of-reach`: what misses its target, and by how much."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "target-out-of-reach"
HEAD = "title: I\nof: plan\nbetter: higher\n"
REMEDY = "Look for what would quicken it, or set a target that can be met and say why."


def found(folder: Path, text: str, head: str = HEAD, as_of: str = "2026-09-30", **more: str) -> list[str]:
    files: dict[str, str | bytes] = {"indicators/i.yaml": head + text, **more}
    return said(checked(folder, files, as_of=date.fromisoformat(as_of), select=(RULE,)), RULE)


# 200 in 731 days: 200 + 200/731 * 730 = 399.7 at the end of 2027; 300 more take 1097 days, until 2029-01-01.
SLOW = "targets: {2026: 300, 2027: 500}\nmeasures: {2023: 0, 2024: 100, 2025: 200}\n"


def test_the_pace_the_projection_and_the_day(tmp_path: Path) -> None:
    assert found(tmp_path, SLOW) == [
        "indicators/i.yaml:4:22: At the pace of its measures (+99.93 a year over 3 measures), its target (2027: 500) is"
        f" reached in 2029-01, 13 months late; projected for 2027: 400. | {REMEDY}"
    ]


def test_the_last_measure_is_shown_with_it(tmp_path: Path) -> None:
    result = checked(tmp_path, {"indicators/i.yaml": HEAD + SLOW}, as_of=date(2026, 9, 30), select=(RULE,))
    [(message, place)] = result.diagnostics[0].related
    assert (place.file, place.span.line, place.span.column) == ("indicators/i.yaml", 5, 38)
    assert dict(message.args) == {"value": 200}


def test_where_the_start_is_the_last_measure_that_is_shown(tmp_path: Path) -> None:
    text = "targets: {2027: 500}\nmeasures: {2022: 100, 2023: 200}\nstart: {date: 2025, value: 250}\n"
    result = checked(tmp_path, {"indicators/i.yaml": HEAD + text}, as_of=date(2026, 9, 30), select=(RULE,))
    assert result.diagnostics[0].related[0][1].span.line == 6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Two measures are a line whatever they are.
        ("targets: {2027: 500}\nmeasures: {2024: 100, 2025: 200}\n", 0),
        ("targets: {2027: 500}\nmeasures: {2024: 100, 2025: 200}\nstart: {date: 2023, value: 0}\n", 1),
        ("targets: {2027: 400}\nmeasures: {2023: 0, 2024: 100, 2025: 200}\n", 0),
        # 5 % of the target, unless the indicator says otherwise.
        ("targets: {2027: 420}\nmeasures: {2023: 0, 2024: 100, 2025: 200}\n", 0),
        ("targets: {2027: 425}\nmeasures: {2023: 0, 2024: 100, 2025: 200}\n", 1),
        ("tolerance: 20%\ntargets: {2027: 490}\nmeasures: {2023: 0, 2024: 100, 2025: 200}\n", 0),
        ("tolerance: 0\ntargets: {2027: 401}\nmeasures: {2023: 0, 2024: 100, 2025: 200}\n", 1),
        # Reached, and lost again at this pace.
        ("targets: {2027: 150}\nmeasures: {2023: 400, 2024: 300, 2025: 200}\n", 1),
        ("targets: {2025: 150}\nmeasures: {2023: 400, 2024: 300, 2025: 200}\n", 0),
        # Only the last target counts, while it is to come.
        ("targets: {2026: 900, 2027: 400}\nmeasures: {2023: 0, 2024: 100, 2025: 200}\n", 0),
        ("targets: {2026-09-29: 900}\nmeasures: {2023: 0, 2024: 100, 2025: 200}\n", 0),
        ("targets: {2026-09-30: 900}\nmeasures: {2023: 0, 2024: 100, 2025: 200}\n", 1),
        ("measures: {2023: 0, 2024: 100, 2025: 200}\n", 0),
        ("targets: {2027: 500}\n", 0),
    ],
)
def test_what_misses_its_target(tmp_path: Path, text: str, expected: int) -> None:
    assert len(found(tmp_path, text)) == expected


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        # 10 in the first years, then 70 in the last: 80 + 2 * 70 = 220.
        ("{2022: 0, 2023: 5, 2024: 10, 2025: 80}", 0),
        # The other way round what counts is the median, of 70, 40, 28.3, 10, 7.5 and 5.
        ("{2022: 0, 2023: 70, 2024: 80, 2025: 85}", 1),
        # On a course that asks for little until the last year.
        ("{2022: 0, 2023: 5, 2024: 10, 2025: 15}", 1),
    ],
)
def test_what_gains_speed_has_the_benefit_of_the_doubt(tmp_path: Path, measures: str, expected: int) -> None:
    text = f"targets: {{2024: 10, 2025: 15, 2026: 20, 2027: 200}}\nmeasures: {measures}\n"
    assert len(found(tmp_path, text)) == expected


def test_lower_may_be_better(tmp_path: Path) -> None:
    head = HEAD.replace("higher", "lower")
    assert len(found(tmp_path, "targets: {2027: 5}\nmeasures: {2023: 9, 2024: 8.9, 2025: 8.8}\n", head)) == 1
    assert not found(tmp_path, "targets: {2027: 5}\nmeasures: {2023: 9, 2024: 7.9, 2025: 7}\n", head)


@pytest.mark.parametrize(
    "more",
    [
        # What could not be read may be what is missing.
        SLOW.replace("2024: 100", "2024: cent"),
        SLOW.replace("2026: 300", "2026: beaucoup"),
        SLOW + "tolerance: large\n",
        SLOW + "start: {date: hier, value: 3}\n",
        SLOW + "note: [\n",
        # A period that has begun may have been measured already.
        SLOW.replace("2025: 200", "2025: 200, 2026: 450"),
        SLOW.replace("2025: 200", "2025: 200, 2026-H2: 450"),
    ],
)
def test_nothing_is_said_where_a_measure_may_be_missing(tmp_path: Path, more: str) -> None:
    assert not found(tmp_path, more)


def test_nothing_is_said_without_a_sense(tmp_path: Path) -> None:
    assert not found(tmp_path, SLOW, "title: I\nof: plan\n")
    assert not found(tmp_path, SLOW, "title: I\nof: plan\nbetter: bigger\n")


@pytest.mark.parametrize(("facts", "expected"), [("", 1), ("cancelled: 2026-08\n", 0), ("cancelled: 2026-10\n", 1)])
def test_what_was_cancelled_has_no_target(tmp_path: Path, facts: str, expected: int) -> None:
    project = {"projects/p.yaml": f"title: P\n{facts}"}
    assert len(found(tmp_path, SLOW, HEAD.replace("of: plan", "of: p"), **project)) == expected


def test_measures_after_the_data_date_are_not_known(tmp_path: Path) -> None:
    text = SLOW.replace("2025: 200", "2025: 200, 2026-06: 450")
    assert not found(tmp_path, text, as_of="2026-09-30")
    assert len(found(tmp_path, text, as_of="2026-05-31")) == 1


def test_a_projection_is_rounded_unless_it_would_look_like_the_target(tmp_path: Path) -> None:
    # 200.2 + 200.2/731 * 730 = 400.13.
    text = "tolerance: 0\ntargets: {2027: %s}\nmeasures: {2023: 0, 2024: 100.1, 2025: 200.2}\n"
    assert "projected for 2027: 400 |" in found(tmp_path, text % 401)[0].replace(". |", " |")
    # 200.4 + 200.4/731 * 730 = 400.53.
    close = "tolerance: 0\ntargets: {2027: 401}\nmeasures: {2023: 0, 2024: 100.2, 2025: 200.4}\n"
    assert "projected for 2027: 400.53 |" in found(tmp_path, close)[0].replace(". |", " |")


def test_it_is_an_info(tmp_path: Path) -> None:
    result = checked(tmp_path, {"indicators/i.yaml": HEAD + SLOW}, as_of=date(2026, 9, 30), select=(RULE,))
    assert [each.severity.word for each in result.diagnostics] == ["info"]
