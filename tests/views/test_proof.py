"""Proofs: what is written is told as people read it, with its place, or that it is the default or assumed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.standing import Picture
from ccictl.asking import entity_of
from ccictl.fields import fields
from ccictl.pointing import Pointer
from ccictl.shapes.reports import Tree
from ccictl.supposing import supposed
from ccictl.views.proof import proof
from tests.french import english, french
from tests.making import loaded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ccictl.i18n import Translator
    from ccictl.shapes.reports import Branch, Line

FILES = {
    "projects/p.yaml": (
        "title: P\ntotem: true\nstarted: 2025\nfinish: 2026-06\nbaseline: {finish: 2026-03-31}\n"
        "reports:\n  2026-01-10: {progress: 12.5, weather: sunny}\n"
    ),
    "indicators/i.yaml": (
        "title: I\nof: p\nbetter: lower\nunit: '%'\nstart: {date: 2024-12-31, value: 10}\n"
        "targets: {2026-12-31: 4}\nmeasures: {2025-12-31: 8.25}\n"
    ),
}


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(loaded(tmp_path, FILES).plan, date(2026, 1, 15))


def lines(picture: Picture, name: str, field: str, say: Translator, steps: int = 0) -> list[Line]:
    """Every line of a proof, in the order in which they are read."""
    entity = entity_of(picture, name)
    report = proof(picture, entity, (fields(entity.kind)[field],), say, Pointer("plan"), steps)
    (tree,) = report.blocks
    assert isinstance(tree, Tree)
    return [line for root in tree.roots for line in _below(root)]


def _below(branch: Branch) -> Iterator[Line]:
    yield branch.line
    for each in branch.below:
        yield from _below(each)


def told(picture: Picture, name: str, field: str, say: Translator) -> set[tuple[str, str]]:
    return {
        (line.text.replace("\u202f", " ").replace("\u00a0", " "), line.place)
        for line in lines(picture, name, field, say)
    }


def test_what_is_written_is_as_people_read_it(picture: Picture) -> None:
    assert ("p/2026-01-10 : progress = 12,5 %", "plan/projects/p.yaml:7") in told(picture, "p", "progress", french())
    assert ("p/2026-01-10 : weather = soleil", "plan/projects/p.yaml:7") in told(picture, "p", "weather", french())
    assert ("p : finish = juin 2026", "plan/projects/p.yaml:4") in told(picture, "p", "slip", french())
    state = told(picture, "i", "state", english())
    reach = told(picture, "i", "within_reach", english())
    assert ("i: better = the lower the better", "plan/indicators/i.yaml:3") in reach
    assert ("i: measures.2025-12-31 = 8.25", "plan/indicators/i.yaml:7") in state
    assert ("i: tolerance = 5% (the default)", "") in state


def test_machines_are_told_the_values_of_the_files(picture: Picture) -> None:
    found = [dict(line.value) for line in lines(picture, "p", "weather", french())]
    assert {"id": "p/2026-01-10", "field": "weather", "value": "sunny", "place": "plan/projects/p.yaml:7"} in found


def test_a_field_that_is_not_computed_is_where_it_is_written(picture: Picture) -> None:
    (line,) = lines(picture, "p", "baseline_finish", english())
    assert line.text.startswith("baseline_finish = 2026-03-31: ")
    assert line.place == "plan/projects/p.yaml:5"


def test_what_is_assumed_has_no_place(picture: Picture) -> None:
    changed, _ = supposed(picture, ["p=2026-09"])
    assert ("p: finish = Sep 2026", "what if") in told(changed, "p", "slip", english())
    assert ("p: baseline.finish = 2026-03-31", "plan/projects/p.yaml:5") in told(changed, "p", "slip", english())


def test_as_many_steps_as_were_asked_for(picture: Picture) -> None:
    assert len(lines(picture, "p", "slip", english(), 1)) < len(lines(picture, "p", "slip", english()))
