"""The counts that the adopted text announces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import PLAN, checked, loaded, said

if TYPE_CHECKING:
    from pathlib import Path


def test_a_count_alone_is_both_bounds(tmp_path: Path) -> None:
    text = PLAN + "expects:\n  obsessions: 3\n  engagements: 30\n  projects: 72\n  totems: 0\n"
    expects = loaded(tmp_path, {"plan.yaml": text}).plan.header.expects
    announced = (expects.obsessions, expects.engagements, expects.projects, expects.totems)
    assert [one and (one.at_least, one.at_most) for one in announced] == [(3, 3), (30, 30), (72, 72), (0, 0)]


def test_either_bound_may_be_open(tmp_path: Path) -> None:
    text = PLAN + "expects:\n  projects: {at_least: 70}\n  totems: {at_least: 5, at_most: 8}\n  obsessions: {}\n"
    expects = loaded(tmp_path, {"plan.yaml": text}).plan.header.expects
    announced = (expects.projects, expects.totems, expects.obsessions)
    assert [one and (one.at_least, one.at_most) for one in announced] == [(70, None), (5, 8), (None, None)]
    assert expects.engagements is None


def test_nothing_is_announced_where_nothing_is_written(tmp_path: Path) -> None:
    expects = loaded(tmp_path, {}).plan.header.expects
    assert (expects.obsessions, expects.engagements, expects.projects, expects.totems) == (None, None, None, None)


def test_a_count_is_no_less_than_zero(tmp_path: Path) -> None:
    text = PLAN + "expects:\n  projects: -1\n  totems: {at_most: 1.5}\n"
    result = checked(tmp_path, {"plan.yaml": text})
    assert said(result, "invalid-value") == [
        "plan.yaml:5:13: -1 is less than zero. | Write 0 or more.",
        "plan.yaml:6:21: 1.5 is not a whole number. | Write it without decimals.",
    ]
    assert result.plan.header.expects.projects is None


def test_an_unknown_field_is_told_with_a_proposal(tmp_path: Path) -> None:
    text = PLAN + "expects:\n  projets: 3\n  totems: {at_leest: 1}\n"
    assert said(checked(tmp_path, {"plan.yaml": text}), "unknown-field") == [
        'plan.yaml:5:3: "projets" is not a field that is known here. | Did you mean "projects"?',
        'plan.yaml:6:12: "at_leest" is not a field that is known here. | Did you mean "at_least"?',
    ]
