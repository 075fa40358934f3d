"""`ccictl curve` on whole plans."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from ccictl.show import cells
from tests.making import write
from tests.runs import around, run

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

FULL = ("curve", "--plan", "examples/full-plan", "--as-of", "2026-09-30")
REAL = ("curve", "--plan", "plan", "--as-of", "2026-09-30")
LANGUAGES = ("en", "fr")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [80, 140])
def test_the_full_example(
    width: int, language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, *FULL, where=around(language, width=width))
    assert (ran.status, ran.err) == (0, "")
    assert all(cells(line) <= width for line in ran.out.splitlines())
    assert ran.out == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_real_plan(language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, *REAL, where=around(language, width=80))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize(
    "options",
    [
        ("--totem", "--ascii"),
        ("--where", "health in (late, at-risk)", "--by", "month"),
        ("--from", "2026-07", "--to", "2026-12"),
        ("--from", "2024", "--to", "2024", "--obsession", "etre-reseau"),
        ("--where", "totem and not totem"),
        ("--format", "markdown", "--by", "year"),
    ],
    ids=" ".join,
)
def test_choices(options: tuple[str, ...], capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, *FULL, *options, where=around("fr"))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--by", "week"), '--by does not know "week".'),
        (("--from", "2027", "--to", "2026"), "--to (2026) is before --from (2027)."),
        (("--format", "gif"), '--format does not know "gif".'),
        (("--format", "png"), '--format does not know "png".'),
        (("--lead", "cci-frances"), 'Did you mean "cci-france"?'),
        (("--where", "totme"), "--where:"),
        (("--format", "csv", "--csv-dialect", "de"), '--csv-dialect does not know "de".'),
    ],
)
def test_what_cannot_be_drawn(options: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, *FULL, *options)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


def as_data(capsys: pytest.CaptureFixture[str], *arguments: str, folder: Path | None = None) -> dict[str, Any]:
    where = around(folder=folder) if folder else around()
    ran = run(capsys, *arguments, "--format", "json", where=where)
    assert ran.status == 0
    found: dict[str, Any] = json.loads(ran.out)
    return found


def test_the_series_by_periods_and_the_figures(capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    assert as_data(capsys, *FULL, "--by", "quarter") == snapshot


@pytest.mark.parametrize(
    ("between", "first"),
    [(("2025", "2026"), "2025-01"), (("2022", "2027"), "2022-Q1"), (("2000", "2030"), "2000")],
)
def test_a_table_has_the_periods_that_can_be_read(
    between: tuple[str, str], first: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = as_data(capsys, *FULL, "--from", between[0], "--to", between[1])["series"]
    assert rows[0]["period"] == first


def test_one_table_holds_the_series(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, *FULL, "--by", "quarter", "-f", "csv", "--csv-dialect", "fr", where=around("fr"))
    rows = list(csv.reader(ran.out.removeprefix("\ufeff").splitlines(), delimiter=";"))
    assert rows[0] == ["period", "baseline", "forecast", "fact"]
    assert rows[-1] == ["2027-Q4", "94,32", "100,0", ""]
    assert "summary, remarks" in ran.err


@pytest.mark.parametrize("format_", ["svg", "html"])
def test_drawings_go_to_a_file(format_: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = write(tmp_path / "plan", {"projects/p.yaml": PLANNED})
    where = around("fr", plan)
    printed = run(capsys, "curve", "--format", format_, where=where)
    ran = run(capsys, "curve", "--format", format_, "--output", f"../o.{format_}", where=where)
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert (tmp_path / f"o.{format_}").read_text(encoding="utf-8") == printed.out
    if format_ == "svg":
        ET.fromstring(printed.out)  # noqa: S314 - our own


PLANNED = """
title: P
baseline: {start: 2025-01-01}
milestones:
  a: {title: A, baseline: 2025-04-10, due: 2025-04-10, done: 2025-04-20}
  b: {title: B, baseline: 2025-07-19, due: 2026-03-31}
"""
WITHOUT = "title: P\nmilestones: {a: {title: A, due: 2025-06-30, done: 2025-07-01}, b: {title: B, due: 2027}}\n"
HAZARDS: dict[str, dict[str, str]] = {
    "empty": {},
    "no milestone": {"projects/p.yaml": "title: P\n"},
    "no date": {"projects/p.yaml": "title: P\nmilestones: {a: {title: A}}\n"},
    "no baseline": {"projects/p.yaml": WITHOUT},
    "one milestone": {
        "projects/p.yaml": "title: P\nmilestones: {a: {title: A, baseline: 2025, due: 2025, done: 2025}}\n"
    },
    "all reached": {
        "projects/p.yaml": PLANNED.replace("due: 2026-03-31", "done: 2025-07-29"),
        "projects/q.yaml": "title: Q\ncancelled: 2024\nmilestones: {a: {title: A, baseline: 2025}}\n",
    },
    "early": {"projects/p.yaml": PLANNED.replace("due: 2026-03-31", "done: 2025-05-01")},
    "on plan": {"projects/p.yaml": PLANNED.replace("2025-04-20", "2025-04-10").replace("2025-07-19", "2026-02-01")},
    "far": {
        "projects/p.yaml": PLANNED + "  c: {title: C, due: 9999-12-31, after: [{ref: q/m, lag: 400}]}\n",
        "projects/q.yaml": "title: Q\nmilestones: {m: {title: M, due: 9999-12-01, baseline: 2026}}\n",
    },
    "all years": {
        "plan.yaml": "title: P\nstart: 0001\nfinish: 9999\n",
        "projects/p.yaml": "title: P\nmilestones:\n  a: {title: A, baseline: 0001, due: 0001, done: 0001}\n"
        "  b: {title: B, baseline: 9999, due: 9999}\n",
    },
    "some words": {
        "plan.yaml": "title: '::error:: [red]'\nstart: 2025\nfinish: 2026\nmilestones: {v: {title: V, due: 2025}}\n",
        "projects/p.yaml": PLANNED + "reports: {2025-06-30: {progress: 10}}\n",
    },
}


@pytest.mark.parametrize("name", HAZARDS)
def test_extremes(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "curve", where=around("en", write(tmp_path, HAZARDS[name]), width=80))
    # What waits longer than there are days is an error of the plan, which is drawn all the same.
    assert ran.status == (name == "far")
    assert all(cells(line) <= 80 for line in ran.out.splitlines())
    assert ran.out == snapshot


@pytest.mark.parametrize("name", HAZARDS)
@pytest.mark.parametrize("format_", ["svg", "html", "json", "yaml", "csv", "tsv", "markdown", "names"])
def test_extremes_in_every_format(format_: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around("fr", write(tmp_path, HAZARDS[name]))
    ran = run(capsys, "curve", "--format", format_, where=where)
    assert ran.status == (name == "far")
    assert ran.out == run(capsys, "curve", "--format", format_, where=where).out
    assert "Traceback" not in ran.err


def test_without_a_baseline_there_is_no_wrong_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = as_data(capsys, "curve", folder=write(tmp_path, {"projects/p.yaml": WITHOUT}))
    unknown = ("spi_t", "sv_t", "finish_at_pace", "planned", "earned_value", "earned_schedule", "baseline_start")
    assert {name: found["summary"][name] for name in unknown} == dict.fromkeys(unknown)
    assert found["summary"]["rules"]["spi_t"] == "no milestone has a baseline"
    assert {row["baseline"] for row in found["series"]} == {None}
    assert found["summary"]["reached"] == 50


def test_an_error_of_the_plan_is_told_and_answered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around(folder=write(tmp_path, {"projects/p.yaml": PLANNED + "weight: -1\n"}))
    ran = run(capsys, "curve", where=where)
    assert ran.status == 1
    assert "Reached" in ran.out
    assert run(capsys, "curve", "--strict", where=where).out == ""


def test_by_hand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # The baseline is of 200 days, from 1 January to 19 July 2025; half is reached, and was to be by the 100th day,
    # the rest not before the 200th. On 7 November, 311 days have passed: 199 of plan are made.
    files = {"projects/p.yaml": PLANNED}
    summary = as_data(capsys, "curve", "--as-of", "2025-11-07", folder=write(tmp_path, files))["summary"]
    assert summary["reached"] == 50
    assert summary["planned"] == 100
    assert (summary["planned_duration"], summary["earned_schedule"], summary["actual_time"]) == (200, 199, 311)
    assert summary["spi_t"] == round(199 / 311, 4)
    assert summary["sv_t"] == 199 - 311
    # 200 / (199 / 311) = 312.56: the 313th day.
    assert summary["finish_at_pace"] == "2025-11-09"


def test_what_is_reached_and_planned_is_what_status_tells(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {
        "projects/p.yaml": PLANNED + "weight: 2\n",
        "projects/q.yaml": "title: Q\nmilestones: {a: {title: A, baseline: 2025-02, done: 2025-03, weight: 3},"
        " b: {title: B, baseline: 2025-06, due: 2026}}\n",
    }
    folder = write(tmp_path, files)
    curve = as_data(capsys, "curve", folder=folder)["summary"]
    status = as_data(capsys, "status", folder=folder)["summary"]
    assert curve["reached"] == round(status["progress"], 2) == 58.33
    assert curve["planned"] == status["planned_progress"] == 100
