"""Projects and milestones that wait for each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.i18n import Translator
from ccictl.rule import Context
from ccictl.rules.dependency_cycle import _MOST_RELATED, check
from tests.making import AS_OF, PLAN, checked, loaded, said
from tests.whens import steady

if TYPE_CHECKING:
    from pathlib import Path

    from ccictl.check.run import Checked

RULE = "dependency-cycle"
REMEDY = "Delete the dependency that is none: nothing in this circle can begin before itself."


def circle(place: str, path: str) -> str:
    return f"{place}: Each of these waits for the next, without end: {path}. | {REMEDY}"


def related(result: Checked) -> list[list[str]]:
    say = Translator("en")
    return [
        [f"{other.place.file}:{other.place.span.line}: {say(other.message)}" for other in diagnostic.related]
        for diagnostic in result.diagnostics
    ]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param(
            {"projects/a.yaml": "title: A\nafter: [b]\n", "projects/b.yaml": "title: B\nafter: [a]\n"},
            circle("projects/a.yaml:2:9", "a → b → a"),
            id="two projects",
        ),
        pytest.param(
            {
                "projects/a.yaml": "title: A\nmilestones:\n  m: {title: M, after: [b]}\n",
                "projects/b.yaml": "title: B\nafter: [a]\n",
            },
            circle("projects/a.yaml:3:25", "a → a/m → b → a"),
            id="through a milestone",
        ),
        pytest.param(
            {
                "projects/a.yaml": "title: A\nafter: [b]\nmilestones:\n  m: {title: M}\n",
                "projects/b.yaml": "title: B\nafter: [a/m]\n",
            },
            circle("projects/a.yaml:2:9", "a/m → a → b → a/m"),
            id="from a milestone",
        ),
        pytest.param(
            {"projects/a.yaml": "title: A\nafter: [{ref: a/m, lag: -30}]\nmilestones:\n  m: {title: M}\n"},
            circle("projects/a.yaml:2:15", "a/m → a → a/m"),
            id="a project after its own milestone",
        ),
        pytest.param(
            {"projects/a.yaml": "title: A\nmilestones:\n  m: {title: M, after: [a]}\n"},
            circle("projects/a.yaml:3:25", "a → a/m → a"),
            id="a milestone after its own project",
        ),
        pytest.param(
            {
                "plan.yaml": PLAN + "milestones:\n  m: {title: M, after: [a]}\n",
                "projects/a.yaml": "title: A\nafter: [plan/m]\n",
            },
            circle("plan.yaml:5:25", "a → plan/m → a"),
            id="through a milestone of the plan",
        ),
        pytest.param(
            {"projects/a.yaml": "title: A\nafter: [a]\n"},
            f'projects/a.yaml:2:9: "a" waits for itself. | {REMEDY}',
            id="a project after itself",
        ),
        pytest.param(
            {"projects/a.yaml": "title: A\nmilestones:\n  m: {title: M, after: [a/m, a/m]}\n"},
            f'projects/a.yaml:3:25: "a/m" waits for itself. | {REMEDY}',
            id="a milestone after itself",
        ),
    ],
)
def test_the_whole_circle_is_shown_at_the_first_line_of_it(
    tmp_path: Path, files: dict[str, str], expected: str
) -> None:
    assert said(checked(tmp_path, files, select=(RULE,)), RULE) == [expected]


def test_the_other_lines_of_the_circle_are_shown_too(tmp_path: Path) -> None:
    files = {
        "projects/z.yaml": "title: Z\nafter: [b]\n",
        "projects/c.yaml": "title: C\nafter:\n  - z\n  - elsewhere\n",
        "projects/b.yaml": "title: B\nafter: [elsewhere, c]\n",
        "projects/elsewhere.yaml": "title: E\n",
    }
    result = checked(tmp_path, files, select=(RULE,))
    assert said(result, RULE) == [circle("projects/b.yaml:2:20", "b → c → z → b")]
    assert related(result) == [["projects/c.yaml:3: part of the circle", "projects/z.yaml:2: part of the circle"]]


def test_a_dependency_that_is_written_twice_is_shown_once(tmp_path: Path) -> None:
    files = {"projects.yaml": "a: {title: A, after: [b, {ref: b, lag: 3}]}\nb: {title: B, after: [a, a]}\n"}
    result = checked(tmp_path, files, select=(RULE,))
    assert said(result, RULE) == [circle("projects.yaml:1:23", "a → b → a")]
    assert related(result) == [["projects.yaml:2: part of the circle"]]


def test_circles_apart_are_found_apart(tmp_path: Path) -> None:
    text = "".join(f"{name}: {{title: T, after: [{other}]}}\n" for name, other in ("ab", "ba", "cd", "dc", "ea"))
    result = checked(tmp_path, {"projects.yaml": text}, select=(RULE,))
    assert said(result, RULE) == [
        circle("projects.yaml:1:23", "a → b → a"),
        circle("projects.yaml:3:23", "c → d → c"),
    ]


def test_a_chain_is_no_circle(tmp_path: Path) -> None:
    count = 3_000
    text = "".join(f"p{n}: {{title: T, after: [p{n + 1}]}}\n" for n in range(count)) + f"p{count}: {{title: T}}\n"
    assert said(checked(tmp_path, {"projects.yaml": text}, select=(RULE,)), RULE) == []


def test_a_circle_of_3_000_is_cut_in_its_middle(tmp_path: Path) -> None:
    count = 3_000
    text = "".join(f"p{n:04}: {{title: T, after: [p{(n + 1) % count:04}]}}\n" for n in range(count))
    result = checked(tmp_path, {"projects.yaml": text}, select=(RULE,))
    path = (
        "p0000 → p0001 → p0002 → p0003 → p0004 → p0005 → (… 2,989 more) → p2995 → p2996 → p2997 → p2998 → p2999 → p0000"
    )
    assert said(result, RULE) == [circle("projects.yaml:1:27", path)]
    (others,) = related(result)
    assert others == [f"projects.yaml:{line}: part of the circle" for line in range(2, _MOST_RELATED + 2)]


def test_a_reference_to_nothing_makes_no_circle(tmp_path: Path) -> None:
    files = {"projects/a.yaml": "title: A\nafter: [b/gone]\n", "projects/b.yaml": "title: B\nafter: [a]\n"}
    assert said(checked(tmp_path, files, select=(RULE,)), RULE) == []


NAMES = ("a", "b", "c", "a/m", "a/n", "b/m", "plan/m")
AFTER = st.dictionaries(st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), min_size=1, max_size=3))


def written(after: dict[str, list[str]]) -> dict[str, str]:
    """A plan with all NAMES in it and these dependencies."""

    def fields(name: str) -> str:
        return f"{{title: T, after: [{', '.join(after.get(name, []))}]}}"

    files = {"plan.yaml": f"{PLAN}milestones:\n  m: {fields('plan/m')}\n"}
    for project in "abc":
        inside = "".join(f"  {n.partition('/')[2]}: {fields(n)}\n" for n in NAMES if n.startswith(f"{project}/"))
        own = f"title: T\nafter: [{', '.join(after.get(project, []))}]\n"
        files[f"projects/{project}.yaml"] = own + (f"milestones:\n{inside}" if inside else "")
    return files


@steady
@given(AFTER)
def test_there_is_a_finding_for_each_knot_and_it_is_written_in_the_plan(
    tmp_path_factory: pytest.TempPathFactory, after: dict[str, list[str]]
) -> None:
    graph = nx.DiGraph()
    for project in "abc":
        graph.add_edge(project, f"{project}>")
    for name in NAMES:
        owner, _, milestone = name.partition("/")
        if milestone and owner != "plan":
            graph.add_edge(owner, name)
            graph.add_edge(name, f"{owner}>")
        graph.add_edges_from((name if milestone else f"{name}>", other) for other in after.get(name, []))
    plan = loaded(tmp_path_factory.mktemp("plan"), written(after)).plan
    knots = [
        knot
        for knot in nx.strongly_connected_components(graph)
        if len(knot) > 1 or any(graph.has_edge(event, event) for event in knot)
    ]
    result = list(check(Context(plan, AS_OF)))
    assert len(result) == len(knots)
    for one in result:
        assert one.path[0] == "after"
        waiting = one.entity.ref if "/" in one.entity.ref else f"{one.entity.ref}>"
        (knot,) = (knot for knot in knots if waiting in knot)
        assert one.path[1] in knot
        assert one.path[1] in after[one.entity.ref]
