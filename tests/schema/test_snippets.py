"""What an editor writes at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ccictl.i18n import Translator
from ccictl.model.header import Phase
from ccictl.model.milestone import Milestone
from ccictl.model.report import Report
from ccictl.schema.context import Context
from ccictl.schema.snippets import snippets

if TYPE_CHECKING:
    from ccictl.model.record import Record

CONTEXT = Context(Translator("en"))


@pytest.mark.parametrize("cls", [Milestone, Report])
def test_its_fields_are_fields(cls: type[Record]) -> None:
    (snippet,) = snippets(cls, CONTEXT)["defaultSnippets"]
    body: dict[str, dict[str, Any]] = snippet["body"]
    ((name, fields),) = body.items()
    assert "-" not in name
    assert fields.keys() <= cls.specs.keys()


def test_most_have_none() -> None:
    assert snippets(Phase, CONTEXT) == snippets(None, CONTEXT) == {}
