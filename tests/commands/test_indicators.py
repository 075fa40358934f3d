"""`ccictl indicators`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.runs import around, run

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

FULL = ("--plan", "examples/full-plan", "--as-of", "2026-09-30")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [80, 200])
def test_the_full_example(
    width: int, language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, "indicators", *FULL, where=around(language, width=width))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


def test_the_worst_come_first(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(run(capsys, "indicators", *FULL, "-f", "json").out)["indicators"]
    order = ["off-track", "stale", "no-data", "on-track", "met"]
    assert [order.index(row["state"]) for row in rows] == sorted(order.index(row["state"]) for row in rows)


def test_those_of_a_condition_and_their_course(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "indicators", *FULL, "-w", "id = hectares-rouverts", "--columns", "course", "-f", "json").out
    assert json.loads(out)["indicators"] == [{"course": [18, 29, 36, 42]}]
