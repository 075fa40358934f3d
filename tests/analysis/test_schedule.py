"""When everything is heading to be reached, and what has no day to lose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis.schedule import (
    Event,
    Schedule,
    Wait,
    chain,
    critical,
    driver,
    free_float,
    schedule,
    total_float,
)
from tests.whens import steady

if TYPE_CHECKING:
    from collections.abc import Mapping

Events = dict[str, Event]
LONG = 30_000
SOURCE, SINK = "from", "to"

# Seven activities between six events, their durations as lags: worked by hand.
TEXTBOOK: Events = {
    "6": Event(None, waits=(Wait("4", 5), Wait("5", 2))),
    "5": Event(None, waits=(Wait("3", 6),)),
    "4": Event(None, waits=(Wait("2", 4), Wait("3", 1))),
    "3": Event(None, waits=(Wait("1", 2),)),
    "2": Event(None, waits=(Wait("1", 3),)),
    "1": Event(0),
}


@st.composite
def networks(draw: st.DrawFn, *, least: bool = True) -> Events:
    """A few events in any order, each waiting for some that come before it in another order, twice for the same too."""
    names = draw(st.lists(st.sampled_from("abcdefgh"), unique=True))
    lags = st.integers(-40, 40)
    days = st.none() | st.integers(-100, 100)
    found = {}
    for place, name in enumerate(names):
        earlier = st.sampled_from(names[:place]) if place else st.nothing()
        waits = draw(st.lists(st.builds(Wait, earlier, lags, st.booleans()), max_size=4 if place else 0))
        found[name] = Event(draw(days), draw(st.booleans()), tuple(waits), draw(days) if least else None)
    return {name: found[name] for name in draw(st.permutations(names))}


@st.composite
def tangles(draw: st.DrawFn) -> Events:
    """A few events that wait for any of them, for themselves and for what does not exist."""
    names = draw(st.lists(st.sampled_from("abcdefgh"), unique=True, min_size=1))
    waits = st.lists(st.builds(Wait, st.sampled_from([*names, "gone"]), st.just(0)), max_size=2).map(tuple)
    return {name: Event(0, waits=draw(waits)) for name in names}


def longest(graph: nx.MultiDiGraph, start: str) -> dict[str, int]:
    """The longest way from `start` to each node, `days` being the lengths."""
    turned = nx.MultiDiGraph()
    turned.add_node(start)
    turned.add_edges_from((one, other, {"weight": -days}) for one, other, days in graph.edges(data="days"))
    found = nx.single_source_bellman_ford_path_length(turned, start)
    return {name: -days for name, days in found.items() if name != start}


def graph_of(events: Events) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    graph.add_nodes_from((*events, SOURCE, SINK))
    graph.add_edges_from(
        (wait.before, name, {"days": wait.lag}) for name, event in events.items() for wait in event.waits
    )
    return graph


def forecast_by_ways(events: Events) -> dict[str, int | None]:
    """The longest way from a beginning that leads to each event on its own date; what has none of its own and comes
    before its least has no day, and leads nowhere.
    """
    undated: set[str] = set()
    while True:
        graph = graph_of(events)
        for name, event in events.items():
            if event.own is not None:
                graph.add_edge(SOURCE, name, days=event.own)
        graph.remove_nodes_from(undated | (set(events) - _dated(events, undated)))
        found = longest(graph, SOURCE)
        # Only the first of a way may be left out at a time: what follows it had its day from it.
        early = {
            name
            for name, day in found.items()
            if name in events and events[name].own is None and (least := events[name].least) is not None and day < least
        }
        first = {name for name in early if not early & nx.ancestors(graph, name)}
        if not first:
            return {name: found.get(name) for name in events}
        undated |= first


def _dated(events: Events, undated: set[str]) -> set[str]:
    """What has a date of its own, or waits for what has by something that dates it."""
    graph = nx.DiGraph()
    graph.add_nodes_from((SOURCE, *events))
    graph.add_edges_from((SOURCE, name) for name, event in events.items() if event.own is not None)
    graph.add_edges_from((wait.before, name) for name, event in events.items() for wait in event.waits if wait.date)
    graph.remove_nodes_from(undated)
    return set(nx.descendants(graph, SOURCE))


def moved(events: Events, name: str, day: int) -> Schedule:
    """The schedule where one event has another date of its own."""
    return schedule({**events, name: events[name]._replace(own=day)})


def end_of(made: Schedule) -> int:
    return max(day for day in made.forecast.values() if day is not None)


def test_a_textbook_network_has_the_forecasts_and_the_floats_worked_by_hand() -> None:
    made = schedule(TEXTBOOK)
    assert made.forecast == {"1": 0, "2": 3, "3": 2, "4": 7, "5": 8, "6": 12}
    assert total_float(made, ["6"]) == {"1": 0, "2": 0, "3": 2, "4": 0, "5": 2, "6": 0}
    assert critical(made, ["6"]) == {"1", "2", "4", "6"}


def test_only_what_an_end_waits_for_has_a_float() -> None:
    made = schedule(TEXTBOOK)
    assert total_float(made, ["5"]) == {"1": 0, "3": 0, "5": 0}
    assert total_float(made, ["4", "5"]) == {"1": 0, "2": 1, "3": 0, "4": 1, "5": 0}


def test_an_end_that_another_waits_for_has_the_smaller_of_two_floats() -> None:
    made = schedule({"a": Event(10), "b": Event(12, waits=(Wait("a", 2),)), "c": Event(20)})
    assert total_float(made, ["a", "b"]) == {"a": 0, "b": 0}
    assert total_float(made, ["a", "b", "c"]) == {"a": 8, "b": 8, "c": 0}


def test_a_date_of_its_own_leaves_a_float_to_what_comes_before() -> None:
    made = schedule({"a": Event(10), "b": Event(30, waits=(Wait("a", 5),))})
    assert made.forecast == {"a": 10, "b": 30}
    assert total_float(made, ["b"]) == {"a": 15, "b": 0}
    assert critical(made, ["b"]) == {"b"}


def test_what_is_past_is_not_critical() -> None:
    made = schedule({"a": Event(10, past=True), "b": Event(None, waits=(Wait("a", 5),))})
    assert total_float(made, ["b"]) == {"a": 0, "b": 0}
    assert critical(made, ["b"]) == {"b"}


def test_ends_without_a_forecast_or_that_do_not_exist_have_no_float() -> None:
    made = schedule({"a": Event(None), "b": Event(3, waits=(Wait("a"), Wait("gone")))})
    assert made.forecast == {"a": None, "b": 3}
    assert total_float(made, ["a", "gone"]) == {}
    assert total_float(made, ["a", "b"]) == {"b": 0}
    assert critical(made, []) == frozenset()


def test_nothing_is_scheduled_where_there_is_nothing() -> None:
    assert schedule({}) == Schedule({}, (), {})


def test_what_has_passed_does_not_date_what_has_no_date_of_its_own() -> None:
    waits = (Wait("a"),)
    events = {
        "a": Event(5),
        "b": Event(None, waits=waits, least=9),
        "c": Event(None, least=9),
        "d": Event(4, waits=waits, least=9),
        "e": Event(None, waits=(Wait("a", 4),), least=9),
        "f": Event(None, waits=(Wait("b", 10),)),
    }
    assert schedule(events).forecast == {"a": 5, "b": None, "c": None, "d": 5, "e": 9, "f": None}


def test_what_drives_an_event_is_the_first_of_what_pushes_it_the_furthest() -> None:
    made = schedule(
        {
            "a": Event(5),
            "b": Event(3),
            "c": Event(1, waits=(Wait("a", 1), Wait("b", 3), Wait("gone"))),
            "d": Event(9, waits=(Wait("c", 3),)),
            "e": Event(None, waits=(Wait("d", 1),)),
            "f": Event(None),
        }
    )
    assert {name: driver(made, name) for name in made.events} == {
        "a": None,
        "b": None,
        "c": Wait("a", 1),
        "d": None,
        "e": Wait("d", 1),
        "f": None,
    }
    assert chain(made, "e") == ("e", "d")
    assert chain(made, "c") == ("c", "a")


def test_the_free_float_is_what_the_first_that_waits_leaves() -> None:
    made = schedule(
        {
            "a": Event(5),
            "b": Event(9, waits=(Wait("a", 1), Wait("gone"))),
            "c": Event(7, waits=(Wait("a"), Wait("x"))),
            "d": Event(None, waits=(Wait("x"),)),
            "x": Event(None),
        }
    )
    assert free_float(made) == {"a": 2}


def driven_by(events: Events, forecast: Mapping[str, int | None], name: str) -> Wait | None:
    """What pushes an event, by the definition: the first of what it waits for that gives it its day."""
    event, day = events[name], forecast[name]
    if day is None or day == event.own:
        return None
    reached = ((wait, forecast.get(wait.before)) for wait in event.waits)
    return next(wait for wait, before in reached if before is not None and before + wait.lag == day)


@steady
@given(networks() | tangles())
def test_the_driver_that_is_kept_is_that_of_the_forecasts(events: Events) -> None:
    made = schedule(events)
    assert {name: driver(made, name) for name in events} == {
        name: driven_by(events, made.forecast, name) for name in events
    }


@steady
@given(networks())
def test_a_chain_leads_to_a_date_of_its_own_and_adds_up(events: Events) -> None:
    made = schedule(events)
    for name, day in made.forecast.items():
        names = chain(made, name)
        waits = [driver(made, each) for each in names]
        assert waits[-1] is None
        if day is not None:
            assert made.forecast[names[-1]] == made.events[names[-1]].own
            assert day == (made.events[names[-1]].own or 0) + sum(wait.lag for wait in waits if wait is not None)


@steady
@given(networks(least=False))
def test_a_free_float_may_be_used_up_and_a_day_more_moves_what_waits(events: Events) -> None:
    made = schedule(events)
    for name, days in free_float(made).items():
        day = made.forecast[name]
        assert day is not None
        assert _others(moved(events, name, day + days), name) == _others(made, name)
        assert _others(moved(events, name, day + days + 1), name) != _others(made, name)


def _others(made: Schedule, name: str) -> dict[str, int | None]:
    return {other: day for other, day in made.forecast.items() if other != name}


@steady
@given(networks())
def test_a_forecast_is_the_longest_way_to_an_event(events: Events) -> None:
    assert schedule(events).forecast == forecast_by_ways(events)


@steady
@given(networks())
def test_the_order_has_every_event_after_what_it_waits_for(events: Events) -> None:
    order = schedule(events).order
    assert sorted(order) == sorted(events)
    places = {name: place for place, name in enumerate(order)}
    assert all(places[wait.before] < places[name] for name, event in events.items() for wait in event.waits)


@steady
@given(networks(), st.data())
def test_a_float_is_what_the_longest_way_to_an_end_leaves(events: Events, data: st.DataObject) -> None:
    ends = data.draw(st.lists(st.sampled_from(sorted(events)), unique=True)) if events else []
    made = schedule(events)
    day_of = {name: day for name, day in made.forecast.items() if day is not None}
    graph = graph_of(events).reverse()
    graph.remove_nodes_from(set(events) - set(day_of))
    graph.add_edges_from((SINK, name, {"days": 0}) for name in ends if name in day_of)
    limit = max((day_of[name] for name in ends if name in day_of), default=0)
    expected = {name: limit - days - day_of[name] for name, days in longest(graph, SINK).items()}
    assert total_float(made, ends) == expected
    assert all(days >= 0 for days in expected.values())
    assert critical(made, ends) == {name for name, days in expected.items() if not days and not events[name].past}


@steady
@given(networks(least=False))
def test_a_float_may_be_used_up_and_a_day_more_moves_the_end(events: Events) -> None:
    made = schedule(events)
    for name, days in total_float(made, events).items():
        day = made.forecast[name]
        assert day is not None
        assert end_of(moved(events, name, day + days)) == end_of(made)
        assert end_of(moved(events, name, day + days + 1)) == end_of(made) + 1


@steady
@given(tangles())
def test_cycles_and_what_they_hold_up_have_no_forecast(events: Events) -> None:
    graph = graph_of(events)
    graph.remove_nodes_from(set(graph) - set(events))
    knots = [name for name in events if any(name == other or nx.has_path(graph, other, name) for other in graph[name])]
    held = set(knots).union(*(nx.descendants(graph, name) for name in knots))
    made = schedule(events)
    assert made.forecast == {name: None if name in held else 0 for name in events}
    assert set(made.order) == set(events) - held
    assert set(total_float(made, events)) == set(events) - held


def test_a_chain_of_30_000_needs_no_recursion() -> None:
    events = {str(n): Event(None if n else 0, waits=(Wait(str(n - 1), 2),) if n else ()) for n in reversed(range(LONG))}
    made = schedule(events)
    last = str(LONG - 1)
    assert made.forecast[last] == 2 * (LONG - 1)
    assert set(total_float(made, [last]).values()) == {0}
    assert len(critical(made, [last])) == LONG
    assert len(chain(made, last)) == LONG
    assert set(free_float(made).values()) == {0}
