"""Reports for machines: JSON, YAML, CSV, TSV, names."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.reports import csv_, json_, names, tsv, yaml_
from ccictl.shapes.medium import Medium
from ccictl.shapes.reports import Cell, Column, Facts, Line, Lines, Report, Table
from tests.french import english, french
from tests.render.reports_sample import BARE, CARD, EMPTY, HARMFUL, HOSTILE, REPORT
from tests.whens import steady

EXPECTED = {
    "format_version": 1,
    "plan": "P",
    "as_of": "2026-09-30",
    "summary": {"a": ["x", "y"], "b": {"late": 2}, "c": 40},
    "things": [
        {"id": "alpha", "title": "First of all things", "n": 1250.5, "health": "late", "progress": 50},
        {"id": "beta-2", "title": None, "n": -3, "health": "none", "progress": None},
    ],
    "concerns": [{"id": "p", "days": 3}, {"text": "Nothing else"}, {"text": "At a place", "place": "p.yaml:4"}],
    "proof": [
        {
            "field": "health",
            "below": [{"text": "first", "place": "p.yaml:1", "below": [{"text": "below"}]}, {"text": "second"}],
        }
    ],
}


def test_json_and_yaml_hold_the_values() -> None:
    assert json.loads(json_.render(REPORT, Medium(english()))) == EXPECTED
    assert yaml.safe_load(yaml_.render(REPORT, Medium(french()))) == EXPECTED


def test_what_is_harmful_is_kept_and_inert() -> None:
    for text, found in (
        (json_.render(HARMFUL, Medium(english())), json.loads),
        (yaml_.render(HARMFUL, Medium(english())), yaml.safe_load),
    ):
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert found(text)["things"][0]["id"] == HOSTILE


VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=12)
    ),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


@given(VALUES)
@steady
def test_yaml_is_the_same_data_as_json(value: Any) -> None:
    report = Report("r", "R", blocks=(Facts("facts", (("a", "A", Cell(value, "")),)),))
    as_json = json.loads(json_.render(report, Medium(english())))
    assert yaml.safe_load(yaml_.render(report, Medium(english()))) == as_json


@pytest.mark.parametrize(
    "word",
    [
        "no",
        "Yes",
        "on",
        "null",
        "~",
        "1",
        "2026-09-30",
        "1e3",
        "0x1",
        ".inf",
        "a: b",
        "a #b",
        "- a",
        "é",
        "",
        " a",
        "=",
        "<<",
    ],
)
def test_words_that_yaml_takes_for_something_else_are_quoted(word: str) -> None:
    report = Report("r", "R", facts=(("a", word),))
    assert yaml.safe_load(yaml_.render(report, Medium(english())))["a"] == word


def test_csv_is_the_first_table() -> None:
    assert csv_.render(REPORT, Medium(english())) == (
        "id,title,n,health,progress\r\nalpha,First of all things,1250.5,late,50\r\nbeta-2,,-3,none,\r\n"
    )
    assert csv_.render(REPORT, Medium(english(), dialect="fr")) == (
        "\ufeffid;title;n;health;progress\r\nalpha;First of all things;1250,5;late;50\r\nbeta-2;;-3;none;\r\n"
    )


def test_without_a_table_the_facts() -> None:
    assert csv_.render(CARD, Medium(english(), dialect="fr")) == "\ufefffield;value\r\na;1,5\r\nb;true\r\n"
    assert tsv.render(CARD, Medium(english())) == "field\tvalue\na\t1.5\nb\ttrue\n"


def test_a_tree_is_a_row_a_branch() -> None:
    tree = Report("r", "R", blocks=REPORT.blocks[-1:])
    assert csv_.render(tree, Medium(english())) == (
        "depth,text,place\r\n0,root,\r\n1,first,p.yaml:1\r\n2,below,\r\n1,second,\r\n"
    )


def test_lines_are_what_machines_read_of_them_or_sentences() -> None:
    assert tsv.render(BARE, Medium(english())) == "text\tplace\none\t\n"
    mixed = Report("r", "R", blocks=REPORT.blocks[2:3])
    assert tsv.render(mixed, Medium(english())) == (
        "text\tplace\nIt is late\tp.yaml:3\nNothing else\t\nAt a place\tp.yaml:4\n"
    )
    written = tuple(Line(f"{n} | {text}", value=(("line", n), ("text", text))) for n, text in ((1, "a"), (2, "b")))
    alike = Lines("l", written)
    assert tsv.render(Report("r", "R", blocks=(alike,)), Medium(english())) == "line\ttext\n1\ta\n2\tb\n"


def test_the_block_that_is_named_or_nothing() -> None:
    assert csv_.render(REPORT._replace(heart="summary"), Medium(english())) == (
        "field,value\r\na,x | y\r\nb,late=2\r\nc,40\r\n"
    )
    assert csv_.render(Report("r", "R"), Medium(english())) == ""


def test_what_machines_are_told_besides() -> None:
    facts = Facts("f", (("a", "A", Cell(1, "1, of 2")),), besides=(("b", 2),))
    report = Report("r", "R", blocks=(facts,))
    assert json.loads(json_.render(report, Medium(english())))["f"] == {"a": 1, "b": 2}
    assert csv_.render(report, Medium(english())) == "field,value\r\na,1\r\nb,2\r\n"


@pytest.mark.parametrize("number", [float("inf"), float("-inf"), float("nan")])
def test_a_number_that_is_not_finite_is_unknown(number: float) -> None:
    report = Report("r", "R", blocks=(Facts("f", (("a", "A", Cell((number, 1.5), "")), ("b", "B", Cell(number, "")))),))
    assert json.loads(json_.render(report, Medium(english())))["f"] == {"a": [None, 1.5], "b": None}
    assert yaml.safe_load(yaml_.render(report, Medium(english())))["f"] == {"a": [None, 1.5], "b": None}
    assert csv_.render(report, Medium(english())) == "field,value\r\na, | 1.5\r\nb,\r\n"


def test_only_tables_have_names() -> None:
    assert names.render(BARE, Medium(english())) == ""
    assert names.render(EMPTY, Medium(english())) == ""


def test_names_are_the_first_column() -> None:
    assert names.render(REPORT, Medium(english())) == "alpha\nbeta-2\n"


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-x", "@sum", "＝1", "\t=1", "\r=1"])
def test_no_text_is_a_formula(text: str) -> None:
    report = Report("r", "R", blocks=(Table("t", (Column("id", "Id"),), ((Cell(text, text),),)),))
    [[_], [cell]] = csv.reader(io.StringIO(csv_.render(report, Medium(english()))))
    assert cell[0] in "'\\"
    assert tsv.render(report, Medium(english())).split("\n")[1][0] in "'\\"


def test_a_number_is_no_formula() -> None:
    report = Report("r", "R", blocks=(Table("t", (Column("id", "Id"),), ((Cell("-3.5", ""),), (Cell(-3, ""),))),))
    assert csv_.render(report, Medium(english())) == "id\r\n-3.5\r\n-3\r\n"


def test_no_name_of_a_column_is_a_formula() -> None:
    report = Report("r", "R", blocks=(Table("t", (Column("=1+1", ""),), ()),))
    assert csv_.render(report, Medium(english())) == "'=1+1\r\n"


def test_no_tab_and_no_line_end_within_a_value() -> None:
    assert tsv.render(HARMFUL, Medium(english())).count("\n") == 3
    assert "\t" not in tsv.render(HARMFUL, Medium(english()))


def test_several_and_named_values_in_one_cell() -> None:
    report = Report(
        "r", "R", blocks=(Facts("f", (("a", "A", Cell(("x", 2), "")), ("b", "B", Cell({"late": 2, "done": 1}, "")))),)
    )
    assert csv_.render(report, Medium(english())) == "field,value\r\na,x | 2\r\nb,late=2 | done=1\r\n"


@given(st.lists(st.text(max_size=10), min_size=1, max_size=4))
@steady
def test_csv_is_read_back_by_any_reader(texts: list[str]) -> None:
    rows = tuple((Cell("a", "a"), Cell(text, text)) for text in texts)
    report = Report("r", "R", blocks=(Table("t", (Column("id", "Id"), Column("text", "Text")), rows),))
    for dialect, delimiter in (("", ","), ("fr", ";")):
        text = csv_.render(report, Medium(english(), dialect=dialect)).removeprefix("\ufeff")
        found = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        assert len(found) == len(texts) + 1
        assert all(len(row) == 2 for row in found)
