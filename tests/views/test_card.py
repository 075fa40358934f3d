"""Cards: blocks with nothing in them are left out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.standing import Picture
from ccictl.asking import entity_of
from ccictl.pointing import Pointer
from ccictl.shapes.reports import Line, Lines, Table
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
    assert [block.name for block in made(picture, name).filled] == blocks


@pytest.mark.parametrize(
    ("name", "blocks"),
    [
        ("agir", ["figures", "reasons", "engagements", "indicators"]),
        ("seul", ["figures", "reasons", "projects", "indicators"]),
        ("cci", ["figures", "reasons", "projects", "named_by"]),
        ("s", ["figures", "named_by"]),
        ("p", ["figures", "reasons", "milestones", "reports", "indicators", "waits_for", "awaited_by"]),
        ("p/a", ["figures", "reasons", "waits_for", "awaited_by"]),
        ("plan", ["figures", "reasons", "phases", "milestones", "indicators", "waits_for", "awaited_by"]),
    ],
)
def test_machines_find_the_same_blocks_in_every_card_of_a_kind(picture: Picture, name: str, blocks: list[str]) -> None:
    assert [block.name for block in made(picture, name).blocks] == blocks


GAUGES = {
    **FILES,
    "indicators.yaml": """
word:
  title: Mots
  of: p
  unit: personnes
  better: higher
  start: {date: 2024, value: 10}
  targets: {2025-12: 20, 2027: 40}
  measures: {2025-06: 12, 2026-01: 21, 2026-06: 30}
sign: {title: Signes, of: p, unit: "%", better: lower, targets: {2025: 4}, measures: {2026-01-10: 5}}
bare: {title: Rien, of: p, better: higher, start: {date: 2024}}
""",
}


def test_what_is_measured_of_an_indicator_by_its_dates(tmp_path: Path) -> None:
    picture = Picture(loaded(tmp_path, GAUGES).plan, date(2026, 2, 15))

    def series(name: str) -> Table:
        [found] = [block for block in made(picture, name).blocks if block.name == "series"]
        assert isinstance(found, Table)
        return found

    words = series("word")
    assert words.title == "Measures and targets (personnes)"
    assert [[cell.text for cell in row] for row in words.rows] == [
        ["2024", "start", "10", "–", "–"],
        ["Jun 2025", "measure", "12", "14.96", "-2.96"],
        ["Dec 2025", "target", "20", "–", "–"],
        ["Jan 2026", "measure", "21", "20.85", "0.15"],
        ["2027", "target", "40", "–", "–"],
    ]
    assert [cell.value for cell in words.rows[2]] == ["2025-12", "target", 20, None, None]
    signs = series("sign")
    assert signs.title == "Measures and targets"
    assert [[cell.text for cell in row][2:] for row in signs.rows] == [["4%", "–", "–"], ["5%", "4%", "-1\u00a0pt"]]
    assert series("bare").rows == ()


LATE = {
    "plan.yaml": "title: Plan\n",
    "engagements.yaml": "e: {title: E}\n",
    **{
        f"projects/p{rank}.yaml": f"title: P{rank}\nengagements: [e]\nfinish: 2026-01-0{rank}\n" for rank in range(1, 5)
    },
}


@pytest.mark.parametrize(
    ("most", "lines"), [(0, ["P1", "P2", "P3", "P4"]), (4, ["P1", "P2", "P3", "P4"]), (2, ["P1", "P2", "and 2 more"])]
)
def test_a_group_shows_as_many_of_what_makes_it_late_as_was_asked(most: int, lines: list[str], tmp_path: Path) -> None:
    picture = Picture(loaded(tmp_path, LATE).plan, date(2026, 1, 15))
    report = card(picture, entity_of(picture, "e"), english(), Pointer(), most)
    [why] = [block for block in report.blocks if block.name == "reasons"]
    assert isinstance(why, Lines)
    assert [line.text.partition(":")[0] for line in why.lines] == lines
    assert why.lines[0] == Line(
        "P1: it was to end 14 days ago",
        "late",
        "projects/p1.yaml:3",
        (("id", "p1"), ("level", "late"), ("message", "it was to end 14 days ago"), ("place", "projects/p1.yaml:3")),
    )
    # Of a project all is shown: it is asked for alone.
    own = card(picture, entity_of(picture, "p1"), english(), Pointer(), 1).blocks[1]
    assert isinstance(own, Lines)
    assert [line.value[0] for line in own.lines] == [("level", "late")]


def test_what_is_later_than_the_data_date_has_not_been_said(picture: Picture) -> None:
    [table] = [block for block in made(picture, "q").filled if isinstance(block, Table)]
    assert (table.rows, table.empty) == ((), "No report yet.")


def test_the_card_of_the_plan_has_its_phases(picture: Picture) -> None:
    [phases] = [block for block in made(picture, "plan").blocks if block.name == "phases"]
    assert [[cell.text for cell in row] for row in phases.rows] == [["un", "Un", "2025", "H1 2026"]]  # type: ignore[union-attr]


def test_what_waits_within_a_project_is_not_awaited_from_outside(picture: Picture) -> None:
    [awaited] = [block for block in made(picture, "p").blocks if block.name == "awaited_by"]
    assert [line.text for line in awaited.lines] == ["q waits for p/b (1 day)"]  # type: ignore[union-attr]
    assert awaited.lines[0].place == "projects/q.yaml:2"  # type: ignore[union-attr]
