"""Whether a folder is in a repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.git.where import top

if TYPE_CHECKING:
    from pathlib import Path


def test_the_nearest_repository_is_meant(tmp_path: Path) -> None:
    inside = tmp_path / "a" / "b"
    inside.mkdir(parents=True)
    assert top(inside) != tmp_path
    (tmp_path / ".git").mkdir()
    assert top(inside) == top(tmp_path) == tmp_path
    (tmp_path / "a" / ".git").write_text("gitdir: elsewhere")
    assert top(inside) == tmp_path / "a"
