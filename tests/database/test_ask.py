"""Questions in SQL: reading alone, bounded, and answered the same everywhere."""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from ccictl.database.ask import MOST_ROWS, SqlFault, ask
from ccictl.database.tables import database
from tests.database.asking import DAY, PICTURE, refused, rows
from tests.french import english

if TYPE_CHECKING:
    from ccictl.database.ask import Answer


def answer(question: str) -> Answer:
    with closing(database(PICTURE)) as connection:
        return ask(connection, question, DAY)


ONLY = "Only SELECT is allowed, without chance, clock and files."
LONG, LARGE, MEMORY = (
    "This question takes too long.",
    "This answer is too large.",
    "This question takes too much memory.",
)


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("DROP TABLE projects", ONLY),
        ("DELETE FROM projects", ONLY),
        ("UPDATE projects SET title = ''", ONLY),
        ("CREATE TABLE t (a)", ONLY),
        ("ATTACH 'x.db' AS y", ONLY),
        ("PRAGMA table_info(projects)", ONLY),
        ("SELECT random()", 'There is no function "random".'),
        ("SELECT hex(randomblob(4))", 'There is no function "randomblob".'),
        ("SELECT load_extension('x')", 'There is no function "load_extension".'),
        ("SELECT CURRENT_DATE", 'There is no function "CURRENT_DATE".'),
        ("SELECT fts3_tokenizer('simple')", 'There is no function "fts3_tokenizer".'),
        ("SELECT sqlite_version()", 'There is no function "sqlite_version".'),
        ("SELECT regexp('a', 'b')", 'There is no function "regexp".'),
        ("SELECT * FROM pragma_table_info('projects')", ONLY),
        ("SELECT rootpage FROM sqlite_temp_master", ONLY),
        ("SELECT * FROM dbstat", 'There is no table "dbstat".'),
        ("", "Nothing is asked here."),
        (" -- SELECT 1", "Nothing is asked here."),
        (";", "Nothing is asked here."),
        ("SELECT hex(zeroblob(400000)) FROM milestones a, milestones b", LARGE),
        ("SELECT a.title || 'é' || hex(zeroblob(500)) FROM milestones a, milestones b", LARGE),
        ("SELECT zeroblob(2000000) FROM milestones", LARGE),
        ("SELECT 1 FROM milestones a, milestones b, milestones c ORDER BY a.id || hex(zeroblob(2000))", MEMORY),
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
            LARGE,
        ),
        ("SELECT zeroblob(100000000)", LARGE),
        (
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
            LONG,
        ),
    ],
)
def test_what_is_refused(question: str, message: str) -> None:
    assert refused(question) == message


def test_nothing_is_an_answer_too() -> None:
    assert rows("SELECT id FROM projects WHERE 0") == []


def test_a_long_step_is_stopped_when_the_time_is_over() -> None:
    question = "SELECT group_concat(printf('%.*c', 100000, 'x')) FROM milestones a, milestones b, milestones c"
    end = time.monotonic() + 0.2
    assert refused(question, lambda: time.monotonic() > end) == LONG
    assert time.monotonic() < end + 5


def test_more_rows_than_are_answered() -> None:
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT {}) SELECT i FROM n"
    exact, more = answer(numbers.format(MOST_ROWS)), answer(numbers.format(MOST_ROWS + 1))
    assert (len(exact.rows), exact.cut) == (MOST_ROWS, False)
    assert (len(more.rows), more.cut) == (MOST_ROWS, True)


@pytest.mark.parametrize(
    ("names", "apart"),
    [
        (("a", "a", "a"), ("a", "a_2", "a_3")),
        (("a", "a_2", "a"), ("a", "a_2", "a_3")),
        (("a", "a", "a_2"), ("a", "a_3", "a_2")),
        (("b", "a"), ("b", "a")),
    ],
)
def test_no_two_columns_have_one_name(names: tuple[str, ...], apart: tuple[str, ...]) -> None:
    assert answer("SELECT " + ", ".join(f"1 AS {name}" for name in names)).columns == apart


def test_a_part_of_the_question_and_the_schema_can_be_read() -> None:
    assert rows("WITH late AS (SELECT id FROM projects WHERE health = 'late') SELECT count(*) FROM late") == [(7,)]
    assert rows("SELECT count(*) FROM sqlite_master WHERE name = 'projects'") == [(1,)]


def test_windows_and_json() -> None:
    question = "SELECT row_number() OVER (ORDER BY id), json_extract('{\"a\": 2}', '$.a') FROM obsessions LIMIT 1"
    assert rows(question) == [(1, 2)]


@pytest.mark.parametrize(
    ("question", "remedy"),
    [
        ("SELECT * FROM projcts", 'Did you mean "projects"?'),
        ("SELECT * FROM dbstat", "The tables: "),
        ("SELECT p.helth FROM projects p", 'Did you mean "health"?'),
        ("SELECT qqqqqq FROM projects", '"ccictl fields KIND" lists the columns of a table.'),
    ],
)
def test_a_name_that_is_nearly_one_is_told_with_the_right_one(question: str, remedy: str) -> None:
    with pytest.raises(SqlFault) as caught:
        answer(question)
    assert english()(caught.value.remedy).startswith(remedy)
