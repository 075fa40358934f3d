"""`ccictl list` on whole plans."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from ccictl.fields import kinds
from ccictl.show import cells
from tests.runs import around, run

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

FULL = ("--plan", "examples/full-plan", "--as-of", "2026-09-30")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", kinds())
def test_each_kind(kind: str, language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "list", kind, *FULL, "--limit", "6", where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize("width", [60, 80, 200])
def test_each_width(width: int, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    out = run(capsys, "list", "projects", *FULL, "--limit", "8", where=around("fr", width=width)).out
    assert out == snapshot
    assert all(cells(line) <= width for line in out.splitlines())


def names(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """The names of what is listed."""
    ran = run(capsys, "list", *arguments, *FULL, "--format", "names")
    assert (ran.status, ran.err) == (0, "")
    return ran.out.splitlines()


@pytest.mark.parametrize(
    ("kind", "condition", "count"),
    [
        ("projects", "totem", 8),
        ("projects", "totem and health in (late, at-risk)", 2),
        ("projects", "not (health = none) and slip > 100d", 13),
        ("projects", "finish < 2024-Q3", 2),
        ("projects", "cancelled is not empty", 1),
        ("projects", "engagements in (la-donnee-en-commun) and lead = direction-etudes", 2),
        ("projects", 'title ~ "economie de prox"', 1),
        ("milestones", "status = late", 9),
        ("milestones", "status = late and totem", 0),
        ("indicators", "state = off-track and attainment < 60%", 7),
        ("organisations", "level = national and leads > 0", 1),
        ("engagements", "mode = explore and health = late", 0),
        ("obsessions", "projects >= 26", 2),
        ("sources", "published >= 2022", 5),
    ],
)
def test_a_condition(kind: str, condition: str, count: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(names(capsys, kind, "--where", condition)) == count


def test_one_of_a_kind_names_the_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert names(capsys, "project") == names(capsys, "projects")


def test_sorting_has_the_unknown_last_either_way(capsys: pytest.CaptureFixture[str]) -> None:
    for sort in ("slip", "-slip"):
        out = run(capsys, "list", "projects", *FULL, "--sort", sort, "--columns", "id,slip", "--format", "json").out
        slips = [row["slip"] for row in json.loads(out)["projects"]]
        known = [slip for slip in slips if slip is not None]
        assert known == sorted(known, reverse=sort.startswith("-"))
        assert slips == known + [None] * (len(slips) - len(known))
        assert None in slips


def test_sorting_by_several_fields_and_by_words_in_their_order(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("--sort", "health,-finish,title", "--columns", "health,finish,title", "--format", "json")
    rows = json.loads(run(capsys, "list", "projects", *FULL, *arguments).out)["projects"]
    order = ["late", "at-risk", "on-track", "none"]
    assert [order.index(row["health"]) for row in rows] == sorted(order.index(row["health"]) for row in rows)


def test_all_columns(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "list", "projects", *FULL, "--columns", "all", "--limit", "1", "--format", "csv").out
    header, row = csv.reader(io.StringIO(out))
    assert header[:3] == ["id", "title", "totem"]
    assert len(header) == len(row) > 30


def test_csv_for_french_spreadsheets(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("--columns", "id,title,measured", "--format", "csv", "--csv-dialect", "fr", "--limit", "3")
    out = run(capsys, "list", "indicators", *FULL, *arguments).out
    assert out.startswith("\ufeffid;title;measured\r\n")


def test_nothing_answers(capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    assert run(capsys, "list", "projects", *FULL, "--where", 'title = "rien"', where=around("fr")).out == snapshot


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("projets",), 'Did you mean "projects"?'),
        (("projects", "--columns", "id,helth"), 'Did you mean "health"?'),
        (("projects", "--sort", "-slp"), 'Did you mean "slip"?'),
        (("projects", "--limit", "x"), "--limit takes a whole number"),
        (("projects", "--where", "health = lat"), 'Did you mean "late"?'),
        (("projects", "--where", "finish < 2024-13"), "there is no month 13"),
    ],
)
def test_what_there_is_not(arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "list", *arguments, *FULL)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
