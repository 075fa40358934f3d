"""The plan as tables: the same as the fields."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from ccictl.analysis.standing import Picture
from ccictl.database.ask import ask
from ccictl.database.tables import database
from ccictl.fields import fields, kinds
from ccictl.reading import entities
from tests.database.asking import DAY, PICTURE, rows


@pytest.mark.parametrize("kind", kinds())
def test_every_entity_is_a_row_with_its_fields(kind: str) -> None:
    known = [field for field in fields(kind).values() if field.type not in ("ids", "links", "series")]
    with closing(database(PICTURE)) as connection:
        answer = ask(connection, f'SELECT * FROM "{kind}"', DAY)  # noqa: S608 - names of our own
    assert answer.columns == tuple(field.name for field in known)
    assert [row[0] for row in answer.rows] == list(entities(PICTURE.plan, kind))


def test_dates_are_last_days_and_flags_numbers() -> None:
    assert rows("SELECT start, totem, weight FROM projects WHERE id = 'cci-data'") == [("2023-02-28", 1, 3.0)]


def test_what_is_counted_is_whole() -> None:
    counts = "SELECT projects, typeof(projects), typeof(engagements), typeof(consultation_votes) FROM plan"
    assert [(repr(row[0]), *row[1:]) for row in rows(counts)] == [("72", "integer", "integer", "integer")]
    assert rows("SELECT typeof(number), typeof(progress) FROM engagements LIMIT 1") == [("integer", "real")]
    assert rows("SELECT DISTINCT typeof(milestones) FROM projects") == [("integer",)]


def test_json_is_taken_apart() -> None:
    assert rows("SELECT key, value FROM json_each('[4, 5]')") == [(0, 4), (1, 5)]
    assert rows("SELECT count(*) FROM json_tree('{\"a\": [1]}')") == [(3,)]


def test_links_are_rows_too() -> None:
    found = rows("SELECT value FROM several WHERE kind = 'projects' AND id = 'cci-data' AND field = 'links'")
    assert found == [("https://example.org/projets/cci-data",)]


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


def test_the_database_is_a_file_of_sqlite() -> None:
    with closing(database(PICTURE)) as connection, closing(sqlite3.connect(":memory:")) as other:
        other.deserialize(connection.serialize())
        assert other.execute("SELECT count(*) FROM milestones").fetchall() == [(299,)]
