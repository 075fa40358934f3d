"""Schemas of single values; that they are never stricter than the loader is in test_agreement.py."""

from __future__ import annotations

from ccictl.i18n import Translator
from ccictl.model import scalars
from ccictl.model.scalars import Choice, Reference
from ccictl.schema.context import Context
from ccictl.schema.scalars import how_of, scalar, wrong_of
from tests.french import french

CONTEXT = Context(Translator("en"))
PROPOSING = CONTEXT._replace(ids={"projects": {"a": "Project A"}, "sources": {"s": "S"}})


def test_what_must_be_given_has_no_alternative() -> None:
    assert scalar(scalars.WHEN, CONTEXT, "Start", needed=True) == {
        "title": "Start",
        "type": ["string", "integer"],
        "minimum": 1,
        "maximum": 9999,
        "pattern": scalar(scalars.WHEN, CONTEXT, "", needed=True)["pattern"],
        "errorMessage": wrong_of(scalars.WHEN, CONTEXT),
        "patternErrorMessage": wrong_of(scalars.WHEN, CONTEXT),
    }


def test_what_may_be_left_out_takes_nothing_without_proposing_null() -> None:
    *_, nothing = scalar(scalars.WHEN, CONTEXT, "", needed=False)["anyOf"]
    assert nothing == {"not": {"type": ["string", "number", "boolean", "array", "object"]}}


def test_the_words_of_a_choice_come_with_their_meanings() -> None:
    first, *_ = scalar(Choice("sunny", "fair", "cloudy", "stormy"), Context(french()), "Météo", needed=False)["anyOf"]
    assert first["enum"] == ["sunny", "fair", "cloudy", "stormy"]
    assert (
        first["enumDescriptions"] == first["markdownEnumDescriptions"] == ["soleil", "éclaircies", "nuageux", "orage"]
    )


def test_the_ids_of_a_plan_are_proposed_where_their_kind_is_asked() -> None:
    first, second, *_ = scalar(Reference("projects"), PROPOSING, "", needed=True)["anyOf"]
    assert (first["enum"], first["enumDescriptions"]) == (["a"], ["Project A"])
    assert "pattern" in second
    assert "enum" not in scalar(Reference("organisations"), PROPOSING, "", needed=True)["anyOf"][0]


def test_what_is_wrong_is_said_with_what_to_write() -> None:
    assert wrong_of(scalars.FLAG, CONTEXT) == "Write true or false."
    assert wrong_of(scalars.LAG, CONTEXT) == "A number of days is expected here. Write a number of days, such as 30."
    assert wrong_of(Choice("fr", "en"), CONTEXT) == "Write one of fr, en."
    assert how_of(Reference("projects", "milestones")) != how_of(Reference("projects"))
