"""What waits for what, and the circles in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis.network import cycles, predecessors, start_of, way, written_edges
from ccictl.i18n import Translator
from tests.making import PLAN, loaded
from tests.whens import steady

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from random import Random

FILES = {
    "plan.yaml": PLAN + "milestones:\n  vote: {title: Vote}\n  bilan: {title: Bilan, after: [a, nothing]}\n",
    "projects/a.yaml": "title: A\nafter: [{ref: b/m, lag: -5}, gone, plan/vote]\n"
    "milestones:\n  one: {title: Un}\n  two: {title: Deux, after: [a/one]}\n",
    "projects/b.yaml": "milestones:\n  m: {title: M}\ntitle: B\nafter: [a/two, a/three]\n",
}

Graph = dict[str, tuple[str, ...]]


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """A few events, each with some of them before it, itself and twice the same among them."""
    events = draw(st.lists(st.sampled_from("abcdefgh"), unique=True))
    any_of = st.lists(st.sampled_from(events), max_size=3).map(tuple) if events else st.just(())
    return {event: draw(any_of) for event in events}


def test_written_edges_are_those_between_things_that_exist_in_the_order_of_the_files(tmp_path: Path) -> None:
    edges = written_edges(loaded(tmp_path, FILES).plan)
    assert [(edge.entity.ref, edge.ref, edge.lag) for edge in edges] == [
        ("plan/bilan", "a", 0),
        ("a", "b/m", -5),
        ("a", "plan/vote", 0),
        ("a/two", "a/one", 0),
        ("b", "a/two", 0),
    ]


def test_the_start_of_a_project_waits_and_a_milestone_itself(tmp_path: Path) -> None:
    edges = written_edges(loaded(tmp_path, FILES).plan)
    assert [edge.event for edge in edges] == ["plan/bilan", "a>", "a>", "a/two", "b>"]


def test_predecessors_hold_what_is_written_and_what_goes_without_saying(tmp_path: Path) -> None:
    assert predecessors(loaded(tmp_path, FILES).plan) == {
        "plan/vote": (),
        "plan/bilan": ("a",),
        "a>": ("b/m", "plan/vote"),
        "a/one": ("a>",),
        "a/two": ("a>", "a/one"),
        "a": ("a>", "a/one", "a/two"),
        "b>": ("a/two",),
        "b/m": ("b>",),
        "b": ("b>", "b/m"),
    }


def test_every_written_edge_is_among_the_predecessors(tmp_path: Path) -> None:
    plan = loaded(tmp_path, FILES).plan
    before = predecessors(plan)
    assert all(edge.ref in before[edge.event] for edge in written_edges(plan))


def test_an_empty_plan_has_no_events(tmp_path: Path) -> None:
    plan = loaded(tmp_path, {}).plan
    assert predecessors(plan) == {}
    assert written_edges(plan) == ()
    assert cycles({}) == ()


def test_the_start_of_a_project_has_a_name_that_no_id_can_have() -> None:
    assert start_of("cci-data") == "cci-data>"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ({"a": ()}, ()),
        ({"a": ("b",), "b": ()}, ()),
        ({"a": ("a",)}, (("a",),)),
        ({"b": ("a",), "a": ("b",)}, (("a", "b"),)),
        ({"a": ("b",), "b": ("c",), "c": ("a",)}, (("a", "b", "c"),)),
        ({"a": ("b", "c"), "b": ("c",), "c": ("a",)}, (("a", "c"),)),
        ({"x": ("y",), "y": ("x",), "a": ("b", "x"), "b": ("a",)}, (("a", "b"), ("x", "y"))),
        ({"a": ("b",), "b": ("c",), "c": ("b",)}, (("b", "c"),)),
    ],
)
def test_cycles_begin_with_their_smallest_name_and_follow_what_is_waited_for(
    before: Graph, expected: tuple[tuple[str, ...], ...]
) -> None:
    assert cycles(before) == expected


@steady
@given(graphs())
def test_each_knot_gives_one_shortest_cycle_through_its_smallest_name(before: Graph) -> None:
    graph = nx.DiGraph((event, other) for event, others in before.items() for other in others)
    knots = {
        min(knot): knot
        for knot in nx.strongly_connected_components(graph)
        if len(knot) > 1 or any(graph.has_edge(event, event) for event in knot)
    }
    lengths: dict[str, int] = {}
    for cycle in nx.simple_cycles(graph):
        for event in cycle:
            lengths[event] = min(lengths.get(event, len(cycle)), len(cycle))
    result = cycles(before)
    assert [cycle[0] for cycle in result] == sorted(knots)
    for cycle in result:
        assert set(cycle) <= knots[cycle[0]]
        assert len(cycle) == len(set(cycle)) == lengths[cycle[0]]
        assert all(other in before[event] for event, other in zip(cycle, (*cycle[1:], cycle[0]), strict=True))


@steady
@given(graphs(), st.randoms(use_true_random=False))
def test_cycles_do_not_depend_on_the_order_of_the_events(before: Graph, random: Random) -> None:
    turned = list(before.items())
    random.shuffle(turned)
    assert cycles(dict(turned)) == cycles(before)


def test_a_chain_of_30_000_has_no_cycle() -> None:
    before: Mapping[str, tuple[str, ...]] = {f"p{n:05}": (f"p{n + 1:05}",) if n < 29_999 else () for n in range(30_000)}
    assert cycles(before) == ()


def test_a_circle_of_30_000_is_one_cycle() -> None:
    before = {f"p{n:05}": (f"p{(n + 1) % 30_000:05}",) for n in range(30_000)}
    (cycle,) = cycles(before)
    assert cycle == tuple(f"p{n:05}" for n in range(30_000))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("a", "a"),
        ("aba", "a → b → a"),
        ("abcdefghijka", "a → b → c → d → e → f → g → h → i → j → k → a"),
        ("abcdefghijkla", "a → b → c → d → e → f → (… 1 more) → h → i → j → k → l → a"),
        ("abcdefghijklmna", "a → b → c → d → e → f → (… 3 more) → j → k → l → m → n → a"),
    ],
)
def test_the_middle_of_a_long_way_is_counted(names: Sequence[str], expected: str) -> None:
    say = Translator("en")
    line = way(tuple(names))
    assert (line if isinstance(line, str) else say(line)) == expected


def test_what_a_way_leaves_out_is_counted_in_thousands() -> None:
    line = way([str(n) for n in range(5_012)])
    assert not isinstance(line, str)
    assert "→ (… 5,000 more) →" in Translator("en")(line)
