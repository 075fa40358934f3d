"""Milestones: their fields, what they miss, and what they do not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import PLAN, checked, loaded, said
from tests.whens import when

if TYPE_CHECKING:
    from pathlib import Path


FULL = """title: P
milestones:
  lancement:
    title: Ouverture
    due: 2024-Q2
    baseline: 2024-03-31
    done: 2024-06-12
    cancelled: 2025
    after: [a, {ref: b/m, lag: 10}]
    weight: 2.5
    owner: direction
"""


def test_every_field_is_read(tmp_path: Path) -> None:
    milestone = loaded(tmp_path, {"projects/p.yaml": FULL}).plan.milestones["p/lancement"]
    assert (milestone.id, milestone.owner_id, milestone.ref) == ("lancement", "p", "p/lancement")
    assert (milestone.title, milestone.weight, milestone.owner) == ("Ouverture", 2.5, "direction")
    assert (milestone.due, milestone.baseline) == (when("2024-Q2"), when("2024-03-31"))
    assert (milestone.done, milestone.cancelled) == (when("2024-06-12"), when("2025"))
    assert [(after.ref, after.lag) for after in milestone.after] == [("a", 0), ("b/m", 10)]


def test_all_but_the_title_may_be_left_out(tmp_path: Path) -> None:
    text = "title: P\nmilestones: {m: {title: M}}\n"
    milestone = loaded(tmp_path, {"projects/p.yaml": text}).plan.milestones["p/m"]
    assert (milestone.due, milestone.baseline, milestone.done, milestone.cancelled) == (None, None, None, None)
    assert (milestone.after, milestone.weight, milestone.owner) == ((), 1, None)


def test_those_of_the_plan_are_the_plans(tmp_path: Path) -> None:
    plan = loaded(tmp_path, {"plan.yaml": PLAN + "milestones:\n  vote:\n    title: Vote\n"}).plan
    assert [(name, one.owner_id, one.ref) for name, one in plan.milestones.items()] == [
        ("plan/vote", "plan", "plan/vote")
    ]


def test_a_title_is_asked_for_where_the_id_is_written(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/p.yaml": "title: P\nmilestones:\n  m:\n    due: 2024\n  n:\n"})
    remedy = 'The field "title" is missing. | Add a line "title: ..." here.'
    assert said(result, "missing-field") == [f"projects/p.yaml:3:3: {remedy}", f"projects/p.yaml:5:3: {remedy}"]


def test_a_weight_is_greater_than_zero(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/p.yaml": "title: P\nmilestones:\n  m: {title: M, weight: 0}\n"})
    assert said(result, "invalid-value") == [
        "projects/p.yaml:3:25: This must be greater than zero, and is 0. | Write 1, or leave it out."
    ]
    assert result.plan.milestones["p/m"].weight == 1


def test_the_french_name_of_a_field_leads_to_it(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/p.yaml": "title: P\nmilestones:\n  m:\n    title: M\n    échéance: 2024\n"})
    assert said(result, "unknown-field") == [
        'projects/p.yaml:5:5: "échéance" is not a field that is known here. | Did you mean "due"?'
    ]
