"""The plan: its entities in order, and what it may hold that could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import PLAN, loaded

if TYPE_CHECKING:
    from pathlib import Path

MILESTONES = ("projects", "milestones")
UNREADABLE = {
    "plan.yaml": PLAN + "milestones: 12\n",
    "engagements.yaml": "e: {title: E}\nf: [\n",
    "projects/broken.yaml": "- a\n",
    "projects/half.yaml": "title: H\nmilestones: 12\n",
    "projects/cut.yaml": "title: C\nb: [\n",
    "projects/sound.yaml": "title: S\nmilestones: {m: {title: M}}\n",
}


def test_entities_come_kind_by_kind_behind_the_plan(tmp_path: Path) -> None:
    files = {
        "sources.yaml": "s: {title: S}\n",
        "organisations.yaml": "r: {title: R}\n",
        "indicators.yaml": "i: {title: I, of: plan, better: higher}\n",
        "projects/b.yaml": "title: B\nmilestones: {m: {title: M}}\n",
        "projects/a.yaml": "title: A\n",
        "engagements.yaml": "e: {title: E}\n",
        "obsessions.yaml": "o: {title: O}\n",
    }
    plan = loaded(tmp_path, files).plan
    assert [entity.ref for entity in plan.entities()] == ["plan", "o", "e", "a", "b", "i", "r", "s"]
    assert list(plan.milestones) == ["b/m"]


@pytest.mark.parametrize(
    ("ref", "kinds"),
    [
        ("broken", ("projects",)),
        ("broken/m", MILESTONES),
        ("anything", ("engagements",)),
        ("anything", ("plan", "obsessions", "engagements")),
        ("half/m", MILESTONES),
        ("cut/m", MILESTONES),
        ("plan/m", MILESTONES),
    ],
)
def test_what_could_not_be_read_may_have_a_name(ref: str, kinds: tuple[str, ...], tmp_path: Path) -> None:
    plan = loaded(tmp_path, UNREADABLE).plan
    assert not plan.whole
    assert plan.may_have(ref, kinds)


@pytest.mark.parametrize(
    ("ref", "kinds"),
    [("anything", ("projects",)), ("half", MILESTONES), ("sound/n", MILESTONES), ("nothing/m", MILESTONES)],
)
def test_what_was_read_has_no_other_names(ref: str, kinds: tuple[str, ...], tmp_path: Path) -> None:
    assert not loaded(tmp_path, UNREADABLE).plan.may_have(ref, kinds)


def test_a_plan_that_was_read_whole_has_nothing_else(tmp_path: Path) -> None:
    plan = loaded(tmp_path, {"projects/p.yaml": "title: P\n"}).plan
    assert plan.whole
    assert not any(plan.may_have(ref, MILESTONES) for ref in ("q", "p/m", "plan/m"))
