"""What a forecast rests on, and whether that is in doubt."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.certainty import behind, day, uncertain
from ccictl.analysis.schedule import network, schedule
from ccictl.i18n import Translator
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path

AS_OF = date(2026, 9, 30)


@pytest.mark.parametrize(
    ("project", "sure"),
    [
        ("due: 2026-08-31", True),
        ("due: 2026-08-31, done: 2026", False),
        ("due: 2026-08-31, cancelled: 2026", False),
        ("due: 2026-08-31, done: 31-31-31", False),
        ("due: 2026-08-31, done: 2027", True),
    ],
)
def test_a_fact_in_doubt_anywhere_in_a_chain_makes_it_uncertain(tmp_path: Path, project: str, sure: bool) -> None:
    files = {
        "projects/a.yaml": f"title: A\nmilestones: {{m: {{title: M, {project}}}}}\n",
        "projects/b.yaml": "title: B\nstart: 2026-10-10\nfinish: 2026-12-31\nafter: [{ref: a, lag: 30}]\n",
    }
    plan = loaded(tmp_path, files).plan
    made = schedule(network(plan, AS_OF))
    assert ("b" not in uncertain(plan, made, AS_OF)) is sure


def test_what_is_behind_an_event(tmp_path: Path) -> None:
    files = {"projects/a.yaml": "title: A\nmilestones: {m: {title: M}}\n"}
    plan = loaded(tmp_path, files).plan
    assert behind(plan, "a>") == (plan.projects["a"], "start")
    assert behind(plan, "a") == (plan.projects["a"], "finish")
    assert behind(plan, "a/m") == (plan.milestones["a/m"], "due")


def test_a_day_that_no_calendar_has() -> None:
    say = Translator("en")
    assert day(date(2027, 1, 2).toordinal()) == "2027-01-02"
    assert say(day(None)) == say(day(date.max.toordinal() + 1)) == "a day after 9999"
