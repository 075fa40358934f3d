"""`ccictl export`."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.making import write
from tests.runs import ROOT, around, run

if TYPE_CHECKING:
    from pathlib import Path

FULL = ("--plan", str(ROOT / "examples/full-plan"), "--as-of", "2026-09-30")


def test_a_database_in_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "export", "sqlite", "plan.db", *FULL, where=around(folder=tmp_path))
    assert ran == (0, "", "")
    with closing(sqlite3.connect(tmp_path / "plan.db")) as connection:
        assert connection.execute("SELECT count(*) FROM projects").fetchall() == [(72,)]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("xlsx", "plan.db"), "sqlite"),
        (("sqlite", "plan.yaml"), '"plan.yaml" is in the folder of the plan'),
        (("sqlite", "no/plan.db"), "its folder does not exist"),
    ],
)
def test_where_it_cannot_be_written(
    arguments: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run(capsys, "export", *arguments, where=around(folder=write(tmp_path, {})))
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
