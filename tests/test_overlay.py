"""A plan in which some dates are others than those written."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis.computed import Written
from ccictl.model.when import When
from ccictl.overlay import Change, overlaid, rebased
from ccictl.pointing import Pointer
from tests.analysis.building import milestone, plan, project
from tests.making import loaded
from tests.whens import steady, whens

if TYPE_CHECKING:
    from pathlib import Path

    from ccictl.model.record import Record
    from ccictl.plan import Plan


def made() -> Plan:
    """Two projects with milestones, and milestones of the plan."""
    header: dict[str, Any] = {
        "milestones": {name: milestone(name, "plan", due="2025") for name in ("a", "b")},
        "start": "2024",
    }
    return plan(
        project("p", [milestone("a", due="2025-03", weight=2), milestone("b")], start="2025", finish="2026"),
        project("q", [milestone("a", "q", due="2025-Q2")], finish="2027"),
        header=header,
    )


def contents(record: Record) -> dict[str, Any]:
    """All that a record holds, those within it too."""
    return {
        name: {key: contents(each) for key, each in value.items()} if name == "milestones" else value
        for name, value in vars(record).items()
    }


def everything(of: Plan) -> dict[str, Any]:
    """All that a plan holds."""
    return {each.ref: contents(each) for each in (*of.entities(), *of.milestones.values())}


FIELDS = [("p", "finish"), ("p", "start"), ("q", "finish"), ("p/a", "due"), ("p/b", "due"), ("plan/a", "due")]


@steady
@given(st.dictionaries(st.sampled_from(FIELDS), whens()))
def test_what_is_changed_is_assumed_and_nothing_else_is_changed(wanted: dict[tuple[str, str], When]) -> None:
    written = made()
    before = everything(written)
    entities: dict[str, Any] = {**written.projects, **written.milestones}
    changes = [Change(entities[ref], field, when) for (ref, field), when in wanted.items()]
    found = overlaid(written, changes)
    assert everything(written) == before

    expected = everything(written)
    for (ref, field), when in wanted.items():
        owner, _, name = ref.partition("/")
        for each in [expected[ref], *([expected[owner]["milestones"][name]] if name else [])]:
            each[field] = when
            each["assumed"] = each.get("assumed", frozenset()) | {field}
            each["broken"] = frozenset()
    assert everything(found) == expected


@steady
@given(st.sets(st.sampled_from(FIELDS)))
def test_a_milestone_is_one_thing_wherever_it_is_looked_for(wanted: set[tuple[str, str]]) -> None:
    written = made()
    entities: dict[str, Any] = {**written.projects, **written.milestones}
    found = overlaid(written, [Change(entities[ref], field, When.parse("2028")) for ref, field in wanted])
    for within in (found.header.milestones, *(owner.milestones for owner in found.projects.values())):
        for each in within.values():
            assert each is found.milestones[each.ref]
    assert list(found.milestones) == list(written.milestones)
    assert list(found.projects) == list(written.projects)


def test_what_is_not_touched_is_the_very_same() -> None:
    written = made()
    found = overlaid(written, [Change(written.milestones["p/a"], "due", When.parse("2028"))])
    assert found.projects["q"] is written.projects["q"]
    assert found.header is written.header
    assert found.milestones["p/b"] is written.milestones["p/b"]
    assert found.projects["p"].assumed == frozenset()


def test_an_assumed_value_is_given_by_no_file() -> None:
    written = made()
    found = overlaid(written, [Change(written.milestones["p/b"], "due", When.parse("2028"))])
    moved = found.milestones["p/b"]
    assert Written(moved, ("due",), moved.due).assumed
    assert not Written(moved, ("weight",), moved.weight).assumed
    assert not Written(moved, (), moved).assumed
    assert not Written(written.milestones["p/b"], ("due",), None).assumed


def test_a_value_that_could_not_be_read_is_no_longer_broken() -> None:
    one = project("p", finish="2026", broken=frozenset(("finish", "lead")))
    found = overlaid(plan(one), [Change(one, "finish", When.parse("2028"))])
    assert found.projects["p"].broken == {"lead"}


def test_a_change_knows_what_is_written() -> None:
    written = made()
    assert Change(written.projects["p"], "finish", When.parse("2028")).was == When.parse("2026")
    assert Change(written.milestones["p/b"], "due", When.parse("2028"), date(2027, 1, 1)).was is None


def test_the_dates_of_another_revision_are_the_baselines(tmp_path: Path) -> None:
    body = "title: A\nstart: {}\nbaseline: {{start: 2020, finish: 2021}}\nmilestones:\n  m: {{title: M, due: {}}}\n"
    top = "title: P\nstart: 2022\nfinish: 2027\nmilestones:\n  p: {{title: P, due: {}}}\n"
    then = loaded(tmp_path / "then", {"plan.yaml": top.format("2023"), "projects/a.yaml": body.format("2022", "2023")})
    files = {"plan.yaml": top.format("2024"), "projects/b.yaml": body.format("2024", "soon"), "projects/c.yaml": body}
    plan = loaded(tmp_path / "now", {**files, "projects/c.yaml": body.format("2024", "2025")}).plan
    found = rebased(plan, then.plan, "v1:plan", {"b": "a", "b/m": "a/m"})
    b, c = found.projects["b"], found.projects["c"]
    assert (str(b.baseline.start), b.baseline.finish) == ("2022", None)
    assert str(b.milestones["m"].baseline) == "2023"
    assert b.milestones["m"] is found.milestones["b/m"]
    assert str(found.header.milestones["p"].baseline) == "2023"
    assert (c.baseline.start, c.baseline.finish, c.milestones["m"].baseline) == (None, None, None)
    # What is written stays as it is, and so do the places of all else.
    assert str(plan.projects["b"].baseline.finish) == "2021"
    assert Pointer("now").at(b, "baseline", "start") == "v1:plan/projects/a.yaml:2"
    assert Pointer("now").at(b.milestones["m"], "baseline") == "v1:plan/projects/a.yaml:5"
    assert Pointer("now").at(b, "start") == "now/projects/b.yaml:2"
