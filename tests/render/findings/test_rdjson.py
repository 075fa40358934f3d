from __future__ import annotations

import json

import pytest
from hypothesis import given

from ccictl.render.findings.rdjson import render
from ccictl.shapes.findings import Aside, Findings
from ccictl.source.mark import Span
from tests.render.findings.samples import findings, item, medium, passage, shape

# The fields that reviewdog's definition names, message by message; it refuses any other.
FIELDS = {
    "source": {"name", "url"},
    "diagnostic": {"message", "location", "severity", "source", "code", "suggestions", "original_output"}
    | {"related_locations"},
    "range": {"start", "end"},
    "position": {"line", "column"},
}


def test_what_reviewdog_asks_for() -> None:
    aside = Aside("first written here", passage("plan/a.yaml", "é: x", Span.at(5, 4)))
    one = item(text="clé: nobody", span=Span(12, 6, 13, 2), asides=(aside,))
    one = one._replace(passage=one.passage._replace(end_text="日"))
    assert json.loads(render(shape((one,)), medium())) == {
        "source": {"name": "ccictl"},
        "diagnostics": [
            {
                "message": 'Nothing is called "nobody". Write its id.',
                "location": {
                    "path": "plan/projects/p.yaml",
                    "range": {"start": {"line": 12, "column": 7}, "end": {"line": 13, "column": 4}},
                },
                "severity": "ERROR",
                "code": {"value": "unknown-reference"},
                "related_locations": [
                    {
                        "message": "first written here",
                        "location": {
                            "path": "plan/a.yaml",
                            "range": {"start": {"line": 5, "column": 5}, "end": {"line": 5, "column": 6}},
                        },
                    }
                ],
            }
        ],
    }


@pytest.mark.parametrize("severity", ["error", "warning", "info"])
def test_severities(severity: str) -> None:
    (one,) = json.loads(render(shape((item(severity=severity),)), medium()))["diagnostics"]
    assert one["severity"] == severity.upper()


@given(findings())
def test_reviewdog_knows_every_field(shape: Findings) -> None:
    result = json.loads(render(shape, medium()))
    assert set(result) == {"source", "diagnostics"}
    assert set(result["source"]) <= FIELDS["source"]
    for one in result["diagnostics"]:
        assert set(one) <= FIELDS["diagnostic"]
        assert set(one["location"]["range"]) == FIELDS["range"]
        for position in one["location"]["range"].values():
            assert set(position) == FIELDS["position"]
            assert min(position.values()) >= 1


def test_a_comment_calls_nobody() -> None:
    (one,) = json.loads(render(shape((item(message="@team [x](https://e.test) <img>"),)), medium()))["diagnostics"]
    assert one["message"] == "@ team [x] (https://e.test) < img> Write its id."
