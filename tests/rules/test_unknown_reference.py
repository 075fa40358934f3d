"""References to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import PLAN, checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "unknown-reference"
NAMED = {
    "obsessions.yaml": "entreprendre: {title: O}\n",
    "engagements.yaml": "rse: {title: E}\n",
    "organisations.yaml": "cci-france: {title: C}\n",
    "sources.yaml": "journal: {title: J}\n",
    "projects/cci-data.yaml": "title: D\nmilestones:\n  entrepot: {title: E}\n  outil: {title: O}\n",
}


@pytest.mark.parametrize(
    ("path", "text", "place", "near"),
    [
        ("projects/a.yaml", "title: A\nlead: cci-farnce\n", "2:7", "cci-france"),
        ("projects/a.yaml", "title: A\nsponsor: cci-farnce\n", "2:10", "cci-france"),
        ("projects/a.yaml", "title: A\ncontributors: [cci-france, cci-farnce]\n", "2:28", "cci-france"),
        ("projects/a.yaml", "title: A\nengagements:\n  - rses\n", "3:5", "rse"),
        ("projects/a.yaml", "title: A\nsources: [journla]\n", "2:11", "journal"),
        ("projects/a.yaml", "title: A\nafter: [cci-dat]\n", "2:9", "cci-data"),
        ("projects/a.yaml", "title: A\nafter: [cci-data/entrepto]\n", "2:9", "cci-data/entrepot"),
        ("projects/a.yaml", "title: A\nafter: [{ref: cci-data/otil, lag: 3}]\n", "2:15", "cci-data/outil"),
        ("projects/a.yaml", "title: A\nafter: [entrepot]\n", "2:9", "cci-data/entrepot"),
        ("projects/a.yaml", "title: A\nmilestones:\n  m: {title: M, owner: cci-farnce}\n", "3:24", "cci-france"),
        ("projects/a.yaml", "title: A\nreports:\n  2024-T2: {sources: [journla]}\n", "3:23", "journal"),
        ("engagements/a.yaml", "title: A\nobsession: entreprandre\n", "2:12", "entreprendre"),
        ("indicators/a.yaml", "title: A\nbetter: lower\nof: pln\n", "3:5", "plan"),
        ("plan.yaml", PLAN + "milestones:\n  m: {title: M, after: [cci-dat]}\n", "5:25", "cci-data"),
    ],
)
def test_a_name_that_nothing_has_is_found_with_the_nearest_that_would_do(
    tmp_path: Path, path: str, text: str, place: str, near: str
) -> None:
    result = checked(tmp_path, {**NAMED, path: text}, select=(RULE,))
    (line,) = said(result, RULE)
    assert line.startswith(f'{path}:{place}: Nothing in the plan is called "')
    assert line.endswith(f'| Did you mean "{near}"?')


def test_where_nothing_is_near_the_kind_is_named(tmp_path: Path) -> None:
    files = {**NAMED, "projects/a.yaml": "title: A\nlead: zzz\nafter: [zzz]\n"}
    assert said(checked(tmp_path, files, select=(RULE,)), RULE) == [
        (
            'projects/a.yaml:2:7: Nothing in the plan is called "zzz". '
            "| Write the id of an organisation, or add what is missing."
        ),
        (
            'projects/a.yaml:3:9: Nothing in the plan is called "zzz". '
            "| Write the id of a project or a milestone, or add what is missing."
        ),
    ]


def test_what_is_in_a_file_that_cannot_be_read_may_be_there(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "projects/a.yaml": "title: A\nafter: [broken, broken/m, gone]\n",
        "projects/broken.yaml": b"\x00\xff\xfe\x00",
    }
    (line,) = said(checked(tmp_path, files, select=(RULE,)), RULE)
    assert 'called "gone"' in line


def test_references_that_lead_somewhere_are_fine(tmp_path: Path) -> None:
    text = "title: A\nlead: cci-france\nengagements: [rse]\nafter: [cci-data, cci-data/outil, plan/m]\n"
    files = {**NAMED, "projects/a.yaml": text, "plan.yaml": PLAN + "milestones:\n  m: {title: M}\n"}
    assert said(checked(tmp_path, files), RULE) == []
