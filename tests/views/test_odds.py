"""The chances of meeting dates, as they are shown."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.simulation import simulate, targets
from ccictl.analysis.standing import Picture
from ccictl.load import load
from ccictl.render.reports import json_, terminal
from ccictl.shapes.medium import Medium
from ccictl.shapes.reports import Lines, Report, Table
from ccictl.views.odds import odds
from tests.analysis.building import milestone, plan, project
from tests.analysis.test_track_record import done, organisations
from tests.runs import ROOT, say

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from ccictl.analysis.simulation import Simulation
    from ccictl.model.project import Project

AS_OF = date(2026, 1, 15)


@cache
def full() -> tuple[Picture, Simulation]:
    found = Picture(load(ROOT / "examples" / "full-plan").plan, date(2026, 9, 30))
    return found, simulate(found, targets(found), 10_000, 1)


def report(language: str) -> Report:
    found, made = full()
    return Report("forecast", found.plan.header.title, blocks=odds(found, made, say(language)))


def lines(*projects: Project, ids: tuple[str, ...] = (), language: str = "en", **kinds: object) -> list[str]:
    """The sentences on some projects, beside one whose dozen milestones were done 0 to 11 days late."""
    past = project("past", done("past", *range(12)), finished="2025-12-01")
    found = Picture(plan(past, *projects, **kinds), AS_OF)
    block = odds(found, simulate(found, targets(found, ids), 100, 7), say(language))[1]
    assert isinstance(block, Lines)
    return [line.text for line in block.lines]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_full_example_on_a_terminal(width: int, language: str, snapshot: SnapshotAssertion) -> None:
    assert terminal.render(report(language), Medium(say(language), width=width)) == snapshot


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_full_example_for_machines(language: str, snapshot: SnapshotAssertion) -> None:
    text = json_.render(report(language), Medium(say(language)))
    assert text == snapshot
    rows = json.loads(text)["odds"]
    assert [row["id"] for row in rows][-1] == "plan"
    assert all(row["p50"] <= row["p80"] <= row["p95"] for row in rows)
    assert all(row["baseline_chance"] is None or row["baseline_chance"] <= row["chance"] for row in rows)


def test_what_was_done_and_from_what_is_said_first() -> None:
    assert lines(project("a", finish="2026-06-30", totem=True))[:4] == [
        "100 runs from seed 7, in each of which 1 open date slips by chance.",
        "Drawn from the plan's own record: 12 milestones done, with slips of 0 to 11 days, half of them of 6 or more.",
        "By the level of the organisation that leads: no level 12; the others by the whole.",
        "The draws are independent: what would delay several things at once is not in them.",
    ]


@pytest.mark.parametrize(
    ("projects", "words"),
    [
        ([project("a", [milestone("m", "a", due="2025-06-01")])], "1 date has already slipped by more than anything"),
        ([project("a", finish="2026-01-05")], "1 date has slipped so far that fewer than 5 milestones"),
        ([project("a", [milestone("m", "a", baseline="2026-01-05")])], "1 milestone that is open beyond its baseline"),
        (
            [project("a", finish="2026-06-30", baseline={"finish": "2026-06-25"}, totem=True)],
            "A date that was moved since it was first approved",
        ),
        ([project("a", totem=True)], "a: nothing dates it."),
        ([project("a")], "plan: 1 project without a date is left out."),
    ],
)
def test_what_makes_figures_doubtful_is_said(projects: list[Project], words: str) -> None:
    assert [line for line in lines(*projects) if words in line]
    assert not [line for line in lines(project("z", finish="2026-06-30", totem=True)) if words in line]
    assert lines(*projects, language="fr") != lines(*projects)


def test_where_no_level_has_enough_it_says_that_all_are_drawn_from_the_whole() -> None:
    past = [project(name, done(name, *range(6)), lead=name) for name in ("regional", "local")]
    found = Picture(plan(*past, organisations=organisations("regional", "local")), AS_OF)
    block = odds(found, simulate(found, targets(found), 100, 7), say("en"))[1]
    assert isinstance(block, Lines)
    assert [line.text for line in block.lines][2] == "No level has 12 of them: all are drawn from the whole."
    assert block.lines[2].value == (("groups", {}),)


def test_each_thing_has_its_title() -> None:
    found = full()[0]
    project_ = found.plan.projects["cci-data"]
    milestone_ = next(iter(project_.milestones.values()))
    vote = next(iter(found.plan.header.milestones.values()))
    engagement = found.plan.engagements[project_.engagements[0]]
    ids = ["cci-data", milestone_.ref, vote.ref, engagement.id, str(engagement.obsession), str(project_.lead), "plan"]
    table = odds(found, simulate(found, targets(found, ids), 100, 1), say("en"))[0]
    assert isinstance(table, Table)
    assert [row[1].text for row in table.rows] == [
        project_.title,
        f"{project_.title}, {milestone_.title}",
        vote.title,
        engagement.title,
        found.plan.obsessions[str(engagement.obsession)].title,
        found.plan.organisations[str(project_.lead)].title,
        "Whole",
    ]


def test_nothing_asked_for_is_an_empty_table() -> None:
    found = full()[0]
    table = odds(found, simulate(found, [], 100, 1), say("en"))[0]
    assert isinstance(table, Table)
    assert (table.rows, table.empty) == ((), "No project.")


def test_a_day_on_which_many_runs_fall_is_told() -> None:
    late = project("a", [milestone("m", "a", due="2026-01-08")], totem=True)
    lumps = [line for line in lines(late) if "of the runs fall on" in line]
    assert lumps
    # Those that keep their date are no lump, nor is what falls on one day in all runs.
    for due in ("2026-06-30", "2025-12-30"):
        other = project("z", [milestone("m", "z", due=due)], finish=due, totem=True)
        assert not [line for line in lines(other) if line.startswith("z:") and "of the runs fall on" in line]
