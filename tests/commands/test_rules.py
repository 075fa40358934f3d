"""`ccictl rules`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from ccictl import rules
from tests.runs import around, run

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("format_", ["terminal", "markdown"])
def test_the_table(
    language: str, format_: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, "rules", "--format", format_, where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


def test_machines_are_told_the_same_in_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    english = run(capsys, "rules", "--format", "json").out
    assert english == run(capsys, "rules", "--format", "json", where=around("fr")).out
    table = json.loads(english)
    assert table["format_version"] == 1
    assert [row["name"] for row in table["rules"]] == list(rules.names())


def test_into_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "rules", "-o", "rules.txt", where=around(folder=tmp_path, colour=True))
    assert ran.out == ""
    text = (tmp_path / "rules.txt").read_text(encoding="utf-8")
    assert "unknown-reference" in text
    assert "\x1b" not in text


def test_colour(capsys: pytest.CaptureFixture[str]) -> None:
    assert "\x1b[31merror" in run(capsys, "rules", where=around(colour=True)).out
