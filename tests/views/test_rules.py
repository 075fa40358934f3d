"""The table of the rules."""

from __future__ import annotations

from ccictl import rules
from ccictl.diagnostics import Severity
from ccictl.rule import Rule
from ccictl.shapes.reports import Cell
from ccictl.views.rules import rules_table
from tests.french import english, french

RULES = (
    Rule("b-rule", Severity.WARNING, "What it\nfinds.\n\nWhy.", None),
    Rule("a-rule", Severity.OFF, "Nothing.", None),
)


def test_each_rule_is_a_row_in_the_order_in_which_it_comes() -> None:
    table = rules_table(RULES, english()).table
    assert table is not None
    assert table.rows == (
        (Cell("b-rule", "b-rule"), Cell("warning", "warning", "warning"), Cell("What it finds.", "What it finds.")),
        (Cell("a-rule", "a-rule"), Cell("off", "off", "off"), Cell("Nothing.", "Nothing.")),
    )


def test_the_columns_have_a_key_for_machines_and_a_heading_for_people() -> None:
    table = rules_table(RULES, english()).table
    assert table is not None
    assert table.name == "rules"
    assert [(column.key, column.heading) for column in table.columns] == [
        ("name", "Rule"),
        ("severity", "Severity"),
        ("summary", "What it finds"),
    ]


def test_only_what_people_read_is_translated() -> None:
    every = rules.every()
    in_english, in_french = (rules_table(every, say).table for say in (english(), french()))
    assert in_english is not None
    assert in_french is not None
    values = [[[cell.value for cell in row] for row in table.rows] for table in (in_english, in_french)]
    assert values[0] == values[1]
    assert len(values[0]) == len(every) > 30
    for row in in_french.rows:
        name, severity, summary = row
        assert name.text == name.value
        assert severity.tone == severity.value
        assert summary.text != summary.value
    assert {row[1].text for row in in_french.rows} >= {"erreur", "avertissement"}


def test_without_rules_there_are_no_rows() -> None:
    table = rules_table((), english()).table
    assert table is not None
    assert table.rows == ()
