"""The roll-up of a group."""

from __future__ import annotations

from datetime import date

from ccictl.analysis.rollup import rollup
from ccictl.analysis.standing import Picture
from tests.analysis.building import milestone, plan, project


def test_a_group_is_what_is_given_in_its_order() -> None:
    whole = plan(project("p", start="2024-01"), project("q", cancelled="2024-01"), project("r"))
    standings = Picture(whole, date(2024, 6, 30)).standings
    group = rollup("some", [standings["r"], standings["q"], standings["p"]])
    assert group.projects == ("r", "q", "p")
    assert group.healths == {"late": 1, "at-risk": 0, "on-track": 0, "none": 2}
    assert group.health.of == "some"


def test_of_two_that_are_due_on_a_day_the_first_by_name() -> None:
    due = {"due": "2024-12"}
    whole = plan(project("q", [milestone(owner="q", **due)]), project("p", [milestone(**due)]))
    following = rollup("plan", list(Picture(whole, date(2024, 6, 30)).standings.values())).next
    assert following is not None
    assert following.ref == "p/m"


def test_how_many_are_known_is_counted_in_projects_whatever_they_weigh() -> None:
    done = {"due": "2024-03", "done": "2024-03-01"}
    whole = plan(
        project("p", [milestone(**done)], weight=3.0), project("q", weight=9.0), project("r", cancelled="2024-01")
    )
    assert rollup("plan", list(Picture(whole, date(2024, 6, 30)).standings.values())).told == (1, 2)
