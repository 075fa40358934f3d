"""`ccictl show`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.runs import ROOT, around, run

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

FULL = ("--plan", "examples/full-plan", "--as-of", "2026-09-30")


@pytest.mark.parametrize(
    "name",
    ["cci-data", "cci-data/gouvernance", "etre-reseau", "cci-france", "hectares-rouverts", "plan/suivi-installe"],
)
def test_as_it_is_written(name: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "show", name, *FULL, where=around("fr"))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


def test_the_plan_is_its_file(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "show", "plan", *FULL, "--format", "json").out
    shown = json.loads(out)
    file = (ROOT / "examples/full-plan/plan.yaml").read_text(encoding="utf-8").rstrip("\n").split("\n")
    assert [line["text"] for line in shown["written"]] == file
    assert {"start", "finish", "health", "progress"} <= set(shown["fields"])


def test_the_lines_of_an_entity_end_where_the_next_begins(capsys: pytest.CaptureFixture[str]) -> None:
    written = json.loads(run(capsys, "show", "etre-reseau", *FULL, "-f", "json").out)["written"]
    file = (ROOT / "examples/full-plan/obsessions.yaml").read_text(encoding="utf-8").split("\n")
    for line in written:
        assert line["text"] == file[line["line"] - 1]
    assert written[0]["text"] == "etre-reseau:"


def test_in_a_spreadsheet(capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "show", "cci-data", *FULL, "-f", "csv", "--csv-dialect", "fr", where=around("fr"))
    assert ran.out == snapshot
    assert ran.err == (
        "Le format «\u00a0csv\u00a0» contient un seul tableau\u00a0: fields. Ce qui n'y est pas\u00a0: written\u00a0;"
        " json et yaml contiennent tout.\n"
    )
    assert run(capsys, "show", "plan", *FULL, "-f", "csv").out.startswith("field,value\r\nid,plan\r\n")


def test_what_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "show", "cci-data/gouvernence", *FULL)
    assert (ran.status, ran.out) == (2, "")
    assert 'Did you mean "cci-data/gouvernance"?' in ran.err
