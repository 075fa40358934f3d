"""What checking found, as the shape that every format writes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl import __version__
from ccictl.diagnostics import Severity
from ccictl.rule import Rule
from ccictl.source.mark import Span
from ccictl.views.findings import findings, only
from tests.french import english, french
from tests.making import PLAN, checked

if TYPE_CHECKING:
    from pathlib import Path

    from ccictl.i18n import Translator
    from ccictl.shapes.findings import Findings

AS_OF = date(2026, 1, 15)
SOME = ("project-without-lead", "project-without-milestone", "unknown-reference", "duplicate-id", "hidden-character")
# An info and a warning in the first file, three errors in the second, one in the third.
FILES = {
    "projects/a.yaml": "title: A\n",
    "projects/b.yaml": "title: B\u200b\u200b\nlead: nobody\nmilestones: {m: {title: M}}\n",
    "sources.yaml": "a: {title: S}\n",
}
ITEMS = [
    ("project-without-lead", "warning", "plan/projects/a.yaml", "a", "", 0),
    ("project-without-milestone", "info", "plan/projects/a.yaml", "a", "", 0),
    ("hidden-character", "error", "plan/projects/b.yaml", "b", "", 0),
    ("hidden-character", "error", "plan/projects/b.yaml", "b", "", 1),
    ("unknown-reference", "error", "plan/projects/b.yaml", "b", "lead", 0),
    ("duplicate-id", "error", "plan/sources.yaml", "a", "id", 0),
]


def shape(folder: Path, say: Translator | None = None, *, most: int = 0, path: str = "plan") -> Findings:
    rules = (Rule("some-rule", Severity.OFF, "What it\nfinds.\n\nWhy.", None),)
    return findings(checked(folder, FILES, select=SOME), rules, AS_OF, say or english(), path, most)


def named(one: Findings) -> list[tuple[str, str, str, str, str, int]]:
    return [(i.rule, i.severity, i.passage.file, i.subject, i.field, i.occurrence) for i in one.items]


def test_items_are_in_the_order_of_places_and_each_has_a_name_of_its_own(tmp_path: Path) -> None:
    assert named(shape(tmp_path)) == ITEMS


def test_a_plan_without_a_title_has_none(tmp_path: Path) -> None:
    untitled = checked(tmp_path, {"plan.yaml": "start: 2022\nfinish: 2027\n"})
    assert findings(untitled, (), AS_OF, english(), "plan", 0).title == ""


def test_the_counts_are_those_of_the_plan_and_of_all_that_was_found(tmp_path: Path) -> None:
    one = shape(tmp_path)
    assert (one.version, one.title, one.as_of) == (__version__, "Plan d'essai", "2026-01-15")
    assert (one.errors, one.warnings, one.infos, one.omitted, one.files) == (4, 1, 1, 0, 4)
    assert dict(one.counts) == {
        "obsessions": 0,
        "engagements": 0,
        "projects": 2,
        "totems": 0,
        "milestones": 1,
        "indicators": 0,
        "organisations": 0,
        "sources": 0,
    }
    assert [(rule.name, rule.severity, rule.summary) for rule in one.rules] == [("some-rule", "off", "What it finds.")]


@pytest.mark.parametrize(("most", "kept"), [(6, [0, 1, 2, 3, 4, 5]), (5, [0, 2, 3, 4, 5]), (3, [2, 3, 4]), (1, [2])])
def test_where_some_must_go_the_gravest_stay(most: int, kept: list[int], tmp_path: Path) -> None:
    one = shape(tmp_path, most=most)
    assert named(one) == [ITEMS[position] for position in kept]
    assert (one.omitted, one.errors, one.warnings, one.infos) == (6 - most, 4, 1, 1)


def test_a_passage_is_named_from_where_the_program_runs(tmp_path: Path) -> None:
    passage = shape(tmp_path).items[4].passage
    assert passage == ("plan/projects/b.yaml", Span.at(2, 7, 6), "lead: nobody", "lead: nobody")
    assert shape(tmp_path, path="").items[4].passage.file == "projects/b.yaml"


def test_another_place_that_a_finding_speaks_of(tmp_path: Path) -> None:
    (aside,) = shape(tmp_path).items[5].asides
    assert (aside.message, aside.passage.file, aside.passage.span.line) == (
        "first written here",
        "plan/projects/a.yaml",
        1,
    )


def test_only_sentences_depend_on_the_language(tmp_path: Path) -> None:
    one, other = shape(tmp_path), shape(tmp_path, french())
    assert named(one) == named(other)
    assert all(a.message != b.message and a.remedy != b.remedy for a, b in zip(one.items, other.items, strict=True))


@pytest.mark.parametrize(("strict", "kept"), [(False, [2, 3, 4, 5]), (True, [0, 2, 3, 4, 5])])
def test_only_what_fails_is_kept_and_the_rest_is_counted(strict: bool, kept: list[int], tmp_path: Path) -> None:
    one = only(shape(tmp_path), strict=strict)
    assert named(one) == [ITEMS[position] for position in kept]
    assert (one.omitted, one.quiet, one.warnings, one.infos) == (6 - len(kept), True, 1, 1)
    assert only(shape(tmp_path, most=1), strict=strict).omitted == 5


def test_totems_are_projects(tmp_path: Path) -> None:
    files = {"plan.yaml": PLAN, "projects/a.yaml": "title: A\ntotem: true\n", "projects/b.yaml": "title: B\n"}
    counts = dict(findings(checked(tmp_path, files), (), AS_OF, english(), "").counts)
    assert (counts["projects"], counts["totems"]) == (2, 1)
