"""The generated documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools import docs

if TYPE_CHECKING:
    import pytest


def test_the_documentation_is_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    for path, text in docs.documents().items():
        assert path.read_text(encoding="utf-8") == text, f"{path}: python -m tools.docs update"


def test_the_pages_of_the_rules_are_in_both_languages() -> None:
    wanted = {path.name: text for path, text in docs.documents().items()}
    assert "## unknown-reference" in wanted["rules.md"]
    assert "Une référence" in wanted["rules.fr.md"]


def test_a_command_is_run_as_a_reader_would() -> None:
    assert docs.run(["--version"]).startswith("ccictl ")
    assert docs.run(["--lang", "en", "validte"]).startswith("error: ")
