"""The table of the schemas."""

from __future__ import annotations

from ccictl.schema.documents import NAMES
from ccictl.views.schemas import schemas_table
from tests.french import english


def test_each_schema_is_a_row_with_its_files() -> None:
    table = schemas_table(english()).table
    assert table is not None
    assert [row[0].value for row in table.rows] == list(NAMES)
    assert [row[1].value for row in table.rows][:3] == ["plan.yaml", "obsessions/**/*.yaml", "obsessions.yaml"]
