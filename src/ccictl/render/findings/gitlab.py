"""Findings as a GitLab Code Quality report, which merge requests show beside the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.fingerprint import fingerprint
from ccictl.render.json_text import json_text
from ccictl.show import show

if TYPE_CHECKING:
    from ccictl.shapes.findings import Findings
    from ccictl.shapes.medium import Medium

# Of GitLab's five; "blocker" and "critical" are left to what breaks or endangers a program.
_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(findings: Findings, medium: Medium) -> str:
    """An array; GitLab takes two findings for one if their fingerprints are the same."""
    del medium
    return json_text(
        [
            {
                "description": show(f"{item.message} {item.remedy}", 0),
                "check_name": item.rule,
                "fingerprint": fingerprint(item),
                "severity": _SEVERITIES[item.severity],
                "location": {"path": item.passage.file, "lines": {"begin": item.passage.span.line}},
            }
            for item in findings.items
        ]
    )
