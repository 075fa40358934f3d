"""Severities that no rule takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl import rules
from ccictl.rules.unknown_rule import _MOST_PROPOSALS
from tests.making import PLAN, checked, lines, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "unknown-rule"
FIXED = [rule.name for rule in rules.every() if rule.fixed]
PLAIN = "Delete this line, or write the name that is shown with each finding of the rule."


def messages(folder: Path, *settings: str) -> list[str]:
    text = PLAN + "rules:\n" + "".join(f"  {setting}\n" for setting in settings)
    return said(checked(folder, {"plan.yaml": text}, select=(RULE,)), RULE)


def test_a_name_that_is_no_rules_is_found_with_the_nearest(tmp_path: Path) -> None:
    assert messages(tmp_path, "unsourced: info", "project-without-leader: off", "zzz: error") == [
        'plan.yaml:6:3: No rule is called "project-without-leader". | Did you mean "project-without-lead"?',
        f'plan.yaml:7:3: No rule is called "zzz". | {PLAIN}',
    ]


@pytest.mark.parametrize("name", FIXED)
def test_a_rule_that_is_always_an_error_cannot_be_set(tmp_path: Path, name: str) -> None:
    expected = (
        f'plan.yaml:5:3: "{name}" is always an error: no plan can change that. '
        "| Delete this line, and mend the files that the rule speaks of."
    )
    assert messages(tmp_path, f"{name}: off") == [expected]
    assert messages(tmp_path, f"{name}: warning") == [expected]
    assert messages(tmp_path, f"{name}: error") == []


def test_it_stays_an_error_indeed(tmp_path: Path) -> None:
    files = {"plan.yaml": PLAN + "rules: {invalid-yaml: off}\n", "projects/a.yaml": "title: [\n"}
    assert any(": error[invalid-yaml] " in line for line in lines(checked(tmp_path, files)))


def test_every_rule_that_is_not_fixed_can_be_set(tmp_path: Path) -> None:
    assert messages(tmp_path, *(f"{name}: warning" for name in rules.names() if name not in FIXED)) == []


def test_a_setting_that_cannot_be_read_is_the_business_of_another_rule(tmp_path: Path) -> None:
    assert messages(tmp_path, "project-without-leader: sometimes") == []


def test_beyond_the_first_few_names_the_nearest_is_no_longer_searched(tmp_path: Path) -> None:
    names = [f"unsourced-{number}" for number in range(_MOST_PROPOSALS + 2)]
    remedies = [line.partition(" | ")[2] for line in messages(tmp_path, *(f"{name}: off" for name in names))]
    assert remedies == ['Did you mean "unsourced"?'] * _MOST_PROPOSALS + [PLAIN] * 2
