"""The schemas that there are, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.schema.context import Context
from ccictl.schema.documents import NAMES, document, files_of
from ccictl.shapes.reports import Cell, Column, Report, Table

if TYPE_CHECKING:
    from ccictl.i18n import Translator


def schemas_table(say: Translator) -> Report:
    """Name, files and what they hold of each schema."""
    columns = (
        Column("schema", say(msg("Schema"))),
        Column("files", say(msg("Files"))),
        Column("about", say(msg("What they hold")), fit="wrap"),
    )
    rows = tuple(_row(name, say) for name in NAMES)
    return Report("schemas", say(msg("Schemas")), blocks=(Table("schemas", columns, rows),))


def _row(name: str, say: Translator) -> tuple[Cell, ...]:
    about = document(name, Context(say))["description"]
    files = next(each for each in reversed(files_of(name)) if each.endswith(".yaml"))
    return (Cell(name, name), Cell(files, files), Cell(about, about))
