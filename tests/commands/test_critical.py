"""`ccictl critical`: what has no day to lose."""

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
REAL = ("--plan", "plan", "--as-of", "2026-09-30")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "arguments",
    [FULL, ("cci-academie", "--float", "30", *FULL), ("etre-reseau", *FULL), REAL],
    ids=["full", "totem", "obsession", "real"],
)
def test_the_critical_path(
    arguments: tuple[str, ...], language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, "critical", *arguments, where=around(language, width=120))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


def test_machines_are_told_what_pushes_what(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "critical", *FULL, "-f", "json").out)
    rows = found["critical"]
    assert [row["id"] for row in rows][-2:] == ["cci-data/usage-courant", "cci-data"]
    assert [row["waits_for"] for row in rows][-2:] == ["cci-data/tableaux-de-bord", "cci-data/usage-courant"]
    assert {row["total_float"] for row in rows} == {0}
    assert found["end"] == {"end": "2027-12-22", "last": "cci-data"}
    assert run(capsys, "critical", *FULL, "-f", "names").out.split()[-1] == "cci-data"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_where_there_is_nothing_to_lose(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    files = {
        "projects/fait.yaml": "title: Fait\nfinished: 2025-03\n",
        "projects/nu.yaml": "title: Nu\n",
    }
    folder = write(tmp_path, files)
    out = "".join(
        run(capsys, "critical", name, "--as-of", "2026-01-15", where=around(language, folder)).out
        for name in ("fait", "nu", "plan")
    )
    assert out == snapshot


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("cci-dat",), 'Did you mean "cci-data"?'),
        (("--float", "-1"), "--float takes a whole number"),
    ],
)
def test_what_there_is_not(arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "critical", *arguments, *FULL)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
