from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from ccictl.render.findings.github import LONGEST_SUMMARY, render, summary
from ccictl.shapes.findings import Aside, Findings
from ccictl.source.mark import Span
from tests.render.findings.runner import commands
from tests.render.findings.samples import findings, item, medium, passage, sample, shape, steering

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion


def html(text: str) -> str:
    rendered: str = MarkdownIt("commonmark").enable("table").render(text)
    return rendered


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_the_runner_reads(language: str, snapshot: SnapshotAssertion) -> None:
    assert render(sample(language), medium(language)) == snapshot


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_the_summary_says(language: str, snapshot: SnapshotAssertion) -> None:
    assert summary(sample(language), medium(language)) == snapshot


def test_a_command_with_its_place() -> None:
    aside = Aside("first written here", passage("plan/a.yaml", "lead: x", Span.at(5, 1, 4)))
    (one,) = commands(render(shape([item(asides=(aside,))]), medium()))
    assert one.name == "error"
    assert one.properties == {
        "file": "plan/projects/p.yaml",
        "line": "1",
        "endLine": "1",
        "col": "7",
        "endColumn": "13",
        "title": "unknown-reference",
    }
    assert one.data == 'Nothing is called "nobody".\nhelp: Write its id.\nplan/a.yaml:5:1: first written here'


def test_several_lines_have_no_columns() -> None:
    (one,) = commands(render(shape([item(span=Span(3, 2, 5, 9))]), medium()))
    assert {"line": "3", "endLine": "5"}.items() <= one.properties.items()
    assert not {"col", "endColumn"} & set(one.properties)


@pytest.mark.parametrize(("severity", "name"), [("error", "error"), ("warning", "warning"), ("info", "notice")])
def test_kinds(severity: str, name: str) -> None:
    assert [one.name for one in commands(render(shape([item(severity=severity)]), medium()))] == [name]


def test_ten_of_each_kind_the_gravest_first_and_the_rest_counted() -> None:
    items = [item(severity=severity) for severity in ("info", "warning", "error") for _ in range(12)]
    text = render(shape(items, omitted=1000), medium())
    assert [one.name for one in commands(text)] == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    left, verdict, reading = text.splitlines()[30:]
    assert (
        left == "GitHub shows no more than ten findings of each severity; left out: 2 errors, 2 warnings, 1,002 infos."
    )
    assert verdict == "The plan is not valid: 12 errors, 12 warnings, 1,012 infos."
    assert reading.startswith("Read: 3 obsessions,")


def test_quiet_counts_only_what_was_asked_for() -> None:
    text = render(shape([item()] * 11, omitted=5, quiet=True), medium())
    assert text.splitlines()[10:] == ["GitHub shows no more than ten findings of each severity; left out: 1 error."]
    assert render(shape(quiet=True), medium()) == ""


def test_what_was_left_out_by_asking_for_few_is_not_laid_on_github() -> None:
    text = render(shape([item()], omitted=28), medium())
    assert text.splitlines()[1] == "--max-findings left out: 28 infos."


def test_values_stay_values() -> None:
    (one,) = commands(render(shape([item(file="a,col=9:b%2C\n.yaml", message="100 %0A\r\n::error::x")]), medium()))
    assert one.properties["file"] == r"a,col=9:b%2C\u{a}.yaml"
    assert one.properties["col"] == "7"
    assert one.data.startswith(r"100 %0A\u{d}\u{a}::error::x")


def test_a_summary_is_a_table_of_all_the_gravest_first() -> None:
    items = [item(severity=severity, message=f"m{n}") for severity in ("info", "error") for n in range(12)]
    page = summary(shape(items), medium())
    rows = [line for line in page.splitlines() if line.startswith("| ")][2:]
    assert [row.split(" | ")[0] for row in rows] == ["| error"] * 12 + ["| info"] * 12
    assert html(page).count("<tr>") == 25


def test_a_summary_without_findings_is_a_verdict() -> None:
    assert html(summary(shape(), medium())).startswith("<h3>Plan</h3>\n<p>The plan is valid: no finding.</p>")


def test_a_plan_without_title_has_a_summary_too() -> None:
    assert summary(shape(title=""), medium()).startswith("### ccictl\n")


def test_a_summary_is_short_whatever_the_plan() -> None:
    page = summary(shape([item(message="é" * 5000)] * 100, omitted=3), medium())
    assert len(page.encode()) <= LONGEST_SUMMARY + 200
    rows = sum(line.startswith("| error") for line in page.splitlines())
    assert 20 < rows < 30
    assert page.endswith(f"\nand {103 - rows} more findings, not shown here.\n\n")


@given(findings())
def test_a_summary_leads_nowhere_and_calls_nobody(shape: Findings) -> None:
    text = summary(shape, medium())
    assert not steering(text)
    page = html(text)
    assert not re.search(r"<(?!/?(?:h3|p|table|thead|tbody|tr|th|td|br|span)\b)", page)
    assert page.count("<tr>") == (len(shape.items) + 1 if shape.items else 0)
    # GitHub makes links of these in what Markdown has become.
    assert not re.search(r"@\w|://|#\d|www\.", page, re.IGNORECASE)
