"""`ccictl sql`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml

from ccictl.commands import sql
from tests.runs import ROOT, around, run

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

FULL = ("--plan", str(ROOT / "examples/full-plan"), "--as-of", "2026-09-30")
LATE = (
    "SELECT lead, count(*) AS n, avg(progress) AS progress FROM projects WHERE health = 'late'"
    " GROUP BY lead ORDER BY n DESC, lead"
)
MANY = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100001) SELECT i FROM n"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_answer(language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "sql", LATE, *FULL, where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


def test_values_of_every_type(capsys: pytest.CaptureFixture[str]) -> None:
    question = "SELECT 1 AS a, 1.5 AS b, 'é' AS c, NULL AS d, x'00c3a9' AS e, 1e999 AS f, 1e999 - 1e999 AS g, 2 AS a"
    expected = {"a": 1, "b": 1.5, "c": "é", "d": None, "e": "x'00c3a9'", "f": None, "g": None, "a_2": 2}
    found = json.loads(run(capsys, "sql", question, *FULL, "-f", "json").out)
    assert found["rows"] == [expected]
    assert found["complete"] is True
    assert yaml.safe_load(run(capsys, "sql", question, *FULL, "-f", "yaml").out)["rows"] == [expected]
    assert run(capsys, "sql", question, *FULL, "-f", "csv").out == ("a,b,c,d,e,f,g,a_2\r\n1,1.5,é,,x'00c3a9',,,2\r\n")


@pytest.mark.parametrize("question", ["", "  ", " -- SELECT 1"])
def test_without_a_question(question: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "sql", question, *FULL)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("error: Nothing is asked here.\nWrite one statement, such as: SELECT")


def test_rows_that_are_cut_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    said = "Only the first 100,000 rows are here; ask for the others with LIMIT and OFFSET.\n"
    for format_, holds in (("json", '"complete": false'), ("markdown", said), ("csv", "i\r\n1\r\n")):
        ran = run(capsys, "sql", MANY, *FULL, "-f", format_)
        assert (ran.status, ran.err) == (0, said)
        assert holds in ran.out[:1000]


def test_rows_that_are_cut_are_said_in_french(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "sql", MANY, *FULL, "-f", "tsv", where=around("fr"))
    assert ran.err == (
        "Seules les 100\u202f000\u00a0premières lignes sont ici\u00a0; LIMIT et OFFSET donnent les suivantes.\n"
    )


def test_a_question_that_takes_too_long(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sql, "patience", lambda _: lambda: True)
    ran = run(capsys, "sql", MANY, *FULL)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("error: This question takes too long.\n")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_mistake(language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "sql", "SELECT * FROM projets", *FULL, where=around(language))
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == snapshot
