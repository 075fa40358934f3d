"""Schemas of records, lists and mappings."""

from __future__ import annotations

from ccictl import rules
from ccictl.i18n import Translator, msg
from ccictl.model.header import Header
from ccictl.model.project import Project
from ccictl.model.scalars import ID, WHEN
from ccictl.schema.context import Context
from ccictl.schema.records import names, record

CONTEXT = Context(Translator("en"))
PROJECT = record(Project, CONTEXT)["properties"]
PLAN = record(Header, CONTEXT)["properties"]


def test_the_fields_are_those_of_the_record_in_its_order() -> None:
    whole = record(Project, CONTEXT)
    assert list(whole["properties"]) == list(Project.specs)
    assert [each["required"] for each in whole["allOf"]] == [["title"]]
    assert [each["required"] for each in record(Header, CONTEXT)["allOf"]] == [["title"], ["start"], ["finish"]]


def test_a_field_says_how_it_is_written_and_what_holds_where_it_is_not_given() -> None:
    assert PROJECT["weight"]["title"] == "Weight"
    assert PROJECT["weight"]["markdownDescription"] == (
        "Its share in roll-ups.\n\nWrite digits, with a point for decimals: 1, 2.5.\n\nNot given, it is 1."
    )
    assert "Not given" not in PROJECT["totem"]["description"]


def test_a_report_may_say_nothing_and_a_milestone_may_not() -> None:
    assert PROJECT["reports"]["additionalProperties"]["if"]["type"] == ["null", "object"]
    assert "allOf" not in PROJECT["reports"]["additionalProperties"]
    assert PROJECT["milestones"]["additionalProperties"]["if"]["type"] == ["object"]


def test_what_is_wrong_with_fields_is_said_in_words_of_ours() -> None:
    milestone = PROJECT["milestones"]["additionalProperties"]
    assert milestone["else"]["errorMessage"].startswith("Fields are expected here. ")
    assert milestone["errorMessage"].startswith("This field is not known here. The fields known here: title, due, ")
    (title,) = milestone["allOf"]
    assert title["errorMessage"] == 'The field "title" is missing. Add a line "title: ..." here.'


def test_nothing_that_an_editor_would_propose_as_null() -> None:
    for name in ("baseline", "after", "milestones", "reports", "lead", "start"):
        assert "type" not in PROJECT[name], name


def test_the_fields_of_a_group_have_its_words() -> None:
    assert PROJECT["baseline"]["properties"]["start"]["title"] == "Baseline start"
    assert PLAN["launch"]["properties"]["start"]["title"] == "Launch from"
    assert PLAN["thresholds"]["properties"]["soon"]["description"].endswith("Not given, it is 30.")


def test_what_it_waits_for_is_a_reference_or_one_with_a_lag() -> None:
    item = PROJECT["after"]["items"]
    (either,) = item["anyOf"]
    assert either["if"] == {"type": "object"}
    assert list(either["then"]["properties"]) == ["ref", "lag"]
    assert "pattern" in either["else"]
    # What is shown below the mouse.
    assert item["title"] == "After"
    assert item["markdownDescription"].startswith("What it waits for.\n\nWrite the id of a project")


def test_the_rules_are_proposed_and_others_are_not_refused() -> None:
    assert set(PLAN["rules"]["properties"]) == set(rules.names())
    assert isinstance(PLAN["rules"]["additionalProperties"], dict)


def test_the_names_of_a_mapping_have_no_type() -> None:
    assert "type" not in names(WHEN, CONTEXT)
    assert names(ID, CONTEXT)["doNotSuggest"]
    assert names(ID, CONTEXT, but=msg("Not plan."))["errorMessage"].endswith(" Not plan.")
    assert names(ID, CONTEXT, "x|")["pattern"].startswith("^(?:x|")
