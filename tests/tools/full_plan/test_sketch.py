from __future__ import annotations

from tests.tools.full_plan.small import PILOT
from tools.full_plan.sketch import Step


def test_steps_are_read_from_their_lines() -> None:
    assert PILOT.steps[0] == Step("cadrage", "Cadrage approuvé")
    assert PILOT.ref(PILOT.steps[2]) == "pilote/bilan"
