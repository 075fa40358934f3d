"""Finding the folder of the plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from ccictl.exits import CannotRunError
from ccictl.source.find import find
from tests.plans import write


def test_the_nearest_going_up(tmp_path: Path) -> None:
    write(tmp_path / "plan", {})
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert find("", deep) == tmp_path / "plan"
    write(tmp_path / "a", {})
    assert find("", deep) == tmp_path / "a"


@pytest.mark.parametrize("asked", ["here", "here/plan.yaml", "above"])
def test_what_is_asked_for(asked: str, tmp_path: Path) -> None:
    write(tmp_path / "here", {})
    write(tmp_path / "above" / "plan", {})
    assert (find(asked, tmp_path) / "plan.yaml").exists()


def test_yml_will_do(tmp_path: Path) -> None:
    (tmp_path / "plan.yml").write_text("title: P\n", encoding="utf-8")
    assert find("", tmp_path) == tmp_path


def test_there_may_be_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for asked in ("", "nowhere", "."):
        with pytest.raises(CannotRunError):
            find(asked, tmp_path)

    def refuse(_: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "is_file", refuse)
    with pytest.raises(CannotRunError):
        find("", tmp_path)
