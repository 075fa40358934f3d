"""Schemas of records, lists and mappings."""

from __future__ import annotations

from ccictl import rules
from ccictl.i18n import Translator
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
    assert whole["required"] == ["title"]
    assert record(Header, CONTEXT)["required"] == ["title", "start", "finish"]


def test_a_field_says_how_it_is_written_and_what_holds_where_it_is_not_given() -> None:
    assert PROJECT["weight"]["title"] == "Weight"
    assert PROJECT["weight"]["markdownDescription"] == (
        "Its share in roll-ups.\n\nWrite digits, with a point for decimals: 1, 2.5.\n\nNot given, it is 1."
    )
    assert "Not given" not in PROJECT["totem"]["description"]


def test_a_report_may_say_nothing_and_a_milestone_may_not() -> None:
    assert PROJECT["reports"]["additionalProperties"]["type"] == ["object", "null"]
    assert PROJECT["milestones"]["additionalProperties"]["type"] == "object"
    assert PROJECT["milestones"]["additionalProperties"]["required"] == ["title"]


def test_the_fields_of_a_group_have_its_words() -> None:
    assert PROJECT["baseline"]["properties"]["start"]["title"] == "Baseline start"
    assert PLAN["launch"]["properties"]["start"]["title"] == "Launch from"
    assert PLAN["thresholds"]["properties"]["soon"]["description"].endswith("Not given, it is 30.")


def test_what_it_waits_for_is_a_reference_or_one_with_a_lag() -> None:
    *_, fields = PROJECT["after"]["items"]["anyOf"]
    assert list(fields["properties"]) == ["ref", "lag"]
    assert fields["required"] == ["ref"]


def test_the_rules_are_proposed_and_others_are_not_refused() -> None:
    assert set(PLAN["rules"]["properties"]) == set(rules.names())
    assert isinstance(PLAN["rules"]["additionalProperties"], dict)


def test_the_names_of_a_mapping_have_no_type() -> None:
    assert "type" not in names(WHEN, CONTEXT)
    assert names(ID, CONTEXT)["title"] == "An id"
    assert names(ID, CONTEXT, "x|")["pattern"].startswith("^(?:x|")
