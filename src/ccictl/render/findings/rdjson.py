"""Findings in reviewdog's diagnostic format, which it turns into comments on a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.columns import in_utf8
from ccictl.render.inert import in_message
from ccictl.render.json_text import json_text
from ccictl.show import show

if TYPE_CHECKING:
    from ccictl.shapes.findings import FindingItem, Findings, Passage
    from ccictl.shapes.medium import Medium


def render(findings: Findings, medium: Medium) -> str:
    """A `DiagnosticResult`: columns are bytes of UTF-8, the end excluded.

    reviewdog refuses fields that it does not know; `related_locations` is known since its version 0.18.
    """
    del medium
    return json_text({"source": {"name": "ccictl"}, "diagnostics": [_item(item) for item in findings.items]})


def _item(item: FindingItem) -> dict[str, object]:
    diagnostic: dict[str, object] = {
        "message": _text(f"{item.message} {item.remedy}"),
        "location": _location(item.passage),
        "severity": item.severity.upper(),
        "code": {"value": item.rule},
    }
    if item.asides:
        diagnostic["related_locations"] = [
            {"message": _text(aside.message), "location": _location(aside.passage)} for aside in item.asides
        ]
    return diagnostic


def _text(text: str) -> str:
    return in_message(show(text, 0))


def _location(passage: Passage) -> dict[str, object]:
    span = in_utf8(passage)
    return {
        "path": passage.file,
        "range": {
            "start": {"line": span.line, "column": span.column},
            "end": {"line": span.end_line, "column": span.end_column},
        },
    }
