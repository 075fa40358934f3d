"""`ccictl indicators`."""

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
@pytest.mark.parametrize("width", [80, 200])
def test_the_full_example(
    width: int, language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, "indicators", *FULL, where=around(language, width=width))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


def test_machines_read_numbers_and_units(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(run(capsys, "indicators", *FULL, "-f", "json").out)["indicators"]
    [row] = [row for row in rows if row["id"] == "doublons"]
    assert (row["title"], row["measured"], row["unit"]) == ("Fiches d'entreprises en double", 2.2, "%")
    [row] = [row for row in rows if row["id"] == "hectares-rouverts"]
    assert (row["title"], row["measured"], row["unit"]) == ("Friches rendues à un usage économique", 42, "hectares")


@pytest.mark.parametrize(("width", "headings"), [(100, ("Attainment", "Age")), (120, ("Attainment", "Age", "Course"))])
def test_the_way_made_and_how_fresh_it_is_are_spared_last(
    width: int, headings: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    table = run(capsys, "indicators", *FULL, where=around(width=width)).out.split("Left out")[0]
    assert [heading for heading in headings if heading not in table] == []


def test_at_most_so_many(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(run(capsys, "indicators", *FULL, "--limit", "3", "-f", "json").out)["indicators"]
    assert len(rows) == 3


def test_without_any(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around(folder=write(tmp_path, {}))
    assert run(capsys, "indicators", where=where).out.endswith("\n\nNo indicator is written in this plan.\n")
    out = run(capsys, "indicators", *FULL, "--where", "weight > 1000").out
    assert out.endswith("\n\nNothing matches this.\n")


def test_the_worst_come_first(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(run(capsys, "indicators", *FULL, "-f", "json").out)["indicators"]
    order = ["off-track", "stale", "no-data", "on-track", "met"]
    assert [order.index(row["state"]) for row in rows] == sorted(order.index(row["state"]) for row in rows)


def test_those_of_a_condition_and_their_course(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "indicators", *FULL, "-w", "id = hectares-rouverts", "--columns", "course", "-f", "json").out
    assert json.loads(out)["indicators"] == [{"course": [18, 29, 36, 42]}]


def test_what_the_pace_leads_to_can_be_asked(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("-w", "within_reach = false and state = on-track and pace > 1000", "--columns", "id,projected,reached_on")
    rows = json.loads(run(capsys, "indicators", *FULL, *asked, "-f", "json").out)["indicators"]
    # 184 days at 20,525.95, at 16,237.11 and at 1,729.58 a year from what was measured in the first half of 2026.
    assert rows == [
        {"id": "entreprises-accompagnees", "projected": pytest.approx(494_290.25), "reached_on": "2028-01"},
        {"id": "entreprises-diagnostiquees", "projected": pytest.approx(66_595.68, abs=0.01), "reached_on": "2029-01"},
        {"id": "matieres-echangees", "projected": pytest.approx(4643.3, abs=0.01), "reached_on": "2029-07"},
    ]
    question = "SELECT count(*) AS n FROM indicators WHERE within_reach = 0 AND reached_on < '2029-01-01'"
    assert json.loads(run(capsys, "sql", question, *FULL, "-f", "json").out)["rows"] == [{"n": 7}]
