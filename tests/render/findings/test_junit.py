from __future__ import annotations

import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from xmlschema import XMLSchema

from ccictl.render.findings.junit import render
from ccictl.shapes.findings import Aside, Findings
from ccictl.source.mark import Span
from tests.render.findings.samples import findings, item, medium, passage, sample, shape

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

_SCHEMA = Path(__file__).parent.parent.parent / "schemas" / "junit-10.xsd"


@cache
def schema() -> XMLSchema:
    return XMLSchema(str(_SCHEMA))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_report(language: str, snapshot: SnapshotAssertion) -> None:
    text = render(sample(language), medium(language))
    schema().validate(text)
    assert text == snapshot


@given(findings())
def test_any_report_is_valid(shape: Findings) -> None:
    schema().validate(render(shape, medium()))


def test_the_schema_would_refuse_a_mistake() -> None:
    assert not schema().is_valid(render(sample("en"), medium()).replace('<testcase classname="', '<testcase file="'))


def test_an_error_fails_and_the_rest_is_skipped() -> None:
    items = [item(severity=severity) for severity in ("error", "warning", "info")]
    suite = ET.fromstring(render(shape(items), medium()))[0]  # noqa: S314 - our own text
    assert [suite.attrib[name] for name in ("tests", "failures", "errors", "skipped")] == ["3", "1", "0", "2"]
    assert [case[0].tag for case in suite] == ["failure", "skipped", "skipped"]


def test_no_finding_is_a_test_that_passes() -> None:
    text = render(shape(), medium())
    schema().validate(text)
    suite = ET.fromstring(text)[0]  # noqa: S314 - our own text
    assert suite.attrib["tests"] == "1"
    assert len(suite) == 1
    assert not len(suite[0])


def test_no_two_tests_have_the_same_name() -> None:
    suite = ET.fromstring(render(shape([item(), item(), item(file="q.yaml")]), medium()))[0]  # noqa: S314 - ours
    assert [(case.attrib["classname"], case.attrib["name"]) for case in suite] == [
        ("plan/projects/p.yaml", "unknown-reference 1:7"),
        ("plan/projects/p.yaml", "unknown-reference 1:7 (2)"),
        ("q.yaml", "unknown-reference 1:7"),
    ]


def test_a_failure_says_what_a_person_would_read() -> None:
    aside = Aside("first written here", passage("plan/a.yaml", "lead: x", Span.at(5, 1, 4)))
    text = render(shape([item(message='<b> & "]]>"', asides=(aside,))]), medium())
    failure = ET.fromstring(text)[0][0][0]  # noqa: S314 - our own text
    assert failure.attrib["message"] == '<b> & "]]>"'
    assert (failure.text or "").split("\n")[1:4] == [
        'plan/projects/p.yaml:1:7: error[unknown-reference] <b> & "]]>"',
        "help: Write its id.",
        "plan/a.yaml:5:1: first written here",
    ]


def test_what_a_runner_would_obey_reads_the_same() -> None:
    text = render(shape([item(file="::error::", message="##[group]")]), medium())
    case = ET.fromstring(text)[0][0]  # noqa: S314 - our own text
    assert case.attrib["classname"] == "::error::"
    assert case[0].attrib["message"] == "##[group]"
    assert "##[" not in text
