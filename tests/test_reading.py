"""From fields to cells."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl.analysis.standing import Picture
from ccictl.fields import fields
from ccictl.model.when import When
from ccictl.reading import cell, columns, entities, marked, raw, row
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


GAUGES = {
    "indicators.yaml": "".join(
        f"{name}:\n  title: {name.upper()}\n  of: plan\n  better: higher\n  unit: {unit}\n"
        "  start: {date: 2022, value: 10}\n  targets: {2026: 30}\n  measures: {2025: 20.5}\n"
        for name, unit in (("share", "'%'"), ("money", "M€"), ("people", "personnes par an"), ("bare", ""))
    )
}
VALUES = ("id", "title", "measured", "expected", "gap", "unit", "age")


def rows(folder: Path, names: tuple[str, ...]) -> dict[str, list[str]]:
    """The texts of the fields of each indicator."""
    picture = Picture(loaded(folder, GAUGES).plan, date(2026, 1, 15))
    chosen = [fields("indicators")[name] for name in names]
    return {
        name: [one.text for one in row(chosen, picture, each, french())]
        for name, each in picture.plan.indicators.items()
    }


def test_values_with_their_units(tmp_path: Path) -> None:
    assert rows(tmp_path, VALUES) == {
        # What is between percentages is points.
        "share": ["share", "SHARE", "20,5\u202f%", "25\u202f%", "−4,5\u00a0pt", "%", "15\u00a0j"],
        "money": ["money", "MONEY", "20,5\u00a0M€", "25\u00a0M€", "−4,5\u00a0M€", "M€", "15\u00a0j"],
        # A word is said once.
        "people": ["people", "PEOPLE (personnes par an)", "20,5", "25", "−4,5", "personnes par an", "15\u00a0j"],
        "bare": ["bare", "BARE", "20,5", "25", "−4,5", "–", "15\u00a0j"],
    }
    alone = rows(tmp_path, ("id", "expected", "gap"))["people"]
    assert alone == ["people", "25 personnes par an", "−4,5"]


def test_of_one_value_alone_the_unit_is_said_whatever_it_is(tmp_path: Path) -> None:
    picture = Picture(loaded(tmp_path, GAUGES).plan, date(2026, 1, 15))
    one = cell(fields("indicators")["measured"], picture, picture.plan.indicators["people"], english())
    assert one == Cell(20.5, "20.5\u00a0personnes par an")


def test_a_unit_beside_values_has_a_column_for_machines_alone() -> None:
    chosen = [fields("indicators")[name] for name in VALUES]
    silent = [
        [column.key for column in columns(chosen, english(), firm=firm) if column.silent] for firm in (False, True)
    ]
    assert silent == [["unit"], []]
    assert not columns([fields("indicators")[name] for name in ("id", "unit")], english())[1].silent


def test_what_can_be_spared_is_left_out_first_then_ids_then_figures_the_last_first() -> None:
    chosen = [fields("projects")[name] for name in ("id", "title", "health", "progress", "lead", "slip", "finish")]
    made = columns(chosen, english(), ("finish", "lead"))
    assert [column.priority for column in made] == [9, 0, 2, 3, 11, 5, 10]
    assert [column.fit for column in made] == ["whole", "wrap", "words", "whole", "whole", "whole", "whole"]
    assert [column.align for column in made] == ["left", "left", "left", "left", "left", "right", "left"]
    assert [column.under for column in made] == ["title", "", "", "", "", "", ""]


def test_of_what_was_asked_for_nothing_is_left_out_before_another() -> None:
    chosen = [fields("projects")[name] for name in ("id", "title", "lead", "slip")]
    made = columns(chosen, english(), ("lead",), firm=True)
    assert [column.priority for column in made] == [0, 0, 0, 0]
    assert [column.under for column in made] == ["title", "", "", ""]


def test_an_id_without_a_title_is_a_figure_like_others() -> None:
    made = columns([fields("projects")[name] for name in ("id", "slip")], english())
    assert [(column.priority, column.under) for column in made] == [(0, ""), (1, "")]
