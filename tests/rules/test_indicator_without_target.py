"""`indicator-without-target`: what counts as a target."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "indicator-without-target"
HEAD = "title: I\nof: plan\nbetter: higher\n"
SAID = (
    "No target is written for this indicator. "
    '| Add "targets", with a date and a value on each line, such as "2026: 100".'
)


def found(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    return said(checked(folder, files, select=(RULE,)), RULE)


@pytest.mark.parametrize(
    "targets",
    ["targets: {2026: 0}", "targets: {2020: 5}", "targets: beaucoup", "targets: {2026: beaucoup}", "targets: [1"],
)
def test_a_target_that_is_given_is_enough_even_unreadable(tmp_path: Path, targets: str) -> None:
    assert not found(tmp_path, {"indicators/i.yaml": f"{HEAD}{targets}\n"})


@pytest.mark.parametrize("targets", ["", "targets:\n", "targets: ~\n", "measures: {2025: 1}\n"])
def test_an_indicator_without_targets_is_shown_where_it_begins(tmp_path: Path, targets: str) -> None:
    assert found(tmp_path, {"indicators/i.yaml": HEAD + targets}) == [f"indicators/i.yaml:1:1: {SAID}"]


def test_targets_without_a_target_are_shown(tmp_path: Path) -> None:
    assert found(tmp_path, {"indicators/i.yaml": f"{HEAD}targets: {{}}\n"}) == [f"indicators/i.yaml:4:1: {SAID}"]


def test_a_file_that_was_lost_elsewhere_changes_nothing(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"indicators/i.yaml": HEAD, "projects/p.yaml": "title: [\n"}
    assert found(tmp_path, files) == [f"indicators/i.yaml:1:1: {SAID}"]
