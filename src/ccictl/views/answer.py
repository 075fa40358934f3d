"""The answer to a question in SQL, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ccictl.i18n import msg
from ccictl.shapes.reports import Cell, Column, Report, Table
from ccictl.wording import UNKNOWN, day

if TYPE_CHECKING:
    from ccictl.analysis.standing import Picture
    from ccictl.database import Answer
    from ccictl.i18n import Translator


def answer(picture: Picture, found: Answer, say: Translator) -> Report:
    """The columns as they are named in the question, numbers to the right."""
    numbers = [any(isinstance(row[place], int | float) for row in found.rows) for place in range(len(found.columns))]
    columns = tuple(
        Column(name, name, "right" if number else "left", "whole" if place == 0 or number else "wrap")
        for place, (name, number) in enumerate(zip(found.columns, numbers, strict=True))
    )
    rows = tuple(tuple(_cell(value, say) for value in row) for row in found.rows)
    facts = (("plan", picture.plan.header.title), ("as_of", picture.as_of.isoformat()))
    title = say(msg("{title}; data date {date}", title=picture.plan.header.title, date=day(picture.as_of, say)))
    return Report("sql", title, "", facts, (Table("rows", columns, rows, empty=say(msg("Nothing answers this."))),))


def _cell(value: Any, say: Translator) -> Cell:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if value is None:
        return Cell(None, UNKNOWN)
    return Cell(value, say.number(value) if isinstance(value, int | float) else str(value))
