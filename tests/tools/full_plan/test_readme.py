from __future__ import annotations

from typing import TYPE_CHECKING

from tools.full_plan.readme import MARKER, readme

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tools.full_plan.reading import Read


def test_it_says_loudly_that_nothing_of_it_is_true(folder: Path) -> None:
    text = (folder / "README.md").read_text("utf-8")
    assert "EXEMPLE FICTIF" in text
    assert "Tout ce qui se passe dans ce plan est inventé" in text
    assert text.startswith(MARKER)


def test_it_names_what_is_there(folder: Path, plan: Read) -> None:
    text = (folder / "README.md").read_text("utf-8")
    assert all(f"`{name}`" in text for name in ("cci-data", "ia-en-pratique", "permanences-itinerantes"))
    assert f"| jalons des projets | {len(plan.milestones())} |" in text


def test_numbers_and_names() -> None:
    text = readme({"projets": 7200}, ["a", "b", "c"], ["d", "e"], ["f"], ["g"])
    assert "| projets | 7 200 |" in text
    assert "`a`, `b` et `c`" in text
    assert "`g` n'a pas rendu" in text
