"""What can be asked of each kind."""

from __future__ import annotations

from datetime import date

import pytest

from ccictl.analysis.standing import Picture
from ccictl.fields import fields, kinds, shown
from ccictl.load import load
from ccictl.model.compound import Group, Keyed, Table
from ccictl.reading import entities
from ccictl.source.folder import KINDS
from tests.runs import ROOT

PICTURE = Picture(load(ROOT / "examples/full-plan").plan, date(2026, 9, 30))


def test_every_kind_has_fields() -> None:
    assert set(kinds()) == {*KINDS, "milestones"}


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
