"""duplicate-key: told at the second, with the place of the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path


def test_the_second_is_told_and_the_first_shown(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/a.yaml": "title: A\nstart: 2023\nnote: x\nstart: 2024\n"})
    assert said(result, "duplicate-key") == [
        'projects/a.yaml:4:1: "start" is written twice in the same place.'
        " | Keep one of the two, or give the other its right name."
    ]
    (finding,) = [d for d in result.diagnostics if d.rule == "duplicate-key"]
    assert [related.place.span.line for related in finding.related] == [2]
    assert str(result.plan.projects["a"].start) == "2023"


def test_two_ways_to_write_one_period_are_one_key(tmp_path: Path) -> None:
    text = "title: I\nof: plan\nbetter: higher\nmeasures:\n  2023-Q2: 1\n  2023-T2: 2\n"
    assert said(checked(tmp_path, {"indicators/i.yaml": text}), "duplicate-key") == [
        'indicators/i.yaml:6:3: "2023-T2" is the same as "2023-Q2", which is already written. | Keep one of the two.'
    ]
