"""The page for editors: what it shows is what a new user sees, step by step."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.runs import ROOT, around, run
from tests.schema.language_server import LanguageServer

if TYPE_CHECKING:
    from collections.abc import Mapping

_BLOCK = re.compile(r"<!-- (?P<name>[a-z ]+) -->\n+```[a-z]*\n(?P<text>.*?)```\n", re.DOTALL)
_PAGES = {"en": ROOT / "docs" / "editors.md", "fr": ROOT / "docs" / "editors.fr.md"}
_FILES = {"en": "plan/projects/welcome-desk.yaml", "fr": "plan/projects/borne-d-accueil.yaml"}
# What is mended once the editor has underlined it, and once `validate` has told the rest.
_UNDERLINED = {
    "en": {"Head Office": "head-office", "2027-Q5": "2027-Q1", "yes": "true"},
    "fr": {"Direction générale": "direction-generale", "2027-T5": "2027-T1", "oui": "true"},
}
_TOLD = {
    "en": {"2027-02-31": "2028-09", "pilott": "pilot"},
    "fr": {"2027-02-31": "2028-09", "pilotte": "pilote"},
}


def blocks(language: str) -> Mapping[str, str]:
    """The blocks of a page by their names."""
    text = _PAGES[language].read_text(encoding="utf-8")
    return {match["name"]: match["text"] for match in _BLOCK.finditer(text)}


def mended(text: str, changes: Mapping[str, str]) -> str:
    """A file in which each of these is written as it should be."""
    for wrong, right in changes.items():
        assert wrong in text
        text = text.replace(wrong, right)
    return text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_step_prints_what_the_page_shows(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where, shown = around(language, tmp_path), blocks(language)
    assert run(capsys, "init", where=where).out == shown["init"]
    assert run(capsys, "schema", "--install", "--with-ids", where=where).out == shown["install"]
    path = tmp_path / _FILES[language]
    underlined = mended(shown["draft"], _UNDERLINED[language])
    path.write_text(underlined, encoding="utf-8")
    first = run(capsys, "validate", where=where)
    assert (first.status, first.out) == (1, shown["told"])
    path.write_text(mended(underlined, _TOLD[language]), encoding="utf-8")
    second = run(capsys, "validate", where=where)
    assert (second.status, second.out) == (0, shown["valid"])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_review_begins_with_one_file_of_ten_lines(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "Réseau & Co/été #1"
    assert run(capsys, "init", str(plan), where=around(language, tmp_path)).status == 0
    begun = """
      git init -q --bare -b main ../review.git && git init -q -b main && git remote add origin ../review.git
      git config user.name A && git config user.email a@b.fr
      git add . && git commit -qm "A plan" && git push -q origin main
    """
    steps = _PAGES[language].read_text(encoding="utf-8").rpartition("```sh\ngit ")[2].partition("```")[0]
    subprocess.run(["bash", "-euc", begun], cwd=plan, check=True, capture_output=True)
    # What is done once in a clone is no part of the change.
    assert run(capsys, "schema", "--install", "--with-ids", where=around(language, plan)).status == 0
    settled = mended(mended(blocks(language)["draft"], _UNDERLINED[language]), _TOLD[language])
    (plan / _FILES[language]).write_text(settled, encoding="utf-8")
    subprocess.run(["bash", "-euc", f"git {steps}"], cwd=plan, check=True, capture_output=True)
    show = "git --git-dir ../review.git diff --stat main"
    branch = Path(_FILES[language]).stem
    told = subprocess.run(["bash", "-c", f"{show}...{branch}"], cwd=plan, check=True, capture_output=True, text=True)
    changed, total = told.stdout.splitlines()
    assert changed.split("|")[0].strip() == _FILES[language]
    assert total.strip() == "1 file changed, 10 insertions(+)"


@pytest.mark.skipif("CCICTL_YAML_LS" not in os.environ, reason="CCICTL_YAML_LS names no folder")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_editor_underlines_what_the_page_shows(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "init", where=around(language, tmp_path)).status == 0
    schemas = json.loads((tmp_path / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    program = Path(os.environ["CCICTL_YAML_LS"]) / "node_modules/yaml-language-server/bin/yaml-language-server"
    offline = {"schemaStore": {"enable": False}, "kubernetesCRDStore": {"enable": False}}
    server = LanguageServer(program, tmp_path, {"yaml": {"schemas": schemas, **offline}})
    try:
        server.until_ready("plan/indicators/until-ready.yaml")
        told = server.open(_FILES[language], blocks(language)["draft"])
    finally:
        server.close()
    assert "".join(f"{line}\n" for line in sorted(told)) == blocks(language)["underlined"]
