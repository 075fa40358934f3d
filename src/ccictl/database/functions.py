"""The functions of SQLite that need a hand: those that know the clock, those that may take for ever; and our own."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, NoReturn

from ccictl.query.values import fold

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    Expired = Callable[[], bool]

# The longest text, in bytes: no file of a plan is longer than half of it, so that every row of a plan can be read.
LONGEST = 2 * 1024 * 1024
# Of SQLite's functions of dates, those that know a clock, and which argument names the time: here "now" is the data
# date, and every place is on universal time.
_DATED = (("date", 0), ("time", 0), ("datetime", 0), ("julianday", 0), ("unixepoch", 0), ("strftime", 1))
_NOW = frozenset(("now", "subsec", "subsecond"))
_ZONES = frozenset(("localtime", "utc"))
# These compare every place of their first text with all of the second: a step that nothing can stop.
_SLOW = ("instr", "replace", "trim", "ltrim", "rtrim")
_MOST_COMPARED = 10_000_000
INTERRUPTED, OUT_OF_MEMORY = "interrupted", "out of memory"


def provide(connection: sqlite3.Connection, today: date, expired: Expired, said: list[str]) -> None:
    """Give a connection its functions. What one of them fails of is put into `said`, for SQLite does not pass it on."""
    plain = sqlite3.connect(":memory:")
    plain.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    for name, place in _DATED:
        connection.create_function(name, -1, _dated(name, place, today, _Caller(plain, said)))
    for name in _SLOW:
        connection.create_function(name, -1, _bounded(name, expired, _Caller(plain, said)), deterministic=True)
    connection.create_function("fold", 1, _fold, deterministic=True)


class _Caller:
    """Calls SQLite's own functions, on a connection apart."""

    def __init__(self, plain: sqlite3.Connection, said: list[str]) -> None:
        self._plain = plain
        self._said = said

    def call(self, name: str, arguments: list[Any]) -> Any:
        marks = ", ".join("?" * len(arguments))
        try:
            return self._plain.execute(f"SELECT {name}({marks})", arguments).fetchone()[0]
        except (sqlite3.Error, MemoryError) as error:
            self.refuse(OUT_OF_MEMORY if isinstance(error, MemoryError) else str(error))

    def refuse(self, reason: str) -> NoReturn:
        """Have the question fail of this."""
        self._said.append(reason)
        raise ValueError(reason)


def _dated(name: str, place: int, today: date, caller: _Caller) -> Callable[..., Any]:
    """SQLite's function of this name, to which "now", said or left out, is a day."""

    def call(*arguments: Any) -> Any:
        given = [_text(each) for each in arguments]
        if len(given) == place:
            given.append("now")
        if len(given) > place and str(given[place]).lower() in _NOW:
            # "subsec" alone means now, to the millisecond.
            given[place : place + 1] = [today.isoformat(), *([] if str(given[place]).lower() == "now" else ["subsec"])]
        kept = [each for rank, each in enumerate(given) if rank <= place or str(each).strip().lower() not in _ZONES]
        return caller.call(name, kept)

    return call


def _text(value: Any) -> Any:
    """A value as SQLite's functions of dates read it: bytes are text, and text ends at a NUL."""
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
    return text.partition("\0")[0] if isinstance(text, str) else text


def _bounded(name: str, expired: Expired, caller: _Caller) -> Callable[..., Any]:
    """SQLite's function of this name, refused where its texts are so long that it could not be stopped in time."""

    def call(*arguments: Any) -> Any:
        work = 1
        for each in arguments[:2]:
            work *= len(each if isinstance(each, str | bytes) else str(each))
        if work > _MOST_COMPARED or expired():
            caller.refuse(INTERRUPTED)
        return caller.call(name, list(arguments))

    return call


def _fold(value: Any) -> str | None:
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else value
    return None if text is None else fold(str(text))
