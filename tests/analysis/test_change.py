"""How bad a difference between two plans is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ccictl.analysis.change import Change
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("what", "field", "values", "totem", "grave", "severity"),
    [
        ("changed", "baseline.finish", ("a", "b", -3), False, True, 3),
        ("changed", "baseline", ("a", None, None), False, True, 3),
        ("changed", "baseline", ("a", "b", 0), False, False, 1),
        ("changed", "baseline", (None, "b", None), False, False, 1),
        ("changed", "finish", ("a", "b", 9), True, True, 3),
        ("changed", "finish", ("a", "b", -9), True, True, 0),
        ("changed", "finish", ("a", "b", 0), True, False, 1),
        ("changed", "finish", ("a", None, None), True, True, 3),
        ("changed", "finish", (None, "b", None), True, False, 1),
        ("changed", "finish", (None, None, 9), False, False, 2),
        ("changed", "totem", (True, None, None), False, True, 3),
        ("changed", "totem", (None, True, None), True, False, 1),
        ("forecast", "forecast", ("a", "b", 9), True, True, 3),
        ("forecast", "forecast", ("a", None, None), True, True, 3),
        ("forecast", "forecast", (None, "b", None), True, False, 1),
        ("forecast", "forecast", (None, None, 9), False, False, 2),
        ("changed", "cancelled", (None, "x", None), False, False, 2),
        ("changed", "cancelled", ("x", None, None), False, False, 1),
        ("removed", "", ("a", None, None), False, False, 3),
        ("removed", "", ("a", None, None), True, True, 3),
        ("added", "", (None, "a", None), False, False, 1),
        ("health", "health", ("on-track", "late", None), False, False, 3),
        ("health", "health", ("on-track", "at-risk", None), False, False, 2),
        ("health", "health", ("late", "at-risk", None), False, False, 0),
        ("health", "health", ("none", "on-track", None), False, False, 1),
        ("health", "health", ("none", "late", None), False, False, 3),
        ("health", "health", ("late", "none", None), False, False, 1),
    ],
)
def test_how_bad_it_is(
    what: Any, field: str, values: tuple[Any, Any, int | None], totem: bool, grave: bool, severity: int, tmp_path: Path
) -> None:
    plan = loaded(tmp_path, {"projects/a.yaml": f"title: A\ntotem: {str(totem).lower()}\n"}).plan
    change = Change(plan.projects["a"], what, field, *values)
    assert (change.grave, change.severity) == (grave, severity)
