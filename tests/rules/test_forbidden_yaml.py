"""forbidden-yaml: told sign by sign; what an alias stood for is not called missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path


def test_an_anchor_keeps_its_value_and_an_alias_loses_it(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/a.yaml": "summary: &s A\ntitle: *s\n"})
    assert [line.partition(" | ")[0] for line in said(result, "forbidden-yaml")] == [
        "projects/a.yaml:1:10: Anchors (&name) are not accepted in a plan.",
        "projects/a.yaml:2:8: Aliases (*name) are not accepted in a plan.",
    ]
    assert not said(result, "missing-field")
    assert result.plan.projects["a"].summary == "A"
