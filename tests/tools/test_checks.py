"""The one command that runs everything."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tools import checks

ROOT = Path(__file__).parent.parent.parent


def _ran(monkeypatch: pytest.MonkeyPatch, failing: str, *arguments: str) -> tuple[int, list[str]]:
    names = []

    def run(command: tuple[str, ...], **_: object) -> SimpleNamespace:
        names.append(next(name for name, known in checks.CHECKS if known == command))
        return SimpleNamespace(returncode=int(names[-1] == failing))

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(sys, "argv", ["checks", *arguments])
    return checks.main(), names


def test_every_check_runs_even_behind_one_that_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _ran(monkeypatch, "") == (0, [name for name, _ in checks.CHECKS])
    status, names = _ran(monkeypatch, "ruff")
    assert (status, len(names)) == (1, len(checks.CHECKS))


def test_fast_leaves_the_tests_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "tests" not in _ran(monkeypatch, "", "--fast")[1]


@pytest.mark.parametrize("readme", ["README.md", "README.fr.md"])
def test_the_readmes_say_the_same_commands(readme: str) -> None:
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / readme).read_text(encoding="utf-8"), re.DOTALL)
    english = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert blocks == english
    assert "tools.checks" in blocks[1]


def test_ci_runs_the_readmes_own_command() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "<!-- test-command -->" in script
    assert "pytest" not in script
