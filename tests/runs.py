"""Running the command line in this process, in a language, in a folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ccictl import cli
from ccictl.i18n import Translator
from ccictl.outside.surroundings import Surroundings
from tests.french import french

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pytest

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 1, 15)


class Ran(NamedTuple):
    """What a run answered and wrote."""

    status: int
    out: str
    err: str


def say(language: str) -> Translator:
    """The translator of a language."""
    return french() if language == "fr" else Translator("en")


def around(
    language: str = "en",
    folder: Path = ROOT,
    environment: Mapping[str, str] | None = None,
    *,
    colour: bool = False,
    width: int = 100,
    terminal: bool = False,
) -> Surroundings:
    """Surroundings that never change."""
    return Surroundings(say(language), folder, environment or {}, TODAY, colour, width, terminal)


def run(capsys: pytest.CaptureFixture[str], *arguments: str, where: Surroundings | None = None) -> Ran:
    """Run `ccictl` with these arguments."""
    status = cli.run(list(arguments), where or around())
    captured = capsys.readouterr()
    return Ran(status, captured.out, captured.err)
