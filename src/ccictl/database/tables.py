"""The plan as tables of SQLite, for questions that conditions cannot say."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from ccictl.fields import fields, kinds
from ccictl.model.when import When
from ccictl.reading import entities

if TYPE_CHECKING:
    from ccictl.analysis.standing import Picture

_TYPES = {"count": "INTEGER", "number": "REAL", "percent": "REAL", "days": "INTEGER", "flag": "INTEGER"}


def database(picture: Picture) -> sqlite3.Connection:
    """A database in memory: a table a kind with its fields, and `several`, `reports`, `measures`, `targets`.

    Dates are the last day of what is written, as `YYYY-MM-DD`; percentages are 0 to 100, flags 0 or 1. Fields of
    several ids are in `several(kind, id, field, value)`, a row each; so are links. What is counted is a whole number.
    """
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE several (kind TEXT, id TEXT, field TEXT, value TEXT)")
    for kind in kinds():
        known = [field for field in fields(kind).values() if field.type not in ("ids", "links", "series")]
        columns = ", ".join(f'"{field.name}" {_TYPES.get(field.type, "TEXT")}' for field in known)
        connection.execute(f'CREATE TABLE "{kind}" ({columns})')
        marks = ", ".join("?" * len(known))
        found = entities(picture.plan, kind).values()
        rows = [[_value(field.read(picture, entity)) for field in known] for entity in found]
        connection.executemany(f'INSERT INTO "{kind}" VALUES ({marks})', rows)  # noqa: S608 - names of our own
        lists = [field for field in fields(kind).values() if field.type in ("ids", "links")]
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
