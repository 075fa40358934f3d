"""Time that passes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from ccictl.outside.stopwatch import patience

if TYPE_CHECKING:
    import pytest


def test_patience_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    expired = patience(5)
    assert not expired()
    now = 105.0
    assert not expired()
    now = 105.1
    assert expired()
