"""What differs between two plans, and what follows from it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ccictl.analysis.changes import changes, entities, renamed
from ccictl.analysis.standing import Picture
from ccictl.load import load
from ccictl.model.when import When
from tests.making import loaded
from tests.runs import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pytest

AS_OF = date(2026, 1, 15)
ENGAGEMENTS = "e: {title: E, obsession: o}\n"
OBSESSIONS = "o: {title: O}\n"


def pictures(folder: Path, old: Mapping[str, str], new: Mapping[str, str]) -> tuple[Picture, Picture]:
    common = {"obsessions.yaml": OBSESSIONS, "engagements.yaml": ENGAGEMENTS}
    one = Picture(loaded(folder / "old", {**common, **old}).plan, AS_OF)
    return one, Picture(loaded(folder / "new", {**common, **new}).plan, AS_OF)


def plain(value: Any) -> Any:
    return str(value) if isinstance(value, When) else value


def found(folder: Path, old: Mapping[str, str], new: Mapping[str, str]) -> list[tuple[Any, ...]]:
    return [
        (each.what, each.entity.ref, each.field, plain(each.before), plain(each.after), each.days)
        for each in changes(*pictures(folder, old, new))
    ]


def test_the_same_plan_has_no_changes() -> None:
    plan = load(ROOT / "examples/full-plan").plan
    assert changes(Picture(plan, AS_OF), Picture(plan, AS_OF)) == ()


def test_what_is_new_or_gone_is_told_once_with_all_that_it_has(tmp_path: Path) -> None:
    a = "title: A\nmilestones:\n  m: {title: M, due: 2026-05-01}\n"
    b = "title: B\nmilestones:\n  m: {title: N, due: 2026-05-01}\n  n: {title: P}\n"
    assert found(tmp_path, {"projects/a.yaml": a}, {"projects/b.yaml": b}) == [
        ("added", "b", "", None, "b", None),
        ("removed", "a", "", "a", None, None),
    ]


def test_a_milestone_that_is_new_or_gone_is_told(tmp_path: Path) -> None:
    a = "title: A\nmilestones:\n  {}: {{title: {}}}\n"
    assert found(tmp_path, {"projects/a.yaml": a.format("m", "M")}, {"projects/a.yaml": a.format("n", "N")}) == [
        ("added", "a/n", "", None, "a/n", None),
        ("removed", "a/m", "", "a/m", None, None),
    ]


def test_a_new_engagement_delays_nothing(tmp_path: Path) -> None:
    a = "title: A\nengagements: [e]\nfinish: 2026-06-01\n"
    new = {"projects/a.yaml": a, "engagements.yaml": f"{ENGAGEMENTS}g: {{title: G, obsession: o}}\n"}
    assert found(tmp_path, {"projects/a.yaml": a}, new) == [("added", "g", "", None, "g", None)]


def test_an_id_of_another_kind_is_another_thing(tmp_path: Path) -> None:
    assert found(tmp_path, {"projects/x.yaml": "title: A\n"}, {"organisations/x.yaml": "title: B\n"}) == [
        ("added", "x", "", None, "x", None),
        ("removed", "x", "", "x", None, None),
    ]


def test_dates_move_by_days_from_last_to_last_and_beginnings_from_first_to_first(tmp_path: Path) -> None:
    old = "title: A\nstart: 2026-02\nfinish: 2026-Q2\nbaseline: {start: 2026-02, finish: 2026-06}\n"
    new = "title: A\nstart: 2026-03\nfinish: 2026-09-30\nbaseline: {finish: 2026-05}\n"
    assert found(tmp_path, {"projects/a.yaml": old}, {"projects/a.yaml": new}) == [
        ("changed", "a", "start", "2026-02", "2026-03", 28),
        ("changed", "a", "finish", "2026-Q2", "2026-09-30", 92),
        ("changed", "a", "baseline.finish", "2026-06", "2026-05", -30),
        ("changed", "a", "baseline.start", "2026-02", None, None),
        ("health", "a", "health", "on-track", "at-risk", None),
        ("forecast", "plan", "forecast", "2026-Q2", "2026-09-30", 92),
    ]


def test_reports_measures_and_lists(tmp_path: Path) -> None:
    old = {
        "projects/a.yaml": "title: A\ntags: [x, y]\nreports:\n  2026-01-02: {weather: sunny}\n",
        "indicators/i.yaml": "title: I\nof: plan\nbetter: higher\nmeasures: {2025: 3}\n",
    }
    new = {
        "projects/a.yaml": "title: A\ntags: [y, z]\nreports:\n  2026-01-02: {weather: fair, progress: 10}\n",
        "indicators/i.yaml": "title: I\nof: plan\nbetter: higher\nmeasures: {2025: 4, 2026: 5}\n",
    }
    assert found(tmp_path, old, new) == [
        ("changed", "a", "reports.2026-01-02.weather", "sunny", "fair", None),
        ("changed", "a", "reports.2026-01-02.progress", None, 10.0, None),
        ("changed", "a", "tags", ("x", "y"), ("y", "z"), None),
        ("changed", "i", "measures.2025", 3.0, 4.0, None),
        ("changed", "i", "measures.2026", None, 5.0, None),
    ]


def test_what_could_not_be_read_is_neither_new_nor_gone_nor_changed(tmp_path: Path) -> None:
    good = {"projects/a.yaml": "title: A\nfinish: 2026-06-01\n", "projects/b.yaml": "title: B\n"}
    broken = {"projects/a.yaml": "title: A\nfinish: soon\n", "projects/b.yaml": "[\n"}
    # Nor does anything follow: not even for what waits for it, or is made of it.
    assert found(tmp_path / "1", good, broken) == []
    assert found(tmp_path / "2", broken, good) == []


def test_nothing_follows_for_what_waits_for_what_could_not_be_read(tmp_path: Path) -> None:
    waits = {
        "projects/b.yaml": "title: B\nengagements: [e]\nstart: 2026-04\nfinish: 2026-08\nafter: [a]\n",
        "projects/c.yaml": "title: C\nstart: 2026-04\nfinish: {}\n",
    }
    a = "title: A\nstart: 2026-02\nfinish: {}\n"
    old = {**waits, "projects/a.yaml": a.format("2026-06"), "projects/c.yaml": waits["projects/c.yaml"].format(2027)}
    new = {**old, "projects/c.yaml": waits["projects/c.yaml"].format("2028")}
    # Of the plan nothing can be said: the one that is unread may be its last.
    moved = ("changed", "c", "finish", "2027", "2028", 366)
    assert found(tmp_path / "1", old, {**new, "projects/a.yaml": a.format("soon")}) == [moved]
    assert found(tmp_path / "2", old, {**new, "projects/a.yaml": "["}) == [moved]
    assert found(tmp_path / "3", old, {**new, "projects/a.yaml": a.format("2026-06") + "reports: x\n"}) == [
        moved,
        ("forecast", "plan", "forecast", "2027", "2028", 366),
    ]


def test_another_id_is_no_other_thing(tmp_path: Path) -> None:
    body = "title: A\nengagements: [{}]\nmilestones:\n  m: {{title: M}}\n  n: {{title: N, after: [{}/m]}}\n"
    old = {
        "projects/a.yaml": body.format("e", "a"),
        "projects/c.yaml": "title: C\nafter: [a, {ref: a/m, lag: 3}]\n",
        "indicators/i.yaml": "title: I\nof: a\nbetter: higher\n",
    }
    new = {
        "projects/b.yaml": body.format("f", "b"),
        "projects/c.yaml": "title: C\nafter: [b, {ref: b/m, lag: 3}]\n",
        "indicators/i.yaml": "title: I\nof: b\nbetter: higher\n",
        "engagements.yaml": "f: {title: E, obsession: o}\n",
    }
    one, other = pictures(tmp_path, old, new)
    assert renamed(entities(one.plan), entities(other.plan)) == {"e": "f", "a": "b", "a/m": "b/m", "a/n": "b/n"}
    assert [each[:5] for each in found(tmp_path, old, new)] == [
        ("renamed", "f", "", "e", "f"),
        ("renamed", "b", "", "a", "b"),
    ]


def test_a_milestone_under_another_id_and_two_that_are_alike(tmp_path: Path) -> None:
    old = "title: A\nmilestones:\n  m: {title: M, due: 2026-05}\n  n: {title: N}\n  o: {title: N}\n"
    new = "title: A\nmilestones:\n  p: {title: M, due: 2026-06}\n  q: {title: N}\n"
    told = found(tmp_path, {"projects/a.yaml": old}, {"projects/a.yaml": new})
    assert told[:5] == [
        ("renamed", "a/p", "", "a/m", "a/p", None),
        ("changed", "a/p", "due", "2026-05", "2026-06", 30),
        ("added", "a/q", "", None, "a/q", None),
        ("removed", "a/n", "", "a/n", None, None),
        ("removed", "a/o", "", "a/o", None, None),
    ]


def test_what_waits_is_delayed_up_to_engagement_and_plan(tmp_path: Path) -> None:
    a, b = "title: A\nstart: 2026-02-01\nfinish: {}\n", "title: B\nengagements: [e]\nstart: 2026-04-01\nafter: [a]\n"
    b += "finish: 2026-08-01\n"
    old = {"projects/a.yaml": a.format("2026-03-01"), "projects/b.yaml": b}
    new = {"projects/a.yaml": a.format("2026-06-01"), "projects/b.yaml": b}
    told = found(tmp_path, old, new)
    assert told[0] == ("changed", "a", "finish", "2026-03-01", "2026-06-01", 92)
    moved = {each[1]: each[5] for each in told[1:] if each[0] == "forecast"}
    assert moved.keys() == {"b", "e", "plan"}
    assert set(moved.values()) == {moved["b"]}
    assert moved["b"] > 0


@settings(max_examples=30)
@given(data=st.data())
def test_there_and_back_is_the_same_the_other_way_round(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    def plan() -> dict[str, str]:
        ids = data.draw(st.lists(st.sampled_from("abc"), unique=True, min_size=1, max_size=3))
        days = st.sampled_from(["2026-05-01", "2026-06", "2026-Q3"])
        return {f"projects/{each}.yaml": f"title: {each}\nfinish: {data.draw(days)}\n" for each in ids}

    one, other = pictures(tmp_path_factory.mktemp("p"), plan(), plan())
    there = {(each.entity.ref, each.field, each.before, each.after) for each in changes(one, other)}
    back = {(each.entity.ref, each.field, each.after, each.before) for each in changes(other, one)}
    assert there == back
