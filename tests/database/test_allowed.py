"""What a question may do is said by name: all else is refused, whatever a build of SQLite has."""

from __future__ import annotations

import sqlite3

import pytest

from ccictl.database.allowed import FUNCTIONS, TABLES, authorized
from ccictl.fields import kinds

ACTIONS = {name: getattr(sqlite3, name) for name in dir(sqlite3) if name.startswith("SQLITE_")}
OTHERS = sorted(
    name
    for name in ACTIONS
    if name.startswith(("SQLITE_CREATE_", "SQLITE_DROP_", "SQLITE_ALTER_"))
    or name.removeprefix("SQLITE_")
    in ("ANALYZE", "ATTACH", "DELETE", "DETACH", "INSERT", "PRAGMA", "REINDEX", "SAVEPOINT", "TRANSACTION", "UPDATE")
)


def allowed(action: str, first: str | None = None, second: str | None = None) -> bool:
    return authorized(ACTIONS[action], first, second, "main", None) == sqlite3.SQLITE_OK


@pytest.mark.parametrize("action", OTHERS)
def test_nothing_is_changed_attached_or_set(action: str) -> None:
    assert len(OTHERS) > 20
    assert not allowed(action, "projects", "id")


def test_every_kind_is_a_table_that_can_be_read() -> None:
    assert set(kinds()) < set(TABLES)
    assert all(allowed("SQLITE_READ", table, "id") for table in TABLES)
    assert allowed("SQLITE_READ", "sqlite_master", "name")
    assert allowed("SQLITE_READ", "json_each", "value")


@pytest.mark.parametrize("table", ["pragma_function_list", "sqlite_dbpage", "dbstat", "PROJECTS ", None])
def test_no_other_table_can(table: str | None) -> None:
    assert not allowed("SQLITE_READ", table, "id")
    assert allowed("SQLITE_READ", table, "")  # counted, as a part of the question may be


@pytest.mark.parametrize("name", ["fold", "FOLD", "count", "json_extract", "->>", "row_number", "strftime"])
def test_functions_that_always_answer_the_same_can_be_called(name: str) -> None:
    assert allowed("SQLITE_FUNCTION", None, name)


@pytest.mark.parametrize(
    "name",
    ["load_extension", "random", "randomblob", "readfile", "writefile", "sqlite_version", "fts3_tokenizer", None],
)
def test_no_other_function_can(name: str | None) -> None:
    assert not allowed("SQLITE_FUNCTION", None, name)


def test_what_is_called_in_lists_of_names_is_there_once() -> None:
    assert all(name == name.lower() for name in FUNCTIONS)
