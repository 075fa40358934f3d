"""What every command that reads does: its lines fit the terminal, and in ASCII it has no sign of its own."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import pytest

from ccictl import delivery
from ccictl.fields import kinds
from ccictl.load import load
from ccictl.show import cells
from tests.runs import ROOT, around, run

if TYPE_CHECKING:
    from collections.abc import Iterator

FULL = ("--plan", "examples/full-plan", "--as-of", "2026-09-30")
CARDS = ("plan", "cci-data", "etre-reseau", "exporter", "cci-france", "doublons", "cci-data/gouvernance", "revue-2025")
COMMANDS = (
    ("status",),
    ("status", "--by", "lead", "--level", "project"),
    ("status", "--by", "health", "--totem"),
    *(("status", name) for name in CARDS),
    *(("show", name) for name in CARDS[:3]),
    *(("why", name) for name in ("plan", "cci-data", "etre-reseau", "exporter", "doublons")),
    ("indicators",),
    ("next", "--weeks", "12"),
    *(("list", kind) for kind in kinds()),
    ("list", "projects", "--columns", "all", "--limit", "5"),
    ("list", "projects", "--columns", "decision,summary,engagements,lead"),
    ("sql", "SELECT title, id, health, slip FROM projects"),
    ("timeline",),
    ("forecast",),
    ("forecast", "cci-data"),
    ("critical", "--float", "20"),
    ("impact", "plateforme-d-echanges", "--days", "60"),
    ("curve",),
    ("curve", "--totem", "--by", "month"),
)
BARE = (("rules",), *(("fields", kind) for kind in kinds()))


@pytest.fixture(scope="module", autouse=True)
def loaded_once() -> Iterator[None]:
    """The plan is the same in all of these runs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(delivery, "load", cache(load))
        yield


WAYS = [(language, width, ()) for language in ("en", "fr") for width in (60, 80, 100, 200)]


@pytest.mark.parametrize("arguments", [*COMMANDS, *BARE], ids=" ".join)
def test_no_line_is_wider_than_the_terminal_but_for_a_word_that_is(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    plan = () if arguments in BARE else FULL
    for language, width, more in (*WAYS, ("fr", 60, ("--ascii",))):
        ran = run(capsys, *arguments, *plan, *more, where=around(language, width=width))
        assert (ran.status, ran.err) == (0, "")
        wide = [line for line in ran.out.splitlines() if cells(line) > width]
        # Words that are wider are the places of what is said, which are to be copied; strokes of a tree come before.
        assert [line for line in wide if not re.fullmatch(r"[^\w(]*\(?\S+\.yaml:\d+\)?\s?;?", line)] == []


@pytest.mark.parametrize("arguments", [*COMMANDS, *BARE], ids=" ".join)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_ascii_has_no_other_sign_of_ours(
    language: str, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    plan = () if arguments in BARE else FULL
    out = run(capsys, *arguments, *plan, "--ascii", where=around(language, width=140)).out
    theirs = {sign for path in (ROOT / "examples/full-plan").rglob("*.yaml") for sign in path.read_text("utf-8")}
    # Letters, and the spaces, quotes and numbers of French, are what is written in the language, not drawn.
    drawn = {sign for sign in out if not sign.isascii() and unicodedata.category(sign)[0] not in "LZ"}
    assert drawn - set("«»°") <= theirs - set("▁▂▃▄▅▆▇█·–−…│─░✖▲●○")


@pytest.mark.parametrize("width", [80, 100])
def test_what_was_asked_for_is_shown(width: int, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("--columns", "id,title,health,progress,slip")
    out = run(capsys, "list", "projects", *FULL, *asked, where=around("fr", width=width)).out
    assert "omises" not in out
    assert "Glissement" in out
    assert "cci-economie-de-proximite" in out


@pytest.mark.parametrize(
    ("arguments", "width", "headings"),
    [
        (("indicators",), 60, ("État", "Mesuré", "Attendu", "Écart")),
        (("indicators",), 80, ("Identifiant", "État", "Mesuré", "Attendu", "Écart")),
        (("indicators",), 140, ("Identifiant", "Écart", "Cible", "Atteinte", "Évolution", "Âge")),
        (("next",), 60, ("Échéance", "Reste", "Statut")),
        (("next",), 80, ("Identifiant", "Échéance", "Reste", "Statut")),
        (("list", "obsessions"), 60, ("Santé", "Avancement", "Glissement")),
        (("list", "obsessions"), 80, ("Identifiant", "Santé", "Avancement", "Glissement")),
        (("list", "projects"), 60, ("Santé", "Avancement", "Glissement")),
        (("status",), 60, ("retard", "risque", "Avancement")),
    ],
)
def test_figures_are_there(
    arguments: tuple[str, ...], width: int, headings: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    out = run(capsys, *arguments, *FULL, where=around("fr", width=width)).out
    table = out.split("Colonnes omises")[0]
    assert [heading for heading in headings if heading not in table] == []
