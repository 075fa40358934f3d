"""Whole plans, good and bad, as people write them: what `validate` says of each, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.runs import around, run

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

PLANS = Path(__file__).parent / "plans"
GOOD = sorted(path.name for path in (PLANS / "good").iterdir())
BAD = sorted(path.name for path in (PLANS / "bad").iterdir())


def before(folder: Path) -> dict[str, bytes]:
    """All that is in a folder."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_plan_has_no_error(name: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "validate", "--as-of", "2026-09-30", where=around(folder=PLANS / "good" / name))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", BAD)
def test_of_a_bad_plan_all_is_said(
    name: str, language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    folder = PLANS / "bad" / name
    files = before(folder)
    ran = run(capsys, "validate", "--as-of", "2026-09-30", where=around(language, folder))
    assert (ran.status, ran.err) == (1, "")
    assert ran.out == snapshot
    assert before(folder) == files
