"""The fields of a kind, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.fields import fields
from ccictl.i18n import msg
from ccictl.shapes.reports import SPARED, Cell, Column, Report, Table
from ccictl.terms import KINDS

if TYPE_CHECKING:
    from ccictl.fields.field import Field, Type
    from ccictl.i18n import Message, Translator


def fields_table(kind: str, say: Translator) -> Report:
    """Name, type, whether it is written or computed, what it says, and the words of a choice."""
    columns = (
        Column("name", say(msg("Field"))),
        Column("type", say(msg("Type"))),
        Column("computed", say(msg("Origin")), priority=SPARED),
        Column("about", say(msg("What it says")), fit="wrap"),
    )
    rows = tuple(_row(field, say) for field in fields(kind).values())
    title = say(msg("Fields of {kind}", kind=KINDS[kind]))
    return Report("fields", title, facts=(("kind", kind),), blocks=(Table("fields", columns, rows),))


def _row(field: Field, say: Translator) -> tuple[Cell, ...]:
    about = say(field.about)
    if field.words:
        about = f"{about} ({', '.join(field.words)})"
    return (
        Cell(field.name, field.name),
        Cell(field.type, say(_type(field.type))),
        Cell(field.computed, say(msg("computed")) if field.computed else say(msg("written"))),
        Cell(say(field.about), about),
    )


def _type(name: Type) -> Message:
    return {
        "text": msg("text"),
        "id": msg("id"),
        "ids": msg("ids"),
        "choice": msg("word"),
        "links": msg("links"),
        "count": msg("whole number"),
        "number": msg("number"),
        "percent": msg("percentage"),
        "days": msg("days"),
        "date": msg("date"),
        "flag": msg("yes or no"),
        "series": msg("numbers"),
    }[name]
