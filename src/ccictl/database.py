"""The plan as tables of SQLite, for questions that conditions cannot say; reading alone, and bounded."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, NamedTuple

from ccictl.fields import fields, kinds
from ccictl.i18n import msg
from ccictl.model.when import When
from ccictl.query.values import fold
from ccictl.reading import entities

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message

_TYPES = {"number": "REAL", "percent": "REAL", "days": "INTEGER", "flag": "INTEGER"}
_ALLOWED = frozenset((sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE))
# The same question has the same answer, and none reaches outside.
_FORBIDDEN = frozenset(("random", "randomblob", "load_extension", "current_date", "current_time", "current_timestamp"))
# Of SQLite's functions of dates, those that know a clock: here "now" is the data date.
_DATED = ("date", "time", "datetime", "julianday", "strftime", "unixepoch")
_LONGEST = 1_000_000
_LONGEST_PATTERN = 100
_MOST_ROWS = 100_000
# Counted in steps of SQLite, not in seconds: a question stops at the same place on any machine.
_STEP, _MOST_STEPS = 100_000, 1_000


class SqlFault(Exception):  # noqa: N818 - a fault of the question, not of the program
    """What is wrong with a question, and what to do."""

    def __init__(self, message: Message, remedy: Message) -> None:
        super().__init__()
        self.message = message
        self.remedy = remedy


class Answer(NamedTuple):
    """The names of the columns, and the rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def database(picture: Picture) -> sqlite3.Connection:
    """A database in memory: a table a kind with its fields, and `several`, `reports`, `measures`, `targets`.

    Dates are the last day of what is written, as `YYYY-MM-DD`; percentages are 0 to 100, flags 0 or 1. Fields of
    several ids are in `several(kind, id, field, value)`, a row each.
    """
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE several (kind TEXT, id TEXT, field TEXT, value TEXT)")
    for kind in kinds():
        known = [field for field in fields(kind).values() if field.type not in ("ids", "series")]
        columns = ", ".join(f'"{field.name}" {_TYPES.get(field.type, "TEXT")}' for field in known)
        connection.execute(f'CREATE TABLE "{kind}" ({columns})')
        marks = ", ".join("?" * len(known))
        found = entities(picture.plan, kind).values()
        rows = [[_value(field.read(picture, entity)) for field in known] for entity in found]
        connection.executemany(f'INSERT INTO "{kind}" VALUES ({marks})', rows)  # noqa: S608 - names of our own
        lists = [field for field in fields(kind).values() if field.type == "ids"]
        connection.executemany(
            "INSERT INTO several VALUES (?, ?, ?, ?)",
            [(kind, each.ref, f.name, value) for each in found for f in lists for value in f.read(picture, each)],
        )
    _series(connection, picture)
    connection.commit()
    return connection


def _series(connection: sqlite3.Connection, picture: Picture) -> None:
    plan = picture.plan
    connection.execute(
        "CREATE TABLE reports (project TEXT, date TEXT, weather TEXT, progress REAL, note TEXT, decision TEXT)"
    )
    connection.executemany(
        "INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?)",
        [
            (project.id, _value(told.id), told.weather, told.progress, told.note or None, told.decision or None)
            for project in plan.projects.values()
            for told in project.reports.values()
            if told.id.last <= picture.as_of
        ],
    )
    for name in ("measures", "targets"):
        connection.execute(f"CREATE TABLE {name} (indicator TEXT, date TEXT, value REAL)")
        connection.executemany(
            f"INSERT INTO {name} VALUES (?, ?, ?)",  # noqa: S608 - names of our own
            [
                (indicator.id, _value(when), value)
                for indicator in plan.indicators.values()
                for when, value in getattr(indicator, name).items()
                if name == "targets" or when.last <= picture.as_of
            ],
        )


def _value(value: Any) -> Any:
    if isinstance(value, When):
        return value.last.isoformat()
    return int(value) if isinstance(value, bool) else value


def ask(connection: sqlite3.Connection, question: str, today: date) -> Answer:
    """The answer to a SELECT in which "now" is `today`.

    Raises SqlFault for anything else, for a mistake, and for what goes on too long.
    """
    for name in _DATED:
        connection.create_function(name, -1, _dated(name, today))
    connection.create_function("fold", 1, lambda text: None if text is None else fold(str(text)), deterministic=True)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, _LONGEST_PATTERN)
    connection.set_authorizer(_authorized)
    steps = iter(range(_MOST_STEPS))
    connection.set_progress_handler(lambda: next(steps, None) is None, _STEP)
    try:
        cursor = connection.execute(question)
        rows = cursor.fetchmany(_MOST_ROWS)
    except (sqlite3.Error, ValueError) as error:
        raise _fault(str(error)) from None
    return Answer(tuple(column[0] for column in cursor.description or ()), tuple(rows))


def _dated(name: str, today: date) -> Callable[..., Any]:
    """SQLite's function of this name, to which "now", said or left out, is a day."""
    plain = sqlite3.connect(":memory:")
    least = 2 if name == "strftime" else 1

    def call(*arguments: Any) -> Any:
        said = [today.isoformat() if str(each).strip().lower() == "now" else each for each in arguments]
        given = said if len(said) >= least else [*said, today.isoformat()]
        marks = ", ".join("?" * len(given))
        return plain.execute(f"SELECT {name}({marks})", given).fetchone()[0]

    return call


def _authorized(action: int, _first: str | None, second: str | None, _database: str | None, _from: str | None) -> int:
    if action not in _ALLOWED or (action == sqlite3.SQLITE_FUNCTION and (second or "").lower() in _FORBIDDEN):
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def _fault(reason: str) -> SqlFault:
    what, _, name = reason.partition(": ")
    known = (*kinds(), "several", "reports", "measures", "targets")
    match what:
        case "no such table":
            return SqlFault(msg('There is no table "{name}".', name=name), msg("The tables: {names}.", names=known))
        case "no such column":
            remedy = msg('"ccictl fields KIND" lists the columns of a table.')
            return SqlFault(msg('There is no column "{name}".', name=name), remedy)
        case "interrupted":
            return SqlFault(msg("This question takes too long."), msg("Ask for less, or join by equal columns."))
        case "not authorized" | "not authorized to use function":
            return SqlFault(
                msg("Only SELECT is allowed, without chance, clock and files."), msg("The plan is only read.")
            )
        case _:
            return SqlFault(
                msg("SQLite does not understand this ({reason}).", reason=reason),
                msg("Write one statement, such as: SELECT id, title FROM projects WHERE totem."),
            )
