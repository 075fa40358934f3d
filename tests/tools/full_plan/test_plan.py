"""The whole plan, read again from its files."""

from __future__ import annotations

from datetime import date
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.tools.full_plan.reading import (
    KINDS,
    Fields,
    Read,
    last,
    last_report,
    overdue,
    read,
    slips,
    status,
    waits,
)
from tools.full_plan.build import write
from tools.full_plan.dates import AS_OF, after, when
from tools.full_plan.stories import AT_RISK, LATE, STALE, WATERMELONS

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLE = Path(__file__).parents[3] / "examples" / "full-plan"
FACTS = frozenset({"done", "started", "finished", "paused", "resumed", "cancelled"})
CHAIN = (
    "referentiel-des-entreprises/dedoublonnage",
    "referentiel-des-entreprises/mise-en-service",
    "plateforme-d-echanges/raccordement",
    "plateforme-d-echanges/exploitation",
    "entrepot-territorial/chargement",
    "entrepot-territorial/recette",
    "cci-data/tableaux-de-bord",
    "cci-data/usage-courant",
)


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def facts(fields: Fields) -> Iterator[str]:
    yield from (fields[name] for name in FACTS & fields.keys())
    yield from fields.get("reports", ())
    yield from fields.get("measures", ())


def everything(plan: Read) -> Iterator[Fields]:
    yield plan.header
    yield from plan.header["milestones"].values()
    yield from plan.milestones().values()
    for kind in KINDS:
        yield from plan.kinds[kind].values()


def late(project: Fields) -> bool:
    return status(project) == "active" and (bool(overdue(project)) or when(project["finish"]).last < AS_OF)


def test_two_runs_write_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    write(tmp_path)
    assert tree(tmp_path) == tree(folder)


def test_what_is_committed_is_what_is_written(folder: Path) -> None:
    assert tree(EXAMPLE) == tree(folder)


def test_the_counts_that_were_announced(plan: Read) -> None:
    assert {kind: len(plan.kinds[kind]) for kind in KINDS if kind != "sources"} == {
        "obsessions": 3,
        "engagements": 30,
        "projects": 72,
        "indicators": 40,
        "organisations": 25,
    }
    assert sum(project.get("totem") == "true" for project in plan.projects.values()) == 8
    assert 285 <= len(plan.milestones()) <= 295
    assert all(3 <= len(project["milestones"]) <= 6 for project in plan.projects.values())
    assert plan.header["expects"] == {
        "obsessions": "3",
        "engagements": "30",
        "projects": {"at_least": "70"},
        "totems": "8",
    }


def test_it_is_called_an_example(plan: Read, folder: Path) -> None:
    assert "(exemple fictif)" in plan.header["title"]
    assert all("fictif" in path.read_text("utf-8").partition("\n")[0] for path in folder.rglob("*.yaml"))


def test_names_are_unique_in_the_whole_plan(plan: Read) -> None:
    names = [name for kind in KINDS for name in plan.kinds[kind]]
    assert len(set(names)) == len(names)
    assert "plan" not in names


def test_titles_are_distinct(plan: Read) -> None:
    titles = [entity["title"] for kind in KINDS for entity in plan.kinds[kind].values()]
    assert len(set(titles)) == len(titles)
    steps = [fields["title"] for fields in plan.milestones().values()]
    assert len(set(steps)) == len(steps)


def test_no_note_is_written_twice(plan: Read) -> None:
    notes = [
        report["note"]
        for project in plan.projects.values()
        for report in project["reports"].values()
        if "note" in report
    ]
    assert len(set(notes)) == len(notes)
    assert len(notes) > 300


def test_no_fact_after_the_data_date(plan: Read) -> None:
    known = [when(fact) for fields in everything(plan) for fact in facts(fields)]
    assert max(fact.last for fact in known) <= AS_OF


def test_references_lead_somewhere(plan: Read) -> None:
    kinds, milestones = plan.kinds, plan.milestones()
    milestones |= {f"plan/{name}": fields for name, fields in plan.header["milestones"].items()}
    reachable = milestones.keys() | plan.projects.keys()
    teams = kinds["organisations"].keys()
    for fields in everything(plan):
        assert {ref for ref, _ in waits(fields)} <= reachable
        assert {fields[name] for name in ("lead", "sponsor", "owner", "parent") if name in fields} <= teams
        assert set(fields.get("contributors", ())) <= teams
        assert set(fields.get("engagements", ())) <= kinds["engagements"].keys()
        assert set(fields.get("sources", ())) <= kinds["sources"].keys()
        assert fields.get("obsession", "etre-reseau") in kinds["obsessions"]
        of = fields.get("of", "plan")
        assert of == "plan" or any(of in kinds[kind] for kind in ("obsessions", "engagements", "projects"))


def test_nothing_is_left_out(plan: Read) -> None:
    projects = plan.projects.values()
    assert {name for project in projects for name in project["engagements"]} == plan.kinds["engagements"].keys()
    assert all("lead" in project and project["engagements"] and project["reports"] for project in projects)
    named = {project[role] for project in projects for role in ("lead", "sponsor") if role in project}
    named |= {name for project in projects for name in project.get("contributors", ())}
    assert named == plan.kinds["organisations"].keys()


def test_windows_hold_what_they_should(plan: Read) -> None:
    for project in plan.projects.values():
        start, finish, started = (when(project[name]) for name in ("start", "finish", "started"))
        assert date(2022, 9, 1) <= start.first <= started.first
        assert start.last <= date(2024, 12, 31)
        assert finish.last <= date(2027, 12, 31)
        ends = [when(project["finished"])] if "finished" in project else []
        approved = project.get("baseline", {"start": project["start"], "finish": project["finish"]})
        for fields in project["milestones"].values():
            assert start.first <= when(fields["due"]).first
            assert when(fields["due"]).last <= finish.last
            assert "baseline" not in fields or when(fields["baseline"]).last <= when(approved["finish"]).last
            done = last(fields, "done")
            assert done is None or done >= started.first
            assert not ends or (done is not None and done <= ends[0].last <= finish.last)


def test_nothing_comes_before_what_it_waits_for(plan: Read) -> None:
    milestones = plan.milestones() | {f"plan/{name}": fields for name, fields in plan.header["milestones"].items()}
    for fields in (*milestones.values(), *plan.projects.values()):
        for ref, lag in waits(fields):
            other = milestones.get(ref) or plan.projects[ref]
            for mine, theirs in (("due", "due"), ("baseline", "baseline"), ("done", "done")):
                reached = last(other, theirs) if ref in milestones else last(*_of_project(other, theirs))
                own = last(fields, mine) if "due" in fields else when(fields["start"]).last
                assert own is None or reached is None or own >= after(reached, lag), (ref, fields)
            assert "done" not in fields or other.keys() & {"done", "finished"}


def _of_project(project: Fields, name: str) -> tuple[Fields, str]:
    if name == "baseline":
        return project.get("baseline", {}), "finish"
    return project, {"due": "finish", "done": "finished"}[name]


def test_dependencies_run_across_projects_and_in_no_circle(plan: Read) -> None:
    graph = {ref: [other for other, _ in waits(fields)] for ref, fields in plan.milestones().items()}
    for name, project in plan.projects.items():
        graph[name] = [f"{name}/{key}" for key in project["milestones"]]
        graph[f"{name}>"] = [other for other, _ in waits(project)]
        for ref in graph[name]:
            graph[ref].append(f"{name}>")
    assert len(list(TopologicalSorter(graph).static_order())) == len(graph)
    across = [
        (ref, other)
        for ref, others in graph.items()
        for other in others
        if other.split("/")[0].rstrip(">") != ref.split("/")[0].rstrip(">")
    ]
    assert len(across) >= 50


def test_who_is_late(plan: Read) -> None:
    names = {name for name, project in plan.projects.items() if late(project)}
    assert names == {story.project for story in (*LATE, *WATERMELONS)}
    assert len(names) == 7
    assert 8 <= sum(len(overdue(project)) for project in plan.projects.values()) <= 14


def test_who_is_at_risk(plan: Read) -> None:
    names = {
        name
        for name, project in plan.projects.items()
        if status(project) == "active"
        and not late(project)
        and (max(slips(project), default=0) > 30 or last_report(project)[1]["weather"] in {"cloudy", "stormy"})
    }
    assert names == {story.project for story in AT_RISK}
    assert len(names) == 12


def test_the_two_watermelons(plan: Read) -> None:
    names = {
        name
        for name, project in plan.projects.items()
        if late(project) and last_report(project)[1]["weather"] in {"sunny", "fair"}
    }
    assert names == {story.project for story in WATERMELONS}
    assert len(names) == 2


def test_who_has_been_silent(plan: Read) -> None:
    names = [
        name
        for name, project in plan.projects.items()
        if status(project) == "active" and (AS_OF - last_report(project)[0].last).days > 92
    ]
    assert names == [story.project for story in STALE]


def test_who_has_stopped(plan: Read) -> None:
    counts = [status(project) for project in plan.projects.values()]
    assert {word: counts.count(word) for word in set(counts)} == {"active": 46, "done": 23, "paused": 2, "cancelled": 1}


def test_the_critical_chain(plan: Read) -> None:
    """Each is due exactly when the one before allows it, and nothing in the plan ends later than the last."""
    milestones = plan.milestones()
    assert len({ref.split("/")[0] for ref in CHAIN}) == 4
    for ref, before in zip(CHAIN[1:], CHAIN, strict=False):
        lag = dict(waits(milestones[ref]))[before]
        for name in ("due", "baseline"):
            assert when(milestones[ref][name]).first == after(when(milestones[before][name]).last, lag)
    assert overdue(plan.projects["referentiel-des-entreprises"]) == ["dedoublonnage"]
    end = when(plan.projects["cci-data"]["finish"])
    assert end == when(milestones[CHAIN[-1]]["due"])
    # It stays the longest way when its first milestone is pushed to the data date, and stays within the plan.
    others = [when(project["finish"]).last for name, project in plan.projects.items() if name != "cci-data"]
    others += [when(fields["due"]).last for fields in plan.header["milestones"].values()]
    assert max(others) < end.last
    assert after(end.last, (AS_OF - when(milestones[CHAIN[0]]["due"]).last).days) <= date(2027, 12, 31)


def test_progress_never_goes_back(plan: Read) -> None:
    for project in plan.projects.values():
        progress = [int(report["progress"].rstrip("%")) for report in project["reports"].values()]
        days = [when(text).last for text in project["reports"]]
        assert progress == sorted(progress)
        assert days == sorted(set(days))
        assert (progress[-1] == 100) is (status(project) == "done")
        assert max(progress) <= 100


@pytest.mark.parametrize("scale", [2])
def test_a_plan_of_several_times_the_size(plan: Read, tmp_path: Path, scale: int) -> None:
    write(tmp_path, scale)
    large = read(tmp_path)
    for kind in KINDS:
        assert len(large.kinds[kind]) == scale * len(plan.kinds[kind])
    test_names_are_unique_in_the_whole_plan(large)
    assert len(large.milestones()) == scale * len(plan.milestones())
    test_references_lead_somewhere(large)
    test_dependencies_run_across_projects_and_in_no_circle(large)
    assert large.header["expects"]["engagements"] == str(30 * scale)
    titles = [entity["title"] for kind in KINDS for entity in large.kinds[kind].values()]
    assert len(set(titles)) == len(titles)
    for ref, fields in large.milestones().items():
        assert {other.split("/")[0].endswith("-2") for other, _ in waits(fields)} <= {ref.split("/")[0].endswith("-2")}
    numbers = [int(fields["number"]) for fields in large.kinds["engagements"].values()]
    assert sorted(numbers) == list(range(1, 30 * scale + 1))
