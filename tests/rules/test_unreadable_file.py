"""unreadable-file: what cannot be read is told, and cannot be silenced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl import rules
from tests.making import checked, loaded, said, write

if TYPE_CHECKING:
    from pathlib import Path


def test_a_link_is_told_with_what_to_do(tmp_path: Path) -> None:
    write(tmp_path, {"outside.txt": "title: A\n"})
    (tmp_path / "projects").mkdir()
    (tmp_path / "projects" / "a.yaml").symlink_to("../outside.txt")
    assert said(checked(tmp_path, {}), "unreadable-file") == [
        "projects/a.yaml:1:1: This is a symbolic link, and links are not followed."
        " | Put the file itself in the plan's folder."
    ]


def test_what_it_may_have_held_is_not_called_unknown(tmp_path: Path) -> None:
    write(tmp_path, {"projects/b.yaml": "title: B\nafter: [a]\n"})
    (tmp_path / "projects" / "a.yaml").mkdir()
    result = checked(tmp_path, {})
    assert not said(result, "unknown-reference")
    assert not result.plan.whole


def test_neither_a_plan_nor_a_comment_can_silence_it(tmp_path: Path) -> None:
    write(tmp_path, {"plan.yaml": "title: P\nstart: 2022\nfinish: 2027\nrules: {unreadable-file: off}\n"})
    (tmp_path / "sources.yaml").mkdir()
    assert rules.find("unreadable-file").fixed
    found = loaded(tmp_path, {"plan.yaml": (tmp_path / "plan.yaml").read_text()})
    assert [finding.rule for finding in found.findings] == ["unreadable-file"]
    result = checked(tmp_path, {"plan.yaml": (tmp_path / "plan.yaml").read_text()})
    assert len(said(result, "unreadable-file")) == 1
