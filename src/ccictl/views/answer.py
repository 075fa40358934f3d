"""The answer to a question in SQL, as a table."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from ccictl.i18n import msg
from ccictl.shapes.reports import Cell, Column, Report, Table
from ccictl.wording import UNKNOWN, day

if TYPE_CHECKING:
    from ccictl.analysis.standing import Picture
    from ccictl.database.ask import Answer
    from ccictl.i18n import Message, Translator


def answer(picture: Picture, found: Answer, say: Translator) -> Report:
    """The columns as they are named in the question, numbers to the right."""
    numbers = [any(isinstance(row[place], int | float) for row in found.rows) for place in range(len(found.columns))]
    columns = tuple(
        Column(name, name, "right" if number else "left", "whole" if place == 0 or number else "wrap")
        for place, (name, number) in enumerate(zip(found.columns, numbers, strict=True))
    )
    rows = tuple(tuple(_cell(value, say) for value in row) for row in found.rows)
    facts = (("plan", picture.plan.header.title), ("as_of", picture.as_of.isoformat()), ("complete", not found.cut))
    title = say(msg("{title}; data date {date}", title=picture.plan.header.title, date=day(picture.as_of, say)))
    subtitle = say(cut(found)) if found.cut else ""
    return Report(
        "sql", title, subtitle, facts, (Table("rows", columns, rows, empty=say(msg("Nothing matches this."))),)
    )


def cut(found: Answer) -> Message:
    """What to say of an answer that has more rows."""
    return msg("Only the first {n} rows are here; ask for the others with LIMIT and OFFSET.", n=len(found.rows))


def _cell(value: Any, say: Translator) -> Cell:
    """Bytes are written as SQL writes them; a number that is not finite is unknown, as NaN is for SQLite."""
    if isinstance(value, bytes):
        value = f"x'{value.hex()}'"
    if value is None or (isinstance(value, float) and not isfinite(value)):
        return Cell(None, UNKNOWN)
    return Cell(value, say.number(value) if isinstance(value, int | float) else str(value))
