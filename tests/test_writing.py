"""Where output may go."""

from __future__ import annotations

from pathlib import Path

import pytest

from ccictl.i18n import Translator
from ccictl.options import UsageFault
from ccictl.writing import in_folder, outside_plan
from tests.making import write


@pytest.mark.parametrize("name", ["o.json", "plan.yaml", "other/o.yaml", "../o.txt", ""])
def test_outside_of_the_plan_anything_may_be_written(name: str, tmp_path: Path) -> None:
    plan = write(tmp_path / "plan", {})
    assert outside_plan(name, plan, tmp_path) == tmp_path / name


INSIDE = ["plan/plan.yaml", "plan/README.md", "plan/x/o.json", "other/../plan/o"]


@pytest.mark.parametrize("name", INSIDE)
def test_inside_nothing_is(name: str, tmp_path: Path) -> None:
    plan = write(tmp_path / "plan", {})
    (tmp_path / "other").mkdir()
    with pytest.raises(UsageFault):
        outside_plan(name, plan, tmp_path)


@pytest.mark.parametrize("name", ["link", "in/o", "other/../in/o", "other/dangling", "in"])
def test_a_link_in_the_current_folder_is_not_followed(name: str, tmp_path: Path) -> None:
    victim, here = tmp_path / "victim", tmp_path / "here"
    (here / "other").mkdir(parents=True)
    victim.write_text("old", encoding="utf-8")
    (here / "link").symlink_to(victim)
    (here / "in").symlink_to(tmp_path)
    (here / "other" / "dangling").symlink_to(tmp_path / "new")
    for path in (name, str(here / name)):
        with pytest.raises(UsageFault) as caught:
            in_folder(path, here)
        assert "symbolic link" in Translator("en")(caught.value.message)


def test_a_link_elsewhere_is_that_of_whoever_runs_the_program(tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    (tmp_path / "reports").symlink_to(here)
    assert in_folder("../reports/o", here) == here / "../reports/o"
    assert in_folder("/dev/stdout", here) == Path("/dev/stdout")


def test_who_works_in_the_plan_may_write_there_but_no_part_of_it(tmp_path: Path) -> None:
    plan = write(tmp_path, {})
    assert outside_plan("o.json", plan, plan) == plan / "o.json"
    for name in ("plan.yaml", "projects/O.YML"):
        with pytest.raises(UsageFault):
            outside_plan(name, plan, plan)
