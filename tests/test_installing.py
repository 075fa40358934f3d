"""The files that an editor needs, and where they are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from ccictl.exits import CannotRunError
from ccictl.i18n import Translator
from ccictl.installing import HOME, first_line, home, lined, schema_files, settings
from ccictl.schema.context import Context
from ccictl.schema.documents import NAMES
from tests.making import write

if TYPE_CHECKING:
    from pathlib import Path


def test_every_schema_is_a_hidden_file_of_the_plan() -> None:
    found = schema_files(Context(Translator("en")))
    assert list(found) == [f"{HOME}/{name}.json" for name in NAMES]
    assert all(json.loads(text)["$id"].endswith(f":{name}") for name, text in zip(NAMES, found.values(), strict=True))


@pytest.mark.parametrize(("plan", "way"), [("", ""), ("a/plan", "/a/plan")])
def test_the_settings_name_schemas_and_files_from_where_the_editor_is(plan: str, way: str) -> None:
    schemas = json.loads(settings("", plan))["yaml.schemas"]
    assert schemas[f".{way}/.ccictl/schema/plan.json"] == [f"{way}/plan.yaml", f"{way}/plan.yml"]
    assert len(schemas) == len(NAMES)


@pytest.mark.parametrize(
    ("plan", "pattern"),
    [
        ("Réseau & Co/été #1", "/R*seau*Co/*t*1"),
        ("e\u0301te\u0301/plan", "/e*te*/plan"),
        ("a [1]/{b,c}", "/a*1*/*b*c*"),
        ("my plan", "/my*plan"),
        ("!x/*", "/*x/*"),
    ],
)
def test_of_a_way_that_is_not_plain_the_settings_name_other_schemas_and_a_pattern(plan: str, pattern: str) -> None:
    schemas = json.loads(settings("", plan))["yaml.schemas"]
    assert schemas["./.ccictl/schema/plan.json"] == [f"{pattern}/plan.yaml", f"{pattern}/plan.yml"]
    assert home(plan) == HOME
    assert home("a/plan") == f"a/plan/{HOME}"


def test_the_files_that_are_to_have_a_first_line(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "projects/a.yaml": "title: A\n",
        "projects/b/c.yml": "title: B\n",
        "sources.yaml": f"{first_line('sources.yaml')}\n",
        "engagements.yaml": b"title: \xe9\n",
        "other.yaml": "a: b\n",
        "projects/.hidden.yaml": "a: b\n",
        "README.md": "# A plan\n",
    }
    plan = write(tmp_path, files)
    (plan / "obsessions.yaml").symlink_to(plan / "sources.yaml")
    found = {name: (before, after) for name, before, after in lined(plan)}
    assert list(found) == ["plan.yaml", "projects/a.yaml", "projects/b/c.yml"]
    assert found["projects/b/c.yml"] == (b"title: B\n", f"{first_line('projects/b/c.yml')}\ntitle: B\n".encode())


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
    assert first_line(name) == f"# yaml-language-server: $schema={schema}"
