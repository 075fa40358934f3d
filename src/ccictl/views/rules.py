"""The table of the rules, as a shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.shapes.reports import Cell, Column, Report, Table
from ccictl.terms import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.i18n import Translator
    from ccictl.rule import Rule


def rules_table(rules: Sequence[Rule], say: Translator) -> Report:
    """Name, severity and summary of each rule."""
    columns = (
        Column("name", say("Rule")),
        Column("severity", say("Severity")),
        Column("summary", say("What it finds"), fit="wrap"),
    )
    rows = tuple(
        (
            Cell(rule.name, rule.name),
            Cell(rule.severity.word, say(SEVERITIES[rule.severity.word]), rule.severity.word),
            Cell(rule.summary, say(rule.summary)),
        )
        for rule in rules
    )
    return Report("rules", say("Rules"), blocks=(Table("rules", columns, rows),))
