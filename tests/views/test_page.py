"""A rule's page in the reader's language."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from ccictl.diagnostics import Severity
from ccictl.i18n import Translator
from ccictl.rule import Rule
from ccictl.views.page import page
from tests.french import english, french

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT = "Nobody leads\na project.\n\nBad:\n\n    title: Bad:\n\nGood:\n\n    lead: x"


class Upside:
    """A catalogue that knows a few sentences, to see which are looked up."""

    known: Mapping[str, str] = MappingProxyType(
        {"Nobody leads a project.": "Personne.", "Bad:": "Mal :", "title: Bad:": "never"}
    )

    def gettext(self, message: str) -> str:
        return self.known.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return msgid1 if n == 1 else msgid2


def test_a_page_is_its_paragraphs_and_how_to_change_the_rule() -> None:
    shape = page(Rule("no-lead", Severity.WARNING, TEXT, None), english())
    assert shape.title == "no-lead"
    assert shape.paragraphs == (
        ("Nobody leads a project.", False),
        ("Bad:", False),
        ("title: Bad:", True),
        ("Good:", False),
        ("lead: x", True),
        (
            'Severity: warning. Change it in plan.yaml under "rules", or write '
            '"# ccictl: ignore[no-lead] why" on the line or the line above.',
            False,
        ),
    )


def test_prose_is_translated_and_examples_are_not() -> None:
    shape = page(Rule("no-lead", Severity.WARNING, TEXT, None), Translator("xx", Upside()))
    assert [text for text, _ in shape.paragraphs[:3]] == ["Personne.", "Mal :", "title: Bad:"]


@pytest.mark.parametrize(
    ("severity", "word"), [(Severity.ERROR, "error"), (Severity.INFO, "info"), (Severity.OFF, "off")]
)
def test_a_fixed_rule_cannot_be_changed(severity: Severity, word: str) -> None:
    shape = page(Rule("broken", severity, "What.", None, fixed=True), english())
    assert shape.paragraphs[-1] == (f"Severity: {word}. It cannot be changed or silenced.", False)


def test_the_labels_and_the_severity_are_french_in_french() -> None:
    texts = [text for text, code in page(Rule("r", Severity.ERROR, TEXT, None), french()).paragraphs if not code]
    assert "Bad:" not in texts
    assert "Good:" not in texts
    assert "erreur" in texts[-1]
