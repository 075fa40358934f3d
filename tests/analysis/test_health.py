"""How projects are doing, and why, by hand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from ccictl.analysis.computed import Reason, Written
from ccictl.analysis.health import health, worst
from ccictl.analysis.standing import Picture
from ccictl.i18n import Translator
from ccictl.model.after import After
from tests.analysis.building import milestone, plan, project, report

if TYPE_CHECKING:
    from ccictl.model.project import Project

DAY = date(2024, 6, 30)


def said(*projects: Project, as_of: date = DAY, **kinds: Any) -> tuple[str, list[str]]:
    """The health of the first project, and its reasons in English."""
    found = health(Picture(plan(*projects, **kinds), as_of), projects[0])
    say = Translator("en")
    return found.value, [f"{part.level}: {say(part.message)}" for part in found.inputs if isinstance(part, Reason)]


@pytest.mark.parametrize("fact", [{"finished": "2024-06-30"}, {"cancelled": "2024-06"}, {"paused": "2024-06-01"}])
def test_what_is_over_or_at_rest_is_not_judged(fact: dict[str, Any]) -> None:
    assert said(project(finish="2020", **fact)) == ("none", [])


def test_what_gives_nothing_to_judge_by_is_not_judged() -> None:
    assert said(project()) == ("none", [])
    assert said(project(milestones=[milestone(), milestone("n", due="2023", cancelled="2023")])) == ("none", [])
    assert said(project(reports=[report("2024-06", progress=10.0)])) == ("none", [])


@pytest.mark.parametrize(
    "something",
    [
        {"start": "2024-07"},
        {"finish": "2024-06-30", "started": "2024"},
        {"milestones": [milestone(due="2024-06-30")]},
        {"reports": [report("2024-06", weather="fair")]},
    ],
)
def test_on_track_is_what_nothing_speaks_against(something: dict[str, Any]) -> None:
    assert said(project(**something)) == ("on-track", [])


def test_late_with_every_reason_the_oldest_first() -> None:
    late = project(start="2024-05-31", finish="2024-06-28", milestones=[milestone(due="2024-06-27")])
    assert said(late) == (
        "late",
        ["late: it was to start 30 days ago", 'late: milestone "m" is 3 days late', "late: it was to end 2 days ago"],
    )


def test_at_risk_by_its_slips() -> None:
    slipping = project(
        baseline={"finish": "2025-01-01"},
        finish="2025-02-01",
        milestones=[
            milestone("a", baseline="2024-12-01", due="2025-01-01"),
            milestone("b", baseline="2024-12-01", due="2024-12-31"),
            # What was reached late no longer slips.
            milestone("c", baseline="2023-12-01", due="2024-03-01", done="2024-03-01"),
        ],
    )
    assert said(slipping) == (
        "at-risk",
        ["at-risk: its finish slips by 31 days", 'at-risk: milestone "a" slips by 31 days'],
    )
    assert said(slipping, header={"thresholds": {"slip": 31}}) == ("on-track", [])


@pytest.mark.parametrize(
    ("weather", "value"), [("sunny", "on-track"), ("fair", "on-track"), ("cloudy", "at-risk"), ("stormy", "at-risk")]
)
def test_at_risk_by_its_last_weather(weather: str, value: str) -> None:
    one = project(start="2025", reports=[report("2024-05", weather="stormy"), report("2024-06", weather=weather)])
    assert said(one) == (value, [] if value == "on-track" else [f"at-risk: its last weather is {weather}"])


def test_a_report_without_weather_takes_none_back() -> None:
    one = project(start="2025", reports=[report("2024-05", weather="stormy"), report("2024-06", progress=40.0)])
    assert said(one) == ("at-risk", ["at-risk: its last weather is stormy"])
    fine = project(reports=[report("2024-05", weather="sunny"), report("2024-06", progress=40.0)])
    assert said(fine) == ("on-track", [])
    found = health(Picture(plan(fine), DAY), fine)
    assert [part.entity.ref for part in found.inputs if isinstance(part, Written)] == ["p/2024-05"]


def waits(ref: str, lag: int = 0) -> dict[str, Any]:
    """What waits for a project or a milestone."""
    return {"after": (After(ref=ref, lag=lag),)}


def test_at_risk_by_what_it_waits_for() -> None:
    one = project(start="2024-09-01", **waits("q"))
    assert said(one, project("q", finish="2024-09-01")) == ("on-track", [])
    late = ['at-risk: it waits for "q", forecast 1 day too late']
    assert said(one, project("q", finish="2024-09-02")) == ("at-risk", late)
    assert said(project(start="2024-09-01", **waits("q", 1)), project("q", finish="2024-09-01")) == ("at-risk", late)
    assert said(project(start="2024-09-01", **waits("q", -1)), project("q", finish="2024-09-02")) == ("on-track", [])
    # What it waited for is done, or nobody waits for it any more.
    assert said(one, project("q", finish="2024-09-02", finished="2024-06-01")) == ("on-track", [])
    assert said(one, project("q", finish="2024-09-02", cancelled="2024-06-01")) == ("on-track", [])
    # Once started it waits no longer.
    assert said(project(start="2024-09-01", started="2024-06-01", **waits("q")), project("q", finish="2025")) == (
        "on-track",
        [],
    )


def test_what_is_overdue_comes_on_the_data_date_at_the_earliest() -> None:
    one = project(milestones=[milestone(due="2024-06-30", **waits("q/m"))])
    assert said(one, project("q", milestones=[milestone(owner="q", due="2024-05-01")])) == ("on-track", [])
    assert said(one, project("q", milestones=[milestone(owner="q", due="2024-05-01")]), as_of=date(2024, 6, 29)) == (
        "on-track",
        [],
    )
    waiting = project(milestones=[milestone(due="2024-06-30", **waits("q/m", 2))])
    assert said(waiting, project("q", milestones=[milestone(owner="q", due="2024-05-01")])) == (
        "at-risk",
        ['at-risk: milestone "m" waits for "q/m", forecast 2 days too late'],
    )


def test_a_delay_is_followed_all_the_way() -> None:
    one = project(milestones=[milestone(due="2024-11-30", **waits("q/m", 40))], started="2024-01")
    between = project("q", milestones=[milestone(owner="q", due="2024-10-10", **waits("r/m", 60))], started="2024-01")
    late = project("r", milestones=[milestone(owner="r", due="2024-01-01")])
    assert said(one, between, late) == ("on-track", [])
    far = project("r", milestones=[milestone(owner="r", due="2024-09-30")])
    assert said(one, between, far) == (
        "at-risk",
        ['at-risk: milestone "m" waits for "q/m", forecast 39 days too late'],
    )
    assert said(one, between, project("r", milestones=[milestone(owner="r", due="2024-09-30", done="2024-05-01")])) == (
        "on-track",
        [],
    )


def test_what_waits_for_nothing_that_there_is_says_nothing() -> None:
    one = project(start="2024-09-01", after=(After(ref="x", lag=0), After(ref="p", lag=0)))
    assert said(one) == ("on-track", [])
    undated = project("q")
    assert said(project(start="2024-09-01", **waits("q")), undated) == ("on-track", [])


def test_a_reason_rests_on_what_is_written_and_on_the_threshold() -> None:
    one = project(baseline={"finish": "2025-01-01"}, finish="2025-03-01")
    whole = plan(one)
    [reason] = [part for part in health(Picture(whole, DAY), one).inputs if isinstance(part, Reason)]
    assert reason.inputs == (
        Written(one, ("finish",), one.finish),
        Written(one, ("baseline", "finish"), one.baseline.finish),
        Written(whole.header, ("thresholds", "slip"), 30),
    )
    assert [part.given for part in reason.inputs] == [True, True, False]


def test_the_worst_of_several() -> None:
    assert worst(["on-track", "late", "at-risk"]) == "late"
    assert worst(["none", "on-track"]) == "on-track"
    assert worst([]) == "none"
