"""What slips in a simulation, from which day, and by how much at least."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from ccictl.analysis.draws import FEW, Draws, draws
from ccictl.analysis.schedule import Event, Schedule, Wait, network, schedule
from ccictl.analysis.track_record import Sample, Slips, TrackRecord, slips_of
from ccictl.model.after import After
from ccictl.model.organisation import Organisation
from tests.analysis.building import milestone, origin, plan, project

if TYPE_CHECKING:
    from ccictl.plan import Plan

AS_OF = date(2026, 1, 15)
WHOLE = Sample((-10, 0, 0, 5, 20, 30, 40, 60))
REGIONAL = Sample((0, 100))
RECORD = TrackRecord(WHOLE, {"regional": REGIONAL}, {})


def drawn(found: Plan) -> Draws:
    return draws(found, AS_OF, schedule(network(found, AS_OF)), RECORD)


def of(name: str, found: Plan) -> tuple[str, int]:
    """The base of an event as a day, and the least slip."""
    draw = drawn(found).of[name]
    return date.fromordinal(draw.base).isoformat(), draw.least


@pytest.mark.parametrize(
    ("fields", "base", "least"),
    [
        # It may be early by all that the record has.
        ({"due": "2026-06-30", "baseline": "2026-06-30"}, "2026-06-30", -10),
        ({"due": "2026-06-30"}, "2026-06-30", -10),
        ({"due": "2026-06"}, "2026-06-30", -10),
        ({"due": "2026-06-20", "baseline": "2026-06-30"}, "2026-06-20", -10),
        # Never by the data date.
        ({"due": "2026-01-20", "baseline": "2026-01-20"}, "2026-01-20", -4),
        ({"due": "2026-01-15", "baseline": "2026-01-15"}, "2026-01-15", 1),
        ({"due": "2025-12-31", "baseline": "2025-12-31"}, "2025-12-31", 16),
        ({"due": "2025-12-31"}, "2025-12-31", 16),
        # A date that was moved is a new one.
        ({"due": "2026-07-10", "baseline": "2026-06-30"}, "2026-07-10", -10),
        ({"due": "2026-01-20", "baseline": "2025-12-31"}, "2026-01-20", -4),
        ({"due": "2026-01-10", "baseline": "2025-12-31"}, "2026-01-10", 6),
    ],
)
def test_a_milestone_slips_from_its_date_to_after_the_data_date(fields: dict[str, str], base: str, least: int) -> None:
    assert of("p/m", plan(project("p", [milestone(**fields)]))) == (base, least)


@pytest.mark.parametrize(
    ("fields", "base", "least"),
    [
        ({"finish": "2026-06-30", "baseline": {"finish": "2026-05-31"}}, "2026-06-30", -10),
        ({"finish": "2026-06-30", "baseline": {"start": "2026-05-31"}}, "2026-06-30", -10),
        ({"finish": "2026-06-30"}, "2026-06-30", -10),
    ],
)
def test_so_does_a_finish(fields: dict[str, Any], base: str, least: int) -> None:
    assert of("p", plan(project("p", **fields))) == (base, least)


def test_what_is_past_or_has_no_date_is_not_drawn_nor_any_start() -> None:
    found = plan(
        project(
            "p",
            [
                milestone("done", due="2025-06-01", done="2025-06-02"),
                milestone("cancelled", due="2026-06-01", cancelled="2025-12-01"),
                milestone("undated", baseline="2026-06-01"),
                milestone("open", due="2026-06-01"),
            ],
            start="2026-03-01",
        ),
        project("over", finish="2026-06-01", finished="2025-06-01"),
        project("gone", finish="2026-06-01", cancelled="2025-06-01"),
        header={"milestones": {"vote": milestone("vote", "plan", due="2026-06-01")}},
    )
    assert sorted(drawn(found).of) == ["p/open", "plan/vote"]


def test_what_waits_in_a_circle_is_not_drawn() -> None:
    found = plan(
        project("a", finish="2026-06-01", after=(After(ref="b"),)), project("b", [milestone("m", "b", due="2026-06")])
    )
    assert sorted(drawn(found).of) == ["a", "b/m"]
    circle = plan(project("a", [milestone("m", "a", due="2026-06-01", after=(After(ref="a"),))], finish="2026-07-01"))
    assert drawn(circle) == Draws({}, (), ())


def test_each_is_drawn_from_the_record_of_its_level() -> None:
    region = Organisation(id="region", origin=origin(), title="R", level="regional")
    found = plan(
        project("a", [milestone("m", "a", due="2026-06-01")], lead="region", finish="2026-07-01"),
        project("b", [milestone("m", "b", due="2026-06-01")], finish="2026-07-01"),
        project("c", lead="region", finish="2026-07-01"),
        organisations={"region": region},
        header={"milestones": {"vote": milestone("vote", "plan", due="2026-06-01")}},
    )
    slips = {name: draw.slips for name, draw in drawn(found).of.items()}
    whole, regional = slips_of(WHOLE), slips_of(REGIONAL)
    assert slips == {"a/m": regional, "c": regional, "b/m": whole, "plan/vote": whole}


def test_what_has_slipped_by_more_than_anything_in_the_record_is_held() -> None:
    found = plan(
        project(
            "p",
            [
                milestone("held", due="2025-11-15"),
                milestone("last", due="2025-11-17"),
                milestone("moved", due="2025-11-17", baseline="2025-06-30"),
            ],
        )
    )
    made = drawn(found)
    assert made.held == ("p/held",)
    assert {name: draw.least for name, draw in made.of.items()} == {"p/last": 60, "p/moved": 60}
    assert made.scarce == ("p/last", "p/moved")


@pytest.mark.parametrize(("least", "scarce"), [(0, False), (5, False), (6, True)])
def test_where_few_have_gone_further_the_record_is_scarce(least: int, *, scarce: bool) -> None:
    """Seven slips are 0 or more, five are 5 or more, four are longer than that."""
    assert FEW == 5
    due = date.fromordinal(AS_OF.toordinal() + 1 - least).isoformat()
    found = plan(project("p", [milestone(due=due)]))
    assert drawn(found).of["p/m"].least == least
    assert drawn(found).scarce == (("p/m",) if scarce else ())


@pytest.mark.parametrize(
    ("before", "lag", "least"),
    [
        # What is awaited is still to come: a reason that this is open, whatever its own date.
        ({"due": "2026-06-01"}, 0, -10),
        ({"due": "2026-06-01"}, 7, -10),
        ({"due": "2026-01-01"}, 0, -10),
        # Held in the future is to come too; held at the data date is not after it.
        ({"due": "2026-08-31", "baseline": "2026-06-30"}, 0, -10),
        ({"due": "2025-10-01"}, 0, 16),
        # It need not be over before this is.
        ({"due": "2026-06-01"}, -1, 16),
        # It has happened, never will, or nobody knows when.
        ({"due": "2025-11-01", "done": "2025-11-02"}, 0, 16),
        ({"due": "2026-06-01", "cancelled": "2025-11-02"}, 0, 16),
        ({}, 0, 16),
    ],
)
def test_what_waits_for_something_to_come_may_have_had_its_own_day(
    before: dict[str, str], lag: int, least: int
) -> None:
    waiting = milestone("m", due="2025-12-31", after=(After(ref="p/before", lag=lag),))
    assert of("p/m", plan(project("p", [milestone("before", **before), waiting]))) == ("2025-12-31", least)


def test_a_start_to_come_is_such_a_reason_and_so_is_what_hands_it_on() -> None:
    coming = plan(project("p", [milestone(due="2025-12-31")], start="2026-03-01"))
    assert of("p/m", coming)[1] == -10
    late = plan(project("p", [milestone(due="2025-12-31")], start="2025-11-01"))
    assert of("p/m", late)[1] == 16
    handed = plan(
        project("a", finish="2026-06-01"), project("p", [milestone(due="2025-12-31")], after=(After(ref="a"),))
    )
    assert of("p/m", handed)[1] == -10


@pytest.mark.parametrize(
    ("fields", "slips"),
    [
        ({"due": "2026-06-01"}, False),
        ({"due": "2025-06-01", "done": "2025-06-01"}, False),
        ({"due": "2026-06-01", "cancelled": "2025-12-01"}, True),
        ({}, True),
    ],
)
def test_a_project_ends_with_its_milestones_where_they_have_dates(fields: dict[str, str], *, slips: bool) -> None:
    found = plan(project("p", [milestone(**fields)], finish="2026-01-10"))
    assert ("p" in drawn(found).of) is slips


def test_an_event_that_the_schedule_does_not_date_itself_is_left_to_what_it_waits_for() -> None:
    found = plan(project("p", [milestone(due="2026-06-01")]))
    events = {"p/m": Event(None, waits=(Wait("p>"),)), "p>": Event(AS_OF.toordinal())}
    made = Schedule(events, ("p>", "p/m"), dict.fromkeys(events, AS_OF.toordinal()))
    assert draws(found, AS_OF, made, RECORD) == Draws({}, (), ())


def test_shares_are_those_of_the_record() -> None:
    assert isinstance(drawn(plan(project("p", finish="2026-06-01"))).of["p"].slips, Slips)
