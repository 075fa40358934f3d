"""What ccictl itself says of the plan: no error, and no warning but those that it is written for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tools.full_plan.build import write
from tools.full_plan.dates import AS_OF

if TYPE_CHECKING:
    from pathlib import Path


def found(folder: Path) -> Counter[tuple[str, str]]:
    """How often each rule speaks, and how gravely."""
    # The plan is made without ccictl, and its other tests run where that is not installed.
    pytest.importorskip("ccictl")
    from ccictl import rules
    from ccictl.check.run import check
    from ccictl.load import load

    diagnostics = check(load(folder), rules.every(), AS_OF).diagnostics
    return Counter((one.rule, one.severity.word) for one in diagnostics)


def test_only_what_is_meant_is_found(folder: Path) -> None:
    grave = {key: number for key, number in found(folder).items() if key[1] in {"error", "warning"}}
    # One late milestone pushes a chain of seven milestones and the ends of four projects: see `ccictl critical`.
    assert grave == {
        ("overdue-milestone", "warning"): 9,
        ("predecessor-too-late", "warning"): 7,
        ("negative-float", "warning"): 4,
        ("watermelon", "warning"): 2,
    }


def test_a_larger_plan_has_as_many_times_the_findings(folder: Path, tmp_path: Path) -> None:
    write(tmp_path, 2)
    assert found(tmp_path) == {key: 2 * number for key, number in found(folder).items()}
