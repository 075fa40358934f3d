"""Findings as JSON, in a form of our own: everything that is known, for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.render.json_text import json_text

if TYPE_CHECKING:
    from ccictl.shapes.findings import FindingItem, Findings, Passage
    from ccictl.shapes.medium import Medium

FORMAT_VERSION = 1


def render(findings: Findings, medium: Medium) -> str:
    """One object; lines and columns from 1, columns in code points, the end excluded."""
    del medium
    return json_text(
        {
            "format_version": FORMAT_VERSION,
            "tool": {"name": "ccictl", "version": findings.version},
            "plan": {"title": findings.title, "as_of": findings.as_of, "counts": dict(findings.counts)},
            "summary": {
                "errors": findings.errors,
                "warnings": findings.warnings,
                "infos": findings.infos,
                "omitted": findings.omitted,
                "files": findings.files,
            },
            "findings": [_item(item) for item in findings.items],
        }
    )


def _item(item: FindingItem) -> dict[str, object]:
    return {
        "rule": item.rule,
        "severity": item.severity,
        **_place(item.passage),
        "message": item.message,
        "remedy": item.remedy,
        "subject": item.subject,
        "field": item.field,
        "occurrence": item.occurrence,
        "related": [{"message": aside.message, **_place(aside.passage)} for aside in item.asides],
    }


def _place(passage: Passage) -> dict[str, object]:
    return {"path": passage.file, **passage.span._asdict()}
