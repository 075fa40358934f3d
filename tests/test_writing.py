"""Where output may go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl.options import UsageFault
from ccictl.writing import outside_plan
from tests.making import write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["o.json", "plan.yaml", "other/o.yaml", "../o.txt", ""])
def test_outside_of_the_plan_anything_may_be_written(name: str, tmp_path: Path) -> None:
    plan = write(tmp_path / "plan", {})
    assert outside_plan(name, plan, tmp_path) == tmp_path / name


INSIDE = ["plan/plan.yaml", "plan/README.md", "plan/x/o.json", "other/../plan/o", "link", "in/o"]


@pytest.mark.parametrize("name", INSIDE)
def test_inside_nothing_is(name: str, tmp_path: Path) -> None:
    plan = write(tmp_path / "plan", {})
    (tmp_path / "other").mkdir()
    (tmp_path / "link").symlink_to(plan / "plan.yaml")
    (tmp_path / "in").symlink_to(plan)
    with pytest.raises(UsageFault):
        outside_plan(name, plan, tmp_path)


def test_who_works_in_the_plan_may_write_there_but_no_part_of_it(tmp_path: Path) -> None:
    plan = write(tmp_path, {})
    assert outside_plan("o.json", plan, plan) == plan / "o.json"
    for name in ("plan.yaml", "projects/O.YML"):
        with pytest.raises(UsageFault):
            outside_plan(name, plan, plan)
