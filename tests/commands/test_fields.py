"""`ccictl fields`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl.fields import kinds
from tests.runs import around, run

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", kinds())
def test_each_kind(kind: str, language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "fields", kind, where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


def test_a_kind_that_there_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "fields", "projets")
    assert (ran.status, ran.out) == (2, "")
    assert 'Did you mean "projects"?' in ran.err
