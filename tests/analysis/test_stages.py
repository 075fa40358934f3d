"""Statuses with what they rest on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ccictl.analysis.computed import Written
from ccictl.analysis.stages import milestone_stage, project_stage
from ccictl.analysis.status import milestone_status, project_status
from tests.analysis.building import milestone, plan, project

DAY = date(2024, 6, 30)
HEADER = plan().header


@pytest.mark.parametrize(
    ("fields", "status", "rests_on"),
    [
        ({"cancelled": "2024-06-01", "due": "2024-01"}, "cancelled", ["cancelled"]),
        ({"done": "2024-06-01", "due": "2024-01"}, "done", ["done"]),
        ({"done": "2024-07-01", "due": "2024-01"}, "late", ["due"]),
        ({"due": "2024-07-15"}, "soon", ["due", "thresholds.soon"]),
        ({"due": "2024-12"}, "planned", ["due", "thresholds.soon"]),
        ({}, "undated", []),
    ],
)
def test_a_milestone(fields: dict[str, str], status: str, rests_on: list[str]) -> None:
    made = milestone(**fields)
    told = milestone_stage(made, HEADER, DAY)
    assert told.value == status == milestone_status(made, DAY, 30)
    assert [".".join(map(str, each.path)) for each in told.inputs if isinstance(each, Written)] == rests_on


@pytest.mark.parametrize(
    ("fields", "status", "rests_on"),
    [
        ({"cancelled": "2024-06-01"}, "cancelled", ["p.cancelled"]),
        ({"finished": "2024-06-01"}, "done", ["p.finished"]),
        ({"paused": "2024-06-01"}, "paused", ["p.paused"]),
        ({"paused": "2024-06-01", "resumed": "2024-07-01"}, "paused", ["p.paused", "p.resumed"]),
        ({"started": "2024-06-01"}, "active", ["p.started"]),
        ({"milestones": [milestone("a", done="2024-06-01"), milestone("b")]}, "active", ["p/a.done"]),
        ({"start": "2024-07"}, "planned", ["p.start"]),
        ({"started": "2024-07-01"}, "planned", []),
    ],
)
def test_a_project(fields: dict[str, Any], status: str, rests_on: list[str]) -> None:
    made = project(**fields)
    told = project_stage(made, DAY)
    assert told.value == status == project_status(made, DAY)
    found = [each for each in told.inputs if isinstance(each, Written)]
    assert [f"{each.entity.ref}.{'.'.join(map(str, each.path))}" for each in found] == rests_on
