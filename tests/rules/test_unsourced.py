"""`unsourced`: which entities need a source, and when the rule runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import PLAN, checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "unsourced"
SAID = 'Nothing says where this is published. | Add "sources: [...]" with the id of a source.'
SOURCED = f"{PLAN}sources: [s]\n"
SOURCES = "s:\n  title: S\n"


def found(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    return said(checked(folder, files, select=(RULE,)), RULE)


def test_every_entity_but_sources_needs_a_source(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "plan.yaml": f"{PLAN}milestones:\n  vote: {{title: V}}\n",
        "obsessions.yaml": "o: {title: O}\n",
        "engagements.yaml": "e: {title: E}\n",
        "projects.yaml": "p:\n  title: P\n  milestones:\n    m: {title: M}\n",
        "indicators.yaml": "i: {title: I, of: plan, better: higher}\n",
        "organisations.yaml": "g: {title: G}\n",
        "sources.yaml": SOURCES,
    }
    assert found(tmp_path, files) == [
        f"engagements.yaml:1:1: {SAID}",
        f"indicators.yaml:1:1: {SAID}",
        f"obsessions.yaml:1:1: {SAID}",
        f"organisations.yaml:1:1: {SAID}",
        f"plan.yaml:1:1: {SAID}",
        f"plan.yaml:5:3: {SAID}",
        f"projects.yaml:1:1: {SAID}",
        f"projects.yaml:4:5: {SAID}",
    ]


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ("sources: [s]", 0),
        ("sources: [inconnue]", 0),
        ("sources: s", 0),
        ("sources: [S !]", 0),
        ("sources: [s", 0),
        ("sources: []", 1),
        ("sources:", 1),
        ("links: ['https://exemple.fr']", 1),
    ],
)
def test_a_source_that_is_given_is_enough_even_unreadable(tmp_path: Path, sources: str, expected: int) -> None:
    files: dict[str, str | bytes] = {
        "plan.yaml": SOURCED,
        "sources.yaml": SOURCES,
        "projects/p.yaml": f"title: P\n{sources}\n",
    }
    assert found(tmp_path, files) == [f"projects/p.yaml:1:1: {SAID}"] * expected


def test_a_milestone_needs_its_own(tmp_path: Path) -> None:
    project = "title: P\nsources: [s]\nmilestones:\n  m: {title: M}\n  n: {title: N, sources: [s]}\n"
    files: dict[str, str | bytes] = {"plan.yaml": SOURCED, "sources.yaml": SOURCES, "projects/p.yaml": project}
    assert found(tmp_path, files) == [f"projects/p.yaml:4:3: {SAID}"]


@pytest.mark.parametrize(("asked", "expected"), [("", []), ("rules: {unsourced: info}\n", ["info"])])
def test_the_rule_is_off_until_the_plan_turns_it_on(tmp_path: Path, asked: str, expected: list[str]) -> None:
    result = checked(tmp_path, {"plan.yaml": f"{PLAN}{asked}"})
    assert [d.severity.word for d in result.diagnostics if d.rule == RULE] == expected


def test_a_plan_without_its_file_is_not_blamed_for_its_sources(tmp_path: Path) -> None:
    assert not found(tmp_path, {"plan.yaml": b"\0\0\0\0"})
