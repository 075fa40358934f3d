"""What a question may do: read our tables, and call functions whose answer is the same everywhere and always."""

from __future__ import annotations

import sqlite3
from types import MappingProxyType

from ccictl.fields import kinds

TABLES = (*kinds(), "several", "reports", "measures", "targets")
_ACTIONS = frozenset((sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE))
# SQLite describes the tables in these, and takes JSON apart into rows in those.
_READABLE = frozenset((*TABLES, "sqlite_master", "sqlite_schema", "json_each", "json_tree"))
# By what is allowed, not by what is forbidden: every build of SQLite has functions of its own, and some tell addresses,
# versions or the time.
_BY_SUBJECT = MappingProxyType(
    {
        "aggregates": "avg count group_concat max min string_agg sum total",
        "windows": "cume_dist dense_rank first_value lag last_value lead nth_value ntile percent_rank rank row_number",
        "dates": "date datetime julianday strftime time unixepoch",
        "choices": "coalesce if ifnull iif likelihood likely nullif typeof unlikely",
        "numbers": "abs ceil ceiling exp floor ln log log10 log2 mod pow power round sign sqrt trunc",
        "texts": "char concat concat_ws fold format glob hex instr length like lower ltrim octet_length printf quote"
        " replace rtrim soundex substr substring trim unhex unicode upper zeroblob",
        "json": "-> ->> json json_array json_array_length json_error_position json_extract json_group_array"
        " json_group_object json_insert json_object json_patch json_pretty json_quote json_remove json_replace json_set"
        " json_type json_valid",
    }
)
FUNCTIONS = frozenset(name for names in _BY_SUBJECT.values() for name in names.split())


def authorized(action: int, first: str | None, second: str | None, _database: str | None, _from: str | None) -> int:
    """SQLite asks this for each step of a question before it begins."""
    if action not in _ACTIONS:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() not in FUNCTIONS:
        return sqlite3.SQLITE_DENY
    # Without a column it is only counted, and may be a part of the question itself (WITH).
    if action == sqlite3.SQLITE_READ and second and first not in _READABLE:
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK
