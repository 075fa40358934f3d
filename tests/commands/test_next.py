"""`ccictl next`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.making import write
from tests.runs import around, run

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

FULL = ("--plan", "examples/full-plan", "--as-of", "2026-09-30")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_due(language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "next", *FULL, where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


def test_only_those_of_a_lead(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "next", *FULL, "--lead", "direction-etudes", "--weeks", "20", "-f", "json").out
    rows = json.loads(out)["milestones"]
    assert rows
    assert {row["lead"] for row in rows} == {"direction-etudes"}


MILESTONES = """
title: P
milestones:
  passe: {title: Passé, due: 2026-01-10}
  jour: {title: Jour, due: 2026-01-15}
  dernier: {title: Dernier, due: 2026-02-12}
  apres: {title: Après, due: 2026-02-13}
  fait: {title: Fait, due: 2026-01-20, done: 2026-01-12}
  annule: {title: Annulé, due: 2026-01-20, cancelled: 2026-01}
  sans-date: {title: Sans date}
"""


def due(capsys: pytest.CaptureFixture[str], folder: Path, *arguments: str) -> list[str]:
    """The names of what is due on 15 January 2026."""
    return run(
        capsys, "next", "--as-of", "2026-01-31", "-f", "names", *arguments, where=around(folder=folder)
    ).out.split()


def test_the_late_come_first_and_the_window_ends_on_its_last_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path, {"projects/p.yaml": MILESTONES})
    assert due(capsys, folder, "--as-of", "2026-01-15") == ["p/passe", "p/jour", "p/annule", "p/dernier"]
    assert due(capsys, folder, "--weeks", "0") == ["p/passe", "p/jour"]
    assert due(capsys, folder, "--where", "status = soon") == ["p/dernier", "p/apres"]


@pytest.mark.parametrize("fact", ["cancelled: 2026-01-02", "paused: 2026-01-02", "finished: 2026-01-02"])
def test_what_is_over_or_at_rest_waits_for_nobody(
    fact: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path, {"projects/p.yaml": MILESTONES + fact + "\n"})
    assert due(capsys, folder) == []


def test_at_most_so_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path, {"projects/p.yaml": MILESTONES})
    assert due(capsys, folder, "--as-of", "2026-01-15", "--limit", "2") == ["p/passe", "p/jour"]


def test_with_nothing_due(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around(folder=write(tmp_path, {}))
    assert run(capsys, "next", where=where).out.endswith("\n\nNothing is due within 4 weeks.\n")
    assert run(capsys, "next", "--weeks", "1", where=where).out.endswith("\n\nNothing is due within 1 week.\n")


def test_a_lead_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "next", *FULL, "--lead", "direction-etude")
    assert (ran.status, ran.out) == (2, "")
    assert 'Did you mean "direction-etudes"?' in ran.err
