"""Of what nothing can be concluded, for what it follows from could not be read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.standing import Picture
from ccictl.analysis.unread import Unread, unread
from tests.making import PLAN, loaded

if TYPE_CHECKING:
    from pathlib import Path

AS_OF = date(2026, 1, 15)
COMMON = {
    "plan.yaml": PLAN + "milestones: {p: {title: P, due: 2026-06}}\n",
    "obsessions.yaml": "o: {title: O}\n",
    "engagements.yaml": "e: {title: E, obsession: o}\nf: {title: F, obsession: o}\n",
    "projects/a.yaml": "title: A\nengagements: [e]\nfinish: 2026-06\nmilestones: {m: {title: M, due: 2026-05}}\n",
    "projects/b.yaml": "title: B\nengagements: [f]\ntotem: true\nafter: [a]\nstart: 2026-07\nfinish: 2026-09\n",
    "projects/c.yaml": "title: C\nengagements: [f]\nfinish: 2026-09\n",
}


def of(folder: Path, name: str = "", text: str = "") -> Unread:
    """That of the plan above, with another text in one of its files."""
    return unread(Picture(loaded(folder, {**COMMON, name or "plan.yaml": text or COMMON["plan.yaml"]}).plan, AS_OF))


def test_all_that_is_read_is_certain(tmp_path: Path) -> None:
    made = of(tmp_path)
    assert (made.events, made.hides_approved) == (frozenset(), False)
    assert not any(map(made.hides, made.picture.plan.projects.values()))
    assert not made.hides_group(made.picture.plan.header)


@pytest.mark.parametrize(
    ("name", "text", "hidden", "groups", "approved"),
    [
        ("projects/a.yaml", "title: A\nengagements: [e]\nfinish: soon\n", "ab", "e f plan", True),
        ("projects/c.yaml", "title: C\nengagements: [f]\nfinish: soon\n", "c", "f plan", False),
        ("projects/c.yaml", "title: C\nengagements: [f]\nbaseline: soon\nfinish: 2026-09\n", "c", "", True),
        ("projects/c.yaml", "title: C\nengagements: [f]\nreports: none\nfinish: 2026-09\n", "c", "", False),
        ("projects/c.yaml", "title: C\nengagements: [f]\ntotem: x\nfinish: 2026-09\n", "", "", True),
        ("projects/c.yaml", "title: C\nengagements: [f]\nmilestones: {m: {due: x, title: M}}\n", "c", "f plan", True),
        ("projects/c.yaml", "title: C\nengagements: [f]\nlead: 'x y'\nfinish: 2026-09\n", "", "", False),
        ("projects/a.yaml", "[", "b", "e f plan", True),
        ("plan.yaml", PLAN + "milestones: {p: {title: P, due: soon}}\n", "", "plan", True),
    ],
)
def test_what_is_read_in_part_hides_what_follows(
    tmp_path: Path, name: str, text: str, hidden: str, groups: str, approved: bool
) -> None:
    made = of(tmp_path, name, text)
    plan = made.picture.plan
    assert "".join(each.id for each in plan.projects.values() if made.hides(each)) == hidden
    of_all = (*plan.engagements.values(), plan.header)
    assert " ".join(each.id for each in of_all if made.hides_group(each)) == groups
    assert made.hides_approved == approved
