"""`ccictl timeline` on whole plans."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from ccictl.show import cells
from tests.making import write
from tests.runs import around, run

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

FULL = ("timeline", "--plan", "examples/full-plan", "--as-of", "2026-09-30")
REAL = ("timeline", "--plan", "plan", "--as-of", "2026-09-30")
LANGUAGES = ("en", "fr")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 100, 200])
def test_the_totems(width: int, language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, *FULL, "--totem", where=around(language, width=width))
    assert (ran.status, ran.err) == (0, "")
    assert all(cells(line) <= width for line in ran.out.splitlines())
    assert ran.out == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_real_plan(language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, *REAL, where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize(
    "options",
    [
        ("--level", "obsession"),
        ("--level", "engagement", "--ascii"),
        ("--by", "lead", "--late"),
        ("--by", "health", "--totem", "--sort", "-slip"),
        ("--from", "2026", "--to", "2026-H1", "--zoom", "month", "--totem"),
        ("--where", 'title ~ "données"', "--zoom", "year"),
        ("--where", "totem and not totem"),
    ],
    ids=" ".join,
)
def test_choices(options: tuple[str, ...], capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, *FULL, *options, where=around("fr"))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--zoom", "day"), '--zoom does not know "day".'),
        (("--by", "colour"), '--by does not know "colour".'),
        (("--level", "milestone"), '--level does not know "milestone".'),
        (("--from", "2026-13"), '--from: "2026-13": there is no month 13.'),
        (("--from", "2027", "--to", "2026"), "--to (2026) is before --from (2027)."),
        (("--format", "gif"), '--format does not know "gif".'),
        (("--paper", "A5", "--format", "svg"), '--paper does not know "A5".'),
        (("--paper", "A4"), "--paper is for pictures, which terminal is not."),
        (("--paper", "A3", "--format", "mermaid"), "--paper is for pictures, which mermaid is not."),
        (("--where", "totme"), "--where:"),
        (("--sort", "slop"), '--sort does not know "slop".'),
        (("--format", "png"), "A picture cannot be shown on a terminal."),
        (("--output", "tests/../plan/o.txt"), "is in the folder of the plan"),
    ],
)
def test_what_cannot_be_drawn(options: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    plan = REAL if "--output" in options else FULL
    ran = run(capsys, *plan, *options, where=around(terminal=True))
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--totem",), "seulement les totems"),
        (
            ("--late", "--obsession", "etre-reseau"),
            "seulement ce qui est en retard ; seulement l'obsession « Être réseau",
        ),
        (("--lead", "cci-france"), "seulement ce que porte « CCI France »"),
        (("--where", "health = late"), "seulement si health = late"),
    ],
    ids=" ".join,
)
def test_what_was_asked_for_is_told_in_words(
    options: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (FULL, ("status", *FULL[1:])):
        told = run(capsys, *command, *options, where=around("fr", width=200)).out
        assert words in re.sub("[\u00a0\u202f\\n]", " ", told)


def test_nothing_to_see_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, *FULL, "--from", "2030", "--to", "2031", "--totem")
    assert ran.out.endswith("\nNothing of this is between 2030-01-01 and 2031-12-31.\n")


@pytest.mark.parametrize(
    ("zoom", "wide", "axis"), [("month", 160, "J +F +M +A +M +J"), ("quarter", 100, "Q1 +Q2 +Q3 +Q4")]
)
def test_a_zoom_without_room_is_told_and_titles_make_room_for_it(
    zoom: str, wide: int, axis: str, capsys: pytest.CaptureFixture[str]
) -> None:
    options = (*FULL, "--zoom", zoom)
    told = f"--zoom {zoom} has no room: the axis shows years. --from and --to draw less at a time."
    assert told in run(capsys, *options, where=around(width=60)).out.replace("\n", " ")
    # With titles as wide as they are without it, there would be years alone.
    assert "Q1" not in run(capsys, *FULL, where=around(width=100)).out
    ran = run(capsys, *options, where=around(width=wide))
    assert "has no room" not in ran.out
    assert re.search(axis, ran.out)
    assert all(cells(line) <= wide for line in ran.out.splitlines())
    # Letters of months that would run together are quarters, for which titles make room too.
    if zoom == "month":
        ran = run(capsys, *options, where=around(width=100))
        assert "--zoom month has no room: the axis shows quarters." in ran.out.replace("\n", " ")


HOSTILE = "\"\\u001b[31m<script>x</script> 'q' [red] 👩‍🔧 مرحبا ::set-output " + "long " * 30 + '"'


@pytest.mark.parametrize("format_", ["terminal", "mermaid"])
def test_hostile_titles_are_inert(format_: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {
        "plan.yaml": (
            f"title: {HOSTILE}\nstart: 2024\nfinish: 2026\n"
            f"phases: {{a: {{title: {HOSTILE}, start: 2024, finish: 2025}}}}\n"
        ),
        "projects/p.yaml": f"title: {HOSTILE}\nstart: 2024\nmilestones: {{m: {{title: {HOSTILE}, due: 2025}}}}\n",
    }
    ran = run(capsys, "timeline", "--format", format_, where=around(folder=write(tmp_path, files)))
    # The hidden character is an error of the plan, which is drawn all the same.
    assert ran.status == 1
    assert "\x1b" not in ran.out
    assert not any(line.lstrip().startswith("::") for line in ran.out.splitlines())


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("no dates", {"projects/p.yaml": "title: P\n"}),
        ("no project", {}),
        (
            "one day",
            {"plan.yaml": "title: P\nstart: 2026-01-15\nfinish: 2026-01-15\n", "projects/p.yaml": "title: P\n"},
        ),
        (
            "all years",
            {
                "plan.yaml": "title: P\nstart: 0001\nfinish: 9999\n",
                "projects/p.yaml": "title: P\nstart: 0001\nfinish: 9999\nmilestones: {m: {title: M, due: 9999}}\n",
            },
        ),
    ],
)
def test_extremes(
    name: str,
    files: dict[str, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    snapshot: SnapshotAssertion,
) -> None:
    ran = run(capsys, "timeline", where=around("fr", write(tmp_path, files)))
    assert ran.status == 0
    assert ran.out == snapshot


def test_a_file_is_as_wide_as_any(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {"projects/p.yaml": "title: P\nstart: 2026\n"}
    where = around(folder=write(tmp_path / "plan", files), width=60, colour=True)
    ran = run(capsys, "timeline", "--output", "../t.txt", where=where)
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    text = (tmp_path / "t.txt").read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) == 100
