"""Cards: blocks with nothing in them are left out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.standing import Picture
from ccictl.asking import entity_of
from ccictl.pointing import Pointer
from ccictl.shapes.reports import Table
from ccictl.views.card import card
from tests.french import english
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path

    from ccictl.shapes.reports import Report

FILES = {
    "plan.yaml": "title: Plan\nstart: 2025\nfinish: 2030\nphases:\n  un: {title: Un, start: 2025, finish: 2026-H1}\n",
    "obsessions.yaml": "vide:\n  title: Vide\nagir:\n  title: Agir\n",
    "engagements.yaml": "seul:\n  title: Seul\n  obsession: agir\n",
    "organisations.yaml": "cci:\n  title: CCI\n",
    "sources.yaml": "s:\n  title: S\n",
    "projects/p.yaml": (
        "title: P\nstart: 2030\nmilestones:\n  a: {title: A, due: 2031}\n  b: {title: B, due: 2032, after: [p/a]}\n"
    ),
    "projects/q.yaml": "title: Q\nafter: [{ref: p/b, lag: 1}]\nreports:\n  2027: {progress: 5}\n",
}


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(loaded(tmp_path, FILES).plan, date(2026, 1, 15))


def made(picture: Picture, name: str) -> Report:
    return card(picture, entity_of(picture, name), english(), Pointer())


@pytest.mark.parametrize(
    ("name", "blocks"),
    [
        ("vide", ["figures"]),
        ("agir", ["figures", "engagements"]),
        ("seul", ["figures"]),
        ("cci", ["figures"]),
        ("s", ["figures"]),
        ("p", ["figures", "milestones", "waits_for", "awaited_by"]),
        ("p/a", ["figures", "awaited_by"]),
        ("q", ["figures", "reports", "waits_for"]),
        ("plan", ["figures", "phases"]),
    ],
)
def test_only_blocks_with_something_in_them(picture: Picture, name: str, blocks: list[str]) -> None:
    assert [block.name for block in made(picture, name).blocks] == blocks


def test_what_is_later_than_the_data_date_has_not_been_said(picture: Picture) -> None:
    [table] = [block for block in made(picture, "q").blocks if isinstance(block, Table)]
    assert (table.rows, table.empty) == ((), "No report yet.")


def test_the_card_of_the_plan_has_its_phases(picture: Picture) -> None:
    [phases] = [block for block in made(picture, "plan").blocks if block.name == "phases"]
    assert [[cell.text for cell in row] for row in phases.rows] == [["un", "Un", "2025", "H1 2026"]]  # type: ignore[union-attr]


def test_what_waits_within_a_project_is_not_awaited_from_outside(picture: Picture) -> None:
    [awaited] = [block for block in made(picture, "p").blocks if block.name == "awaited_by"]
    assert [line.text for line in awaited.lines] == ["q waits for p/b (1 day)"]  # type: ignore[union-attr]
    assert awaited.lines[0].place == "projects/q.yaml:2"  # type: ignore[union-attr]
