"""Where the plan stands, on a small plan by hand: each figure in its words, each choice said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.standing import Picture
from ccictl.i18n import msg
from ccictl.pointing import Pointer
from ccictl.shapes.reports import Facts, Lines, Table
from ccictl.views.status import Chosen, status
from tests.french import french
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path

    from ccictl.shapes.reports import Report

AS_OF = date(2026, 1, 15)
FILES = {
    "plan.yaml": (
        "title: Plan\nstart: 2025\nfinish: 2026\n"
        "expects: {obsessions: 1, engagements: {at_least: 3}, projects: {at_most: 9}}\n"
        "phases:\n"
        "  un: {title: Un, start: 2025, finish: 2026-01}\n"
        "  deux: {title: Deux, start: 2026-01-15, finish: 2026}\n"
        "  trois: {title: Trois, start: 2026-01-16, finish: 2026}\n"
    ),
    "obsessions.yaml": "agir: {title: Agir}\n",
    "engagements.yaml": "seul: {title: Seul, obsession: agir}\n",
    "indicators.yaml": "i: {title: I, of: plan, better: higher}\n",
    "projects/a.yaml": (
        "title: A\ntotem: true\nengagements: [seul]\nstart: 2025-01-01\nfinish: 2026-12-31\nstarted: 2025-01-01\n"
        "milestones:\n"
        "  m: {title: M, due: 2025-12-31, baseline: 2025-12-01}\n"
        "  n: {title: N, due: 2026-03, baseline: 2026-03}\n"
        "reports:\n  2025-12-20: {progress: 40, weather: sunny, decision: Dire oui.}\n"
    ),
    "projects/b.yaml": "title: B\nstart: 2026-06\nfinish: 2026-12\n",
}


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(loaded(tmp_path, FILES).plan, AS_OF)


def made(picture: Picture, *projects: str, **chosen: object) -> Report:
    return status(picture, Chosen(projects or ("a", "b"), **chosen), french(), Pointer())  # type: ignore[arg-type]


def plain(text: str) -> str:
    """A text with spaces that may break."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def summary(report: Report) -> dict[str, str]:
    block = report.blocks[0]
    assert isinstance(block, Facts)
    return {key: plain(cell.text) for key, _, cell in block.items}


def test_the_figures_of_the_whole(picture: Picture) -> None:
    assert summary(made(picture)) == {
        "horizon": "2025 à 2026, 52 % écoulés",
        "phase": "Un, Deux",
        "recorded": "1/1 obsession, 1/3 engagements, 2/9 projets, 1 totem",
        "projects": "1 en cours, 1 à venir",
        "health": "1 en retard, 1 en bonne voie",
        "progress": "40 % (connu pour 1 sur 2), prévu 50 %",
        "slip": "+45 j",
        "next": "mars 2026 N (a/n)",
        "indicators": "1 non évalué",
    }


def test_of_some_projects_nothing_is_said_of_the_plan(picture: Picture) -> None:
    report = made(picture, "b", asked=(msg("Totems"),))
    assert list(summary(report)) == ["projects", "health", "progress", "slip", "next"]
    assert plain(report.subtitle) == "Données au 15/01/2026 ; Totems"
    table = report.blocks[1]
    assert isinstance(table, Table)
    shown = [dict(zip((column.key for column in table.columns), row, strict=True)) for row in table.rows]
    assert [(row["id"].text, plain(row["projects"].text), row["all_projects"].value) for row in shown] == [
        ("Sans obsession", "1", 1),
        ("Ensemble", "1 sur 2", 2),
    ]


def test_rows_know_the_one_above(picture: Picture) -> None:
    table = made(picture).blocks[1]
    assert isinstance(table, Table)
    keys = [column.key for column in table.columns]
    rows = [{key: cell.value for key, cell in zip(keys, row, strict=True)} for row in table.rows]
    assert [(row["id"], row["level"], row["parent"]) for row in rows] == [
        ("agir", "obsession", "plan"),
        ("seul", "engagement", "agir"),
        ("", "obsession", "plan"),
        ("plan", "plan", None),
    ]
    assert table.depths == (0, 1, 0, 0)


def test_what_needs_attention_says_where(picture: Picture) -> None:
    blocks = [block for block in made(picture, most=0).filled if isinstance(block, Lines)]
    assert [(plain(block.title), [(plain(x.text), x.place) for x in block.lines]) for block in blocks] == [
        ("Jalons en retard (1)", [("A, M : 15 jours de retard", "projects/a.yaml:8")]),
        ("Pires glissements (1)", [("A : 45 jours de glissement sur sa référence", "projects/a.yaml:8")]),
        (
            "Annoncés au beau, et en retard (1)",
            [("A : sa dernière météo annonce le soleil, et il est en retard", "projects/a.yaml:11")],
        ),
        ("Décisions demandées au comité (1)", [("A : Dire oui.", "projects/a.yaml:11")]),
    ]
