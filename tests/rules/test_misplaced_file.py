"""misplaced-file: a YAML file that nothing reads is told with the place where it would be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path


def test_each_is_told_with_the_right_place(tmp_path: Path) -> None:
    files = {"projets/a.yaml": "title: A\n", "sources/b.YML": "title: B\n", "plan.yml": "title: C\n"}
    unread = "This file is not read: neither its name nor its folder says what it holds."
    assert said(checked(tmp_path, files), "misplaced-file") == [
        'plan.yml:1:1: This file is not read: "plan.yaml" is there too. | Keep one of "plan.yaml" and "plan.yml".',
        f'projets/a.yaml:1:1: {unread} | Did you mean "projects/"?',
        'sources/b.YML:1:1: This file is not read: its ending is not in small letters. | Rename it "b.yml".',
    ]
