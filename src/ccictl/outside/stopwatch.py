"""Time that passes while the program runs: for patience, never for what is answered."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def patience(seconds: float) -> Callable[[], bool]:
    """Whether so many seconds have passed since this was called."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end
