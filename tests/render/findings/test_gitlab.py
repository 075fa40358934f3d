from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from ccictl.render.findings.gitlab import render
from ccictl.render.fingerprint import fingerprint
from ccictl.source.mark import Span
from tests.render.findings.samples import findings, item, medium, shape

if TYPE_CHECKING:
    from ccictl.shapes.findings import Findings


def test_what_gitlab_asks_for() -> None:
    one = item(span=Span.at(12, 7, 6))
    assert json.loads(render(shape((one,)), medium())) == [
        {
            "description": 'Nothing is called "nobody". Write its id.',
            "check_name": "unknown-reference",
            "fingerprint": fingerprint(one),
            "severity": "major",
            "location": {"path": "plan/projects/p.yaml", "lines": {"begin": 12}},
        }
    ]


@pytest.mark.parametrize(("severity", "word"), [("error", "major"), ("warning", "minor"), ("info", "info")])
def test_severities(severity: str, word: str) -> None:
    assert json.loads(render(shape((item(severity=severity),)), medium()))[0]["severity"] == word


@given(findings())
def test_gitlab_takes_no_two_findings_for_one(shape: Findings) -> None:
    marks = [one["fingerprint"] for one in json.loads(render(shape, medium()))]
    assert len(set(marks)) == len(shape.items)


def test_no_finding_is_an_empty_report() -> None:
    assert render(shape(), medium()) == "[]\n"
