"""Running the rules."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl import rules
from ccictl.check.run import check, errors, worst
from ccictl.diagnostics import Severity
from tests.making import checked, loaded

if TYPE_CHECKING:
    from pathlib import Path

FILES = {"projects/p.yaml": "titre: P\n", "engagements.yaml": "e:\n  title: E\n"}


def test_the_gravest_come_first_when_asked(tmp_path: Path) -> None:
    severities = [d.severity for d in worst(checked(tmp_path, FILES).diagnostics)]
    assert severities == sorted(severities, reverse=True)
    assert severities[0] is Severity.ERROR


def test_nothing_is_concluded_from_absence_where_something_is_unread(tmp_path: Path) -> None:
    absent = {d.rule for d in checked(tmp_path, FILES).diagnostics}
    assert "engagement-without-project" in absent
    broken = {**FILES, "projects/q.yaml": "title: a : b\n"}
    assert "engagement-without-project" not in {d.rule for d in checked(tmp_path, broken).diagnostics}


def test_what_is_ignored_is_not_reported_and_select_limits(tmp_path: Path) -> None:
    every = rules.every()
    plan = loaded(tmp_path, FILES)
    day = date(2026, 1, 15)
    ignored = check(plan, every, day, ignore=("unknown-field",))
    assert "unknown-field" not in {d.rule for d in ignored.diagnostics}
    selected = check(plan, every, day, select=("unsourced",))
    assert {d.rule for d in selected.diagnostics} == {"unsourced"}
    assert {d.severity for d in selected.diagnostics} == {Severity.WARNING}


def test_the_same_plan_gives_the_same_findings(tmp_path: Path) -> None:
    first, second = checked(tmp_path, FILES), checked(tmp_path, FILES)
    assert [tuple(d)[:6] for d in first.diagnostics] == [tuple(d)[:6] for d in second.diagnostics]
    assert first.files == 3


def test_what_cannot_be_read_is_told_whatever_is_asked_for(tmp_path: Path) -> None:
    broken = loaded(tmp_path, {"projects/p.yaml": "title: a : b\n"})
    every, day = rules.every(), date(2026, 1, 15)
    selected = check(broken, every, day, select=("unsourced",))
    ignored = check(broken, every, day, ignore=("invalid-yaml",))
    assert all("invalid-yaml" in {d.rule for d in each.diagnostics} for each in (selected, ignored))


def test_errors_are_counted_without_the_rest(tmp_path: Path) -> None:
    every, day = rules.every(), date(2026, 1, 15)
    for more in ({}, {"plan.yaml": "title: P\nstart: 2022\nfinish: 2027\nrules: {unused-ignore: error}\n"}):
        files = {**FILES, **more, "projects/z.yaml": "title: Z\nzzz: 1\nsummary: a # ccictl: ignore[missing-field]\n"}
        plan = loaded(tmp_path, files)
        told = check(plan, every, day).diagnostics
        assert errors(plan, every, day) == sum(d.severity is Severity.ERROR for d in told) > 0
