"""`ccictl why`: every figure says what it was made from, and where that is written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.making import write
from tests.runs import ROOT, around, run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from syrupy.assertion import SnapshotAssertion

FULL = ("--plan", "examples/full-plan", "--as-of", "2026-09-30")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("cci-data",),
        ("campus-numerique", "health"),
        ("etre-reseau", "slip"),
        ("la-donnee-en-commun", "progress"),
        ("hectares-rouverts", "state"),
        ("cci-data/gouvernance",),
        ("cci-data", "lead"),
        ("cci-data", "baseline_finish"),
        ("cci-data", "next_due"),
        ("plan", "progress", "--depth", "1"),
        ("usages-du-referentiel",),
        ("cci-data", "reported"),
        ("hectares-rouverts", "within_reach"),
        ("emissions-a-quai", "reached_on"),
        ("collegiens-accueillis", "reached_on"),
        ("usages-du-referentiel", "projected"),
    ],
)
def test_a_proof(
    arguments: tuple[str, ...], language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, "why", *arguments, *FULL, where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


def places(branches: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """The fields that a proof rests on, with their places."""
    for branch in branches:
        if branch.get("place"):
            yield branch["field"], branch["place"]
        yield from places(branch.get("below", []))


@pytest.mark.parametrize("name", ["cci-data", "campus-numerique", "hectares-rouverts", "etre-reseau"])
def test_every_place_holds_the_field_that_it_is_said_to_hold(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "why", name, *FULL, "--depth", "0", "--format", "json").out
    found = list(places(json.loads(out)["proof"]))
    assert found
    for field, place in found:
        file, _, line = place.rpartition(":")
        text = (ROOT / Path(file)).read_text(encoding="utf-8").split("\n")[int(line) - 1]
        assert field.split(".")[-1] in text


def test_depth_cuts_the_tree(capsys: pytest.CaptureFixture[str]) -> None:
    trees = [
        json.loads(run(capsys, "why", "plan", "slip", *FULL, "--depth", depth, "-f", "json").out)["proof"][0]
        for depth in ("1", "0")
    ]
    assert "below" not in trees[0]["below"][0]
    assert "below" in trees[1]["below"][0]["below"][0]


def test_an_indicator_without_targets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path, {"indicators/i.yaml": "title: I\nof: plan\nbetter: lower\nevery: year\n"})
    ran = run(capsys, "why", "i", *("--as-of", "2026-01-15"), where=around("en", folder))
    assert ran.out.count("unknown: no target is written") == 2


@pytest.mark.parametrize("format_", ["csv", "tsv"])
def test_a_proof_in_a_spreadsheet(
    format_: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, "why", "campus-numerique", "health", *FULL, "-f", format_, "--csv-dialect", "fr")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("cci-data", "-f", "names"), 'The format "names" can write nothing of this answer.'),
        (("cci-dat",), 'Did you mean "cci-data"?'),
        (("cci-data", "helth"), 'Did you mean "health"?'),
        (("cci-data", "zzzz"), "Write one of"),
        (("cci-data/gouvernanse",), 'Did you mean "cci-data/gouvernance"?'),
        (("cci-data/zzzzzzz",), "Write one of cci-data/"),
        (("zzzzzzzzzzzz",), '"ccictl list KIND" gives the ids of a kind.'),
        (("cci-data", "--depth", "-1"), "--depth takes a whole number"),
    ],
)
def test_what_there_is_not(arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "why", *arguments, *FULL)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
