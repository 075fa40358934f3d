from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from jsonschema import Draft4Validator  # type: ignore[import-untyped]

from ccictl.render.findings.sarif import SCHEMA, render
from ccictl.render.fingerprint import fingerprint
from ccictl.shapes.findings import Aside, Findings
from ccictl.source.mark import Span
from tests.render.findings.samples import RULES, findings, item, medium, passage, sample, shape

if TYPE_CHECKING:
    from typing import Any

_SCHEMA = Path(__file__).parent.parent.parent / "schemas" / "sarif-schema-2.1.0.json"


@cache
def validator() -> Any:
    schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    Draft4Validator.check_schema(schema)
    assert schema["id"] == SCHEMA
    return Draft4Validator(schema)


def run(*items: Any, language: str = "en") -> Any:
    log = json.loads(render(shape(items), medium(language)))
    validator().validate(log)
    (one,) = log["runs"]
    return one


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_log_is_valid(language: str) -> None:
    validator().validate(json.loads(render(sample(language), medium(language))))


@given(findings())
def test_any_log_is_valid(shape: Findings) -> None:
    validator().validate(json.loads(render(shape, medium())))


def test_the_schema_would_refuse_a_mistake() -> None:
    log = json.loads(render(sample("en"), medium()))
    log["runs"][0]["results"][0]["level"] = "info"
    assert not validator().is_valid(log)


def test_a_result() -> None:
    aside = Aside("first written here", passage("plan/a.yaml", "lead: x", Span(5, 1, 6, 4)))
    one = item(asides=(aside,))
    assert run(one)["results"] == [
        {
            "ruleId": "unknown-reference",
            "ruleIndex": 4,
            "level": "error",
            "message": {"text": 'Nothing is called "nobody". Write its id.'},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "plan/projects/p.yaml", "uriBaseId": "SRCROOT"},
                        "region": {"startLine": 1, "startColumn": 7, "endLine": 1, "endColumn": 13},
                    }
                }
            ],
            "partialFingerprints": {"ccictl/v1": fingerprint(one)},
            "relatedLocations": [
                {
                    "id": 1,
                    "message": {"text": "first written here"},
                    "physicalLocation": {
                        "artifactLocation": {"uri": "plan/a.yaml", "uriBaseId": "SRCROOT"},
                        "region": {"startLine": 5, "startColumn": 1, "endLine": 6, "endColumn": 4},
                    },
                }
            ],
        }
    ]


def test_columns_are_declared_and_not_converted() -> None:
    one = run(item(text="日本: x", span=Span.at(1, 5)))
    assert one["columnKind"] == "unicodeCodePoints"
    assert one["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 5


@pytest.mark.parametrize(("severity", "level"), [("error", "error"), ("warning", "warning"), ("info", "note")])
def test_levels(severity: str, level: str) -> None:
    assert run(item(severity=severity))["results"][0]["level"] == level


def test_every_rule_is_described_even_one_that_is_off() -> None:
    driver = run(language="fr")["tool"]["driver"]
    assert [rule["id"] for rule in driver["rules"]] == [rule.name for rule in RULES]
    assert driver["rules"][2]["defaultConfiguration"] == {"enabled": False, "level": "none"}
    assert driver["rules"][0]["defaultConfiguration"] == {"enabled": True, "level": "note"}
    assert driver["rules"][0]["help"]["text"].endswith("ccictl explain confusable-id")
    assert driver["language"] == "fr"


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("plan/projets été.yaml", "plan/projets%20%C3%A9t%C3%A9.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("100%?#[x].yaml", "100%25%3F%23%5Bx%5D.yaml"),
    ],
)
def test_a_file_is_an_address_below_the_root(file: str, uri: str) -> None:
    location = run(item(file=file))["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": uri, "uriBaseId": "SRCROOT"}


@pytest.mark.parametrize("file", ["../plan/a.yaml", "/srv/a.yaml"])
def test_a_file_elsewhere_is_not_below_the_root(file: str) -> None:
    location = run(item(file=file))["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": file}


@given(findings())
def test_no_file_is_an_address_elsewhere(shape: Findings) -> None:
    for result in json.loads(render(shape, medium()))["runs"][0]["results"]:
        artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
        parts = urlsplit(artifact["uri"])
        assert not parts.scheme
        assert not parts.query
        assert not parts.fragment
        if "uriBaseId" in artifact:
            assert not parts.netloc


def test_a_message_has_neither_places_to_fill_nor_links() -> None:
    (result,) = run(item(message='"launch": {start, finish} [here](https://e.test)'))["results"]
    assert result["message"]["text"] == '"launch": {{start, finish}} [here] (https://e.test) Write its id.'
