"""From fields to cells."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl.analysis.standing import Picture
from ccictl.fields import fields
from ccictl.model.when import When
from ccictl.reading import cell, columns, entities, marked, raw
from ccictl.shapes.reports import Bar, Cell
from tests.french import english, french
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "obsessions.yaml": "b: {title: B}\na: {title: A, order: 2}\nc: {title: C, order: 1}\n",
    "projects/p.yaml": (
        "title: P\ntotem: true\nstart: 2023-T2\nweight: 2.0\ncontributors: [x, y]\n"
        "milestones:\n  m: {title: M, due: 2023}\nreports:\n  2025: {weather: fair, progress: 35.6}\n"
    ),
}


def test_each_type_for_machines_and_for_people(tmp_path: Path) -> None:
    picture = Picture(loaded(tmp_path, FILES).plan, date(2026, 1, 15))
    project = picture.plan.projects["p"]
    known = fields("projects")
    cells = {name: cell(field, picture, project, french()) for name, field in known.items()}
    assert cells["start"] == Cell("2023-Q2", "T2 2023")
    assert cells["totem"] == Cell(value=True, text="oui")
    assert cells["weight"] == Cell(2, "2")
    assert cells["contributors"] == Cell(("x", "y"), "x, y")
    assert cells["progress"] == Cell(35.6, "36\u202f%", bar=Bar(35.6, 100))
    assert cells["health"] == Cell("late", "en retard", "late")
    assert cells["weather"] == Cell("fair", "éclaircies", "fair")
    assert cells["lead"] == Cell(None, "–")
    assert cells["tags"] == Cell((), "–")
    assert raw(2.0) == 2


def test_what_is_assumed_is_told_beside_what_is_written(tmp_path: Path) -> None:
    picture = Picture(loaded(tmp_path, FILES).plan, date(2026, 1, 15))
    project = picture.plan.projects["p"].assuming(finish=When.parse("2026-T2"))
    start, finish = (marked(fields("projects")[name], picture, project, french()) for name in ("start", "finish"))
    assert start == Cell("2023-Q2", "T2 2023")
    assert finish == Cell("2026-Q2", "T2 2026 (hypothèse)")


def test_obsessions_come_in_their_order(tmp_path: Path) -> None:
    assert list(entities(loaded(tmp_path, FILES).plan, "obsessions")) == ["c", "a", "b"]


def test_what_can_be_spared_is_left_out_first_then_ids_then_figures_the_last_first() -> None:
    chosen = [fields("projects")[name] for name in ("id", "title", "health", "progress", "lead", "slip")]
    made = columns(chosen, english(), ("lead",))
    assert [column.priority for column in made] == [9, 0, 2, 3, 14, 5]
    assert [column.fit for column in made] == ["whole", "wrap", "words", "whole", "whole", "whole"]
    assert [column.align for column in made] == ["left", "left", "left", "left", "left", "right"]
    assert [column.under for column in made] == ["title", "", "", "", "", ""]


def test_of_what_was_asked_for_nothing_is_left_out_before_another() -> None:
    chosen = [fields("projects")[name] for name in ("id", "title", "lead", "slip")]
    made = columns(chosen, english(), ("lead",), firm=True)
    assert [column.priority for column in made] == [0, 0, 0, 0]
    assert [column.under for column in made] == ["title", "", "", ""]


def test_an_id_without_a_title_is_a_figure_like_others() -> None:
    made = columns([fields("projects")[name] for name in ("id", "slip")], english())
    assert [(column.priority, column.under) for column in made] == [(0, ""), (1, "")]
