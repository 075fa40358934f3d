"""Finding the folder of the plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from ccictl.exits import CannotRunError
from ccictl.source.find import find
from tests.french import english


@pytest.fixture(autouse=True)
def plans(tmp_path: Path) -> None:
    for name in ("plan/plan.yaml", "other/plan.yml", "deep/er/x", "both/plan.yaml", "both/plan/plan.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "odd" / "plan.yaml").mkdir(parents=True)


@pytest.mark.parametrize(
    ("asked", "start", "found"),
    [
        ("", ".", "plan"),
        ("", "deep/er", "plan"),
        ("", "other", "other"),
        ("", "plan", "plan"),
        ("", "both", "both/plan"),
        ("plan", ".", "plan"),
        ("plan/plan.yaml", ".", "plan"),
        ("other/plan.yml", ".", "other"),
        (".", ".", "plan"),
        ("../other", "plan", "other"),
        ("both", ".", "both"),
    ],
)
def test_the_nearest_plan_is_found(tmp_path: Path, asked: str, start: str, found: str) -> None:
    assert find(asked, tmp_path / start).resolve() == (tmp_path / found).resolve()


@pytest.mark.parametrize("asked", ["deep", "nothing", "odd", "plan/plan.yml", "x" * 5000, "plan.yaml"])
def test_what_is_no_plan_is_said(tmp_path: Path, asked: str) -> None:
    with pytest.raises(CannotRunError) as refused:
        find(asked, tmp_path)
    assert "There is no plan in" in english()(refused.value.message)


def test_without_any_plan_it_is_said_how_to_name_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_file", lambda _: False)
    with pytest.raises(CannotRunError) as refused:
        find("", tmp_path)
    assert "--plan DIR" in english()(refused.value.remedy)
