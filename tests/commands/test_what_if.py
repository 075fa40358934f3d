"""`--what-if` on every command that reads: said first, followed through, and written nowhere."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from functools import cache
from html import unescape
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
import yaml

from ccictl import commands, delivery, discover
from ccictl.load import load
from ccictl.parameters import parameters
from ccictl.show import cells
from tests.making import write
from tests.runs import ROOT, around, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

FULL = ("--plan", "examples/full-plan", "--as-of", "2026-09-30")
IF = ("--what-if", "cci-data/tableaux-de-bord+3m, cci-academie=2028-T2", "--what-if", "usine-sobre/mille-visiteurs-5d")
SAID = {
    "en": "What if: CCI Data / Tableaux de bord territoriaux en service due on 2027-11-27 instead of 2027-08-27; "
    "CCI Académie ends in Q2 2028 instead of 2027-01-12; L'usine sobre et connectée : cinq démonstrateurs / "
    "Millième visiteur professionnel due on 2026-11-25 instead of Nov 2026 (counted from 2026-11-30)",
    "fr": "Hypothèses\u00a0: CCI Data / Tableaux de bord territoriaux en service, échéance le 27/11/2027 au lieu du "
    "27/08/2027\u202f; CCI Académie se termine au T2 2028 au lieu du 12/01/2027\u202f; L'usine sobre et "
    "connectée : cinq démonstrateurs / Millième visiteur professionnel, échéance le 25/11/2026 au lieu de nov. "
    "2026 (compté à partir du 30/11/2026)",
}
READING = (
    ("status",),
    ("status", "cci-data"),
    ("list", "milestones", "--limit", "3"),
    ("show", "cci-data/tableaux-de-bord"),
    ("next",),
    ("why", "cci-data", "slip"),
    ("indicators",),
    ("sql", "SELECT id, due FROM milestones WHERE id LIKE 'cci-data/t%'"),
)


@pytest.fixture(scope="module", autouse=True)
def loaded_once() -> Iterator[None]:
    """The plan is the same in all of these runs; that of a file that is written anew is asked for by another name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(delivery, "load", cache(load))
        yield


def plain(text: str) -> str:
    """Text without what Markdown and HTML make of it, on one line."""
    return unescape(re.sub(r"\\(.)", r"\1", " ".join(text.split("\n"))))


def test_every_command_that_has_a_data_date_has_it_but_for_validate() -> None:
    for name, module in discover.modules(commands).items():
        names = {each.name for each in parameters(module.run)}
        assert ("what_if" in names) == ("as_of" in names and name != "validate")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_it_is_said_first(arguments: tuple[str, ...], language: str, capsys: pytest.CaptureFixture[str]) -> None:
    def out(format_: str) -> str:
        ran = run(capsys, *arguments, *FULL, *IF, "--format", format_, where=around(language, width=100))
        assert (ran.status, ran.err) == (0, "")
        return ran.out

    said = SAID[language]
    assert plain(out("terminal")).startswith(f"{said} ")
    assert plain(out("markdown")).startswith(f"**{said}**  # ")
    page = out("html")
    body = page.partition("<body>\n")[2]
    assert plain(body).startswith(f'<p class="what-if" role="note">{said}</p> <h1>')
    assert plain(page.partition("<title>")[2]).startswith(f"{said} – ")
    assert ".what-if{" in page
    for data in (json.loads(out("json")), yaml.safe_load(out("yaml"))):
        assert next(iter(data)) == "what_if"
        assert data["what_if"][1:] == [
            {"ref": "cci-academie", "field": "finish", "was": "2027-01-12", "now": "2028-Q2"},
            {"ref": "usine-sobre/mille-visiteurs", "field": "due", "was": "2026-11", "now": "2026-11-25"},
        ]


# What has no main table has no names.
TABLES = [
    (format_, arguments)
    for format_ in ("csv", "tsv", "names")
    for arguments in READING
    if format_ != "names" or (arguments[0] not in {"show", "why"} and arguments != ("status", "cci-data"))
]


@pytest.mark.parametrize(("format_", "arguments"), TABLES)
def test_a_table_stays_a_table_and_it_is_said_aside(
    format_: str, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run(capsys, *arguments, *FULL, *IF, "--format", format_)
    assert ran.status == 0
    assert "What if" not in ran.out
    *_, last = ran.err.splitlines()
    assert last == f'{SAID["en"]} (said here, for the format "{format_}" has no place for it)'


@pytest.mark.parametrize("arguments", [*READING, ("timeline",)], ids=" ".join)
def test_without_it_nothing_is_said(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    for format_ in ("terminal", "json", "html"):
        if arguments == ("timeline",) and format_ == "json":
            continue
        out = run(capsys, *arguments, *FULL, "--format", format_).out
        assert "what_if" not in out
        assert "what-if" not in out
        assert "What if" not in out


def test_a_database_says_it_aside(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = ("--plan", str(ROOT / "examples/full-plan"), "--as-of", "2026-09-30")
    ran = run(capsys, "export", "sqlite", "plan.db", *plan, *IF, where=around("fr", tmp_path))
    why = "(dit ici, car le format «\u00a0sqlite\u00a0» n'a pas de place pour le dire)"
    assert ran == (0, "", f"{SAID['fr']} {why}\n")
    with closing(sqlite3.connect(tmp_path / "plan.db")) as connection:
        found = connection.execute("SELECT due FROM milestones WHERE id = 'cci-data/tableaux-de-bord'").fetchall()
        tables = connection.execute("SELECT name FROM sqlite_master WHERE name LIKE '%what%'").fetchall()
    assert (found, tables) == ([("2027-11-27",)], [])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_timeline_says_it_first(language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def drawn(format_: str) -> str:
        ran = run(capsys, "timeline", "--totem", *FULL, *IF, "--format", format_, where=around(language))
        assert (ran.status, ran.err) == (0, "")
        return ran.out

    said = SAID[language]
    assert plain(drawn("terminal")).startswith(f"{said} ")
    # Mermaid has no escapes, and obeys some signs: what looks alike stands for them.
    alike = " ".join(said.replace(":", "\ua789").replace(";", "\u037e").split())
    title = next(line for line in drawn("mermaid").splitlines() if line.startswith("    title "))
    assert title.startswith(f"    title {alike} – ")
    svg = ET.fromstring(drawn("svg"))  # noqa: S314 - our own
    space = "{http://www.w3.org/2000/svg}"
    for name in ("title", "desc"):
        assert (svg.findtext(f"{space}{name}") or "").startswith(f"{said} – ")
    first = next(each.text or "" for each in svg.iter(f"{space}text"))
    assert said.startswith(first)
    page = plain(drawn("html"))
    assert f'<header><p class="what-if" role="note">{said}</p><h1>' in page
    assert f"<title>{said} – " in page
    file = tmp_path / "timeline.png"
    assert run(capsys, "timeline", "--totem", *FULL, *IF, "-f", "png", "-o", str(file)).status == 0
    assert file.read_bytes().startswith(b"\x89PNG")


def test_a_sign_that_the_font_of_a_png_lacks_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path / "plan", {"projects/p.yaml": "title: P\nmilestones:\n  m: {title: M 🚀, due: 2026}\n"})
    ran = run(
        capsys,
        *("timeline", "--plan", str(folder), "--as-of", "2026-01-15", "--totem"),
        *("--what-if", "p/m=2027", "-f", "png", "-o", "x.png"),
        where=around(folder=tmp_path),
    )
    assert "1 sign is not in the font of the picture, and is drawn as an empty box: 🚀" in ran.err


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("why", "cci-data/tableaux-de-bord"),
        ("why", "cci-data", "slip"),
        ("why", "cci-academie", "finish"),
        ("why", "cci-data", "slip", "-f", "csv"),
        ("why", "cci-academie", "slip", "-f", "json"),
        ("show", "cci-data/tableaux-de-bord"),
        ("status", "cci-academie", "-f", "markdown"),
        ("next", "--weeks", "9"),
        ("timeline", "--totem"),
    ],
    ids=" ".join,
)
def test_what_follows(
    arguments: tuple[str, ...], language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    assert run(capsys, *arguments, *FULL, *IF, where=around(language)).out == snapshot


def test_a_concern_that_rests_on_it_names_no_place(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "status", *FULL, "--what-if", "cci-data/tableaux-de-bord=2025-01", "--most", "0").out
    line = next(line for line in out.splitlines() if "Tableaux de bord territoriaux en service: 607 days late" in line)
    assert line.endswith("607 days late (what if)")
    data = json.loads(run(capsys, "status", *FULL, "--what-if", "cci-data/tableaux-de-bord=2025-01", "-f", "json").out)
    found = [each for each in data["late-milestones"] if each.get("id") == "cci-data/tableaux-de-bord"]
    assert [each["place"] for each in found] == [""]


def test_what_has_no_place_anyway_is_not_assumed(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "why", "cci-academie", "id", *FULL, "--what-if", "cci-academie=2028").out
    assert out.endswith("id = cci-academie: What other entities name it by.\n")


@pytest.mark.parametrize("width", [60, 80, 140])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_fits_the_terminal(language: str, width: int, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (("status", "--totem"), ("timeline", "--totem"), ("next",)):
        out = run(capsys, *arguments, *FULL, *IF, where=around(language, width=width)).out
        wide = [line for line in out.splitlines() if cells(line) > width]
        assert [line for line in wide if ".yaml:" not in line] == []


PLAN = {
    "plan.yaml": "title: P\nstart: 2024\nfinish: 2030\nmilestones:\n  bilan: {title: Bilan, due: 2027-12}\n",
    "projects/p.yaml": "title: P\nlead: absent\nstart: 2026-06\nfinish: 2027-06\n",
    "projects/q.yaml": "title: Q\nstarted: 2025\nfinish: 2027-06\nmilestones:\n  m: {title: M, due: 2027-03}\n",
}
WIDE = ("--what-if", "p+1m,q/m=2028,plan/bilan-2w")


def test_errors_are_those_of_the_plan_as_it_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around(folder=write(tmp_path, PLAN))
    plain_, supposed = (run(capsys, "list", "projects", *more, where=where) for more in ((), WIDE))
    assert (plain_.status, supposed.status) == (1, 1)
    assert (
        plain_.err
        == supposed.err
        == ("The plan has 1 error: figures may be wrong. ccictl validate says where, and what to do.\n")
    )
    # A milestone due before its project begins is no mistake of the plan where it is only supposed.
    ran = run(capsys, "list", "projects", "--strict", *WIDE, where=where)
    assert (ran.status, ran.out) == (1, "")


def test_nothing_is_ever_written_to_the_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path / "plan", PLAN)

    def contents() -> dict[str, tuple[bytes, int]]:
        return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}

    before = contents()
    where = around(folder=tmp_path)
    for rank, arguments in enumerate(
        (
            ("status",),
            ("list", "projects"),
            ("show", "p"),
            ("next",),
            ("why", "p"),
            ("indicators",),
            ("sql", "SELECT 1"),
            ("timeline",),
            ("timeline", "-f", "svg"),
        )
    ):
        file = tmp_path / f"{rank}.txt"
        assert run(capsys, *arguments, *WIDE, "--plan", "plan", "-o", file.name, where=where).status == 1
        assert file.stat().st_size
    assert run(capsys, "export", "sqlite", "plan.db", *WIDE, "--plan", "plan", where=where).status == 1
    assert contents() == before


def test_a_project_that_has_not_begun_begins_as_much_later(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around(folder=write(tmp_path, PLAN))
    out = run(capsys, "list", "projects", *WIDE, "-f", "json", "--columns", "id,start,finish", where=where).out
    data = json.loads(out)
    assert data["projects"][0] == {"id": "p", "start": "2026-07-01", "finish": "2027-07-30"}
    assert [each["field"] for each in data["what_if"]] == ["start", "finish", "due", "due"]


HOSTILE = "::set-output a=b ##[x] </title><script>alert(1)</script> **[x](y)** '&amp;' \u200b{}"


@pytest.mark.parametrize("format_", ["terminal", "markdown", "html", "csv", "svg", "mermaid"])
def test_a_title_in_it_stays_a_text(format_: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path, {"projects/p.yaml": f'title: "{HOSTILE}"\nfinish: 2027\n'})
    command = ("timeline",) if format_ in {"svg", "mermaid"} else ("next",)
    ran = run(capsys, *command, "--what-if", "p=2028", "--format", format_, where=around(folder=folder))
    said = ran.err.splitlines()[-1] if format_ == "csv" else ran.out
    assert "set-output" in said
    assert "\u200b" not in said
    if format_ in {"html", "svg", "markdown", "mermaid"}:
        assert "<script>alert" not in said
    if format_ in {"terminal", "csv"}:
        assert "##[" not in said
    if format_ == "svg":
        ET.fromstring(said)  # noqa: S314 - our own
    if format_ == "markdown":
        assert "\\[x\\](y)\\*\\*" in said.partition("\n")[0]


@pytest.mark.parametrize("value", ["", "q/m", "q/n+1d", "q=2020", "q+1d,q=2027"])
def test_a_mistake_shows_nothing(value: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path, PLAN)
    for arguments in (("status",), ("timeline",), ("export", "sqlite", "x.db")):
        ran = run(capsys, *arguments, "--what-if", value, where=around(folder=folder))
        assert (ran.status, ran.out) == (2, "")
        assert ran.err.startswith("error: --what-if")
    assert not (folder / "x.db").exists()
