"""What every command that reads does: its lines fit the terminal, and in ASCII it has no sign of its own."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import pytest

from ccictl import delivery
from ccictl.fields import kinds
from ccictl.load import load
from ccictl.show import cells
from tests.repositories import READER, Repo
from tests.runs import ROOT, around, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ccictl.outside.surroundings import Surroundings

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
# What reads the past of a plan: here three commits, the last two of which move dates.
PAST = (
    ("diff", "HEAD~2", "HEAD"),
    ("diff", "HEAD~1", "--as-of", "2026-09-30"),
    ("history", "cci-data"),
    ("history", "cci-data/tableaux-de-bord", "due"),
    ("trend", "--totem", "--to", "2026-09-30", "--moves"),
    ("trend", "--by", "engagement", "--to", "2026-09-30", "--limit", "9"),
    ("status", "--at", "HEAD", "--baseline", "HEAD~2"),
)
BARE = (("rules",), *(("fields", kind) for kind in kinds()))


@pytest.fixture(scope="module", autouse=True)
def loaded_once() -> Iterator[None]:
    """The plan is the same in all of these runs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(delivery, "load", cache(load))
        yield


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Repo:
    """The full example, in which dates were moved twice, by people with names and reasons."""
    repo = Repo(tmp_path_factory.mktemp("past"))
    shutil.copytree(ROOT / "examples/full-plan", repo.plan, dirs_exist_ok=True)
    written = {path: path.read_text(encoding="utf-8") for path in sorted((repo.plan / "projects").rglob("*.yaml"))}
    for day, due, subject in (
        ("2025-01-15", "due: 2025", "Plan adopté"),
        ("2026-01-15", "due: 2026", "Revue de janvier : tout est repoussé d'un an, faute de crédits et de monde"),
        ("2026-07-15", "", "Revue de juillet : ce qui peut l'être encore est repoussé, le reste tient comme il peut"),
    ):
        for path, text in written.items():
            path.write_text(re.sub("due: 202[67]", due, text) if due else text, encoding="utf-8")
        repo.commit(day, subject)
    return repo


Ways = Sequence[tuple[str, int, tuple[str, ...]]]
WAYS: Ways = [(language, width, ()) for language in ("en", "fr") for width in (60, 80, 100, 200)]


@pytest.mark.parametrize("arguments", [*COMMANDS, *BARE], ids=" ".join)
def test_no_line_is_wider_than_the_terminal_but_for_a_word_that_is(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    fits(capsys, arguments if arguments in BARE else (*arguments, *FULL), ROOT, WAYS)


@pytest.mark.parametrize("arguments", PAST, ids=" ".join)
def test_no_line_about_the_past_is_wider_either(
    arguments: tuple[str, ...], past: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    fits(capsys, arguments, past.top, WAYS[::2])


def fits(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], folder: Path, ways: Ways) -> None:
    """Nothing is wider than the terminal but a place, which is to be copied."""
    for language, width, more in (*ways, ("fr", 60, ("--ascii",))):
        ran = run(capsys, *arguments, *more, where=around(language, folder, READER, width=width))
        assert (ran.status, ran.err) == (0, "")
        wide = [line for line in ran.out.splitlines() if cells(line) > width]
        # Strokes of a tree come before it.
        assert [line for line in wide if not re.fullmatch(r"[^\w(]*\(?\S+\.yaml:\d+\)?\s?;?", line)] == []


@pytest.mark.parametrize("arguments", [*COMMANDS, *BARE], ids=" ".join)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_ascii_has_no_other_sign_of_ours(
    language: str, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    plain(capsys, arguments if arguments in BARE else (*arguments, *FULL), around(language, width=140))


@pytest.mark.parametrize("arguments", PAST, ids=" ".join)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_ascii_of_the_past_has_none_either(
    language: str, arguments: tuple[str, ...], past: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    plain(capsys, arguments, around(language, past.top, READER, width=140))


def plain(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], where: Surroundings) -> None:
    """Nothing that is drawn is beyond ASCII."""
    out = run(capsys, *arguments, "--ascii", where=where).out
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
