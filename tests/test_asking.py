"""What the command line says of fields."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.standing import Picture
from ccictl.asking import chosen, condition, entity_of, kind_of, orders, proof_fields
from ccictl.i18n import Translator
from ccictl.options import UsageFault
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path

FILES = {"projects/p.yaml": "title: P\ntotem: true\nmilestones:\n  m: {title: M}\n", "projects/q.yaml": "title: Q\n"}


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(loaded(tmp_path, FILES).plan, date(2026, 1, 15))


def test_a_kind_by_its_name_or_by_one_of_its_things() -> None:
    assert kind_of("projects") == kind_of("project") == "projects"
    with pytest.raises(UsageFault):
        kind_of("projets")


def test_a_condition(picture: Picture) -> None:
    holds = condition("projects", "totem", picture)
    assert [holds(each) for each in picture.plan.projects.values()] == [True, False]
    assert all(map(condition("projects", "", picture), picture.plan.projects.values()))


@pytest.mark.parametrize("text", ["after = p", 'after = "p/m"', "id = p", "lead is empty"])
def test_an_id_of_the_kind_that_a_field_names(text: str, picture: Picture) -> None:
    assert callable(condition("projects", text, picture))


@pytest.mark.parametrize("text", ["lead = p", "id = plan", 'id in (p, "p/m")', "next_milestone = p"])
def test_an_id_of_another_kind_is_told(text: str, picture: Picture) -> None:
    with pytest.raises(UsageFault) as caught:
        condition("projects", text, picture)
    assert "is expected here" in Translator("en")(caught.value.message)


def test_a_series_cannot_be_compared(picture: Picture) -> None:
    with pytest.raises(UsageFault):
        condition("indicators", "course = 1", picture)


def test_columns_and_orders() -> None:
    assert [field.name for field in chosen("projects", "title, id")] == ["title", "id"]
    assert chosen("projects", "")[0].name == "id"
    assert len(chosen("projects", "all")) > 30
    assert [(field.name, turned) for field, turned in orders("projects", "-slip,id")] == [("slip", True), ("id", False)]
    assert orders("projects", "") == []
    with pytest.raises(UsageFault):
        chosen("projects", " , ")


def test_an_entity_by_its_name(picture: Picture) -> None:
    assert entity_of(picture, "p/m").ref == "p/m"
    assert entity_of(picture, "plan") is picture.plan.header
    with pytest.raises(UsageFault):
        entity_of(picture, "m")


def test_what_can_be_proved(picture: Picture) -> None:
    assert [each.name for each in proof_fields(picture.plan.projects["p"], "")] == [
        "health",
        "status",
        "progress",
        "planned_progress",
        "slip",
        "next_due",
    ]
    assert [each.name for each in proof_fields(picture.plan.projects["p"], "lead")] == ["lead"]
    assert {each.name for each in proof_fields(picture.plan.header, "")} >= {"health", "slip"}
    with pytest.raises(UsageFault):
        proof_fields(picture.plan.header, "order")
