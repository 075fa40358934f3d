"""`ccictl impact`: what a slip would delay."""

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
@pytest.mark.parametrize(
    "arguments",
    [
        ("plateforme-d-echanges", "--days", "60"),
        ("referentiel-des-entreprises/mise-en-service",),
        ("cci-academie", "--days", "400"),
        ("friches-a-rouvrir", "--days", "1"),
    ],
    ids=" ".join,
)
def test_what_a_slip_would_delay(
    arguments: tuple[str, ...], language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, "impact", *arguments, *FULL, where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


def test_what_float_absorbs(tmp_path: Path, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    files = {
        "projects/a.yaml": "title: A\nstart: 2026-02-01\nfinish: 2026-02-28\n",
        "projects/b.yaml": "title: B\nstart: 2026-03-10\nfinish: 2026-04-30\nafter: [a]\n",
    }
    ran = run(capsys, "impact", "a", "--as-of", "2026-01-15", where=around("fr", write(tmp_path, files)))
    assert ran.out == snapshot


def test_machines_are_told_all_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "impact", "plateforme-d-echanges", "--days", "60", *FULL, "-f", "json").out)
    assert found["summary"]["totems"] == ["cci-data"]
    assert found["summary"]["end"] == 60
    assert found["delays"][-1]["id"] == "cci-data"
    assert found["absorbed"] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("etre-reseau",), "neither a project nor a milestone"),
        (("cci-data/gouvernance",), "reached or cancelled"),
        (("zzzzzzzzzz",), "Nothing in the plan is called"),
        (("cci-data", "--days", "x"), "--days takes a whole number"),
    ],
)
def test_what_cannot_slip(arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "impact", *arguments, *FULL)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


def test_what_has_no_date(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path, {"projects/p.yaml": "title: P\n"})
    ran = run(capsys, "impact", "p", where=around("en", folder))
    assert (ran.status, ran.out) == (2, "")
    assert '"p" has no forecast' in ran.err
