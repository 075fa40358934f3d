"""`ccictl explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl import rules
from tests.runs import around, run

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ["unknown-reference", "invalid-yaml"])
def test_a_page(name: str, language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "explain", name, where=around(language, width=80))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize("name", rules.names())
def test_every_page_fits_and_is_french_in_french(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    english = run(capsys, "explain", f"[{name}]").out
    french = run(capsys, "explain", name, where=around("fr")).out
    assert english.startswith(f"{name}\n")
    assert rules.find(name).summary in english
    assert rules.find(name).summary not in french
    assert "À éviter" in french


def test_colour(capsys: pytest.CaptureFixture[str]) -> None:
    assert "\x1b[" in run(capsys, "explain", "unknown-reference", where=around(colour=True)).out
