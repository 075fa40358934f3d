"""The ids that editors propose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.schema.known import known_ids
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path


def test_everything_that_can_be_referred_to(tmp_path: Path) -> None:
    files = {"projects/a.yaml": "title: A\nmilestones: {m: {title: M}}\n", "sources.yaml": "s: {title: S}\n"}
    assert known_ids(loaded(tmp_path, files).plan) == {
        "plan": {"plan": "Plan d'essai"},
        "projects": {"a": "A"},
        "sources": {"s": "S"},
        "milestones": {"a/m": "M"},
    }
