"""A plan at a data date: every figure once, and roll-ups that agree with what is below them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis.computed import Reason
from ccictl.analysis.standing import Picture
from ccictl.model.engagement import Engagement
from ccictl.model.obsession import Obsession
from tests.analysis.building import milestone, origin, plan, project, report
from tests.whens import steady

if TYPE_CHECKING:
    from ccictl.plan import Plan

DAY = date(2024, 6, 30)


def served(*projects: Any) -> Plan:
    """A plan of two obsessions: the first has the engagements a and b, the second c; d has none."""
    obsessions = {name: Obsession(id=name, title=name, origin=origin()) for name in ("one", "two")}
    of = {"a": "one", "b": "one", "c": "two", "d": None}
    engagements = {
        name: Engagement(id=name, title=name, origin=origin(), **({"obsession": parent} if parent else {}))
        for name, parent in of.items()
    }
    return plan(*projects, obsessions=obsessions, engagements=engagements)


def test_a_project_counts_once_in_every_total_above_it() -> None:
    several = project("p", engagements=("b", "a", "c", "d", "x"))
    picture = Picture(served(several, project("q", engagements=("d",)), project("r")), DAY)
    assert picture.obsessions_of == {"p": ("one", "two"), "q": (), "r": ()}
    assert picture.rollup("one").projects == ("p",)
    assert picture.rollup("two").projects == ("p",)
    assert picture.rollup("a").projects == ("p",)
    assert picture.rollup("plan").projects == ("p", "q", "r")
    assert picture.rollup("one") is picture.rollup("one")


def test_those_that_an_organisation_leads() -> None:
    picture = Picture(plan(project("p", lead="cci"), project("q")), DAY)
    assert picture.rollup("cci").projects == ("p",)


def test_nobody_is_unknown_not_zero() -> None:
    empty = Picture(served(), DAY).rollup("one")
    assert (empty.progress.value, empty.planned_progress.value, empty.slip.value, empty.next) == (
        None,
        None,
        None,
        None,
    )
    assert empty.health.value == "none"


def test_progress_weighs_and_leaves_out_what_is_unknown_or_cancelled() -> None:
    picture = Picture(
        plan(
            project("p", weight=3, reports=[report("2024-05", progress=100.0)]),
            project("q", reports=[report("2024-05", progress=20.0)]),
            project("r"),
            project("s", weight=9, cancelled="2024", reports=[report("2024-05", progress=1.0)]),
            project("t", weight=9, cancelled="2024-05", reports=[report("2024-05", progress=1.0)]),
        ),
        date(2024, 12, 30),
    )
    whole = picture.rollup("plan")
    # "cancelled: 2024" is not known before its last day.
    assert whole.progress.value == (3 * 100 + 20 + 9 * 1) / 13
    assert whole.statuses == {"planned": 4, "cancelled": 1}


def test_the_next_milestone_is_the_first_to_come() -> None:
    picture = Picture(
        plan(
            project("p", milestones=[milestone("late", due="2024-05"), milestone("z", due="2024-09"), milestone("n")]),
            project(
                "q",
                milestones=[
                    milestone("y", owner="q", due="2024-08"),
                    milestone("d", owner="q", due="2024-07", done="2024-06"),
                ],
            ),
        ),
        DAY,
    )
    assert [standing.next.ref for standing in picture.standings.values() if standing.next] == ["p/z", "q/y"]
    following = picture.rollup("plan").next
    assert following is not None
    assert following.ref == "q/y"
    assert picture.next_of([]) is None


def test_the_worst_slip_and_the_worst_health() -> None:
    picture = Picture(
        plan(
            project("p", baseline={"finish": "2025"}, finish="2026"),
            project("q", start="2024-05"),
            project("r", started="2024-05", finish="2025", baseline={"finish": "2025"}),
        ),
        DAY,
    )
    whole = picture.rollup("plan")
    assert whole.slip.value == 365
    assert whole.health.value == "late"
    assert [part.of for part in whole.health.inputs] == ["q"]  # type: ignore[union-attr]
    assert whole.healths == {"late": 1, "at-risk": 1, "on-track": 1, "none": 0}


def test_the_milestones_of_the_plan_count_for_its_slip_and_its_next_one() -> None:
    own = {
        name: milestone(name, owner="plan", **fields)
        for name, fields in {
            "reached": {"baseline": "2023-01-01", "due": "2023-01-01", "done": "2024-01-01"},
            "held": {"baseline": "2024-07-01", "due": "2024-07-15"},
            "late": {"baseline": "2024-06-01", "due": "2024-06-10"},
        }.items()
    }
    slipping = project("p", milestones=[milestone(baseline="2024-12-01", due="2024-12-11")])
    picture = Picture(plan(slipping, project("q"), header={"milestones": own}), DAY)
    whole = picture.rollup("plan")
    assert whole.slip.value == 29
    assert [part.of for part in whole.slip.inputs] == ["plan/late"]  # type: ignore[union-attr]
    assert whole.next is own["held"]
    assert picture.group("plan", ["p", "q"]) == whole
    # Of a choice of projects, and of a group that has all of them, they do not.
    for group in (picture.group("plan", ["p"]), picture.group("obsession", ["p", "q"])):
        assert group.slip.value == 10
        assert group.next is not None
        assert group.next.ref == "p/m"


DATES = st.one_of(st.none(), st.dates(date(2023, 1, 1), date(2026, 12, 31)).map(date.isoformat))
FACTS = ("started", "finished", "paused", "resumed", "cancelled")
MILESTONES = st.lists(
    st.fixed_dictionaries({"due": DATES, "baseline": DATES, "done": DATES, "cancelled": DATES}), max_size=3
)
PROJECTS = st.lists(
    st.fixed_dictionaries(
        dict.fromkeys(("start", "finish", *FACTS), DATES),
        optional={
            "milestones": MILESTONES,
            "reports": st.dictionaries(DATES.filter(bool), st.sampled_from([0.0, 40.0, 100.0]), max_size=3),
        },
    ),
    max_size=3,
)
LATER = date(2025, 1, 1)


def made(several: list[dict[str, Any]], *, until: date | None = None) -> Plan:
    """The plan of some projects; with `until`, without any fact that is later."""

    def kept(fields: dict[str, Any], facts: tuple[str, ...]) -> dict[str, Any]:
        return {
            name: value
            for name, value in fields.items()
            if value and not (until and name in facts and date.fromisoformat(value) > until)
        }

    projects = []
    for rank, fields in enumerate(several):
        own = {name: fields[name] for name in ("start", "finish", *FACTS)}
        milestones = [
            milestone(f"m{each}", owner=f"p{rank}", **kept(given_, ("done", "cancelled")))
            for each, given_ in enumerate(fields.get("milestones", ()))
        ]
        told = kept(dict(fields.get("reports", {})), ()).items()
        reports = [
            report(day, owner=f"p{rank}", progress=value, weather="cloudy")
            for day, value in told
            if not (until and date.fromisoformat(day) > until)
        ]
        projects.append(project(f"p{rank}", milestones, reports, **kept(own, FACTS)))
    return plan(*projects)


def figures(picture: Picture) -> list[object]:
    """All figures of a picture."""
    return [
        (s.status, s.health.value, s.progress.value, s.planned_progress.value, s.slip.value, s.next and s.next.ref)
        for s in picture.standings.values()
    ]


@given(PROJECTS)
@steady
def test_no_fact_after_the_data_date_matters(several: list[dict[str, Any]]) -> None:
    assert figures(Picture(made(several), LATER)) == figures(Picture(made(several, until=LATER), LATER))


@given(PROJECTS)
@steady
def test_roll_ups_agree_with_their_children(several: list[dict[str, Any]]) -> None:
    picture = Picture(made(several), LATER - timedelta(days=100))
    whole, standings = picture.rollup("plan"), picture.standings.values()
    assert sum(whole.healths.values()) == sum(whole.statuses.values()) == len(standings)
    alive = [standing for standing in standings if standing.status != "cancelled"]
    known = [standing.progress.value for standing in alive if standing.progress.value is not None]
    assert whole.progress.value is None if not known else min(known) <= whole.progress.value <= max(known)
    slips = [standing.slip.value for standing in alive if standing.slip.value is not None]
    assert whole.slip.value == max(slips, default=None)
    for standing in standings:
        levels = [part.level for part in standing.health.inputs if isinstance(part, Reason)]
        if standing.health.value in ("late", "at-risk"):
            assert levels[0] == standing.health.value
        if standing.health.value == "at-risk":
            assert "late" not in levels
