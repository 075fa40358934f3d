"""Files are the registry."""

from __future__ import annotations

from ccictl import commands, discover, rules
from ccictl.render import findings


def test_names_are_those_of_the_files() -> None:
    assert {"explain", "list", "status", "validate"} <= set(discover.names(commands))
    assert "json" in discover.names(findings)
    assert "unknown-reference" in discover.names(rules)


def test_modules_are_found_by_their_names() -> None:
    assert discover.module(findings, "json").__name__ == "ccictl.render.findings.json_"
    assert discover.module(rules, "unknown-reference").__name__ == "ccictl.rules.unknown_reference"


def test_all_modules_come_by_their_names() -> None:
    found = discover.modules(findings)
    assert list(found) == discover.names(findings)
    assert found["json"].__name__ == "ccictl.render.findings.json_"
