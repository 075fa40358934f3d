from __future__ import annotations

from tools.full_plan.header import header
from tools.full_plan.yaml_text import Inline


def test_it_announces_what_the_copies_hold() -> None:
    assert header(10)["expects"] == {
        "obsessions": "30",
        "engagements": "300",
        "projects": Inline({"at_least": "700"}),
        "totems": "80",
    }


def test_its_milestones_are_due_when_they_were_to_be_unless_said_otherwise() -> None:
    milestones = header(1)["milestones"]
    assert isinstance(milestones, dict)
    assert milestones["premiers-lancements"] == {
        "title": "Premiers projets lancés",
        "baseline": "2022-12",
        "due": "2022-12",
        "done": "2022-12-15",
    }
    assert "done" not in milestones["evaluation-externe"]
    assert milestones["evaluation-externe"]["due"] == "2027-10"
    assert milestones["evaluation-externe"]["after"][1] == "plan/plan-actualise"
