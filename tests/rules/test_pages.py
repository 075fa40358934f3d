"""Every rule's page is run: its bad example finds what is marked and no more of this rule, its good one nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl import rules
from ccictl.check.run import Checked, check
from ccictl.chronicle import history
from ccictl.load import load
from ccictl.page import Example, examples
from ccictl.revisions import Past
from tests.making import write
from tests.repositories import READER, Repo

if TYPE_CHECKING:
    from pathlib import Path


def run(folder: Path, example: Example, *select: str) -> Checked:
    """What checking an example says, with its past in git where it has one."""
    as_of = date.fromisoformat(example.as_of)
    repo = Repo(folder) if example.past else None
    for day, files in example.past:
        write(folder, files)
        assert repo is not None
        repo.commit(day, "x")
    write(folder, example.files)
    for name, target in example.links.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(target)
    loaded = load(folder)
    past = history(Past(folder, READER), loaded.plan, as_of, as_of) if repo else None
    return check(loaded, rules.every(), as_of, select, history=past)


def run_selected(folder: Path, example: Example, name: str) -> Checked:
    return run(folder / "selected", example, name)


@pytest.mark.parametrize("name", rules.names())
def test_the_bad_example_finds_what_is_marked(name: str, tmp_path: Path) -> None:
    bad, _ = examples(rules.find(name).page)
    result = run_selected(tmp_path, bad, name)
    found = sorted((d.place.file, d.place.span.line) for d in result.diagnostics)
    assert found == sorted(bad.expected)
    assert found


@pytest.mark.parametrize("name", rules.names())
def test_the_good_example_has_no_error_and_nothing_of_this_rule(name: str, tmp_path: Path) -> None:
    _, good = examples(rules.find(name).page)
    assert not good.expected
    result = run_selected(tmp_path, good, name)
    assert not [d for d in result.diagnostics if d.rule == name]
    errors = [d for d in run(tmp_path, good).diagnostics if d.severity.word == "error"]
    assert not errors


@pytest.mark.parametrize("name", rules.names())
def test_the_page_says_what_and_why(name: str) -> None:
    rule = rules.find(name)
    head = rule.page.partition("Bad:")[0]
    assert rule.summary.endswith(".")
    assert len(rule.summary) <= 100
    assert len(head) > len(rule.summary) + 80, "a page says why, not only what"
