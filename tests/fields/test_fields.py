"""What can be asked of each kind."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.standing import Picture
from ccictl.fields import fields, kinds, shown
from ccictl.load import load
from ccictl.model.compound import Group, Keyed, Table
from ccictl.reading import entities
from ccictl.source.folder import KINDS
from tests.making import loaded
from tests.runs import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PICTURE = Picture(load(ROOT / "examples/full-plan").plan, date(2026, 9, 30))


def test_every_kind_has_fields() -> None:
    assert set(kinds()) == {*KINDS, "milestones", "plan"}


@pytest.mark.parametrize("kind", kinds())
def test_what_is_shown_are_fields_the_id_first(kind: str) -> None:
    assert set(shown(kind)) <= set(fields(kind))
    assert shown(kind)[0] == next(iter(fields(kind))) == "id"


@pytest.mark.parametrize("kind", kinds())
def test_every_field_that_can_be_written_can_be_asked_for(kind: str) -> None:
    """But mappings and groups, of which there are fields of their own or counts."""
    some = next(iter(entities(PICTURE.plan, kind).values()))
    plain = {name for name, spec in some.specs.items() if not isinstance(spec.reader, Group | Keyed | Table)}
    assert plain <= set(fields(kind))


@pytest.mark.parametrize("kind", kinds())
def test_every_field_of_every_entity_is_of_its_type(kind: str) -> None:
    types = {
        "text": str,
        "id": str,
        "ids": tuple,
        "choice": str,
        "links": tuple,
        "count": int,
        "number": (int, float),
        "percent": (int, float),
        "days": int,
        "date": tuple,
        "flag": bool,
        "series": tuple,
    }
    for entity in entities(PICTURE.plan, kind).values():
        for field in fields(kind).values():
            value = field.read(PICTURE, entity)
            assert value is None or isinstance(value, types[field.type]), field.name  # type: ignore[arg-type]
            assert field.words is None or value is None or value in field.words
            if field.prove is not None:
                proof = field.prove(PICTURE, entity)
                assert (proof.value, proof.name) == (value, field.name)


LATER = {
    "projects/p.yaml": "title: P\nstarted: 2026-02\nfinished: 2026-06\nreports: {2026-05: {progress: 100}}\n"
    "milestones: {m: {title: M, due: 2026-12, done: 2026-03}}\n",
    "projects/q.yaml": "title: Q\nstarted: 2025\npaused: 2026-02\nresumed: 2026-03\n",
    "projects/r.yaml": "title: R\ncancelled: 2026-02\nmilestones: {m: {title: M, due: 2026-12, cancelled: 2026-03}}\n",
    "indicators/i.yaml": "title: I\nof: plan\nbetter: higher\ntargets: {2027: 9}\nmeasures: {2025: 1, 2026: 5}\n",
}
EARLIER = {
    "projects/p.yaml": "title: P\nmilestones: {m: {title: M, due: 2026-12}}\n",
    "projects/q.yaml": "title: Q\nstarted: 2025\n",
    "projects/r.yaml": "title: R\nmilestones: {m: {title: M, due: 2026-12}}\n",
    "indicators/i.yaml": "title: I\nof: plan\nbetter: higher\ntargets: {2027: 9}\nmeasures: {2025: 1}\n",
}


@pytest.mark.parametrize("kind", kinds())
def test_no_field_knows_what_is_later_than_the_data_date(kind: str, tmp_path: Path) -> None:
    told = []
    for rank, files in enumerate((LATER, EARLIER)):
        plan = loaded(tmp_path / str(rank), files).plan
        picture = Picture(plan, date(2026, 1, 31))
        told.append(
            {
                (name, field.name): field.read(picture, entity)
                for name, entity in entities(plan, kind).items()
                for field in fields(kind).values()
            }
        )
    assert told[0] == told[1]


@pytest.mark.parametrize("kind", kinds())
def test_what_is_computed_proves_what_it_reads(kind: str) -> None:
    for entity in list(entities(PICTURE.plan, kind).values())[:40]:
        for field in fields(kind).values():
            assert field.computed == (field.prove is not None)
            if field.prove is not None:
                proof = field.prove(PICTURE, entity)
                assert (proof.value, proof.of) == (field.read(PICTURE, entity), entity.ref)
                assert proof.inputs or proof.value in (None, 0, (), "none", "undated", "planned", False), field.name
