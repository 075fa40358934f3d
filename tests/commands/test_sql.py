"""`ccictl sql`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.runs import ROOT, around, run

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

FULL = ("--plan", str(ROOT / "examples/full-plan"), "--as-of", "2026-09-30")
LATE = (
    "SELECT lead, count(*) AS n, avg(progress) AS progress FROM projects WHERE health = 'late'"
    " GROUP BY lead ORDER BY n DESC, lead"
)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_answer(language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "sql", LATE, *FULL, where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


def test_values_of_every_type(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "sql", "SELECT 1 AS a, 1.5 AS b, 'é' AS c, NULL AS d, x'c3a9' AS e", *FULL, "-f", "json").out
    assert json.loads(out)["rows"] == [{"a": 1, "b": 1.5, "c": "é", "d": None, "e": "é"}]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_mistake(language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "sql", "SELECT * FROM projets", *FULL, where=around(language))
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == snapshot
