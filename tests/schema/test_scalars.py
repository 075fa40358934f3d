"""Schemas of single values; that they are never stricter than the loader is in test_agreement.py."""

from __future__ import annotations

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from ccictl.i18n import Translator
from ccictl.model import scalars
from ccictl.model.scalars import Choice, Reference
from ccictl.schema.context import Context
from ccictl.schema.scalars import how_of, id_schemas, scalar, wrong_of
from tests.french import french

CONTEXT = Context(Translator("en"))
PROPOSING = CONTEXT._replace(ids={"projects": {"a": "Project A"}, "sources": {"s": "S"}})


def test_what_must_be_given_has_no_alternative() -> None:
    wrong = wrong_of(scalars.WHEN, CONTEXT)
    assert scalar(scalars.WHEN, CONTEXT, "Start", needed=True) == {
        "if": {"type": ["string", "integer"], "minimum": 1, "maximum": 9999},
        "else": {"type": "string", "errorMessage": wrong},
        "pattern": scalar(scalars.WHEN, CONTEXT, "", needed=True)["pattern"],
        "patternErrorMessage": wrong,
    }


def test_what_may_be_left_out_takes_nothing_without_proposing_null() -> None:
    assert scalar(scalars.WHEN, CONTEXT, "", needed=False)["if"]["type"] == ["string", "integer", "null"]
    *_, nothing = scalar(scalars.FLAG, CONTEXT, "", needed=False)["anyOf"]
    assert Draft202012Validator(nothing).is_valid(None)
    others: list[object] = ["", 0, 0.5, True, [], {}]
    assert not any(Draft202012Validator(nothing).is_valid(value) for value in others)


def test_of_a_title_an_editor_alone_refuses_nothing() -> None:
    title = scalar(scalars.TITLE, CONTEXT, "", needed=True)
    assert Draft202012Validator(title).is_valid(None)
    # To yaml-language-server the condition does not hold, and the other way is taken.
    assert list(title["then"]["if"]) == ["filePatternAssociation"]
    assert not Draft202012Validator(title["then"]["else"]).is_valid(None)


def test_the_words_of_a_choice_come_with_their_meanings() -> None:
    first, *_ = scalar(Choice("sunny", "fair", "cloudy", "stormy"), Context(french()), "Météo", needed=False)["anyOf"]
    assert first["enum"] == ["sunny", "fair", "cloudy", "stormy"]
    assert (
        first["enumDescriptions"] == first["markdownEnumDescriptions"] == ["soleil", "éclaircies", "nuageux", "orage"]
    )


def test_the_ids_of_a_plan_are_proposed_where_their_kind_is_asked() -> None:
    first, second = scalar(Reference("projects"), PROPOSING, "", needed=True)["anyOf"]
    assert "pattern" in first
    assert second == {"$ref": "#/$defs/projects"}
    assert "anyOf" not in scalar(Reference("organisations"), PROPOSING, "", needed=True)


def test_the_ids_are_words_to_propose_and_no_values_that_are_allowed() -> None:
    known = id_schemas(PROPOSING)["projects"]
    assert (known["enum"], known["enumDescriptions"]) == (["a"], ["Project A"])
    assert not Draft202012Validator(known).is_valid("a")


def test_what_is_wrong_is_said_with_what_to_write() -> None:
    assert wrong_of(scalars.FLAG, CONTEXT) == "Write true or false."
    assert wrong_of(scalars.LAG, CONTEXT) == "A number of days is expected here. Write a number of days, such as 30."
    assert wrong_of(Choice("fr", "en"), CONTEXT) == "Write one of fr, en."
    assert how_of(Reference("projects", "milestones")) != how_of(Reference("projects"))
