"""Findings as SARIF 2.1.0 (OASIS), which GitHub's code scanning and several editors read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.render.fingerprint import fingerprint
from ccictl.render.inert import in_message
from ccictl.render.json_text import json_text
from ccictl.show import show

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ccictl.shapes.findings import FindingItem, Findings, Passage, RuleInfo
    from ccictl.shapes.medium import Medium

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "SRCROOT"
_LEVELS = {"error": "error", "warning": "warning", "info": "note", "off": "none"}


def render(findings: Findings, medium: Medium) -> str:
    """One run; a rule that is off is described too, as not enabled."""
    ranks = {rule.name: rank for rank, rule in enumerate(findings.rules)}
    driver = {
        "name": "ccictl",
        "version": findings.version,
        "language": medium.say.language,
        "rules": [_rule(rule, medium) for rule in findings.rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": medium.say.language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": medium.say("The folder that ccictl ran in.")}}},
        "results": [_result(item, ranks) for item in findings.items],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: RuleInfo, medium: Medium) -> dict[str, object]:
    help_ = medium.say(msg("More about this rule: ccictl explain {rule}", rule=rule.name))
    return {
        "id": rule.name,
        "shortDescription": {"text": _text(rule.summary)},
        "fullDescription": {"text": _text(rule.summary)},
        "help": {"text": _text(help_)},
        "defaultConfiguration": {"enabled": rule.severity != "off", "level": _LEVELS[rule.severity]},
    }


def _result(item: FindingItem, ranks: Mapping[str, int]) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": item.rule,
        "ruleIndex": ranks[item.rule],
        "level": _LEVELS[item.severity],
        "message": {"text": _text(f"{item.message} {item.remedy}")},
        "locations": [{"physicalLocation": _location(item.passage)}],
        "partialFingerprints": {"ccictl/v1": fingerprint(item)},
    }
    if item.asides:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": _text(aside.message)}, "physicalLocation": _location(aside.passage)}
            for number, aside in enumerate(item.asides, start=1)
        ]
    return result


def _text(text: str) -> str:
    """A plain text message: braces are doubled (section 3.11.5), and nothing is an embedded link (3.11.6)."""
    return in_message(show(text, 0)).replace("{", "{{").replace("}", "}}")


def _location(passage: Passage) -> dict[str, object]:
    from urllib.parse import quote

    span = passage.span
    artifact = {"uri": quote(passage.file, errors="surrogatepass")}
    if not passage.file.startswith(("/", "../")):
        artifact["uriBaseId"] = _ROOT
    return {
        "artifactLocation": artifact,
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }
