"""The schemas as they are published: they hold for the real plan and for the full example."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ccictl.i18n import Translator
from ccictl.schema.context import Context
from ccictl.schema.documents import NAMES, document, files_of, kind_of
from ccictl.source.folder import KINDS
from tests.french import french
from tests.runs import ROOT

CONTEXT = Context(Translator("en"))
PLANS = (ROOT / "plan", ROOT / "examples" / "full-plan")


def files(name: str) -> list[str]:
    """The files of the two plans that a schema is for."""
    return sorted({str(path) for plan in PLANS for pattern in files_of(name) for path in plan.glob(pattern)})


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", [name for name in NAMES if files(name)])
def test_the_plans_are_right_by_check_jsonschema(name: str, language: str) -> None:
    schema = ROOT / "schema" / language / f"{name}.json"
    run = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *files(name)]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_each_kind_has_a_schema_for_one_and_for_several() -> None:
    assert NAMES[0] == "plan"
    assert {kind_of(name) for name in NAMES} == {"plan", *KINDS}
    assert files_of("plan") == ("plan.yaml", "plan.yml")
    assert files_of("projects") == ("projects.yaml", "projects.yml")
    assert files_of("project")[:2] == ("projects/*.yaml", "projects/**/*.yaml")


@pytest.mark.parametrize("name", NAMES)
def test_its_name_says_its_language_and_never_changes(name: str) -> None:
    assert document(name, CONTEXT)["$id"] == f"urn:ccictl:plan-format:1:en:{name}"
    assert document(name, Context(french()))["$id"] == f"urn:ccictl:plan-format:1:fr:{name}"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_unknown_is_allowed_and_everything_says_what_it_is(name: str) -> None:
    pending = [document(name, CONTEXT)]
    seen = 0
    while pending:
        schema = pending.pop()
        properties = schema.get("properties", {})
        # Only the rules have names below which something else is known too.
        if properties and "before-predecessor" not in properties and "propertyNames" not in schema:
            assert schema["additionalProperties"] is False
        for field, about in properties.items():
            seen += 1
            assert field == "$schema" or about["description"]
        inner = [schema.get(each) for each in ("items", "additionalProperties", "then", "else")]
        inner += [*schema.get("anyOf", []), *schema.get("allOf", []), *properties.values()]
        pending += [each for each in inner if isinstance(each, dict)]
    assert seen > 5


def test_the_ids_of_a_plan_are_written_once_where_they_are_referred_to() -> None:
    ids = {"organisations": {"a": "A"}, "sources": {"s": "S"}, "milestones": {"p/m": "M"}}
    known = document("projects", CONTEXT._replace(ids=ids))["$defs"]
    assert {kind: each["enum"] for kind, each in known.items()} == {
        "organisations": ["a"],
        "sources": ["s"],
        "milestones": ["p/m"],
    }
    assert list(document("organisation", CONTEXT._replace(ids=ids))["$defs"]) == ["organisations", "sources"]
    assert "$defs" not in document("project", CONTEXT)


def test_the_name_of_the_plan_is_no_id() -> None:
    message = document("projects", CONTEXT)["propertyNames"]["errorMessage"]
    assert message.endswith('"plan" means the plan itself.')


def test_every_file_of_the_two_plans_has_a_schema() -> None:
    every = {str(path) for plan in PLANS for path in plan.rglob("*.yaml")}
    assert {path for name in NAMES for path in files(name)} == every
