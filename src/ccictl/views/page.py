"""A rule's page, as a shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import later, msg
from ccictl.page import prose
from ccictl.shapes.page import Page
from ccictl.terms import SEVERITIES

if TYPE_CHECKING:
    from ccictl.i18n import Translator
    from ccictl.rule import Rule

# The labels of the two examples, the same on every page.
LABELS = (later("Bad:"), later("Good:"))


def page(rule: Rule, say: Translator) -> Page:
    """The page in the reader's language; examples are plans, written as they are."""
    paragraphs = [(text if code else say(text), code) for text, code in prose(rule.page)]
    severity = say(SEVERITIES[rule.severity.word])
    if rule.fixed:
        note = msg("Severity: {severity}. It cannot be changed or silenced.", severity=severity)
    else:
        note = msg(
            'Severity: {severity}. Change it in plan.yaml under "rules", or write '
            '"# ccictl: ignore[{name}] why" on the line or the line above.',
            severity=severity,
            name=rule.name,
        )
    return Page(rule.name, (*paragraphs, (say(note), False)))
