"""What an editor writes at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from ccictl.i18n import Translator
from ccictl.model.log import Log
from ccictl.model.milestone import Milestone
from ccictl.model.period import Period
from ccictl.model.scalars import ID, PERCENT, WHEN, Choice
from ccictl.schema import snippets as module
from ccictl.schema.context import Context
from ccictl.schema.snippets import snippets
from ccictl.source.document import parse

if TYPE_CHECKING:
    from ccictl.model.record import Record

CONTEXT = Context(Translator("en"))


@pytest.mark.parametrize("of", [each for each in module._NEW if each is not WHEN], ids=lambda of: of.__name__)
def test_its_fields_are_fields_and_what_is_required_is_there(of: type[Record]) -> None:
    (snippet,) = snippets(of, CONTEXT)["defaultSnippets"]
    body: dict[str, dict[str, Any]] = snippet["body"]
    ((name, fields),) = body.items()
    assert "-" not in name
    assert fields.keys() <= of.specs.keys()
    assert {field for field, spec in of.specs.items() if spec.required} <= fields.keys()


@pytest.mark.parametrize("of", [each for each in module._NEW if each is not WHEN], ids=lambda of: of.__name__)
def test_a_place_that_is_left_as_it_is_has_no_value_that_is_taken_for_one(of: type[Record]) -> None:
    (snippet,) = snippets(of, CONTEXT)["defaultSnippets"]
    (fields,) = snippet["body"].values()
    for name, place in fields.items():
        stands = re.sub(r"\$\{[0-9]+:?(.*)\}", r"\1", place)
        reader = of.specs[name].reader
        if reader in (WHEN, PERCENT):
            log = Log(parse("x.yaml", b""), "x")
            reader.read(stands, (), log)
            assert log
        if isinstance(reader, Choice):
            assert stands.strip("|").split(",") == list(reader.values)


def test_a_value_stands_below_its_date() -> None:
    (snippet,) = snippets(WHEN, CONTEXT)["defaultSnippets"]
    assert snippet["body"] == {"${1:date}": "${2:value}"}


def test_dates_that_are_alike_are_typed_once() -> None:
    (snippet,) = snippets(Milestone, CONTEXT)["defaultSnippets"]
    (fields,) = snippet["body"].values()
    assert fields["due"] == fields["baseline"] == "${3:date}"


def test_most_have_none() -> None:
    assert snippets(Period, CONTEXT) == snippets(ID, CONTEXT) == {}
