"""A question in SQL and its answer, bounded in steps, time and memory."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ccictl.database.allowed import TABLES, authorized
from ccictl.database.functions import LONGEST, OUT_OF_MEMORY, provide
from ccictl.fields import fields, kinds
from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from ccictl.database.functions import Expired
    from ccictl.i18n import Message

_LONGEST_PATTERN = 100
MOST_ROWS = 100_000
# Of an answer, in bytes; a number or a text costs something however short it is.
_MOST_BYTES, _BYTES_A_VALUE = 64 * 1024 * 1024, 32
# Of all that SQLite holds, the tables too, in bytes.
_MOST_MEMORY = 256 * 1024 * 1024
# Steps of SQLite before it is asked whether to go on. They are counted besides the time, so that most questions that
# are too long stop at the same place on any machine.
_STEP, _MOST_STEPS = 100, 1_000_000
_TOO_LARGE = "too large"


class SqlFault(Exception):  # noqa: N818 - a fault of the question, not of the program
    """What is wrong with a question, and what to do."""

    def __init__(self, message: Message, remedy: Message) -> None:
        super().__init__()
        self.message = message
        self.remedy = remedy


class Answer(NamedTuple):
    """The names of the columns, no two alike, and the rows; `cut` where there are more than the first 100,000."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    cut: bool = False


class _TooLargeError(Exception):
    """The answer is larger than what is held of one."""


def ask(connection: sqlite3.Connection, question: str, today: date, expired: Expired = lambda: False) -> Answer:
    """The answer to a SELECT in which "now" is `today`, unless `expired` says meanwhile that its time is over.

    Raises SqlFault for anything else, for a mistake, and for what takes too long or too much memory.
    """
    said: list[str] = []
    provide(connection, today, expired, said)
    _bound(connection, expired)
    try:
        cursor = connection.execute(question)
        if cursor.description is None:
            raise _nothing_asked()
        rows, cut = _fetched(cursor)
    except _TooLargeError:
        raise _fault(_TOO_LARGE) from None
    except MemoryError:
        raise _fault(OUT_OF_MEMORY) from None
    except (sqlite3.Error, ValueError) as error:
        raise _fault(said[-1] if said else str(error)) from None
    return Answer(_apart([column[0] for column in cursor.description]), rows, cut)


def _bound(connection: sqlite3.Connection, expired: Expired) -> None:
    connection.set_authorizer(None)
    # What is sorted stays in memory too: nothing is written anywhere.
    connection.execute("PRAGMA temp_store = MEMORY").close()
    # SQLite makes these tables when they are first named, by steps that no question is allowed.
    with suppress(sqlite3.Error):
        connection.execute("SELECT 1 FROM json_each('[]'), json_tree('[]')").close()
    connection.execute(f"PRAGMA hard_heap_limit = {_MOST_MEMORY}").close()
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, _LONGEST_PATTERN)
    connection.set_authorizer(authorized)
    steps = iter(range(_MOST_STEPS))
    connection.set_progress_handler(lambda: next(steps, None) is None or expired(), _STEP)


def _fetched(cursor: Iterable[tuple[Any, ...]]) -> tuple[tuple[tuple[Any, ...], ...], bool]:
    """The rows, and whether there are more."""
    rows: list[tuple[Any, ...]] = []
    left = _MOST_BYTES
    for row in cursor:
        if len(rows) == MOST_ROWS:
            return tuple(rows), True
        left -= sum(map(_size, row))
        if left < 0:
            raise _TooLargeError
        rows.append(row)
    return tuple(rows), False


def _size(value: Any) -> int:
    """Bytes that a value takes at most."""
    if isinstance(value, str):
        return _BYTES_A_VALUE + len(value) * (1 if value.isascii() else 4)
    return _BYTES_A_VALUE + (len(value) if isinstance(value, bytes) else 0)


def _apart(names: Sequence[str]) -> tuple[str, ...]:
    """Names of columns with those that are alike told apart: `a`, `a_2`."""
    found: dict[str, None] = {}
    for name in names:
        rank, new = 1, name
        while new in found or (rank > 1 and new in names):
            rank += 1
            new = f"{name}_{rank}"
        found[new] = None
    return tuple(found)


def _fault(reason: str) -> SqlFault:
    what, _, name = reason.partition(": ")
    match what:
        case "no such table" | "vtable constructor failed":
            near = nearest(name, TABLES)
            remedy = msg('Did you mean "{value}"?', value=near) if near else msg("The tables: {names}.", names=TABLES)
            return SqlFault(msg('There is no table "{name}".', name=name), remedy)
        case "no such column":
            # Of which table it was to be is not told.
            near = nearest(name.rpartition(".")[2], {field for kind in kinds() for field in fields(kind)})
            remedy = msg('Did you mean "{value}"?', value=near)
            if near is None:
                remedy = msg('"ccictl fields KIND" lists the columns of a table.')
            return SqlFault(msg('There is no column "{name}".', name=name), remedy)
        case "no such function" | "not authorized to use function":
            remedy = msg("Those of SQLite for texts, numbers, dates and JSON are there, without chance and clock.")
            return SqlFault(msg('There is no function "{name}".', name=name), remedy)
        case "interrupted":
            return SqlFault(msg("This question takes too long."), msg("Ask for less, or join by equal columns."))
        case "too large" | "string or blob too big":
            return SqlFault(
                msg("This answer is too large."), msg("Ask for fewer rows and columns, or for shorter texts (substr).")
            )
        case "out of memory":
            return SqlFault(msg("This question takes too much memory."), msg("Ask for less, or join by equal columns."))
        case "not authorized":
            return _only_select()
        case _ if what.startswith("access to "):
            return _only_select()
        case _:
            return SqlFault(
                msg("SQLite does not understand this ({reason}).", reason=reason),
                msg("Write one statement, such as: SELECT id, title FROM projects WHERE totem."),
            )


def _nothing_asked() -> SqlFault:
    return SqlFault(
        msg("Nothing is asked here."), msg("Write one statement, such as: SELECT id, title FROM projects WHERE totem.")
    )


def _only_select() -> SqlFault:
    return SqlFault(msg("Only SELECT is allowed, without chance, clock and files."), msg("The plan is only read."))
