"""What an entity refers to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.model.references import Named, references
from tests.making import PLAN, loaded

if TYPE_CHECKING:
    from pathlib import Path

ORGANISATIONS = ("organisations",)
PREDECESSORS = ("projects", "milestones")

PROJECT = """\
title: A
tags: [b]
sources: [journal]
engagements: [e1, e2]
lead: cci
contributors: [cci, other]
after:
  - b/m
  - {ref: c, lag: 5}
milestones:
  m: {title: M, owner: team, after: [plan/vote], sources: [web]}
"""


def test_the_references_of_a_project_are_those_of_its_fields_as_they_are_written(tmp_path: Path) -> None:
    project = loaded(tmp_path, {"projects/a.yaml": PROJECT}).plan.projects["a"]
    assert list(references(project)) == [
        Named(("sources", "journal"), "journal", ("sources",)),
        Named(("engagements", "e1"), "e1", ("engagements",)),
        Named(("engagements", "e2"), "e2", ("engagements",)),
        Named(("lead",), "cci", ORGANISATIONS),
        Named(("contributors", "cci"), "cci", ORGANISATIONS),
        Named(("contributors", "other"), "other", ORGANISATIONS),
        Named(("after", "b/m"), "b/m", PREDECESSORS),
        Named(("after", "c"), "c", PREDECESSORS),
    ]


def test_a_milestone_has_its_own(tmp_path: Path) -> None:
    milestone = loaded(tmp_path, {"projects/a.yaml": PROJECT}).plan.milestones["a/m"]
    assert list(references(milestone)) == [
        Named(("owner",), "team", ORGANISATIONS),
        Named(("after", "plan/vote"), "plan/vote", PREDECESSORS),
        Named(("sources", "web"), "web", ("sources",)),
    ]


def test_the_references_of_reports_are_their_projects_and_have_the_key_as_it_is_written(tmp_path: Path) -> None:
    text = "a:\n  title: A\n  reports:\n    2024-T2: {sources: [journal]}\n    2024-07: {weather: fair}\n"
    project = loaded(tmp_path, {"projects.yaml": text}).plan.projects["a"]
    assert list(references(project)) == [
        Named(("reports", "2024-T2", "sources", "journal"), "journal", ("sources",)),
    ]


def test_what_could_not_be_read_refers_to_nothing(tmp_path: Path) -> None:
    text = "title: A\nlead: [cci]\nengagements: [Bad Id, e1]\nafter: [{lag: 3}]\nsponsor:\n"
    project = loaded(tmp_path, {"projects/a.yaml": text}).plan.projects["a"]
    assert list(references(project)) == [Named(("engagements", "e1"), "e1", ("engagements",))]


def test_the_other_kinds_refer_too(tmp_path: Path) -> None:
    files = {
        "plan.yaml": PLAN + "sources: [journal]\n",
        "obsessions.yaml": "o: {title: O, sponsor: cci}\n",
        "engagements.yaml": "e: {title: E, obsession: o}\n",
        "indicators.yaml": "i: {title: I, of: plan, better: higher}\n",
        "organisations.yaml": "cci: {title: C, parent: above}\n",
        "sources.yaml": "journal: {title: J}\n",
    }
    plan = loaded(tmp_path, files).plan
    assert [named for entity in plan.entities() for named in references(entity)] == [
        Named(("sources", "journal"), "journal", ("sources",)),
        Named(("sponsor",), "cci", ORGANISATIONS),
        Named(("obsession",), "o", ("obsessions",)),
        Named(("of",), "plan", ("plan", "obsessions", "engagements", "projects")),
        Named(("parent",), "above", ORGANISATIONS),
    ]
