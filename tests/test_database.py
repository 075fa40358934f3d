"""The plan as tables: reading alone, bounded, and the same as the fields."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from ccictl.analysis.standing import Picture
from ccictl.database import SqlFault, ask, database
from ccictl.fields import fields, kinds
from ccictl.i18n import Translator
from ccictl.load import load
from ccictl.reading import entities
from tests.runs import ROOT

DAY = date(2026, 9, 30)
PICTURE = Picture(load(ROOT / "examples/full-plan").plan, DAY)


def rows(question: str) -> list[tuple[object, ...]]:
    with closing(database(PICTURE)) as connection:
        return list(ask(connection, question, DAY).rows)


def refused(question: str) -> str:
    with closing(database(PICTURE)) as connection, pytest.raises(SqlFault) as caught:
        ask(connection, question, DAY)
    return Translator("en")(caught.value.message)


@pytest.mark.parametrize("kind", kinds())
def test_every_entity_is_a_row_with_its_fields(kind: str) -> None:
    known = [field for field in fields(kind).values() if field.type not in ("ids", "series")]
    with closing(database(PICTURE)) as connection:
        answer = ask(connection, f'SELECT * FROM "{kind}"', DAY)  # noqa: S608 - names of our own
    assert answer.columns == tuple(field.name for field in known)
    assert [row[0] for row in answer.rows] == list(entities(PICTURE.plan, kind))


def test_dates_are_last_days_and_flags_numbers() -> None:
    assert rows("SELECT start, totem, weight FROM projects WHERE id = 'cci-data'") == [("2023-02-28", 1, 3.0)]


def test_lists_are_rows() -> None:
    found = rows("SELECT value FROM several WHERE kind = 'projects' AND id = 'cci-data' AND field = 'engagements'")
    assert found == [("la-donnee-en-commun",), ("observer-pour-decider",)]


def test_reports_and_measures_until_the_data_date() -> None:
    assert rows("SELECT max(date) <= '2026-09-30' FROM reports") == [(1,)]
    assert rows("SELECT count(*) FROM measures WHERE indicator = 'hectares-rouverts'") == [(4,)]
    early = Picture(PICTURE.plan, date(2025, 1, 1))
    with closing(database(early)) as connection:
        assert ask(connection, "SELECT count(*) FROM measures WHERE indicator = 'hectares-rouverts'", DAY).rows == (
            (1,),
        )
        assert ask(connection, "SELECT max(date) <= '2025-01-01' FROM reports", DAY).rows == ((1,),)


def test_accents_are_folded() -> None:
    assert rows("SELECT id FROM projects WHERE fold(title) LIKE '%economie de prox%'") == [
        ("cci-economie-de-proximite",)
    ]
    assert rows("SELECT fold(NULL)") == [(None,)]


def test_now_is_the_data_date() -> None:
    assert rows("SELECT date('now'), date(), date('NOW', '+1 day'), date('2024-02-28', '+1 day')") == [
        ("2026-09-30", "2026-09-30", "2026-10-01", "2024-02-29")
    ]
    assert rows("SELECT strftime('%Y'), strftime('%m', 'now'), time(), datetime('now')") == [
        ("2026", "09", "00:00:00", "2026-09-30 00:00:00")
    ]
    assert rows("SELECT date(NULL), julianday('now') - julianday('2026-09-01')") == [(None, 29.0)]


ONLY = "Only SELECT is allowed, without chance, clock and files."


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("DROP TABLE projects", ONLY),
        ("DELETE FROM projects", ONLY),
        ("UPDATE projects SET title = ''", ONLY),
        ("CREATE TABLE t (a)", ONLY),
        ("ATTACH 'x.db' AS y", ONLY),
        ("PRAGMA table_info(projects)", ONLY),
        ("SELECT random()", ONLY),
        ("SELECT hex(randomblob(4))", ONLY),
        ("SELECT load_extension('x')", ONLY),
        ("SELECT CURRENT_DATE", ONLY),
        ("SELECT * FROM projets", 'There is no table "projets".'),
        ("SELECT helth FROM projects", 'There is no column "helth".'),
        ("SELEC", 'SQLite does not understand this (near "SELEC": syntax error).'),
        (
            "SELECT 1; DROP TABLE projects",
            "SQLite does not understand this (You can only execute one statement at a time.).",
        ),
        (f"SELECT 'a' LIKE '{'%a' * 60}'", "SQLite does not understand this (LIKE or GLOB pattern too complex)."),
        (
            "SELECT date('now', 1, 2, 3, 'x' || zeroblob(9000000))",
            "SQLite does not understand this (string or blob too big).",
        ),
        ("SELECT zeroblob(100000000)", "SQLite does not understand this (string or blob too big)."),
        (
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
            "This question takes too long.",
        ),
    ],
)
def test_what_is_refused(question: str, message: str) -> None:
    assert refused(question) == message


def test_nothing_is_an_answer_too() -> None:
    assert rows("") == []


def test_the_database_is_a_file_of_sqlite() -> None:
    with closing(database(PICTURE)) as connection, closing(sqlite3.connect(":memory:")) as other:
        other.deserialize(connection.serialize())
        assert other.execute("SELECT count(*) FROM milestones").fetchall() == [(299,)]
