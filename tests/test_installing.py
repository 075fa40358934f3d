"""The files that an editor needs, and where they are."""

from __future__ import annotations

import json

import pytest

from ccictl.exits import CannotRunError
from ccictl.i18n import Translator
from ccictl.installing import HOME, first_line, schema_files, settings
from ccictl.schema.context import Context
from ccictl.schema.documents import NAMES


def test_every_schema_is_a_hidden_file_of_the_plan() -> None:
    found = schema_files(Context(Translator("en")))
    assert list(found) == [f"{HOME}/{name}.json" for name in NAMES]
    assert all(json.loads(text)["$id"].endswith(f":{name}") for name, text in zip(NAMES, found.values(), strict=True))


@pytest.mark.parametrize(("plan", "way"), [("", ""), ("a/plan", "/a/plan")])
def test_the_settings_name_schemas_and_files_from_where_the_editor_is(plan: str, way: str) -> None:
    schemas = json.loads(settings("", plan))["yaml.schemas"]
    assert schemas[f".{way}/.ccictl/schema/plan.json"] == [f"{way}/plan.yaml", f"{way}/plan.yml"]
    assert len(schemas) == len(NAMES)


def test_settings_that_cannot_be_read_are_told_with_a_way_out() -> None:
    with pytest.raises(CannotRunError) as raised:
        settings("{", "plan")
    assert '"./plan/.ccictl/schema/plan.json": ["/plan/plan.yaml"]' in Translator("en")(raised.value.remedy)


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("plan.yaml", ".ccictl/schema/plan.json"),
        ("projects.yaml", ".ccictl/schema/projects.json"),
        ("projects/a.yaml", "../.ccictl/schema/project.json"),
        ("projects/b/a.yml", "../../.ccictl/schema/project.json"),
    ],
)
def test_the_first_line_of_a_file(name: str, schema: str) -> None:
    assert first_line(name) == f"# yaml-language-server: $schema={schema}\n"
