"""By which obsession changes are told, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.change import Change
from ccictl.analysis.standing import Picture
from ccictl.views.diff import grouped
from tests.making import AS_OF, loaded

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    files = {
        "obsessions.yaml": "o: {title: O}\n",
        "engagements.yaml": "e: {title: E, obsession: o}\nf: {title: F}\n",
        "projects/a.yaml": "title: A\nengagements: [e]\nmilestones:\n  m: {title: M}\n",
        "projects/b.yaml": "title: B\n",
        "indicators/i.yaml": "title: I\nof: a\nbetter: higher\n",
        "indicators/j.yaml": "title: J\nof: o\nbetter: higher\n",
    }
    return Picture(loaded(tmp_path, files).plan, AS_OF)


def test_changes_are_with_the_obsession_that_they_serve_and_the_worst_is_first(picture: Picture) -> None:
    plan = picture.plan
    of_o = [plan.obsessions["o"], plan.engagements["e"], plan.projects["a"], plan.milestones["a/m"]]
    of_o += [plan.indicators["i"], plan.indicators["j"]]
    of_none = [plan.engagements["f"], plan.projects["b"], plan.header]
    changes = [Change(each, "changed", "title", "x", "y") for each in (*of_none, *of_o)]
    changes.append(Change(plan.projects["a"], "removed"))
    first, second = grouped(picture, picture, changes)
    assert (first.obsession, second.obsession) == (plan.obsessions["o"], None)
    assert first.changes[0].what == "removed"
    assert {each.entity.ref for each in first.changes} == {each.ref for each in of_o}
    assert [each.entity for each in second.changes] == of_none
