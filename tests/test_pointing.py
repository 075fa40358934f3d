"""Places of what is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.pointing import Pointer
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "obsessions.yaml": "# En tête\nagir:\n  title: Agir\n\nreussir:\n  title: Réussir\n  note: |\n    Fin.\n\n",
    "projects/p.yaml": "title: P\r\nstart: 2023\r\n\r\n",
}


def test_file_and_line(tmp_path: Path) -> None:
    plan = loaded(tmp_path, FILES).plan
    pointer = Pointer("le/plan")
    assert pointer.at(plan.projects["p"], "start") == "le/plan/projects/p.yaml:2"
    assert pointer.at(plan.obsessions["reussir"]) == "le/plan/obsessions.yaml:5"
    assert Pointer().at(plan.obsessions["agir"], "title") == "obsessions.yaml:3"


def test_the_lines_of_an_entity(tmp_path: Path) -> None:
    plan = loaded(tmp_path, FILES).plan
    pointer = Pointer()
    assert pointer.lines(plan.obsessions["agir"]) == (2, ["agir:", "  title: Agir"])
    assert pointer.lines(plan.obsessions["reussir"]) == (5, ["reussir:", "  title: Réussir", "  note: |", "    Fin."])
    assert pointer.lines(plan.projects["p"]) == (1, ["title: P", "start: 2023"])


def test_what_is_assumed_has_no_place(tmp_path: Path) -> None:
    project = loaded(tmp_path, FILES).plan.projects["p"].assuming(start=None)
    assert Pointer().at(project, "start") == ""
    assert Pointer().at(project, "title") == "projects/p.yaml:1"
    assert Pointer().at(project) == "projects/p.yaml:1"
