from __future__ import annotations

import json

from ccictl.render.findings.json_ import render
from ccictl.shapes.findings import Aside
from ccictl.source.mark import Span
from tests.render.findings.samples import COUNTS, item, medium, passage, shape


def test_everything_that_is_known() -> None:
    aside = Aside("first written here", passage("plan/a.yaml", "lead: x", Span.at(1205, 1, 4)))
    assert json.loads(render(shape((item(asides=(aside,)),), omitted=7), medium())) == {
        "format_version": 1,
        "tool": {"name": "ccictl", "version": "1.2.3"},
        "plan": {"title": "Plan", "as_of": "2026-09-30", "counts": dict(COUNTS)},
        "summary": {"errors": 1, "warnings": 0, "infos": 7, "omitted": 7, "files": 88},
        "findings": [
            {
                "rule": "unknown-reference",
                "severity": "error",
                "path": "plan/projects/p.yaml",
                "line": 1,
                "column": 7,
                "end_line": 1,
                "end_column": 13,
                "message": 'Nothing is called "nobody".',
                "remedy": "Write its id.",
                "subject": "p",
                "field": "lead",
                "occurrence": 0,
                "related": [
                    {
                        "message": "first written here",
                        "path": "plan/a.yaml",
                        "line": 1205,
                        "column": 1,
                        "end_line": 1205,
                        "end_column": 5,
                    }
                ],
            }
        ],
    }


def test_letters_are_readable_and_controls_are_escaped() -> None:
    text = render(shape((item(message="échéance \u202e"),)), medium())
    assert r'"message": "échéance \u202e"' in text
