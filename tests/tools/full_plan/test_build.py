from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools.full_plan.build import LARGEST_SCALE, NotOursError, files, write
from tools.full_plan.readme import MARKER

if TYPE_CHECKING:
    from pathlib import Path


def test_files_of_an_earlier_run_go_and_nothing_else(tmp_path: Path) -> None:
    write(tmp_path)
    stale = tmp_path / "projects" / "old" / "gone.yaml"
    stale.parent.mkdir()
    kept = [tmp_path / "notes.txt", tmp_path / "projects" / "old" / "photo.png", tmp_path / "extra.yml"]
    for path in (stale, *kept):
        path.write_text("x")
    outside = tmp_path.parent / f"{tmp_path.name}-elsewhere.yaml"
    outside.write_text("x")
    link = tmp_path / "link.yaml"
    link.symlink_to(outside)
    write(tmp_path)
    assert not stale.exists()
    assert all(path.exists() for path in kept)
    assert link.is_symlink()
    assert outside.exists()


def test_it_makes_the_folder(tmp_path: Path) -> None:
    assert write(tmp_path / "a" / "b") == len(list(files()))
    assert (tmp_path / "a" / "b" / "plan.yaml").exists()


@pytest.mark.parametrize("name", ["README.md", "plan.yaml", "projects/mine.yaml"])
def test_a_folder_that_is_not_ours_is_left_alone(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("title: le mien\n", encoding="utf-8")
    with pytest.raises(NotOursError, match="choose an empty folder"):
        write(tmp_path)
    assert [found for found in tmp_path.rglob("*") if found.is_file()] == [path]
    assert path.read_text(encoding="utf-8") == "title: le mien\n"


def test_a_run_that_was_cut_short_is_ours(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(MARKER, encoding="utf-8")
    assert write(tmp_path) > 100


def test_no_file_of_the_largest_plan_is_too_large() -> None:
    """A plan refuses files of more than 1 MiB; only those that hold many entities grow."""
    sizes = [len(text.encode()) for name, text in files(LARGEST_SCALE // 10) if "/" not in name]
    assert max(sizes) * 10.5 < 2**20
